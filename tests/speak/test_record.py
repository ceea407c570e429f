"""A clip that is wrong is asked for once more, and otherwise where an engine says the same twice."""

from pathlib import Path

import numpy as np
import pytest

from vorleser.article import Role
from vorleser.clip import Clip
from vorleser.errors import SpeechError
from vorleser.scripts import Segment
from vorleser.speak.cache import ClipCache
from vorleser.speak.engines.pico import ENGINE, Pico
from vorleser.speak.record import make_utterance, record

SENTENCE = Segment(0, Role.PARAGRAPH, "", "Am Montag beginnen im Hafen die Arbeiten an zwei neuen Kränen.")


class CutOff(Pico):
    """Pico, whose clips break off at three fifths."""

    def speak(self, segment: Segment) -> Clip:
        """Return what is left of the sound."""
        whole = super().speak(segment)
        return Clip(whole.samples[: len(whole.samples) * 3 // 5], whole.rate)


class AlwaysCutOff(CutOff):
    """The same, asked otherwise."""

    def speak_otherwise(self, segment: Segment) -> Clip:
        """Return what is left of the sound."""
        return self.speak(segment)


def test_what_is_wrong_is_asked_for_otherwise(tmp_path: Path) -> None:
    """An engine that says the same twice gives a second sound, and that is kept."""
    engine = CutOff("de-DE", 1.0)
    utterance = make_utterance(SENTENCE, "", engine.fingerprint)
    take = record(engine, ENGINE, utterance, 1.0, ClipCache(tmp_path / "clips", 10**8))
    other = engine.speak_otherwise(SENTENCE)
    assert 0 < take.frames <= len(other.samples)
    assert take.sounding == pytest.approx(len(other.samples) / other.rate, rel=0.15)


def test_what_is_wrong_otherwise_too_is_refused(tmp_path: Path) -> None:
    """The sentence is quoted, and nothing is kept."""
    engine = AlwaysCutOff("de-DE", 1.0)
    utterance = make_utterance(SENTENCE, "", engine.fingerprint)
    with pytest.raises(SpeechError, match="Am Montag"):
        record(engine, ENGINE, utterance, 1.0, ClipCache(tmp_path / "clips", 10**8))
    assert not [*tmp_path.rglob("*.wav")]


def test_otherwise_is_hardly_another_way() -> None:
    """The second sound lasts one to four hundredths longer, and is never the first one."""
    engine = Pico("de-DE", 1.0)
    first, second = engine.speak(SENTENCE), engine.speak_otherwise(SENTENCE)
    assert 1.01 < len(second.samples) / len(first.samples) < 1.04
    assert not np.array_equal(second.samples[: len(first.samples)], first.samples)
