"""The shell completes what the program knows."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from program import Program
from vorleser.cli.completion import SHELLS


def complete(words: str) -> list[str]:
    """Return what bash would offer for the last of *words*."""
    environment = {
        **os.environ,
        "_VORLESER_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    ran = subprocess.run(
        [sys.executable, "-m", "vorleser"], env=environment, capture_output=True, text=True, check=False
    )
    return [line.partition(",")[2] for line in ran.stdout.splitlines()]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("vorleser ma", "make"),
        ("vorleser make --dry", "--dry-run"),
        ("vorleser make --format v", "vtt"),
        ("vorleser make --engine pi", "pico"),
        ("vorleser say --engine openai --voice al", "alloy"),
        ("vorleser cache cl", "clear"),
    ],
)
def test_names_are_offered(words: str, offered: str) -> None:
    """Commands, options, formats, engines, the voices of the engine named, and subcommands."""
    assert offered in complete(words)


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_reads_its_script(vorleser: Program, shell: str, tmp_path: Path) -> None:
    """What is printed for a shell is a script that it takes."""
    script = vorleser("completion", shell).out
    assert "_VORLESER_COMPLETE" in script
    program = shutil.which(shell)
    if not program:
        pytest.skip(f"there is no {shell} to read it")
    (tmp_path / "script").write_text(script, "utf-8")
    subprocess.run([program, "-n", tmp_path / "script"], check=True)
