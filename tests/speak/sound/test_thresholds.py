"""Where validation draws its lines in the sound itself: silence, rests, plateaus, dropouts, and odd shapes."""

import math

import numpy as np
import pytest
from faults import find_fault
from numpy.typing import NDArray

from vorleser.clip import Clip
from vorleser.speak.sound import validate
from vorleser.speak.sound.duration import estimate_duration
from vorleser.speak.sound.edges import QUIET_DB
from vorleser.speak.sound.habits import Habits
from vorleser.speak.sound.validate import examine

RATE = 16000
TONES = Habits(speech=False)
TEXT = "Am Montag beginnen im Hafen endlich die langen Arbeiten"
WORD = "Hafen"
SPELLED = "Die C-D-U und die F-D-P sind dagegen."


def wave(seconds: float, peak: float = 8000.0) -> NDArray[np.int16]:
    """Return a sine of 200 Hz, a period in 5 ms, that begins and ends at zero."""
    return np.tile(
        np.round(peak * np.sin(np.arange(80) * 2 * np.pi / 80)).astype(np.int16), round(seconds * 200)
    )


def sound(*pieces: NDArray[np.int16]) -> Clip:
    """Return *pieces* one behind the other, in silence."""
    quiet = np.zeros(800, np.int16)
    return Clip(np.concatenate((quiet, *pieces, quiet)), RATE)


def said_of(clip: Clip, speed: float = 1.0) -> str:
    """Return the fault of *clip* as the sound of a text that lasts as long."""
    return examine(clip, TEXT, speed, TONES).fault


@pytest.mark.parametrize(("db", "expected"), [(-49.5, ""), (-50.5, "nothing but silence")])
def test_what_is_silence(db: float, expected: str) -> None:
    """Fifty decibels below full scale, and all that is softer."""
    peak = 32768 * math.sqrt(2) * 10 ** (db / 20)
    assert said_of(sound(wave(estimate_duration(TEXT).usual, peak))) == expected
    assert said_of(Clip(np.zeros(0, np.int16), RATE)) == "no sound at all"


@pytest.mark.parametrize("seconds", [0.3, 1.0, *range(2, 10)])
def test_who_says_no_speed_means_the_usual(seconds: float) -> None:
    """Without speed and habits a clip is examined as that of an unknown voice at speed 1."""
    clip = sound(wave(seconds))
    usual = examine(clip, TEXT, 1.0, Habits())
    assert examine(clip, TEXT) == usual
    assert find_fault(clip, TEXT) == (usual.fault or usual.doubt)
    assert find_fault(clip, TEXT, habits=TONES) == find_fault(clip, TEXT, 1.0, TONES)
    assert examine(clip, TEXT, habits=TONES) == examine(clip, TEXT, 1.0, TONES)


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
def test_a_closure_is_part_of_the_sound_and_a_rest_is_not(speed: float) -> None:
    """A tenth of a second parts them, more for who speaks slowly, no less for who is quick."""
    most = 0.1 / min(1.0, speed)

    def sounding(quiet: float) -> float:
        rest = np.zeros(round(quiet * RATE), np.int16)
        return examine(sound(wave(0.5), rest, wave(0.5)), TEXT, speed, TONES).sounding

    assert sounding(most - 0.01) == pytest.approx(1.0 + most - 0.01)
    assert sounding(most + 0.01) == pytest.approx(1.0)


def test_what_is_far_below_the_loudest_is_not_heard() -> None:
    """What is louder than QUIET_DB below the loudest sounds, what is softer rests."""
    loud = wave(0.5, 20_000)
    for db, heard in ((QUIET_DB + 1, 1.5), (QUIET_DB - 1, 1.0)):
        soft = wave(0.5, 20_000 * 10 ** (db / 20))
        assert examine(sound(loud, soft, loud), TEXT, 1.0, TONES).sounding == pytest.approx(heard)


