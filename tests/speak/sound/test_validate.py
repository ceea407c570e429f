"""Every fault of a clip is found, and no good clip is refused."""

import itertools
import random
from functools import cache

import numpy as np
import pytest

from vorleser.article import Role
from vorleser.clip import Clip
from vorleser.scripts import Segment
from vorleser.speak.engines import pico, tone
from vorleser.speak.sound import validate
from vorleser.speak.sound.join import join
from vorleser.speak.sound.trim import trim_silence
from vorleser.speak.voice.settings import SpeakSettings

TEXT = "Die Gemeinde lädt am Sonntag zu einem Fest am Mühlbach ein, und alle sind willkommen."
ODD = "Ja. Nein. Oh! 7 1989 A. Psst! Hm. Ei ARD 3. Tschüss. „Nie“ Und? Äh, ja. 12.000 Euro".split(" ")
WORDS = (
    "der Rat die Brücke ein Fest am Sonntag trotz des Regens Straßenbahnhaltestelle sagte plant dreiundzwanzig und "
    "weil oder nicht Łódź São Angstschweiß Strumpf Ei Uhu Donaudampfschifffahrt 42 ZDF niemand immer"
).split()


@cache
def spoken(text: str, speed: float = 1.0) -> Clip:
    """Return *text* as Pico says it."""
    return pico.ENGINE.open(SpeakSettings(speed=speed)).speak(Segment(0, Role.PARAGRAPH, text, text))


def sentences(count: int) -> list[str]:
    """Return sentences of one to thirty-four words, always the same ones."""
    draw = random.Random(3)  # noqa: S311 -- no secret
    texts = []
    for _ in range(count):
        words = draw.choices(WORDS, k=draw.choice([1, 2, 3, 5, 8, 13, 34]))
        texts.append(draw.choice([" ", ", "]).join(words) + draw.choice([".", "!", "?", ""]))
    return texts


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
def test_good_clips_are_never_refused(speed: float) -> None:
    """Single words, numbers, letters and long sentences at any pace are all good."""
    for text in itertools.chain(ODD, sentences(25)):
        assert not validate.find_fault(spoken(text, speed), text, speed), text


def test_a_run_of_good_clips_has_no_outliers() -> None:
    """What is learned from a run never turns against a good clip of it."""
    texts = ODD + sentences(25)
    lasting = [(text, len(trim_silence(spoken(text)).samples) / 16000) for text in texts]
    assert validate.pace_outliers(lasting) == []


def test_tones_are_good() -> None:
    """The test engine passes the same proof."""
    engine = tone.ENGINE.open(SpeakSettings(engine="tone"))
    for text in itertools.chain(ODD, sentences(40)):
        assert not validate.find_fault(engine.speak(Segment(0, Role.PARAGRAPH, text, text)), text)


def test_nothing_and_silence_are_found() -> None:
    """An empty clip and a silent one are no speech."""
    assert validate.find_fault(Clip(np.zeros(0, np.int16), 16000), "Ja.") == "no sound at all"
    hiss = np.random.default_rng(1).integers(-3, 4, 60000).astype(np.int16)
    assert validate.find_fault(Clip(hiss, 16000), TEXT) == "nothing but silence"


def test_a_dropout_is_found() -> None:
    """A steady vowel with a hole in it is found wherever the hole is."""
    vowel = (8000 * np.sin(np.arange(160000) * 2 * np.pi * 200 / 16000)).astype(np.int16)
    for start in range(2000, 150000, 7001):
        broken = vowel.copy()
        broken[start : start + 700] = 0
        assert "a dropout" in validate.find_fault(Clip(broken, 16000), TEXT + TEXT)
    assert not validate.find_fault(Clip(vowel, 16000), TEXT + TEXT)


def test_clipped_flat_is_found() -> None:
    """A voice pressed against the ceiling is refused; one that touches it now and then is not."""
    samples = spoken(TEXT).samples.astype(np.int32)
    assert (
        validate.find_fault(Clip(np.clip(samples * 20, -32768, 32767).astype(np.int16), 16000), TEXT)
        == "clipped flat"
    )
    touched = np.clip(samples * 3 // 2, -32768, 32767).astype(np.int16)
    assert not validate.find_fault(Clip(touched, 16000), TEXT)


@pytest.mark.parametrize("share", [0.05, 0.2])
def test_too_little_is_found(share: float) -> None:
    """A fraction of a sentence is no sentence."""
    samples = spoken(TEXT).samples
    assert "s of sound for" in validate.find_fault(Clip(samples[: int(len(samples) * share)], 16000), TEXT)


def test_too_much_is_found() -> None:
    """Five times the sentence is another sentence."""
    clip = spoken(TEXT)
    assert "s of sound for" in validate.find_fault(join([clip] * 5, [TEXT.rstrip(".")] * 5), TEXT)


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_the_run_knows_its_pace(factor: float) -> None:
    """Half or twice the length, which may be right for one voice, is not for one that kept its pace all the time."""
    texts = [f"{text} Das war Satz {word} von allen." for text in (TEXT,) for word in WORDS[:12]]
    lasting = [(text, len(trim_silence(spoken(text)).samples) / 16000) for text in texts]
    lasting[5] = (lasting[5][0], lasting[5][1] * factor)
    assert validate.pace_outliers(lasting) == [5]


def test_a_long_rest_inside_is_found() -> None:
    """Three seconds of quiet in the middle of a sentence are not what a reader does."""
    clip = spoken(TEXT)
    held = np.concatenate([clip.samples, np.zeros(48000, np.int16), clip.samples])
    assert "silence of" in validate.find_fault(Clip(held, 16000), TEXT * 2)
