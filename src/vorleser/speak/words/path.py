"""Find the best alignment of a text's sounds with a clip: which frames belong to which sound.

This is dynamic time warping with the text's sounds as the reference: each sound lasts at least a frame, rests may last
none. It is done a sound at a time, over all frames at once. With c the running sums of how well a sound fits
each frame, the best value of its ending at frame t is c[t] + max over its beginnings b < t of (best[b] - c[b]): a
running maximum, in which the beginning is found again afterwards by bisection.
"""

import numpy as np
from numpy.typing import NDArray

_BAND = 1500  # frames: how far from an even pace the way may lead in a long clip

Ints = NDArray[np.intp]


def find_path(sums: NDArray[np.float64], states: Ints, least: Ints) -> Ints | None:
    """Return at which frame each of *states* begins; None where the clip is too short for them.

    *sums* (kinds, frames + 1) holds the running sums of each kind's fit, *states* which kind follows which, *least* how
    many frames each lasts at least, 0 or 1.
    """
    frames = sums.shape[1] - 1
    before = np.concatenate([[0], np.cumsum(least)])
    width = frames + 1 - int(before[-1])
    if width < 1:
        return None
    band = min(width, _BAND)
    places = np.linspace(0, width - band, len(states)).astype(np.intp)
    best = np.zeros((len(states), band))  # the first one begins with the clip
    rows = [sums[state] for state in states.tolist()]
    begins, moves = (before[:-1] + places).tolist(), np.diff(places, prepend=0).tolist()
    for number in range(1, len(rows)):
        row, earlier, begin, move = best[number], best[number - 1], begins[number], moves[number]
        np.subtract(rows[number - 1][begin : begin + band], rows[number][begin : begin + band], out=row)
        if move:
            row[:-move] += earlier[move:]
            row[-move:] += earlier[-1]
        else:
            row += earlier
        np.maximum.accumulate(row, out=row)
    return _trace(best, before, places, width - 1)


def _trace(best: NDArray[np.float64], before: Ints, places: Ints, last: int) -> Ints:
    """Return where each state of the best way begins; the last one has begun by frame *last* of those to spare."""
    found = []
    for row, offset in zip(best[::-1], places[::-1].tolist(), strict=True):
        place = min(last - offset, len(row) - 1)
        last = int(row.searchsorted(row[place])) + offset  # rows never fall
        found.append(last)
    return np.array(found[::-1], np.intp) + before[:-1]
