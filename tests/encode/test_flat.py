"""Memory does not grow with length."""

import subprocess
import sys
from mmap import ACCESS_READ, mmap
from pathlib import Path

import pytest

from vorleser import mpeg

PROGRAM = """
import sys
from pathlib import Path
from msgspec.structs import replace
from sounds import Studio, babble, take, heard
from vorleser.article import Metadata, Role
from vorleser.scripts import Script, Segment

folder, segments, seconds = Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
studio = Studio(folder)
voices = [take(folder, babble(number, seconds + 0.1 * number)) for number in range(5)]
said = Script(Metadata("Fünf Stunden"), tuple(
    Segment(n // 5, Role.PARAGRAPH, f"Satz {n}.", f"Satz {n}.", pause_ms=300, anchor=str(n)) for n in range(segments)
))
mix = studio.mix(said, tuple(voices[n % 5] for n in range(segments)))
edition = studio.edition(mix, parts=folder / "parts")
status = dict(line.split(":") for line in Path("/proc/self/status").read_text().splitlines())
print(mix.timeline.length, int(status["VmHWM"].split()[0]) // 1024, edition.sound.path)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
@pytest.mark.parametrize(("segments", "seconds"), [(3_000, 5.5), (40_000, 0.1)])
def test_five_hours_and_forty_thousand_sentences_fit(tmp_path: Path, segments: int, seconds: float) -> None:
    """Hours of sound, or of pauses between words, stay within 200 MB, and are exact to the last sample."""
    argv = [sys.executable, "-c", PROGRAM, str(tmp_path), str(segments), str(seconds)]
    told = subprocess.run(argv, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    length, megabytes, path = told.stdout.split()
    assert int(length) / 44_100 > 4.5 * 3600
    assert int(megabytes) <= 200
    with Path(path).open("rb") as file:
        data = mmap(file.fileno(), 0, access=ACCESS_READ)
    begin = data.find(b"Info") - 21
    header = mpeg.header(data, begin)
    assert header is not None
    info = mpeg.read_info(data[begin : begin + header.size])
    assert info is not None
    assert info.length == int(length)
    assert sum(1 for _ in mpeg.walk_frames(data, begin)) == info.frames + 1
