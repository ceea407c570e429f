"""The wheel that pip builds of a folder."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest


def build_wheel(source: str, folder: Path) -> Path:
    """Return the wheel of *source*, a folder and maybe extras of it, in *folder*; skips the test without a backend.

    Where the backend is installed, as the tests' environment has it, pip need not get it first, which takes longer
    than to build; that it is all that a build asks for is checked.
    """
    here = ["--no-build-isolation", "--check-build-dependencies"] if find_spec("hatchling") else []
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", *here, "-w", str(folder), source]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode and not here and "hatchling" in ran.stderr:
        pytest.skip(f"the build backend can't be had: {ran.stderr.splitlines()[-1]}")
    assert ran.returncode == 0, ran.stderr
    return next(folder.glob("vorleser-*.whl"))
