"""The picture of the house in docs/design.md is the house."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "src" / "vorleser"


def picture() -> str:
    """Return the drawing of the rooms, as design.md has it."""
    page = (ROOT / "docs" / "design.md").read_text("utf-8")
    drawn = re.search(r"^    audio/.*?(?=^Imports point)", page, re.MULTILINE | re.DOTALL)
    assert drawn is not None
    return drawn[0]


def rooms(folder: Path) -> set[str]:
    """Return the modules (NAME.py) and packages (NAME/) of *folder*."""
    packages = {f"{path.parent.name}/" for path in folder.glob("*/__init__.py")}
    return packages | {path.name for path in folder.glob("*.py") if not path.name.startswith("__")}


def test_every_room_is_in_the_picture() -> None:
    """Each module and package of vorleser is drawn; so is each package inside one."""
    inner = {room for folder in HOUSE.glob("*/") for room in rooms(folder) if room.endswith("/")}
    missing = [
        room for room in sorted(rooms(HOUSE) | inner) if not re.search(rf"(?<![\w/]){room}", picture())
    ]
    assert not missing


def test_nothing_else_is_in_the_picture() -> None:
    """Each module that is drawn exists somewhere in the package, in scripts or in tests."""
    known = {path.name for folder in ("src", "scripts", "tests") for path in (ROOT / folder).rglob("*.py")}
    drawn = re.findall(r"\w+\.py", picture())
    assert drawn
    assert not [name for name in drawn if name not in known]


def test_nothing_lies_at_the_top_by_accident() -> None:
    """The files beside the folders are those that a reader looks for there; what a tool writes is not among them."""
    files = {path.name for path in ROOT.iterdir() if path.is_file() and not path.name.startswith(".")}
    pages = {"CHANGELOG.md", "CONTRIBUTING.md", "README.md", "SECURITY.md"}
    assert files == {*pages, "Dockerfile", "LICENSE", "pyproject.toml"}
