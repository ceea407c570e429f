"""Fades: to the sample those of pydub."""

from typing import TYPE_CHECKING

import numpy as np
import pytest

from vorleser.assemble import fades
from vorleser.assemble.jingles import to_pydub

if TYPE_CHECKING:
    from pydub import AudioSegment


@pytest.fixture(params=[4431, 44_100, 91_716, 99_999])
def piece(request: pytest.FixtureRequest) -> "AudioSegment":
    """Return noise of so many samples, which need not be whole milliseconds."""
    noise = np.random.default_rng(request.param).uniform(-1, 1, request.param)
    return to_pydub(noise.astype(np.float32))


def _sound(piece: "AudioSegment") -> bytes:
    """Return the samples of *piece*; where less than a millisecond is left, silence may follow."""
    return bytes(piece.raw_data).rstrip(b"\0")


@pytest.mark.parametrize("ms", [1, 10, 99, 100, 101, 1200])
def test_a_fade_is_that_of_pydub(piece: "AudioSegment", ms: int) -> None:
    """At the beginning, at the end and between two volumes, by the sample or the millisecond."""
    ms = min(ms, len(piece) - 5)
    assert _sound(fades.fade_in(piece, ms)) == _sound(piece.fade_in(ms))
    assert _sound(fades.fade_out(piece, ms)) == _sound(piece.fade_out(ms))
    plain = piece.fade(to_gain=-12.0, start=3, duration=ms)
    assert _sound(fades.fade(piece, 3, 3 + ms, to_db=-12.0)) == _sound(plain)
    assert _sound(fades.join(piece, piece, ms)) == _sound(piece.append(piece, crossfade=ms))


def test_what_is_shorter_than_its_fade_is_left_to_pydub() -> None:
    """Five milliseconds can't fade for ten; without any they are joined as they are."""
    short = to_pydub(np.full(220, 0.5, np.float32))
    assert _sound(fades.fade_out(short, 10)) == _sound(short.fade_out(10))
    assert _sound(fades.join(short, short, 0)) == bytes(short.raw_data) * 2
