"""The sound of a quiet room: noise that falls by 3 dB an octave, as recordings have it where nobody speaks."""

from functools import cache

import numpy as np

from vorleser.meter import Floats

_SAMPLES = 1 << 17  # 3 s at 44.1 kHz, so that no ear hears it repeat
_SEED = 1
_LOWEST = 1 / 500  # of the rate: below, the slope would go on to a rumble
_HIGHEST = 1 / 6  # of the rate: above, few voices reach


@cache
def room_tone() -> Floats:
    """Return a block of noise, its root mean square 1.0, that goes on at its beginning without a seam."""
    frequencies = np.fft.rfftfreq(_SAMPLES)
    heights = np.where(frequencies <= _HIGHEST, 1 / np.sqrt(np.maximum(frequencies, _LOWEST)), 0)
    heights[0] = 0
    phases = np.random.default_rng(_SEED).random(len(frequencies)) * 2 * np.pi
    block = np.fft.irfft(heights * np.exp(1j * phases), _SAMPLES)
    return np.asarray(block / np.sqrt(np.mean(np.square(block))), np.float32)
