"""Find the best alignment of a text's sounds with a clip: which frames belong to which sound.

This is dynamic time warping with the text's sounds as the reference: each sound lasts at least a frame, rests may last
none. It is done a sound at a time, over all frames at once. With c the running sums of how well a sound fits
each frame, the best value of its ending at frame t is c[t] + max over its beginnings b < t of (best[b] - c[b]): a
running maximum, in which the beginning is found again afterwards by bisection.
"""

from bisect import bisect_left

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
    kinds = list(sums)
    earlier, fit = best[0], kinds[states[0]]
    steps = zip(
        best[1:],
        states[1:].tolist(),
        (before[1:-1] + places[1:]).tolist(),
        np.diff(places).tolist(),
        strict=True,
    )
    for row, state, begin, move in steps:
        fit_before, fit = fit, kinds[state]
        np.subtract(fit_before[begin : begin + band], fit[begin : begin + band], row)
        if move:
            row[:-move] += earlier[move:]
            row[-move:] += earlier[-1]
        else:
            np.add(row, earlier, row)
        np.maximum.accumulate(row, 0, None, row)
        earlier = row
    return _trace(best, before, places, width - 1)


def _trace(best: NDArray[np.float64], before: Ints, places: Ints, last: int) -> Ints:
    """Return where each state of the best way begins; the last one has begun by frame *last* of those to spare."""
    found = []
    values, band = best.reshape(-1).data, best.shape[1]  # five times as quick here as an array
    for number, offset in zip(range(len(best) - 1, -1, -1), places[::-1].tolist(), strict=True):
        row = number * band
        place = row + min(last - offset, band - 1)
        last = bisect_left(values, values[place], row, place) - row + offset  # rows never fall
        found.append(last)
    return np.array(found[::-1], np.intp) + before[:-1]
