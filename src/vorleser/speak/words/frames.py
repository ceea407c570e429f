"""Turn a clip into features, a hundred times a second: mel cepstra, level, and the slopes of both."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from vorleser.clip import Clip
from vorleser.meter import Floats

STEP = 0.010  # seconds between two frames
_LENGTH = 0.020  # seconds of sound in a frame
_BANDS, _CEPSTRA = 20, 12
_LOWEST, _HIGHEST = 80.0, 7600.0  # hertz
_FLOOR, _QUIETEST = 1e-8, -9.0  # of the power; of the level, as a logarithm
_HEARD = -5.0  # frames above this level count for the voice's mean
_USUAL_FRAMES = 60  # a clip's mean counts as many frames of silence beside its own: a short clip tells little
LEVEL = _CEPSTRA  # the column of the level
NUMBERS = 2 * (_CEPSTRA + 1)
SLOPES = slice(NUMBERS // 2, NUMBERS)  # the columns of the slopes


def frames_of_clip(clip: Clip) -> Floats:
    """Return (frames, NUMBERS): 12 cepstra without the clip's mean, the level below the loudest, and their slopes."""
    spectra = _spectra(clip)
    logarithms = np.log(spectra @ _mel_bands(clip.rate) + np.float32(_FLOOR))
    cepstra = logarithms @ _cosines()
    levels = np.log(spectra.sum(axis=1) + np.float32(10 * _FLOOR))
    loud = len(levels) * 19 // 20
    levels = np.maximum(levels - np.partition(levels, loud)[loud], np.float32(_QUIETEST))
    heard = levels > _HEARD
    cepstra -= cepstra[heard].sum(axis=0) / (np.count_nonzero(heard) + _USUAL_FRAMES)
    return _with_slopes(np.concatenate([cepstra, levels[:, None]], axis=1))


def _spectra(clip: Clip) -> Floats:
    """Return the power spectrum of each frame, (frames, window // 2 + 1)."""
    window, step = _window(clip.rate), step_of(clip.rate)
    padded = np.zeros(len(clip.samples) + 2 * window, np.float32)
    begin = (window - step) // 2  # the first frame's middle is that of the first step
    padded[begin : begin + len(clip.samples)] = clip.samples
    every = np.lib.stride_tricks.sliding_window_view(padded, window)
    shaped = every[: max(1, len(clip.samples) // step) * step : step] * _shape(window)
    # with a norm numpy computes in float32, without one in float64 through buffers: five times as long
    found = np.fft.rfft(shaped, axis=1, norm="forward")
    power: Floats = np.square(found.real)
    power += np.square(found.imag)
    return power


@cache
def _shape(window: int) -> Floats:
    """Return Hann's window, scaled so that power refers to a full scale of 1.0 in a transform divided by its length."""
    return np.asarray(np.hanning(window) * window**0.5 / 32768, np.float32)


def step_of(rate: int) -> int:
    """Return how many samples lie between two frames."""
    return round(rate * STEP)


def _window(rate: int) -> int:
    return round(rate * _LENGTH / 2) * 2


@cache
def _mel_bands(rate: int) -> Floats:
    """Return the matrix that sums a spectrum into mel bands, (window // 2 + 1, bands)."""
    mels = _mel(np.asarray(np.fft.rfftfreq(_window(rate), 1 / rate), np.float64))
    lowest, highest = _mel(np.array([_LOWEST, _HIGHEST]))
    edges = np.linspace(float(lowest), float(highest), _BANDS + 2)
    low, middle, high = edges[:-2], edges[1:-1], edges[2:]
    rising, falling = (mels[:, None] - low) / (middle - low), (high - mels[:, None]) / (high - middle)
    weights = np.maximum(0, np.minimum(rising, falling))
    return np.asarray(weights / np.maximum(weights.sum(axis=0), 1e-9), np.float32)


def _mel(hertz: NDArray[np.float64]) -> NDArray[np.float64]:
    return 2595 * np.log10(1 + hertz / 700)


@cache
def _cosines() -> Floats:
    phases = np.outer(np.arange(_BANDS) + 0.5, np.arange(1, _CEPSTRA + 1)) * np.pi / _BANDS
    return np.asarray(np.cos(phases) * 2 / _BANDS, np.float32)


def _with_slopes(found: Floats) -> Floats:
    """Return *found* and beside it how each number changes from frame to frame, over five of them."""
    around = np.concatenate([found[:1], found[:1], found, found[-1:], found[-1:]])
    slopes = (2 * (around[4:] - around[:-4]) + (around[3:-1] - around[1:-3])) / np.float32(10)
    return np.concatenate([found, slopes], axis=1)
