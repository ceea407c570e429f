"""Move the beginnings of words that lie in a silence, or just before it, to the end of that silence."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vorleser.clip import Clip
from vorleser.speak.sound.trim import window_levels

_WINDOW = 0.005  # seconds: what `window_levels` measures
_SILENT = 0.01  # of the loudest 5 ms
_CLOSURE = 0.09  # seconds of silence that a word may begin with, or hold: those of a stop
_DYING = 0.08  # seconds that the word before may still be heard
_REST = 0.15  # seconds of silence that no word holds
_BEFORE = 0.01  # seconds before a word is heard at which it begins after a silence

_Ints = NDArray[np.intp]


class Pauses(NamedTuple):
    """Silences inside a clip that are longer than a stop's closure: ``begins`` and ``ends``, in samples."""

    begins: _Ints
    ends: _Ints


def find_pauses(clip: Clip) -> Pauses:
    """Return the pauses of *clip*."""
    levels = window_levels(clip.samples, clip.rate)
    window = max(1, round(clip.rate * _WINDOW))
    heard = np.flatnonzero(levels > levels.max(initial=0) * _SILENT)
    inside = np.flatnonzero(np.diff(heard) * _WINDOW > _CLOSURE)
    return Pauses((heard[inside] + 1) * window, heard[inside + 1] * window)


def snap_onsets(onsets: _Ints, pauses: Pauses, rate: int) -> _Ints:
    """Return corrected beginnings of the words found at *onsets*, in samples at *rate* hertz."""
    begins, ends = pauses
    following = np.searchsorted(ends, onsets, side="right")
    if not len(ends) or following[0] == len(ends):
        return onsets
    at = np.minimum(following, len(ends) - 1)
    inside = (following < len(ends)) & (begins[at] - round(_DYING * rate) <= onsets)
    return np.where(inside, ends[at] - round(_BEFORE * rate), onsets)


def holding_pauses(onsets: _Ints, lasts: _Ints, pauses: Pauses, rate: int) -> NDArray[np.bool_]:
    """Return which of the words from *onsets* to *lasts* hold a pause: they were probably misplaced."""
    begins, ends = (border[pauses.ends - pauses.begins > _REST * rate] for border in pauses)
    if not len(ends):
        return np.zeros(len(onsets), np.bool_)
    at = np.minimum(np.searchsorted(begins, onsets), len(begins) - 1)
    return np.asarray((begins[at] >= onsets) & (ends[at] < lasts), np.bool_)
