"""What is cut before and after the words of a clip, and what is left."""

import numpy as np
import pytest
from numpy.typing import NDArray

from vorleser.clip import Clip
from vorleser.speak.sound.trim import find_heard_span

RATE = 16000
WAVE = np.sin(np.arange(80) * 2 * np.pi / 80)  # 5 ms


def tone(seconds: float, db: float) -> NDArray[np.int16]:
    """Return a tone so many decibels below 30,000."""
    return np.tile(np.round(30_000 * 10 ** (db / 20) * WAVE).astype(np.int16), round(seconds * 200))


def left(*pieces: NDArray[np.int16]) -> tuple[float, float]:
    """Return the seconds that are kept before and after the loudest second."""
    samples = np.concatenate(pieces)
    begin = next(at for at in range(len(samples)) if abs(int(samples[at])) > 15_000)
    end = len(samples) - next(at for at in range(len(samples)) if abs(int(samples[-1 - at])) > 15_000)
    start, stop = find_heard_span(Clip(samples, RATE))
    return (begin - start) / RATE, (stop - end) / RATE


@pytest.mark.parametrize(("db", "seconds", "kept"), [
    (-60, 3.0, 0.03),  # what is not heard
    (-47, 3.0, 0.13), (-47, 0.6, 0.13),  # a room
    (-47, 0.4, 0.4),  # a voice that dies away
    (-40, 3.0, 3.0),  # what may be a word
])  # fmt: skip
def test_what_is_softer_than_words_for_long_is_cut(db: float, seconds: float, kept: float) -> None:
    """Behind the words, and before them, where a voice begins at once."""
    soft = tone(seconds, db)
    assert left(tone(1.0, 0), soft)[1] == pytest.approx(kept, abs=0.01)
    before = kept if kept == seconds else kept - 0.015
    assert left(soft, tone(1.0, 0))[0] == pytest.approx(before, abs=0.01)


def test_a_room_between_words_is_no_end() -> None:
    """What is heard behind it is a word."""
    assert left(tone(1.0, 0), tone(2.0, -47), tone(0.3, -20))[1] == pytest.approx(2.3, abs=0.01)
