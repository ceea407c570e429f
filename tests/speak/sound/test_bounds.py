"""The bounds of what is doubted and refused lie where they were measured, and are the same on both sides."""

import math

import numpy as np
import pytest
from faults import find_fault

from vorleser.clip import Clip
from vorleser.speak.sound import validate
from vorleser.speak.sound.duration import estimate_duration
from vorleser.speak.sound.habits import Habits
from vorleser.speak.sound.validate import Examined, Said, examine, find_outliers

RATE = 16000
KNOWN, UNKNOWN = Habits(pace=1.0, speech=False), Habits(speech=False)
SPELLED = "Die C-D-U und die F-D-P sind dagegen."
WORD = "ARD"
RUN = (
    "Der Hafen ist laut",
    "Die Brücke ist alt",
    "Das Wasser steht hoch",
    "Der Regen kam bald",
    "Die Fähre fährt ab",
)
LONG = "Am Montag beginnen im Hafen endlich die langen Arbeiten"


def buzz(seconds: float) -> Clip:
    """Return a sound of so many seconds, in steps of 5 ms, with silence around it."""
    period = (8000 * np.sin(np.arange(80) * 2 * np.pi / 80)).astype(np.int16)
    sound = np.tile(period, round(seconds * 200))
    quiet = np.zeros(800, np.int16)
    return Clip(np.concatenate((quiet, sound, quiet)), RATE)


def verdict(text: str, far: float, habits: Habits, speed: float = 1.0) -> tuple[bool, bool]:
    """Return whether a clip is refused, and doubted, that is *far* shorter, or longer, than *text* may be."""
    length = estimate_duration(text)
    border = length.least * (habits.pace or 0.7) if far < 0 else length.most * (habits.pace or 1.6)
    found = examine(buzz(border * math.exp(far / length.weight) / speed), text, speed, habits)
    return bool(found.fault), bool(found.doubt)


@pytest.fixture
def _alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Contour and syllables are as usual, whatever is heard: the length counts alone."""
    monkeypatch.setattr(validate, "mismatch", lambda *_: 0.0)
    monkeypatch.setattr(validate, "nuclei_per_syllable", lambda *_: 1.0)


@pytest.mark.usefixtures("_alike")
@pytest.mark.parametrize("side", [-1, 1])
@pytest.mark.parametrize("speed", [1.0, 1.5])
@pytest.mark.parametrize(("habits", "bounds"), [(KNOWN, (0.55, 0.85)), (UNKNOWN, (0.75, 1.0))])
def test_how_far_a_clip_may_be(habits: Habits, bounds: tuple[float, float], side: int, speed: float) -> None:
    """Nearer than the first bound it is good, then doubtful, and beyond the second it is refused."""
    doubtful, wrong = bounds
    near = 0.06  # the clip lasts for whole steps of 5 ms
    assert verdict(SPELLED, side * (doubtful - near), habits, speed) == (False, False)
    assert verdict(SPELLED, side * (doubtful + near), habits, speed) == (False, True)
    assert verdict(SPELLED, side * (wrong - near), habits, speed) == (False, True)
    assert verdict(SPELLED, side * (wrong + near), habits, speed) == (True, True)


@pytest.mark.usefixtures("_alike")
def test_a_word_or_a_guess_has_the_wider_bounds() -> None:
    """Fewer than three syllables, or bounds far apart, are never known, whoever speaks."""
    for text in (WORD, "Los!", "Plan"):
        assert verdict(text, -0.68, KNOWN) == (False, False)
    assert verdict(SPELLED, -0.68, KNOWN) == (False, True)


def test_what_is_said_of_a_fault() -> None:
    """Seconds with one digit, and the characters of the text."""
    assert find_fault(buzz(9.0), "Der Hafen", 1.0, UNKNOWN) == "9.0 s of sound for 9 characters"
    assert examine(buzz(9.0), "Der Hafen", 1.0, UNKNOWN).sounding == 9.0
    assert Examined() == Examined("", "", 0.0, 0.0)
    assert Said("a", 1.0) == Said("a", 1.0, (), 0.0)


def run(pace: float, *last: tuple[str, float]) -> list[Said]:
    """Return what a voice of *pace* says, and at last texts that are so many times as long."""
    said = [Said(text, pace * estimate_duration(text).usual) for text in (*RUN, LONG)]
    return said + [Said(text, pace * factor * estimate_duration(text).usual) for text, factor in last]


@pytest.mark.parametrize("pace", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("side", [-1, 1])
@pytest.mark.parametrize(
    ("far", "expected"), [(0.79, {}), (0.81, {6: False}), (1.49, {6: False}), (1.51, {6: True})]
)
def test_how_far_a_clip_may_be_from_its_run(
    pace: float, side: int, far: float, expected: dict[int, bool]
) -> None:
    """The same bounds for a slow voice as for a quick one."""
    factor = math.exp(side * far / estimate_duration(LONG).weight)
    assert find_outliers(run(pace, (LONG, factor))) == expected


def test_six_sentences_tell_a_pace() -> None:
    """Of four syllables and more, all German words; fewer tell nothing."""
    wrong = Said("Das kam so an", 9 * estimate_duration("Das kam so an").usual)
    assert estimate_duration(wrong.text).syllables == 4
    assert find_outliers([*run(1.0)[:5], wrong]) == {5: True}
    assert find_outliers([*run(1.0)[:4], wrong]) == {}
    for other in ("Ja, so.", "Die A-R-D und C-D-U 1989"):
        assert find_outliers([*run(1.0)[:4], wrong, Said(other, 1.0)]) == {}


def test_a_contour_is_held_against_the_usual_one() -> None:
    """What was not measured counts for nothing; what is less unlike than usual is as good as the usual."""
    said = [one._replace(mismatch=0.4) for one in run(1.0, (LONG, 1.0))]
    weight = estimate_duration(LONG).weight
    for far, expected in ((0.79, {}), (0.81, {6: False}), (1.51, {6: True}), (-2.0, {})):
        assert find_outliers([*said[:-1], said[-1]._replace(mismatch=0.4 + far / weight)]) == expected
    assert find_outliers([one._replace(mismatch=0.0) for one in said[:-1]] + [said[-1]]) == {}
    few = [one._replace(mismatch=0.0) for one in said[:4]]
    assert find_outliers([*few, *said[4:-1], said[-1]._replace(mismatch=0.4 + 1.51 / weight)]) == {6: True}
    word = Said("Ja so was", estimate_duration("Ja so was").usual, (), 5.0)
    assert find_outliers([*said, word]) == {}


@pytest.mark.parametrize(
    ("text", "longest"), [("Der Hafen ist laut", 1.0), ("Der Hafen, sagt er, ist laut", 2.0)]
)
@pytest.mark.parametrize("speed", [1.0, 0.5, 2.0])
def test_how_long_a_rest_may_be(text: str, longest: float, speed: float) -> None:
    """A second, or two where a mark asks for a rest; longer for who speaks slowly, no shorter for who is quick."""
    most = longest / min(1.0, speed)
    half = buzz(estimate_duration(text).usual / speed / 2 - 0.05).samples[800:-800]

    def fault(rest: float) -> str:
        samples = np.concatenate((half, np.zeros(round(rest * RATE), np.int16), half))
        return examine(Clip(samples, RATE), text, speed, UNKNOWN).fault

    assert fault(most) == ""
    assert fault(most + 0.1) == f"silence of {most + 0.1:.1f} s inside"
