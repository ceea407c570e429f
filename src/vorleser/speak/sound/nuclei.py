"""Count the syllables that are heard: each vowel is a hill of loudness between softer sounds.

The count is rough (it spreads three times as far as a length does), but holds for any voice at any pace.
"""

import numpy as np
from numpy.typing import NDArray

_SMOOTH = np.hanning(17)[1:-1].astype(np.float32)  # 75 ms
_SOFTEST_DB = -40.0
_HILL_DB = 2.0  # how far the level must fall after a hill, and rise before one
_HEARD_DB = -24.0  # hills below are hisses and echoes
_USUAL, _POWER = 1.03, -0.2  # hills for a syllable at speed 1, and how the speed changes that


def count_nuclei(levels: NDArray[np.float32]) -> int:
    """Return how many hills of loudness *levels* have, the root mean square of each 5 ms."""
    decibels = 20 * np.log10(np.maximum(levels, 1e-9) / max(float(levels.max(initial=0)), 1e-9))
    padded = np.pad(np.maximum(decibels, _SOFTEST_DB), len(_SMOOTH) // 2, mode="edge")
    smooth = np.convolve(padded, _SMOOTH / _SMOOTH.sum(), "valid").tolist()
    count, rising, last = 0, True, smooth[0]
    for level in smooth:
        if (level > last) == rising:
            last = level
        elif abs(level - last) > _HILL_DB:
            count += rising and last > _HEARD_DB
            rising, last = not rising, level
    return count + (rising and last > _HEARD_DB)


def nuclei_per_syllable(levels: NDArray[np.float32], syllables: int, speed: float) -> float:
    """Return the hills of *levels*, relative to those that so many *syllables* have at *speed*: 1.0 is usual."""
    return max(0.5, count_nuclei(levels)) / (syllables * _USUAL * float(speed**_POWER))
