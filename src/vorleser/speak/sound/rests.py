"""Find a silence inside a clip that is longer than a reader's pause, or stands where nothing asks for one."""

import numpy as np
from numpy.typing import NDArray

from vorleser.speak.sound.duration import Duration, estimate_duration
from vorleser.speak.sound.edges import QUIET_DB, WINDOW
from vorleser.text.regex import compile_late

# Seconds where the text has a sign that asks for a rest, and elsewhere: twice what was seen.
_LONGEST_REST, _LONGEST_BREAK = 2.0, 1.0
_ASKING = compile_late(r"[^\w\s]|\d")  # a comma or a bracket, and digits, whose groups may be set apart
_EDGES = compile_late(r"^[\W_]+|[\W_]+$")  # the signs around a text ask for no rest inside
_NEAR, _NEAR_SHARE = 0.6, 0.15
"""Seconds, and share of all that sounds: how far off a sign may be for all that is known."""


def find_heard_windows(levels: NDArray[np.float32]) -> NDArray[np.intp]:
    """Return the numbers of those of *levels* that are heard beside the loudest."""
    return np.flatnonzero(levels > levels.max() * 10 ** (QUIET_DB / 20))


def find_rest(levels: NDArray[np.float32], text: str, length: Duration, speed: float) -> str:
    """Return a fault if a silence in a clip of *text* with *levels* is longer than a reader's pause there, else ''.

    Where nothing asks for a rest, none is as long as at a comma or a dash.
    """
    heard, slower = find_heard_windows(levels), 1 / min(1.0, speed)
    rests = (np.diff(heard) - 1) * WINDOW
    longest = float(rests.max(initial=0))
    if longest <= _LONGEST_BREAK * slower:
        return ""
    for before in np.flatnonzero(rests > _LONGEST_BREAK * slower).tolist():
        rest = float(rests[before])
        asked = _is_asked_for(text, length, (before + 1) / len(heard), len(heard) * WINDOW * min(1.0, speed))
        if rest > _LONGEST_REST * slower or not asked:
            return f"silence of {rest:.1f} s inside"
    return ""


def _is_asked_for(text: str, length: Duration, share: float, seconds: float) -> bool:
    """Return whether a sign of *text* asks for a rest after such a *share* of all that sounds, for so many *seconds*.

    Where it is not known how long parts of the text last, any sign may.
    """
    if length.unbroken or not length.usual:
        return not length.unbroken
    bare = _EDGES.sub("", text)
    signs = [found.start() for found in _ASKING.finditer(bare)]
    if not length.bounded:
        return bool(signs)
    near = max(_NEAR / seconds, _NEAR_SHARE)
    whole = estimate_duration(bare).usual
    return any(abs(estimate_duration(bare[:sign]).usual / whole - share) <= near for sign in signs)
