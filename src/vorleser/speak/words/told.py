"""Check an engine's word times against its clip before they are used."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from vorleser.clip import Clip, Word
from vorleser.speak.sound.trim import window_levels

_WINDOW = 0.005  # seconds: what `window_levels` measures
_BEYOND = 0.25  # seconds: encoders add a little at a clip's end, and take it away again
_HEARD = 0.05  # of the loudest 5 ms
_AROUND = 0.1  # seconds: how far from its word a sound may lie
_OUTSIDE = 0.2  # of what is heard
_FOUND = 0.7  # of a text's letters


def find_wrong_times(clip: Clip, words: Sequence[Word], text: str) -> str:
    """Return what is wrong with *words* as the times of *text* in *clip*, in words; empty when nothing is."""
    length, beyond = len(clip.samples), round(_BEYOND * clip.rate)
    if any(word.start < 0 or word.end < word.start for word in words):
        return "a word ends before it begins"
    if any(word.end > length + beyond for word in words):
        return "a word lies beyond the end"
    if any(two.start < one.start or two.spoken_start < one.spoken_end for one, two in pairwise(words)):
        return "words are out of order"
    if any(not 0 <= word.spoken_start < word.spoken_end <= len(text) for word in words):
        return "a word is none of the text"
    letters = sum(character.isalnum() for character in text)
    found = sum(sum(map(str.isalnum, text[word.spoken_start : word.spoken_end])) for word in words)
    if found < _FOUND * letters:
        return "words are missing"
    return "much is heard outside of the words" if _outside(clip, words) > _OUTSIDE else ""


def _outside(clip: Clip, words: Sequence[Word]) -> float:
    """Return the share of what is heard in *clip* that lies in none of *words*."""
    levels = window_levels(clip.samples, clip.rate)
    heard = np.flatnonzero(levels > levels.max(initial=0) * _HEARD) * round(clip.rate * _WINDOW)
    around = round(_AROUND * clip.rate)
    starts = np.array([word.start for word in words]) - around
    ends = np.maximum.accumulate(np.array([word.end for word in words])) + around
    before = np.searchsorted(starts, heard, side="right")
    inside = (before > 0) & (heard < ends[np.maximum(before, 1) - 1])
    return 1 - float(np.count_nonzero(inside)) / max(1, len(heard))
