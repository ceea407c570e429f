"""Tell speech from noise, hum and tones: its spectrum changes, its level rises and falls, and it is not flat.

At most about 40 frames of a clip are examined, so that an hour of sentences takes a tenth of a second.
"""

import numpy as np
from numpy.typing import NDArray

from vorleser.clip import Clip

_RATE = 8000  # hertz, about: speech shows below 4 kHz
_FRAME = 256  # samples: 32 ms
_MOST = 40  # frames of a clip, about
_FEWEST, _SHORT = 4, 10  # frames that are needed for a verdict, and for one on how they spread
_HEARD = 1e-3  # of the loudest frame's energy
_BAND = slice(4, 120)  # of the spectrum's numbers: 125 to 3,750 Hz
_GROUPS = 29  # of four numbers each

_CHANGE_DB = (
    4.8  # how far the bands of three syllables and more spread: by 5.7 at least, mostly by 9; those of noise,
)
# hum and tones, rising and falling too, by 4.04 at most
_STEADY_DB = 1.4  # how far the level of speech spreads: by 1.8 at least, mostly by 7; that of a siren by 0.1
_STEADY_SHORT_DB = 0.5  # the same of less than a third of a second: "Malls" spreads by 0.9
_NOISE = 0.31  # flatness: white noise has 0.56, a voice 0.03, a single syllable 0.3 at most
_COLOURED = 0.05  # a tone has 0.001, brown noise 0.06
_DB = 10 / np.log(10)
_WINDOW = np.hanning(_FRAME).astype(np.float32)


def find_no_speech(clip: Clip, syllables: int) -> str:
    """Return what *clip* is instead of speech of so many *syllables*, in words; '' if it may be speech."""
    frames = _frames(clip)
    if len(frames) < _FEWEST:
        return ""
    spectra = np.square(np.abs(np.fft.rfft(frames * _WINDOW, axis=1)))[:, _BAND] + np.float32(1e-9)
    logarithms = np.log(spectra)
    level = _DB * float(np.std(np.log(np.vecdot(frames, frames))))
    bands = logarithms.reshape(len(spectra), _GROUPS, -1).mean(axis=2)
    bands -= bands.mean(axis=1, keepdims=True)
    change = _DB * float(bands.std(axis=0).mean())
    # "Aha!" spreads no more than some noise does, nor does what is over after a third of a second
    few = syllables < 3 or len(frames) < _SHORT
    same = change < _CHANGE_DB and not few
    steady = level < (_STEADY_DB if len(frames) >= _SHORT else _STEADY_SHORT_DB)
    if not (same or few or steady):
        return ""
    flat = float(np.median(np.exp(logarithms.mean(axis=1)) / spectra.mean(axis=1)))
    if same or steady:
        return "noise instead of speech" if flat > _COLOURED else "a hum or a tone instead of speech"
    return "noise instead of speech" if flat > _NOISE and syllables else ""


def _frames(clip: Clip) -> NDArray[np.float32]:
    """Return audible frames from all over *clip*, (frames, 256), at about 8 kHz."""
    step = max(1, round(clip.rate / _RATE))
    count = len(clip.samples) // (step * _FRAME)
    blocks = clip.samples[: count * step * _FRAME].reshape(count, _FRAME, step)
    if count > _MOST:
        blocks = blocks[np.linspace(0, count - 1, _MOST).astype(int)]
    frames = np.zeros(blocks.shape[:2], np.float32)
    for offset in range(step):  # four times faster than a sum along the last axis
        frames += blocks[:, :, offset]
    frames -= frames.mean(axis=1, keepdims=True)
    energies = np.vecdot(frames, frames)
    heard: NDArray[np.float32] = frames[energies > energies.max(initial=1.0) * _HEARD]
    return heard
