"""What a run says: a bar on a terminal, plain lines elsewhere."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from program import Program


class Watched(NamedTuple):
    """What a terminal ``saw`` of a run, what it ``said`` elsewhere, and its exit ``status``."""

    saw: str
    said: str
    status: int


def _watch(*words: str, whole: bool = False, **environment: str) -> Watched:
    """Return what a terminal sees of a run that makes *words*: its standard error, or the *whole* of its output."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "vorleser", "make", *words],
        stderr=theirs,
        stdout=theirs if whole else subprocess.PIPE,
        env={**os.environ, "TERM": "xterm-256color", **environment},
        text=True,
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            seen += os.read(ours, 65536)
        except OSError:  # the other end has closed
            break
    said = process.communicate()[0]
    os.close(ours)
    return Watched(seen.decode(), said or "", process.returncode)


def test_a_terminal_sees_a_bar_with_the_stage_and_the_time_left(article: Path) -> None:
    """On a terminal the stage is named and a bar fills; it is gone when the last line is printed."""
    watched = _watch(article.name, COLUMNS="100")
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", watched.saw)
    assert watched.status == 0
    assert re.search(r"hafen\.txt\s+speaking\s+[━╸╺ ]+\s+\d+ %\s+[\d:-]+", text), text[-500:]
    assert "encoding" in text
    assert ".mp3" in watched.said
    assert watched.said.count("\n") == 1


def test_elsewhere_stages_are_plain_lines(vorleser: Program, article: Path) -> None:
    """Without a terminal each stage is one line on standard error, without control characters."""
    err = vorleser("make", article.name, "--engine", "tone").err
    assert err.splitlines() == [
        f"hafen.txt: {stage}" for stage in ("reading", "speaking", "encoding", "writing")
    ]


def test_the_result_does_not_stand_behind_the_bar(article: Path) -> None:
    """Where both streams are one terminal, the bar is wiped away before the last line, which stands alone."""
    watched = _watch(article.name, "--engine", "tone", whole=True, COLUMNS="200")
    text = re.sub(r"\x1b\[\?25[lh]", "", watched.saw)  # the cursor, hidden and shown
    before, _, last = text.rpartition("output/")
    assert before.endswith(("\x1b[2K", "\n")), before[-80:]  # the line was wiped, or is a new one
    assert re.match(r"\S+\.mp3  \d:\d\d:\d\d .*dBTP\r\n", last), last


def test_no_color_means_no_color(article: Path) -> None:
    """With NO_COLOR the bar is drawn without colours."""
    saw = _watch(article.name, "--engine", "tone", NO_COLOR="1").saw
    assert "%" in saw
    assert not re.search(r"\x1b\[(3[0-9]|9[0-9]|38|48)[;m]", saw)
