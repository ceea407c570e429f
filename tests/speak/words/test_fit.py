"""A clip of other words than its text's does not fit them."""

import math

import pytest

from vorleser.article import Role
from vorleser.clip import Clip
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.sound.trim import trim_silence
from vorleser.speak.words import time_words
from vorleser.speak.words.fit import find_misfit

SENTENCES = (
    "Die neue Brücke über den Fluss wird erst im Herbst für alle geöffnet.",
    "Im Stadtrat wurde gestern lange über den Haushalt des Vereins gestritten.",
    "Wer am Abend noch Brot kaufen will, muss sich in Zukunft beeilen.",
    "Auf dem Markt stehen wieder Körbe voller Äpfel und früher Birnen.",
    "Nach dem Regen roch der Garten nach Erde und nach warmem Holz.",
)


def _segment(text: str, lang: str = "") -> Segment:
    return Segment(0, Role.PARAGRAPH, text, text, lang=lang)


def _misfit(engine: str, clip: Clip, segment: Segment) -> str:
    habits = engine_info(engine).habits
    fit = time_words(trim_silence(clip), segment, habits.sounds).fit
    return find_misfit(fit, segment, segment.spoken, habits)


@pytest.mark.parametrize("engine", ["pico", "espeak"])
def test_another_sentence_is_noticed(engine: str) -> None:
    """A sentence fits its own clip, and no other's of any length; nor its own when that runs backwards."""
    opened = engine_info(engine).open(SpeakSettings(engine=engine))
    clips = [opened.speak(_segment(text)) for text in SENTENCES]
    for number, text in enumerate(SENTENCES):
        segment, own = _segment(text), clips[number]
        assert not _misfit(engine, own, segment)
        others = [clip for clip in clips if clip is not own]
        backwards = Clip(own.samples[::-1].copy(), own.rate)
        assert all(_misfit(engine, clip, segment) for clip in (*others, backwards))


def test_what_can_not_be_known_is_not_judged() -> None:
    """A few syllables, another language and an unknown voice may sound like anything."""
    habits = engine_info("pico").habits
    assert find_misfit(-20, _segment(SENTENCES[0]), SENTENCES[0], habits)
    assert not find_misfit(-20, _segment("Okay, okay."), "Okay, okay.", habits)
    assert not find_misfit(-20, _segment(SENTENCES[0], lang="en"), SENTENCES[0], habits)
    assert not find_misfit(-math.inf, _segment(SENTENCES[0]), SENTENCES[0], engine_info("gtts").habits)
