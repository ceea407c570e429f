"""A sound that says the same twice on end: made of directions that stand for sounds, and of a real voice's clip."""

import numpy as np
import pytest
from spoken_clips import sound_of

from vorleser.article import Role
from vorleser.listen.by_word import most_echoed
from vorleser.listen.echo import find_echoes
from vorleser.listen.evidence import BY_WORD
from vorleser.listen.listener import hear_sounds
from vorleser.listen.match import Frames
from vorleser.listen.recogniser import RATE, Recogniser
from vorleser.meter import Floats
from vorleser.scripts import Segment

_SOUNDS = np.linalg.qr(np.random.default_rng(2).normal(size=(64, 64)))[0].astype(np.float32)
_LOUD, _QUIET = 0.5, 0.2
TEXT = "Nach der langen Pause wird im Hafen wieder an den neuen Kränen gebaut."


def _echoes(numbers: str, each: int = 4) -> Floats:
    """Return the echoes of what says a sound for each letter, so many frames long; a full stop is silence."""
    directions = np.repeat(_SOUNDS[[ord(letter) % 64 for letter in numbers]], each, axis=0)
    weights = np.repeat([letter != "." for letter in numbers], each).astype(np.float32)
    return find_echoes(Frames(directions, weights))


@pytest.mark.parametrize("twice", ["abcdefdefghi", "abcabcdefghi", "abcdefghighi"])
def test_what_is_said_twice_on_end_is_found_where_it_is(twice: str) -> None:
    """In the middle, at the beginning and at the end; the place is the first of both."""
    found = _echoes(twice)
    assert found.shape == (4 * len(twice),)
    assert found.max() > _LOUD
    first = next(at for at in range(len(twice)) if twice[at : at + 3] == twice[at + 3 : at + 6])
    assert 4 * first <= found.argmax() < 4 * (first + 3)


@pytest.mark.parametrize(
    "once", ["abcdefghi", "abcdddddddd", "aaaaaaaaaaaa", "abc......def", "abcdefghiabc", "", "a"]
)
def test_what_is_said_once_is_no_echo(once: str) -> None:
    """Nor is a sound that is held, silence, what comes again later, or next to nothing."""
    assert _echoes(once).max(initial=0) < _QUIET


@pytest.mark.parametrize(("start", "end"), [(0.0, 0.4), (1.2, 1.5), (2.0, 2.6)])
def test_a_piece_of_a_clip_that_sounds_twice_is_found(
    recogniser: Recogniser, start: float, end: float
) -> None:
    """Whatever words it is of; the clip as it was has none, and what a text says twice itself is none either."""
    sound, reference = sound_of(TEXT), sound_of(TEXT, "espeak")
    stutter = np.concatenate([sound[: int(end * RATE)], sound[int(start * RATE) :]])
    segment = Segment(0, Role.PARAGRAPH, TEXT, TEXT)
    assert most_echoed(hear_sounds(recogniser, (sound, reference), segment))[0] < 0.1
    assert most_echoed(hear_sounds(recogniser, (stutter, reference), segment))[0] > 0.1


def test_what_the_text_says_twice_is_no_echo(recogniser: Recogniser) -> None:
    """How much a voice repeats itself there tells nothing, of these words and those beside them."""
    text = "Die Uhr macht tick, tick, tick, die ganze lange Nacht."
    sound = sound_of(text)
    stutter = np.concatenate([sound[: round(1.2 * RATE)], sound[round(0.9 * RATE) :]])
    segment = Segment(0, Role.PARAGRAPH, text, text)
    heard = hear_sounds(recogniser, (stutter, sound_of(text, "espeak")), segment)
    assert not any(heard.by_word[BY_WORD.index("echoed")][2:7])


def test_a_short_word_is_long_enough() -> None:
    """An eighth of a second is: three sounds of two frames."""
    assert _echoes("abcdefdefghi", 2).max() > _LOUD
