"""Only what waits for a browser, a signal or another process is run once more where it fails."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TESTS = """
import pytest
from pathlib import Path

@pytest.fixture
def chromium():
    return None

@pytest.fixture
def opened(chromium):
    return None

def fail_once(name):
    seen = Path(__file__).with_name(name)
    there = seen.exists()
    seen.touch()
    assert there

def test_plain():
    fail_once("plain")

@pytest.mark.late
def test_marked():
    fail_once("marked")

def test_with_a_browser(opened):
    fail_once("browser")
"""


def run(folder: Path, *options: str) -> str:
    """Return what pytest says of the tests above, in *folder*, with *options*."""
    (folder / "test_all.py").write_text(TESTS, "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n    late\n", "utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "late",
        "-p",
        "no:cacheprovider",
        "--strict-markers",
        *options,
    ]
    path = {"PYTHONPATH": str(ROOT / "tests")}
    return subprocess.run(
        command, cwd=folder, env=os.environ | path, capture_output=True, text=True, check=False
    ).stdout


def test_what_may_come_late_is_run_once_more_and_named(tmp_path: Path) -> None:
    """With the options of scripts/test; a test that waits for nothing fails at once."""
    options = "--reruns 1 -raR"
    assert f" {options} " in (ROOT / "scripts" / "test").read_text("utf-8")
    said = run(tmp_path, *options.split())
    assert {line for line in said.splitlines() if line.startswith("RERUN")} == {
        "RERUN test_all.py::test_marked",
        "RERUN test_all.py::test_with_a_browser",
    }
    assert "FAILED test_all.py::test_plain" in said
    assert "1 failed, 2 passed, 2 rerun" in said


def test_nothing_is_run_again_unless_it_is_asked_for(tmp_path: Path) -> None:
    """Who calls pytest sees the first failure."""
    assert "3 failed" in run(tmp_path)