@pytest.mark.parametrize(
    ("run", "period", "expected"),
    [(4, 75, "clipped flat"), (4, 85, ""), (8, 150, "clipped flat"), (8, 170, ""), (3, 40, "")],
)
@pytest.mark.parametrize("side", [-1, 1])
def test_what_is_clipped_flat(run: int, period: int, expected: str, side: int) -> None:
    """Four samples in a row at the peak, or one step below it, in more than a twentieth of the sound."""
    shape = np.round(8000 * np.sin(np.arange(period) * 2 * np.pi / period))
    shape[period // 4 : period // 4 + run] = 20_000 - np.arange(run) % 2
    count = round(estimate_duration(TEXT).usual * RATE / period)
    assert said_of(Clip((side * np.tile(shape, count)).astype(np.int16), RATE)) == expected


def with_dropout(seconds: float, before: float, after: float, level: float = 1.0) -> Clip:
    """Return a sound that drops out for so many *seconds*, stopping at *before* and back at *after*.

    Both are parts of the loudest 5 ms, as is the *level* of what comes back for 5 ms, and then is loud again.
    """
    half, loudest = wave(estimate_duration(TEXT).usual / 2), 8000 / math.sqrt(2)
    first, back = half.copy(), np.concatenate((wave(0.01, 8000 * level), half))
    first[-1], back[0] = round(before * loudest), round(after * loudest)
    return sound(first, np.zeros(round(seconds * RATE), np.int16), back)


@pytest.mark.parametrize(
    ("seconds", "before", "after", "level", "found"),
    [
        (0.035, 1.0, 1.0, 1.0, True),
        (0.025, 1.0, 1.0, 1.0, False),  # as short as a voice's own
        (0.035, 0.06, 0.17, 1.0, True),
        (0.035, 0.17, 0.06, 1.0, True),
        (0.035, 0.04, 1.0, 1.0, False),  # it fades to nothing
        (0.035, 1.0, 0.04, 1.0, False),  # it rises from nothing
        (0.035, 0.14, 0.14, 1.0, False),  # neither side stops dead
        (0.035, 0.2, 0.2, 0.17, True),
        (0.035, 0.2, 0.2, 0.13, False),  # what comes back is soft
    ],
)
def test_what_is_a_dropout(seconds: float, before: float, after: float, level: float, found: bool) -> None:  # noqa: FBT001 -- a case
    """Thirty milliseconds of nothing, loud on both sides, that begin and end with a jump."""
    begins = 0.05 + estimate_duration(TEXT).usual / 2
    expected = f"a dropout after {begins:.1f} s" if found else ""
    assert said_of(with_dropout(seconds, before, after, level)) == expected


@pytest.mark.parametrize("side", [-1, 1])
@pytest.mark.parametrize(("held", "found"), [(0.9, False), (-0.9, True)])
def test_a_dropout_may_hold_any_value(held: float, found: bool, side: int) -> None:  # noqa: FBT001 -- a case
    """What counts is how far the sound jumps, wherever it rests."""
    samples = with_dropout(0.035, side * 0.85, side * 0.85).samples.copy()
    begins = 800 + round(estimate_duration(TEXT).usual / 2 * 200) * 80
    samples[begins : begins + 560] = round(side * held * 8000 / math.sqrt(2))
    assert said_of(Clip(samples, RATE)).startswith("a dropout") == found


@pytest.fixture
def unlike(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    """Have a clip's contour be as unlike its text, and its syllables as many, as a test says; no other fault."""
    told = {"contour": 0.0, "syllables": 1.0}
    monkeypatch.setattr(validate, "mismatch", lambda *_: told["contour"])
    monkeypatch.setattr(validate, "nuclei_per_syllable", lambda *_: told["syllables"])
    for name in ("find_cut", "find_no_speech"):
        monkeypatch.setattr(validate, name, lambda *_: "")
    return told


def verdict(text: str, habits: Habits, far: float = 0.0) -> tuple[bool, bool]:
    """Return whether a tone that is *far* longer than *text* is refused, and doubted."""
    length = estimate_duration(text)
    border = length.most * (habits.pace or 1.6) if far else length.most
    found = examine(sound(wave(border * math.exp(far / length.weight))), text, 1.0, habits)
    return bool(found.fault), bool(found.doubt)


@pytest.mark.parametrize(
    ("odd", "expected"),
    [
        (-0.2, (False, False)),
        (0.8, (False, False)),
        (0.9, (False, True)),
        (1.35, (False, True)),
        (1.45, (True, True)),
    ],
)
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("side", [-1, 1])
def test_a_voice_that_is_not_known_may_be_odd_in_shape(
    unlike: dict[str, float], odd: float, expected: tuple[bool, bool], share: float, side: int
) -> None:
    """Contour and syllables, too many or too few, count together, the syllables half, beyond what is usual."""
    weight = estimate_duration(TEXT).weight
    unlike["contour"] = 0.44 + (1 - share) * odd / weight
    unlike["syllables"] = math.exp(side * 2 * max(0.0, share * odd) / weight)
    assert verdict(TEXT, Habits()) == expected
    found = examine(sound(wave(estimate_duration(TEXT).usual)), TEXT, 1.0, Habits())
    assert found.mismatch == unlike["contour"]
    assert verdict(TEXT, TONES) == (False, False)


def test_the_length_counts_beside_the_shape(unlike: dict[str, float]) -> None:
    """What is odd in both is refused, though either alone would not be; of a word the length counts most."""
    unlike["contour"] = 0.44 + 0.9 / estimate_duration(TEXT).weight
    assert verdict(TEXT, Habits(), 0.4) == (False, True)
    assert verdict(TEXT, Habits(), 0.6) == (True, True)
    unlike["contour"] = 9.0
    assert verdict(WORD, Habits()) == (False, False)
    assert verdict("Hafenamt", Habits()) == (False, False)
    assert verdict(TEXT, Habits()) == (True, True)
    unlike["contour"] = 0.0
    assert verdict(TEXT, Habits(), 0.6) == (False, False)


def test_a_known_voice_is_looked_at_closely_where_its_length_is_odd(unlike: dict[str, float]) -> None:
    """From three tenths on the contour counts, beyond what is usual, and at once where a text is less certain."""
    known, weight = Habits(pace=1.0), estimate_duration(TEXT).weight
    unlike["contour"] = 9.0
    assert verdict(TEXT, known, 0.27) == (False, False)
    assert verdict(TEXT, known, 0.33) == (True, True)
    assert verdict(SPELLED, known, 0.02) == (False, False)
    assert verdict(SPELLED, known, 0.09) == (True, True)
    assert verdict(WORD, known, 0.33) == (False, False)
    unlike["contour"] = 0.48
    assert verdict(TEXT, known, 0.5) == (False, False)
    for more, expected in ((0.15, (False, True)), (0.3, (False, True)), (0.4, (True, True))):
        unlike["contour"] = 0.48 + more / weight
        assert verdict(TEXT, known, 0.5) == expected
