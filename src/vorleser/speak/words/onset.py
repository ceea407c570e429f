"""Words begin where they are heard: a beginning in the silence before it, or just before that, is moved to its end."""

from collections.abc import Iterable

import numpy as np

from vorleser.clip import Clip
from vorleser.speak.sound.trim import window_levels

_WINDOW = 0.005  # seconds: what `window_levels` measures
_SILENT = 0.01  # of the loudest 5 ms
_CLOSURE = 0.09  # seconds of silence that a word may begin with, or hold: those of a stop
_DYING = 0.08  # seconds that the word before may still be heard
_BEFORE = 0.01  # seconds before a word is heard at which it begins after a silence


def snap_onsets(clip: Clip, onsets: Iterable[int]) -> list[int]:
    """Return where words begin, in frames of *clip*, that were found to begin at *onsets*."""
    levels = window_levels(clip.samples, clip.rate)
    window = max(1, round(clip.rate * _WINDOW))
    heard = np.flatnonzero(levels > levels.max(initial=0) * _SILENT)
    pauses = np.flatnonzero(np.diff(heard) * _WINDOW > _CLOSURE)
    begins, ends = (heard[pauses] + 1) * window, heard[pauses + 1] * window
    dying, before = round(_DYING * clip.rate), round(_BEFORE * clip.rate)
    found = np.fromiter(onsets, np.intp)
    following = np.searchsorted(ends, found, side="right")
    inside = following < len(ends)
    if not inside.any():
        return [int(onset) for onset in found]
    at = np.minimum(following, len(ends) - 1)
    inside &= begins[at] - dying <= found
    return [int(onset) for onset in np.where(inside, ends[at] - before, found)]
