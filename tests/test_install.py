"""The wheel: what an installation brings is all that an edition needs."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from wheels import build_wheel

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel that pip builds of this checkout."""
    return build_wheel(str(ROOT), tmp_path_factory.mktemp("wheel"))


def test_jingles_and_data_travel_in_the_wheel(wheel: Path) -> None:
    """Jingles, type marker and licence are inside; tests and output are not."""
    names = zipfile.ZipFile(wheel).namelist()
    assert {"vorleser/audio/intro.flac", "vorleser/audio/outro.flac", "vorleser/audio/separator.flac"} <= set(
        names
    )
    assert "vorleser/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "output/"))]


def test_an_edition_is_made_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    """Unpacked somewhere else, without the checkout, the program makes an edition with its jingles."""
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    (tmp_path / "a.txt").write_text("Ein Titel\n\nEin kurzer Satz für den Anfang.\n", "utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": str(tmp_path / "site"),
        "VORLESER_CACHE": str(tmp_path / "cache"),
    }
    command = [sys.executable, "-m", "vorleser", "make", "a.txt"]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    code = "import vorleser; print(vorleser.__file__)"
    where = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, check=True, capture_output=True
    )
    assert str(tmp_path / "site") in where.stdout.decode()
    assert len(list(tmp_path.glob("output/*/*.mp3"))) == 1


def test_the_documented_extras_are_all() -> None:
    """docs/install.md names every extra but those for the project's own development."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = set(project["optional-dependencies"]) - {"bench", "dev", "train"}
    table = (ROOT / "docs" / "install.md").read_text("utf-8").partition("## Platforms")[0]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == extras
