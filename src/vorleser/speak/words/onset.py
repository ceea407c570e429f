"""Words begin where they are heard: a beginning in the silence before it, or just before that, is moved to its end."""

import numpy as np
from numpy.typing import NDArray

from vorleser.clip import Clip
from vorleser.speak.sound.trim import window_levels

_WINDOW = 0.005  # seconds: what `window_levels` measures
_SILENT = 0.01  # of the loudest 5 ms
_CLOSURE = 0.09  # seconds of silence that a word may begin with, or hold: those of a stop
_DYING = 0.08  # seconds that the word before may still be heard
_BEFORE = 0.01  # seconds before a word is heard at which it begins after a silence

Ints = NDArray[np.intp]


def snap_onsets(clip: Clip, onsets: Ints) -> Ints:
    """Return where words begin, in frames of *clip*, that were found to begin at *onsets*."""
    levels = window_levels(clip.samples, clip.rate)
    window = max(1, round(clip.rate * _WINDOW))
    heard = np.flatnonzero(levels > levels.max(initial=0) * _SILENT)
    pauses = np.flatnonzero(np.diff(heard) * _WINDOW > _CLOSURE)
    begins, ends = (heard[pauses] + 1) * window, heard[pauses + 1] * window
    dying, before = round(_DYING * clip.rate), round(_BEFORE * clip.rate)
    following = np.searchsorted(ends, onsets, side="right")
    if not len(ends) or following[0] == len(ends):
        return onsets
    at = np.minimum(following, len(ends) - 1)
    inside = (following < len(ends)) & (begins[at] - dying <= onsets)
    return np.where(inside, ends[at] - before, onsets)
