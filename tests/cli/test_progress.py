"""What a run says: a bar on a terminal, plain lines elsewhere."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

from program import Program


def test_a_terminal_sees_a_bar_with_the_stage_and_the_time_left(article: Path) -> None:
    """On a terminal the stage is named and a bar fills; it is gone when the last line is printed."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"}
    command = [sys.executable, "-m", "vorleser", "make", article.name]
    process = subprocess.Popen(command, stderr=theirs, stdout=subprocess.PIPE, env=environment, text=True)
    os.close(theirs)
    seen = b""
    while True:
        try:
            seen += os.read(ours, 65536)
        except OSError:  # the other end has closed
            break
    out = process.communicate()[0]
    os.close(ours)
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", seen.decode())
    assert process.returncode == 0
    assert re.search(r"hafen\.txt\s+speaking\s+[━╸╺ ]+\s+\d+ %\s+[\d:-]+", text), text[-500:]
    assert "encoding" in text
    assert ".mp3" in out
    assert out.count("\n") == 1


def test_elsewhere_stages_are_plain_lines(vorleser: Program, article: Path) -> None:
    """Without a terminal each stage is one line on standard error, without control characters."""
    err = vorleser("make", article.name, "--engine", "tone").err
    assert err.splitlines() == [
        f"hafen.txt: {stage}" for stage in ("reading", "speaking", "encoding", "writing")
    ]


def test_the_result_does_not_stand_behind_the_bar(article: Path) -> None:
    """Where both streams are one terminal, the bar is wiped away before the last line, which stands alone."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "200"}
    command = [sys.executable, "-m", "vorleser", "make", article.name, "--engine", "tone"]
    process = subprocess.Popen(command, stderr=theirs, stdout=theirs, env=environment)
    os.close(theirs)
    seen = b""
    while True:
        try:
            seen += os.read(ours, 65536)
        except OSError:  # the other end has closed
            break
    process.wait()
    os.close(ours)
    text = re.sub(r"\x1b\[\?25[lh]", "", seen.decode())  # the cursor, hidden and shown
    before, _, last = text.rpartition("output/")
    assert before.endswith(("\x1b[2K", "\n")), before[-80:]  # the line was wiped, or is a new one
    assert re.match(r"\S+\.mp3  \d:\d\d:\d\d .*dBTP\r\n", last), last


def test_no_color_means_no_color(article: Path) -> None:
    """With NO_COLOR the bar is drawn without colours."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "vorleser", "make", article.name, "--engine", "tone"]
    process = subprocess.Popen(command, stderr=theirs, stdout=subprocess.DEVNULL, env=environment)
    os.close(theirs)
    seen = b""
    while True:
        try:
            seen += os.read(ours, 65536)
        except OSError:
            break
    process.wait()
    os.close(ours)
    assert b"%" in seen
    assert not re.search(rb"\x1b\[(3[0-9]|9[0-9]|38|48)[;m]", seen)
