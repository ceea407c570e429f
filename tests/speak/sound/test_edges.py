"""A clip that was cut is told by the silence around it and by how loudly it begins and ends: the borders are exact."""

from collections.abc import Iterable

import numpy as np
import pytest

from vorleser.clip import Clip
from vorleser.speak.sound.edges import find_cut
from vorleser.speak.sound.habits import Habits
from vorleser.speak.sound.trim import window_levels

RATE = 16000
LOUD = 16000  # amplitude
EDGE = 80  # samples: 5 ms
TEXT = "Amt und Würde"
BEGINNING, END = "a sound that lacks its beginning", "a sound that is cut off at its end"


def square(count: int, decibels: float = 0.0) -> list[int]:
    """Return *count* samples of a sound that is as loud everywhere, in dB of the loudest."""
    size = round(LOUD * 10 ** (decibels / 20))
    return [size, -size] * (count // 2) + [size] * (count % 2)


def cut(
    parts: Iterable[list[int]], habits: Habits, text: str = TEXT, speed: float = 1.0, rate: int = RATE
) -> str:
    """Return what is found of a clip of *parts*."""
    samples = np.array([sample for part in parts for sample in part], np.int16)
    return find_cut(Clip(samples, rate), text, window_levels(samples, rate), habits, speed)


def around(lead: int, rest: int) -> tuple[list[int], ...]:
    """Return a sound with so many samples of silence before and after it."""
    return [0] * lead, square(8000), [0] * rest


@pytest.mark.parametrize(
    ("lead", "speed", "fault"),
    [
        (159, 1.0, BEGINNING), (160, 1.0, ""), (800, 1.0, ""), (801, 1.0, BEGINNING),
        (1600, 0.5, ""), (1601, 0.5, BEGINNING), (800, 2.0, ""), (801, 2.0, BEGINNING), (159, 0.5, BEGINNING),
    ],
)  # fmt: skip
def test_the_silence_before_the_first_sound(lead: int, speed: float, fault: str) -> None:
    """It lasts as long as the engine's: the least at any speed, the most longer where it speaks slowly."""
    assert cut(around(lead, 800), Habits(lead=(0.01, 0.05)), speed=speed) == fault


@pytest.mark.parametrize(("rest", "fault"), [(799, END), (800, ""), (9000, "")])
def test_the_silence_after_the_last_sound(rest: int, fault: str) -> None:
    """It is at least as long as the engine's, and what is missing there is an end."""
    assert cut(around(400, rest), Habits(rest=0.05)) == fault


@pytest.mark.parametrize(("size", "fault"), [(3, ""), (-3, ""), (4, END), (-4, END)])
def test_silence_is_at_most_three_steps(size: int, fault: str) -> None:
    """What an engine leaves for silence may swing by three of 32,768."""
    assert cut((*around(400, 800), [size]), Habits(rest=0.05)) == fault
    assert cut(([size], *around(800, 800)), Habits(lead=(0.05, 1.0), start=1.0)) == (
        BEGINNING if fault else ""
    )


@pytest.mark.parametrize(
    ("text", "fault"), [("Tor und Tür", BEGINNING), ("Amt und Würde", ""), ("Z-D-F und", "")]
)
def test_some_sounds_have_silence_before_them(text: str, fault: str) -> None:
    """A millisecond of it is enough; before others there may be none."""
    habits = Habits(silent_before=("stop",), start=1.0)
    assert cut(around(15, 800), habits, text) == fault
    assert cut(around(16, 800), habits, text) == ""
    assert cut(around(0, 800), Habits(start=1.0), text) == ""


@pytest.mark.parametrize(
    ("decibels", "fault"), [(-25.0, ""), (-20.5, ""), (-19.5, BEGINNING), (-3.0, BEGINNING)]
)
@pytest.mark.parametrize("rate", [RATE, 2 * RATE])
def test_how_loudly_it_begins(decibels: float, fault: str, rate: int) -> None:
    """The first five milliseconds are no louder than the engine's, in dB of the loudest; no more than these count."""
    edge = EDGE * rate // RATE
    parts = ([0], square(edge - 1, decibels), square(8000), [0] * 800)
    assert cut(parts, Habits(start=-20.0), rate=rate) == fault


@pytest.mark.parametrize(("decibels", "fault"), [(-35.0, ""), (-30.5, ""), (-29.5, END), (-3.0, END)])
@pytest.mark.parametrize("rate", [RATE, 2 * RATE])
def test_how_loudly_it_ends(decibels: float, fault: str, rate: int) -> None:
    """The same holds for the last five milliseconds."""
    edge = EDGE * rate // RATE
    assert cut(([0] * 800, square(8000), square(edge - 1, decibels), [0]), Habits(), rate=rate) == fault


@pytest.mark.parametrize(("decibels", "fault"), [(-44.0, ""), (-25.5, ""), (-24.5, END), (0.0, END)])
def test_it_fades(decibels: float, fault: str) -> None:
    """What is heard last is quieter than the engine's last, unless the text ends in no syllable."""
    parts = ([0] * 800, square(8000), square(EDGE, decibels), [0] * 800)
    assert cut(parts, Habits(fade=-25.0)) == fault
    assert cut(parts, Habits(fade=-25.0), "Pst.") == ""


def test_what_is_not_heard_does_not_count_as_fading() -> None:
    """Below 45 dB under the loudest nothing is heard: what was loud before is the end."""
    parts = ([0] * 800, square(8000), square(EDGE * 3, -45.3), [0] * 800)
    assert cut(parts, Habits(fade=-25.0)) == END
    parts = ([0] * 800, square(8000), square(EDGE * 3, -44.7), [0] * 800)
    assert cut(parts, Habits(fade=-25.0)) == ""


def test_what_is_missing_at_both_sides_is_an_end() -> None:
    """One fault is named."""
    assert cut(around(0, 0), Habits(lead=(0.01, 1.0), rest=0.05)) == END


@pytest.mark.parametrize(("seconds", "fault"), [(0.5, ""), (0.4, END), (0.6, BEGINNING)])
def test_a_clip_of_nothing_but_silence_is_silent_before_and_after(seconds: float, fault: str) -> None:
    """Both last as long as the clip does."""
    habits = Habits(lead=(0.0, 0.55), rest=0.45, start=1.0, end=1.0)
    assert cut(([3, -3] * round(RATE * seconds / 2),), habits) == fault
