"""A look-ahead limiter that keeps the interpolated curve of the sound below a ceiling, inaudibly.

The gain falls smoothly before each peak above the ceiling and rises again after it. Where no peak is too high, no
gain is computed.
"""

import numpy as np
from numpy.typing import NDArray

from vorleser import meter

_ATTACK_S, _HOLD_S, _RELEASE_S = 0.006, 0.002, 0.060


class Limiter:
    """Limits a stream of sound; the output lags the input by ``reach`` samples.

    *ceiling* and the lower level *watched* have full scale 1.0. Crests above *watched* are noted, see `crests`.
    """

    def __init__(self, ceiling: float, rate: int, watched: float) -> None:
        self._ceiling = ceiling
        self._watched = min(watched, ceiling)
        self._crests: list[NDArray[np.int64]] = []
        self._highest = 0.0
        self._given = -meter.TAPS
        self._hold = round(_HOLD_S * rate)
        fall = np.sin(np.linspace(0, np.pi / 2, round(_ATTACK_S * rate), dtype=np.float32)) ** 2
        rise = np.cos(np.linspace(0, np.pi / 2, round(_RELEASE_S * rate), dtype=np.float32)) ** 2
        self._before = len(fall)
        self._bend = np.concatenate((fall, np.ones(2 * self._hold, np.float32), rise))
        self.reach = self._before + 2 * self._hold + meter.TAPS
        self._sound = np.zeros(0, np.float32)  # what was fed and not yet returned lies in its first places
        self._gain = np.ones(0, np.float32)
        self._held = self._extra = meter.TAPS  # silence first, for the curve through the first samples
        self._seen = 0

    def feed(self, window: meter.Floats) -> meter.Floats:
        """Add *window*, float32 of shape (n,), full scale 1.0; return the limited samples that are final by now."""
        self._take_in(window)
        return self._give(max(0, self._held - self.reach))

    def end(self) -> meter.Floats:
        """Return the remaining limited samples."""
        self._take_in(np.zeros(meter.TAPS, np.float32))
        return self._give(self._held)[: -meter.TAPS]

    def crests(self) -> tuple[NDArray[np.int64], float]:
        """Return the samples of the output where the curve rose above the watched level, and its highest point.

        The highest point has full scale 1.0 and is at most the ceiling.
        """
        return np.concatenate(self._crests), min(self._highest, self._ceiling)

    def _take_in(self, window: meter.Floats) -> None:
        begin, self._held = self._held, self._held + len(window)
        missing = self._held + len(self._bend) - len(self._gain)
        if missing > 0:
            self._sound = np.concatenate((self._sound, np.zeros(missing, np.float32)))
            self._gain = np.concatenate((self._gain, np.ones(missing, np.float32)))
        self._sound[begin : self._held] = window
        places, heights = meter.above(self._sound[self._seen : self._held], self._watched)
        places += self._seen
        self._crests.append(places + self._given)
        self._highest = max(self._highest, float(heights.max(initial=0.0)))
        high = heights > self._ceiling
        places, heights = places[high], heights[high]
        bins, firsts = np.unique(places // self._hold, return_index=True)
        depths = 1 - self._ceiling / np.maximum.reduceat(heights, firsts) if len(bins) else heights
        for place, depth in zip((bins * self._hold + self._hold // 2).tolist(), depths, strict=True):
            self._bow(place, depth)
        self._seen = max(0, self._held - meter.TAPS)

    def _bow(self, place: int, depth: np.float32) -> None:
        """Bend the gain down by *depth* at *place*."""
        begin = place - self._before - self._hold
        bend = self._bend[max(0, -begin) :]
        gain = self._gain[max(0, begin) : begin + len(self._bend)]
        np.minimum(gain, 1 - depth * bend[: len(gain)], out=gain)

    def _give(self, count: int) -> meter.Floats:
        """Return the first *count* samples limited, and move the rest to the front of the buffer.

        The silence that was put before the first sample is left out.
        """
        out = self._sound[:count] * self._gain[:count]
        self._held -= count
        self._given += count
        self._sound[: self._held] = self._sound[count : count + self._held]
        bent = self._held + len(self._bend)
        self._gain[:bent] = self._gain[count : count + bent]
        self._gain[bent : count + bent] = 1
        self._seen = max(0, self._seen - count)
        extra, self._extra = min(self._extra, len(out)), max(0, self._extra - len(out))
        return out[extra:]
