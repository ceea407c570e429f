"""Pico's own ways: what may be left out of a sentence, and what may not."""

import numpy as np
import numpy.typing as npt
import pytest
from py_nanotts import NanoTTS

from vorleser import malloc
from vorleser.article import Role
from vorleser.clip import Clip
from vorleser.script import Segment
from vorleser.speak.engines.pico import RATE, Pico
from vorleser.speak.silence import trim

START = "Das gilt für Äpfel, Birnen und "


def as_written(text: str) -> Clip:
    """Return *text* as Pico says it when it is given all of it."""
    with malloc.zeroed():
        pcm = NanoTTS().speak(text, voice="de-DE", speed=1.0, volume=0.4)
    return Clip(np.frombuffer(pcm, "<i2").astype(np.int16), RATE)


def said(text: str) -> Clip:
    """Return *text* as the engine says it."""
    return Pico("de-DE", 1.0).speak(Segment(0, Role.PARAGRAPH, text, text))


def levels(sound: Clip) -> npt.NDArray[np.float64]:
    """Return how loud each hundredth of a second is, in dB; what can't be heard counts as no louder than the rest."""
    frames = sound.samples[: len(sound.samples) // 160 * 160].reshape(-1, 160).astype(np.float64)
    level: npt.NDArray[np.float64] = 10 * np.log10(np.maximum(np.square(frames).mean(1), 300**2))
    return level


@pytest.mark.parametrize(
    "word",
    ["Kirschen", "gekocht", "frische Kräuter", "Zeitungen", "die Freiheit", "alles", "Flieder"],
)
def test_a_word_at_the_end_is_said_the_same_in_less_time(word: str) -> None:
    """Its full stop changes nothing that is heard: only the silence after the word is half a second shorter.

    Samples differ where Pico places its periods otherwise; the law is that each moment is as loud, and all as long.
    """
    text = f"{START}{word}."
    ours, picos = said(text), as_written(text)
    assert len(picos.samples) - len(ours.samples) > 0.3 * RATE
    ours, picos = trim(ours), trim(picos)
    assert abs(len(picos.samples) - len(ours.samples)) < 0.06 * RATE
    both = min(len(levels(ours)), len(levels(picos)))
    apart = np.abs(levels(ours)[:both] - levels(picos)[:both])
    assert np.percentile(apart, 95) < 2


@pytest.mark.parametrize(
    "short", ["etc", "usw", "ehem", "techn", "wirtsch", "milit", "gest", "evtl", "europ", "inkl"]
)
def test_an_abbreviation_keeps_its_full_stop(short: str) -> None:
    """Pico knows abbreviations by their full stop: what it makes of them is not taken from it."""
    text = f"{START}{short}."
    assert np.array_equal(said(text).samples, as_written(text).samples)
