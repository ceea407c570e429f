"""The waveform shows where it is loud, for a short edition as for a long one."""

import numpy as np
import pytest

from vorleser.meter import energies
from vorleser.publish.page.waveform import BARS, bars, outline

RATE = 44_100


@pytest.mark.parametrize("seconds", [0.05, 1, 20, 240])
def test_as_loud_as_it_is(seconds: float) -> None:
    """Each bar lies between nothing and the whole, the loudest at the whole."""
    times = np.arange(round(seconds * RATE)) / RATE
    heights = bars(energies((0.3 * np.sin(2764 * times) * np.sin(times) ** 2).astype(np.float32), RATE))
    assert len(heights) == BARS
    assert max(heights) == 1.0
    assert min(heights) >= 0.0


@pytest.mark.parametrize("seconds", [5, 150])
def test_silence_and_sound(seconds: int) -> None:
    """Where half is silent, half of the bars are low; what is half as loud is half as high."""
    tone = 0.4 * np.sin(np.arange(seconds * RATE) * 0.06).astype(np.float32)
    quiet, loud = np.zeros(2 * len(tone), np.float32), np.concatenate((tone / 2, tone))
    heights = bars(energies(np.concatenate((quiet, loud)), RATE))
    assert max(heights[: BARS // 2 - 4]) < 0.05
    assert heights[BARS * 5 // 8] == pytest.approx(0.5, abs=0.02)
    assert heights[BARS * 7 // 8] == pytest.approx(1.0, abs=0.02)


@pytest.mark.parametrize("found", [b"", bytes(400)])
def test_nothing_to_show(found: bytes) -> None:
    """A page without its picture is still a page."""
    assert bars(found) == (0.0,) * BARS


def test_a_bar_is_drawn_about_the_middle() -> None:
    """The loudest reaches almost from edge to edge; what is silent is a thin line that can still be seen."""
    assert outline((1.0, 0.0)) == "M0.2 2.0h.6V98.0h-.6zM1.2 48.5h.6V51.5h-.6z"
