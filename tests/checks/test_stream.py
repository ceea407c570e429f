"""The frames of a long file are walked without holding it."""

from pathlib import Path

import pytest

import memory
from vorleser import mpeg
from vorleser.checks.stream import read_stream

FRAMES = """
import sys
from pathlib import Path
from vorleser import checks
print(checks.stream.read_stream(checks._map_file(Path(sys.argv[1]))).frames)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is told by /proc")
def test_a_long_file_is_not_held(tmp_path: Path) -> None:
    """A file of 200 MB takes no more memory than one of 2."""
    frame = mpeg.info_frame(320, 1, 1152, 0)
    frame = frame[:4] + bytes(len(frame) - 4)  # one without an Info tag
    peaks = []
    for name, count in (("short", 2_000), ("long", 200_000)):
        with (tmp_path / name).open("wb") as file:
            for _ in range(count // 1000):
                file.write(frame * 1000)
        told, peak = memory.measured("from vorleser.checks import stream\n" + FRAMES, tmp_path / name)
        assert int(told) == count
        peaks.append(peak)
    assert peaks[1] < peaks[0] + 60


def test_bytes_are_read_as_a_file_is() -> None:
    """What is in memory already is walked in the same way."""
    frame = mpeg.info_frame(128, 1, 1152, 0)
    frame = frame[:4] + bytes(len(frame) - 4)
    assert read_stream(frame * 50_000).frames == 50_000
