"""The program as somebody calls it who may not read everything, also where the tests may."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_FORBIDDEN = "-dac_override,-dac_read_search"


def call(*argv: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Return what comes of the program called with *argv* in *folder*; skips the test where root can't be bound."""
    bound: list[str] = []
    if os.geteuid() == 0:
        if not (setpriv := shutil.which("setpriv")):
            pytest.skip("setpriv is not installed")
        bound = [setpriv, "--bounding-set", _FORBIDDEN, "--inh-caps", _FORBIDDEN]
    command = [*bound, sys.executable, "-m", "vorleser", *argv]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
