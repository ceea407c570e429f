"""Tell speech that runs backwards: a voice sets in quickly and dies away slowly.

It does so in each syllable, and in each beat of the vocal folds. Natural voices, and those that learned from them, show
it clearly; a voice that a formula makes may not.
"""

import numpy as np
from numpy.typing import NDArray

from vorleser.clip import Clip

_LOW_STEP = 0.001  # seconds: below 500 Hz the first formant's level shows
_BEAT_STEP = 0.0005  # seconds: above it each beat does
_SYLLABLE = np.hanning(17)[1:-1].astype(np.float32)
"""What smooths over the beats of a low voice, in low steps."""
_RISE = 12  # low steps, over which the level's change is taken
_SOFTEST_DB = -45.0
_AROUND = 40  # beat steps: what is around a moment
_HEARD = 0.1  # of the loudest
_LEAST = 1e-9  # so that nothing is divided by nought


def attack(clip: Clip) -> float:
    """Return how much quicker the sound of *clip* rises than it falls; reversed, it has the opposite sign.

    It is the skewness of the changes of level, of the lower band and of the beats together.
    """
    samples: NDArray[np.float32] = np.divide(clip.samples, 32768, dtype=np.float32)
    slope = samples[1:] - samples[:-1]
    low = _blocks(samples, clip.rate * _LOW_STEP).mean(axis=1)
    beats = np.sqrt(np.square(_blocks(slope, clip.rate * _BEAT_STEP)).mean(axis=1))
    if len(low) < 2 * len(_SYLLABLE) + _RISE or len(beats) < 2 * _AROUND:
        return 0.0
    return _skewness(_syllables(low)) + _skewness(_beats(beats))


def _blocks(samples: NDArray[np.float32], length: float) -> NDArray[np.float32]:
    """Return *samples* in blocks of about *length*, (blocks, length)."""
    size = max(1, round(length))
    return samples[: len(samples) // size * size].reshape(-1, size)


def _syllables(low: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the changes of level of *low*, in dB."""
    power = np.convolve(np.square(low - low.mean()), _SYLLABLE / _SYLLABLE.sum(), "valid") + _LEAST
    level = 10 * np.log10(power)
    level = np.maximum(level, level.max() + _SOFTEST_DB)
    change: NDArray[np.float32] = level[_RISE:] - level[:-_RISE]
    return change


def _beats(levels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the changes from one of *levels* to the next, relative to what is around, where that is heard."""
    around = np.convolve(levels, np.full(_AROUND, 1 / _AROUND, np.float32), "same") + _LEAST
    heard = around > around.max() * _HEARD
    changes: NDArray[np.float32] = (np.diff(levels) / around[1:])[heard[1:]]
    return changes


def _skewness(values: NDArray[np.float32]) -> float:
    """Return the skewness of *values* around 0."""
    return float(np.mean(values**3) / (np.mean(np.square(values)) ** 1.5 + _LEAST))
