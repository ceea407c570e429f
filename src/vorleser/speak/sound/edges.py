"""Tell a clip that was cut at its beginning or its end from a whole one, by the silence around it and how it fades.

A sound that was cut stops dead, or breaks off in a closure: there the level says nothing, but an engine that always
leaves the same silence around its words has not left it there.
"""

import numpy as np
from numpy.typing import NDArray

from vorleser.clip import Clip
from vorleser.speak.sound.duration import estimate_duration, first_sound
from vorleser.speak.sound.habits import Habits

WINDOW = 0.005  # seconds: what `window_levels` measures
QUIET_DB = -45  # of the loudest 5 ms
_ZERO = 3  # of 32,768: what an engine leaves for silence, where it leaves any
_SILENT_START = 0.001  # seconds

_BEGINNING = "a sound that lacks its beginning"
_END = "a sound that is cut off at its end"


def find_cut(clip: Clip, text: str, levels: NDArray[np.float32], habits: Habits, speed: float) -> str:
    """Return a fault if *clip* begins or ends as no clip of *text* by an engine with *habits* does; '' otherwise.

    *levels* are those of `window_levels`.
    """
    lead, rest = _silences(clip)
    least, most = habits.lead
    if rest < habits.rest or not _fades(clip, text, levels, habits):
        return _END
    if not least <= lead <= most / min(1.0, speed):
        return _BEGINNING
    if first_sound(text) in habits.silent_before and lead < _SILENT_START:
        return _BEGINNING
    edge = max(1, round(clip.rate * WINDOW))
    return _BEGINNING if _decibels(clip.samples[:edge], levels) > habits.start else ""


def _fades(clip: Clip, text: str, levels: NDArray[np.float32], habits: Habits) -> bool:
    """Return whether *clip* ends as quietly as the engine's clips do."""
    decibels = 20 * np.log10(np.maximum(levels, 1e-9) / levels.max())
    last = float(decibels[np.flatnonzero(decibels > QUIET_DB)[-1]])
    if last > habits.fade and estimate_duration(text).syllables:  # "Pst." ends with a stop
        return False
    edge = max(1, round(clip.rate * WINDOW))
    return _decibels(clip.samples[-edge:], levels) <= habits.end


def _silences(clip: Clip) -> tuple[float, float]:
    """Return how many seconds of *clip* are silent before its first sound, and after its last."""
    heard = (clip.samples > _ZERO) | (clip.samples < -_ZERO)
    if not heard.any():
        return len(clip.samples) / clip.rate, len(clip.samples) / clip.rate
    return int(heard.argmax()) / clip.rate, int(heard[::-1].argmax()) / clip.rate


def _decibels(samples: NDArray[np.int16], levels: NDArray[np.float32]) -> float:
    """Return the level of *samples* in dB of the loudest of *levels*."""
    power = float(np.mean(np.square(samples.astype(np.float32)))) / 32768**2
    return 10 * float(np.log10(max(power, 1e-18))) - 20 * float(np.log10(levels.max()))
