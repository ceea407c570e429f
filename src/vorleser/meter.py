"""Measure loudness (ITU-R BS.1770-4, from the K-weighted energy of each 100 ms) and true peak.

The energies of a sound are measured once; the loudness of a programme made of such sounds is then computed from
them alone (https://www.itu.int/rec/R-REC-BS.1770). They are measured in the frequency domain, where the K-filter is
only a weight for each bin, at any sample rate. Windows begin every 100 ms and overlap by 20 ms; their squares add up
to one, so no energy is lost or counted twice.
"""

import math
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from vorleser.mix import Placed

Floats = NDArray[np.float32]

MARGIN = 2  # of 100 ms at a grid's end: a sound's rounding may reach so far beyond the programme
SILENCE = -70.0  # LUFS: the absolute gate, and the loudness of a sound that never exceeds it
_BLOCK = 4  # a gating block is 400 ms, one begins every 100 ms
_BATCH_BYTES = (
    1 << 16
)  # of windows at a time: fits into a core's cache and the allocator's reuse, which is twice as fast
_ABSOLUTE = 10 ** ((SILENCE + 0.691) / 10)
TAPS = 24  # of the interpolation filters between samples
_NEAR = 0.6  # the highest sample at a crest is at least this high, up to 0.6 of the rate's half
_CRESTS = 1 << 14  # crests examined at a time
_SECTIONS = (  # BS.1770-4, tables 1 and 2: the head's shelf and the low-frequency curve, at 48 kHz
    ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)),
    ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
)


def to_lufs(mean_square: float) -> float:
    """Return the loudness in LUFS of a K-weighted *mean_square* (full scale 1.0), SILENCE at the least."""
    return max(SILENCE, -0.691 + 10 * math.log10(mean_square)) if mean_square > 0 else SILENCE


def to_db(amplitude: float) -> float:
    """Return *amplitude* (full scale 1.0) in decibels, -120 at the least."""
    return 20 * math.log10(max(amplitude, 1e-6))


def from_db(decibels: float) -> float:
    """Return *decibels* as a factor of amplitude."""
    return float(10 ** (decibels / 20))


@cache
def _weights(rate: int) -> tuple[Floats, Floats]:
    """Return the window for *rate* in hertz, and the weights of its squared spectrum in the mean square.

    The weights have two equal values a bin, for its real and its imaginary part.
    """
    hop, lap = rate // 10, rate // 50
    size = next(
        n for n in range(hop + lap, 2 * hop + 2 * lap) if n % 2 == 0 and 60**20 % n == 0
    )  # quick by FFT
    delay = np.exp(-2j * np.pi * np.fft.rfftfreq(size, 1 / rate) / 48000)
    power = np.full(len(delay), 2 * size / hop)  # the transform is divided by its length
    power[[0, -1]] /= 2
    for (b0, b1, b2), (a0, a1, a2) in _SECTIONS:
        power *= np.abs((b0 + (b1 + b2 * delay) * delay) / (a0 + (a1 + a2 * delay) * delay)) ** 2
    rise = np.sin(np.pi / 2 * (np.arange(lap) + 0.5) / lap)
    window = np.concatenate((rise, np.ones(hop - lap), rise[::-1]))
    return window.astype(np.float32), np.repeat(power, 2).astype(np.float32)


def as_floats(samples: NDArray[Any]) -> Floats:
    """Return *samples* (16-bit integers or floats) as float32, full scale 1.0."""
    if samples.dtype == np.int16:
        return samples.astype(np.float32) * np.float32(1 / 32768)
    return np.asarray(samples, np.float32)


