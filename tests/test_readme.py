"""The README's commands: each one runs as it stands there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from loopback_hub import serve_hub
from tiny_supertonic import supertonic_files

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = dict.fromkeys(  # each once, though it be shown twice
    line.split("  #")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
    if line.strip() and not line.startswith("#")
)
ELSEWHERE = {
    "scripts/demo": ".ci/run calls it",
    "scripts/test": ".ci/run calls it",
    "pipx install .": "tests/test_install.py installs the same wheel",
    "pipx install --force '.[espeak,supertonic]'": "the same wheel, with extras that the tests' own environment has",
    "vorleser voices get F1 --accept-licence": "below, from a hub on loopback",
    "vorleser make artikel.md --engine supertonic": "below, by the voice that was fetched",
}
LIKED = re.search(r"## A voice that you like\n.*?```sh\n(.*?)```", README, re.DOTALL)


def test_there_are_commands() -> None:
    """The README shows commands, and those that are not run here are run elsewhere."""
    assert len(COMMANDS) > 8
    assert set(ELSEWHERE) <= set(COMMANDS)
    calls = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "scripts/demo" in calls
    assert "scripts/test" in calls


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what the README's reader has: articles of several kinds, and editions made before."""
    folder = tmp_path_factory.mktemp("readme")
    text = (ROOT / "docs" / "beispiel.md").read_text("utf-8")
    (folder / "artikel.md").write_text(text, "utf-8")
    (folder / "artikel.txt").write_text("Ein Titel\n\nDas ist ein Satz. Das ist noch einer.\n", "utf-8")
    (folder / "meldungen").mkdir()
    (folder / "meldungen" / "eins.txt").write_text("Noch ein Titel\n\nHier steht der erste Satz.\n", "utf-8")
    (folder / "vorleser.toml").write_text(
        '[publication]\nname = "Der Kurier"\nurl = "https://kurier.example/audio"\n', "utf-8"
    )
    return folder


def test_the_commands_of_the_readme_run(shelf: Path) -> None:
    """A reader who types what the README shows, from top to bottom, gets a result each time."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
        "HOME": str(shelf),
        "VORLESER_CACHE": str(shelf.parent / "cache"),
        "LANG": "C.UTF-8",
    }
    for command in COMMANDS:
        if command not in ELSEWHERE:
            _run(command, shelf, environment)
    assert [*(shelf / "output").rglob("*.mp3")]


def test_five_commands_lead_to_a_page_of_three_voices(tmp_path: Path) -> None:
    """From an empty home: what the README says after the installation, with a small model from a hub on loopback."""
    assert LIKED
    install, *commands = [line.split("  #")[0].strip() for line in LIKED[1].splitlines()]
    assert install.startswith("pipx install")
    assert len(commands) == 4
    text = "Am Nordufer wird gebaut, und bis zum Herbst bleibt die Straße gesperrt."  # what the small model can say
    (tmp_path / "artikel.md").write_text(f"{text}\n", "utf-8")
    (tmp_path / "vorleser.toml").write_text("[script]\nopening = false\nnotice = false\n", "utf-8")
    with serve_hub() as hub:
        hub.host("Supertone/supertonic-3", supertonic_files())
        environment = {
            "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
            "HOME": str(tmp_path / "home"),
            "HF_ENDPOINT": hub.url,
            "LANG": "C.UTF-8",
        }
        for command in commands:
            _run(command, tmp_path, environment)
    page = (tmp_path / "audition.html").read_text("utf-8")
    for engine in ("pico", "espeak", "supertonic"):
        assert re.search(rf"\b{engine}\b", page)
    assert len(list((tmp_path / "output").rglob("*.mp3"))) == 1


def _run(command: str, place: Path, environment: dict[str, str]) -> None:
    ran = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=place,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, f"{command}: {ran.stderr}"
    assert "Traceback" not in ran.stderr
