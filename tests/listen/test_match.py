"""A clip against a reference, frame by frame: made of directions that stand for sounds."""

import numpy as np
import pytest

from vorleser.listen.match import Frames, Match, match
from vorleser.listen.recogniser import ENCODER_STEP

_SOUNDS = np.linalg.qr(np.random.default_rng(1).normal(size=(64, 64)))[0].astype(np.float32)
_WORDS = {name: range(8 * number, 8 * number + 8) for number, name in enumerate("abcdefg")}
_EACH = 2  # frames of a sound


def _frames(words: str, each: int = _EACH) -> Frames:
    """Return what says *words*, eight sounds of so many frames each; a full stop is silence."""
    numbers = [sound for word in words for sound in _WORDS.get(word, [63] * 8)]
    directions = np.repeat(_SOUNDS[numbers], each, axis=0)
    silent = np.repeat([number == 63 for number in numbers], each)
    return Frames(directions, np.where(silent, 0, 1).astype(np.float32))


def _match(clip: str, reference: str) -> Match:
    return match(_frames(clip), _frames(reference))


@pytest.mark.parametrize("pair", [("abc", "abc"), ("ab.c", "abc"), ("abc", ".a.bc.")])
def test_nothing_is_lacking_where_only_pauses_differ(pair: tuple[str, str]) -> None:
    """Silence is no word, wherever it is."""
    found = _match(*pair)
    assert max(*found.lacking, *found.surplus) == 0
    assert found.unlike < 0.1


def test_a_slower_voice_lacks_nothing() -> None:
    """Up to half or twice the pace is the same text."""
    found = match(_frames("abcd", 4), _frames("abcd", 2))
    assert max(*found.lacking, *found.surplus) == 0


@pytest.mark.parametrize(("clip", "reference"), [("abde", "abcde"), ("bcde", "abcde"), ("abcd", "abcde")])
def test_a_word_left_out_is_lacking(clip: str, reference: str) -> None:
    """It is found whole, in the middle and at both ends, and at its place."""
    found = _match(clip, reference)
    length = 8 * _EACH * ENCODER_STEP
    assert found.lacking == pytest.approx((length,) * 3, abs=0.05)
    assert max(found.surplus) == 0
    (lost,) = (number for number, word in enumerate(reference) if word not in clip)
    assert len(found.places) == 3
    for places in found.places:
        most = max(places, key=lambda place: place.lacking)
        assert most.at_reference == pytest.approx((lost + 0.5) * length, abs=0.05)


@pytest.mark.parametrize("clip", ["abccde", "abcgde", "aabcde", "abcdeg"])
def test_a_word_too_many_is_surplus(clip: str) -> None:
    """Whether it is said twice or another's."""
    found = _match(clip, "abcde")
    assert found.surplus == pytest.approx((8 * _EACH * ENCODER_STEP,) * 3, abs=0.05)
    assert max(found.lacking) == 0
    assert min(found.gained) > 1


def test_a_word_that_sounds_otherwise_is_neither() -> None:
    """What both have at one place and only differs is no word less and none more."""
    found = _match("abgde", "abcde")
    assert max(*found.lacking, *found.surplus) < 0.1