class Meter:
    """Measures a stream of sound: call `feed` with pieces of any length, then `energies` once.

    ``rate`` is in hertz; the sound is mono.
    """

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self._hop = rate // 10
        self._rest: Floats = np.zeros(self._hop + rate // 100, np.float32)
        self._found: list[Floats] = []
        self._frames = 0

    def feed(self, samples: NDArray[Any]) -> None:
        """Take in *samples*, shape (frames,), 16-bit integers or floats with full scale 1.0."""
        self._frames += len(samples)
        self._take_in(as_floats(samples))

    def _take_in(self, samples: Floats) -> None:
        sound = np.concatenate((self._rest, samples))
        count = (len(sound) - self.rate // 50) // self._hop
        if count > 0:
            self._found.append(self._measure(sound, count))
            sound = sound[count * self._hop :]
        self._rest = sound

    def _measure(self, sound: Floats, count: int) -> Floats:
        window, power = _weights(self.rate)
        views = np.lib.stride_tricks.sliding_window_view(sound, len(window))[:: self._hop]
        found = np.empty(count, np.float32)
        step = max(1, _BATCH_BYTES // window.nbytes)
        for first in range(0, count, step):
            batch = slice(first, min(count, first + step))
            # with a norm numpy computes in float32, without one in float64 through buffers: twice as long
            spectrum = np.fft.rfft(views[batch] * window, len(power) - 2, norm="forward").view(np.float32)
            found[batch] = np.square(spectrum) @ power
        return found

    def energies(self) -> Floats:
        """Return the mean square of each 100 ms, the last one perhaps of less. Ends the measurement.

        The energies of the extra windows before the first and after the last 100 ms are added to these two.
        """
        count = math.ceil(self._frames / self._hop)
        if not count:
            return np.zeros(0, np.float32)
        missing = (
            (count + 2) * self._hop
            + self.rate // 50
            - len(self._rest)
            - self._hop * sum(map(len, self._found))
        )
        self._take_in(np.zeros(missing, np.float32))
        found = np.concatenate(self._found)
        found[1] += found[0]
        found[count] += found[count + 1]
        if last := self._frames % self._hop:
            found[count] *= self._hop / last
        return found[1 : count + 1]


def energies(samples: NDArray[Any], rate: int) -> bytes:
    """Return the K-weighted mean square of each 100 ms of *samples*, as ``Take.energies`` keeps it.

    *samples* has shape (frames,), mono, 16-bit integers or floats with full scale 1.0, at *rate* hertz; the
    last value may stand for less than 100 ms.
    """
    meter = Meter(rate)
    meter.feed(samples)
    return meter.energies().astype("<f4").tobytes()


def add(grid: NDArray[np.float64], at: float, found: NDArray[Any], gain_db: float = 0.0) -> None:
    """Add the energies *found* of a sound to those of a programme, *grid*, in place; both have one each 100 ms.

    The sound begins *at* steps of 100 ms, rounded to a whole one: splitting its energies between two steps would lower
    every maximum.
    """
    first = round(at)
    grid[first : first + len(found)] += found * 10 ** (gain_db / 10)


def shares(found: bytes, frames: int, rate: int) -> NDArray[np.float64]:
    """Return the energies of a take for adding to a programme: the last one is scaled down to its part of 100 ms."""
    values = np.frombuffer(found, "<f4").astype(np.float64)
    if rest := frames % (rate // 10):
        values[-1:] *= rest / (rate // 10)
    return values


def empty_grid(rate: int, length: int) -> NDArray[np.float64]:
    """Return the energies of a silent programme of *length* samples at *rate* hertz, and `MARGIN` more at its end."""
    return np.zeros(-(-length * 10 // rate) + MARGIN, np.float64)


def add_placed(grid: NDArray[np.float64], sound: "Placed", rate: int, ratio: float = 1.0) -> None:
    """Add *sound*, placed on a timeline of *rate* hertz, to *grid*, in place; its power is *ratio* times the take's."""
    take = sound.take
    add(grid, sound.start * 10 / rate, shares(take.energies, take.frames, take.rate) * ratio, sound.gain_db)


def programme(sounds: Iterable["Placed"], rate: int, length: int) -> float:
    """Return the integrated loudness in LUFS of *sounds* heard together: *length* samples at *rate* hertz in all."""
    grid = empty_grid(rate, length)
    for sound in sounds:
        add_placed(grid, sound, rate)
    return loudness(grid[:-MARGIN])


def blocks(found: NDArray[Any], width: int = _BLOCK) -> NDArray[np.float64]:
    """Return the mean square of *width* × 100 ms, one every 100 ms: 4 are momentary, 30 short-term."""
    total = np.concatenate(([0.0], np.cumsum(found, dtype=np.float64)))
    return np.asarray((total[width:] - total[:-width]) / width)


def loudness(found: NDArray[Any]) -> float:
    """Return the integrated loudness in LUFS of energies of 100 ms each, gated as BS.1770-4 says.

    A sound shorter than a gating block counts as one block.
    """
    gated = blocks(found) if len(found) >= _BLOCK else np.asarray([found.mean() if len(found) else 0.0])
    gated = gated[gated > _ABSOLUTE]
    if len(gated):
        gated = gated[gated > gated.mean() / 10]
    return to_lufs(float(gated.mean())) if len(gated) else SILENCE


def above(sound: Floats, level: float) -> tuple[NDArray[np.int64], Floats]:
    """Return index and height of each crest at which the interpolated *sound* exceeds *level*.

    The curve is four times oversampled (BS.1770-4 annex 2), but only around samples that are near enough to
    *level* to exceed it. The first and last TAPS / 2 samples are left out.
    """
    half = TAPS // 2
    loud = np.abs(sound)
    near = np.flatnonzero(loud[half:-half] > max(level * _NEAR, 1e-6)) + half
    near = near[(loud[near] >= loud[near - 1]) & (loud[near] >= loud[near + 1])]
    heights = loud[near]
    around = np.arange(-half, half + 1)
    for first in range(0, len(near), _CRESTS):
        batch = slice(first, first + _CRESTS)
        curve = np.abs(sound[near[batch, None] + around] @ _phases())
        np.maximum(heights[batch], curve.max(axis=1), out=heights[batch])
    high = heights > level
    return near[high], heights[high]


class TruePeak:
    """Finds the highest point of the interpolated curve through a stream of samples."""

    def __init__(self) -> None:
        self.peak = 0.0
        self._rest: Floats = np.zeros(TAPS, np.float32)

    def feed(self, samples: NDArray[Any]) -> None:
        """Take in *samples*, shape (frames,), 16-bit integers or floats with full scale 1.0."""
        sound = np.concatenate((self._rest, as_floats(samples)))
        self.peak = max(self.peak, float(sound.max()), -float(sound.min()))
        _, heights = above(sound, self.peak)
        self.peak = max(self.peak, float(heights.max(initial=0.0)))
        self._rest = sound[-TAPS:]

    def leap(self) -> None:
        """Skip a gap: the samples fed next do not follow the last ones. The curve near the gap is not measured."""
        self._rest = np.zeros(0, np.float32)

    def end(self) -> float:
        """Return the true peak of all samples fed, full scale 1.0. Ends the measurement."""
        self.feed(np.zeros(TAPS, np.float32))
        return self.peak


@cache
def _phases() -> Floats:
    """Return the filters for three, two and one quarters before a window's middle sample, and as many after it."""
    places = np.arange(TAPS) - TAPS / 2
    columns = []
    for shift in (0, 1):
        for part in (0.25, 0.5, 0.75):
            away = places + part
            column = np.sinc(away) * np.cos(np.pi * away / (TAPS + 2)) ** 2
            columns.append(np.pad(column / column.sum(), (shift, 1 - shift)))
    return np.stack(columns, axis=1).astype(np.float32)
