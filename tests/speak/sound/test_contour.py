"""A clip fits the contour of its own text better than that of another, however loud, however fast, at any rate."""

from functools import cache
from itertools import permutations

import numpy as np
import pytest
import soxr

from vorleser.article import Role
from vorleser.clip import Clip
from vorleser.scripts import Segment
from vorleser.speak.engines import espeak, pico
from vorleser.speak.sound import contour
from vorleser.speak.sound.contour import mismatch
from vorleser.speak.sound.duration import sounds
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.settings import SpeakSettings

TEXTS = (
    "Am Morgen liegt noch Nebel über den Wiesen am Fluss.",
    "Zwischen Schule und Sportplatz steht seit Samstag ein Zelt.",
    "Der alte Müller wohnt allein in einem Haus am Mühlbach.",
    "Für die Kinder gibt es Suppe, für die Gäste frisches Brot.",
    "Niemand hat bisher gefragt, woher das viele Wasser kommt.",
)


@cache
def spoken(text: str, speed: float = 1.0, engine: EngineInfo = pico.ENGINE) -> Clip:
    """Return *text* as *engine* says it."""
    return engine.open(SpeakSettings(engine=engine.name, speed=speed)).speak(
        Segment(0, Role.PARAGRAPH, text, text)
    )


@pytest.mark.parametrize("engine", [pico.ENGINE, espeak.ENGINE], ids=lambda engine: engine.name)
@pytest.mark.parametrize(("text", "other"), list(permutations(TEXTS, 2)))
def test_a_text_fits_its_own_sound_best(engine: EngineInfo, text: str, other: str) -> None:
    """Of two sentences of about the same length the one that is heard is told."""
    clip = spoken(text, engine=engine)
    assert mismatch(clip, sounds(text)) < 0.6
    assert mismatch(clip, sounds(text)) < mismatch(clip, sounds(other))


@pytest.mark.parametrize(
    "text",
    [
        "Hunde gehören an die Leine.",
        "Wunde gehören an die Leine.",
        "Am Morgen war der Himmel blau.",
        "Der Brocken lag im Nebel.",
        "Man könnte ewig bleiben.",
    ],
)
def test_a_text_that_never_hisses_fits_its_own_sound(text: str) -> None:
    """What little hiss a voice makes there is no contour."""
    assert mismatch(spoken(text), sounds(text)) < 0.55


@pytest.mark.parametrize("text", TEXTS)
def test_said_backwards_it_does_not_fit(text: str) -> None:
    """The order of the sounds counts."""
    clip = spoken(text)
    assert (
        mismatch(Clip(clip.samples[::-1].copy(), clip.rate), sounds(text))
        > mismatch(clip, sounds(text)) + 0.05
    )


@pytest.mark.parametrize("text", TEXTS)
def test_loudness_silence_and_rate_do_not_count(text: str) -> None:
    """What any voice may differ in changes next to nothing."""
    clip = spoken(text)
    usual = mismatch(clip, sounds(text))
    softer = Clip((clip.samples // 4).astype(np.int16), clip.rate)
    quiet = np.zeros(clip.rate, np.int16)
    padded = Clip(np.concatenate((quiet, clip.samples, quiet)), clip.rate)
    finer = Clip(soxr.resample(clip.samples, clip.rate, 48_000), 48_000)
    for other in (softer, padded, finer):
        assert mismatch(other, sounds(text)) == pytest.approx(usual, abs=0.03)


@pytest.mark.parametrize("speed", [0.5, 0.7, 1.5, 2.0])
@pytest.mark.parametrize("text", TEXTS)
def test_speed_does_not_count(text: str, speed: float) -> None:
    """Slow or fast, a text fits its own sound."""
    assert mismatch(spoken(text, speed), sounds(text), speed) < 0.6


def test_where_there_is_too_little_nothing_is_told() -> None:
    """A click, silence, or a text without plain words."""
    click = np.zeros(1600, np.int16)
    click[800] = 9000
    assert mismatch(Clip(click, 16_000), sounds(TEXTS[0])) == 0
    assert mismatch(Clip(np.zeros(0, np.int16), 16_000), sounds(TEXTS[0])) == 0
    assert mismatch(spoken(TEXTS[0]), ()) == 0
    assert sounds("ARD 1989") == ()


def test_every_kind_of_sound_has_its_place() -> None:
    """What `sounds` names, the contour knows; and all of it is met in a few sentences."""
    met = {kind for text in (*TEXTS, "Wer zahlt jetzt?") for kind, _ in sounds(text)}
    assert met == set(contour._KINDS)
