"""Check an engine's word times: against its clip, and against where the words are found in it."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from msgspec.structs import replace

from vorleser.clip import UNSURE, Clip, Word
from vorleser.speak.sound.trim import window_levels

_WINDOW = 0.005  # seconds: what `window_levels` measures
_BEYOND = 0.25  # seconds: encoders add a little at a clip's end, and take it away again
_HEARD = 0.05  # of the loudest 5 ms
_AROUND = 0.1  # seconds: how far from its word a sound may lie
_OUTSIDE = 0.2  # of what is heard
_FOUND = 0.7  # of a text's letters
_COMPARED = 3  # words that must be found for sure, to judge by them
_RELIABLE = 0.45  # mean confidence of all of them
_SHIFTED, _FAR = 0.08, 0.25  # seconds: of half the words, and of any; right times differ by 0.035 at most


def as_whole_numbers(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return *words* in whole numbers, which can be kept; () where one is no number, as a plug-in may tell."""
    try:
        return tuple(
            Word(
                int(word.spoken_start),
                int(word.spoken_end),
                int(word.start),
                int(word.end),
                float(word.confidence) if 0 <= word.confidence <= 1 else 0.0,
            )
            for word in words
        )
    except (AttributeError, OverflowError, TypeError, ValueError):
        return ()


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


def fill_gaps(words: Sequence[Word], found: Sequence[Word]) -> tuple[Word, ...]:
    """Return *words* and, where they leave some of the text out, the words *found* there, not outside of the gap."""
    told = {place for word in words for place in range(word.spoken_start, word.spoken_end)}
    left = [word for word in found if told.isdisjoint(range(word.spoken_start, word.spoken_end))]
    if not left:
        return tuple(words)
    both = sorted([*words, *left], key=lambda word: word.spoken_start)
    starts, ends = (np.array([getattr(word, name) for word in both]) for name in ("start", "end"))
    limits = np.where([word in words for word in both], starts, ends.max())  # words that were told stay
    starts = np.maximum.accumulate(np.minimum(starts, np.minimum.accumulate(limits[::-1])[::-1]))
    ends = np.clip(ends, starts, np.append(starts[1:], ends.max()))
    times = zip(both, starts.tolist(), ends.tolist(), strict=True)
    return tuple(replace(word, start=start, end=end) for word, start, end in times)


def differ_from_found(words: Sequence[Word], found: Sequence[Word], rate: int) -> bool:
    """Return whether *words* can't be right beside those *found* for sure in the sound."""
    if not found or sum(word.confidence for word in found) < _RELIABLE * len(found):
        return False
    told = {word.spoken_start: word.start for word in words}
    differences = [
        abs(told[word.spoken_start] - word.start) / rate
        for word in found
        if word.confidence >= UNSURE and word.spoken_start in told
    ]
    if len(differences) < _COMPARED:
        return False
    return float(np.median(differences)) > _SHIFTED or max(differences) > _FAR
