"""The waveform shows where it is loud, for a short edition as for a long one."""

from pathlib import Path

import lameenc
import pytest

import editions
from vorleser.publish.page.waveform import BARS, bars


@pytest.mark.parametrize("seconds", [1, 20, 240])
def test_as_loud_as_it_is(tmp_path: Path, seconds: int) -> None:
    """Each bar lies between nothing and the whole, the loudest at the whole."""
    path = tmp_path / "a.mp3"
    path.write_bytes(editions.mp3(seconds))
    heights = bars(path)
    assert len(heights) == BARS
    assert max(heights) == 1.0
    assert min(heights) >= 0.0


def test_silence_and_sound(tmp_path: Path) -> None:
    """Where half is silent, half of the bars are low."""
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(96)
    encoder.set_in_sample_rate(editions.RATE)
    encoder.set_channels(1)
    loud = (b"\x00\x20" * 50 + b"\x00\xe0" * 50) * (editions.RATE // 5)
    quiet = bytes(len(loud))
    path = tmp_path / "a.mp3"
    path.write_bytes(encoder.encode(quiet + loud) + encoder.flush())
    heights = bars(path)
    assert max(heights[: BARS // 2 - 2]) < 0.05
    assert min(heights[BARS // 2 + 2 : -2]) > 0.5


@pytest.mark.parametrize("content", [None, b"", b"no sound at all"])
def test_nothing_to_show(tmp_path: Path, content: bytes | None) -> None:
    """A page without its picture is still a page."""
    path = tmp_path / "a.mp3"
    if content is not None:
        path.write_bytes(content)
    assert bars(path) == (0.0,) * BARS
