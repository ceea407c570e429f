"""Where other makers' tools lie that judge books; a test that needs a missing one skips and says so."""

import shutil
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
FOLDERS = (TESTS / "npm", TESTS / "npm_books")


def npm(package: str) -> Path:
    """Return the folder of an npm package."""
    for folder in FOLDERS:
        if (found := folder / "node_modules" / package).is_dir():
            return found
    pytest.skip(f"the npm package {package} is not installed (npm ci --prefix tests/npm_books)")


def script(name: str) -> Path:
    """Return our program for Node called *name*; it lies beside the packages that it uses."""
    return next(folder / name for folder in FOLDERS if (folder / name).exists())


def program(name: str, package: str) -> str:
    """Return where the program *name* lies, which Debian's *package* brings."""
    return shutil.which(name) or pytest.skip(f"no {name}: Debian's {package} has it")
