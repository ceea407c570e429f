"""Find where a sound says the same twice on end: in the sound itself, without a text.

A word that is said twice is two pieces of sound, one right behind the other, whose frames are alike in order: the first
like the first, the last like the last. Within a vowel that is held, frames are alike in any order, which tells nothing.
"""

import numpy as np

from vorleser.listen.match import Frames
from vorleser.meter import Floats

_SHORTEST, _LONGEST = 6, 60  # frames of a piece that is said twice: 0.12 to 1.2 seconds


def find_echoes(frames: Frames) -> Floats:
    """Return for each frame how much the piece around it is said again right behind, 0 to about 1; shape (frames,).

    It is how much more alike the two are in order than in any order, for the length for which it is most. Silence is
    like nothing.
    """
    count = len(frames.directions)
    likeness = frames.directions @ frames.directions.T
    likeness *= np.minimum(frames.weights[:, None], frames.weights)
    in_order = likeness.copy()  # one of the two may be a frame late
    in_order[1:] = np.maximum(in_order[1:], likeness[:-1])
    in_order[:-1] = np.maximum(in_order[:-1], likeness[1:])
    areas = np.pad(likeness.cumsum(0, dtype=np.float64).cumsum(1), ((1, 0), (1, 0)))
    found = np.zeros(count)
    for length in range(_SHORTEST, min(_LONGEST, count // 2) + 1):
        sums = np.pad(np.diagonal(in_order, length).cumsum(dtype=np.float64), (1, 0))
        pairs = (sums[length:] - sums[:-length]) / length
        first = np.arange(len(pairs))
        second, end = first + length, first + 2 * length
        area = areas[second, end] - areas[first, end] - areas[second, second] + areas[first, second]
        middle = first + length // 2
        found[middle] = np.maximum(found[middle], pairs - area / length**2)
    return found.astype(np.float32)
