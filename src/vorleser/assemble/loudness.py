"""How loud each sound must be: every voice and jingle at one level, the whole edition at its target.

Nothing is read again: what an edition will measure follows from the energies of its takes in their places.
Gains are whole steps, so that an edited sentence does not change all the others by a hair.
"""

from collections.abc import Iterable

import numpy as np

from vorleser import meter
from vorleser.assemble.timeline import RATE, Plan
from vorleser.clip import Take
from vorleser.mix import Mix, Placed
from vorleser.script import Script

STEP_DB = 0.2
_MOST_DB = 60.0  # beyond that there is only noise to be made louder


def level(
    plan: Plan, script: Script, takes: tuple[Take, ...], music: tuple[Placed, ...], target: float
) -> Mix:
    """Return the mix with each sound's gain, so that the whole measures *target* LUFS.

    The gain that *music* comes with is how far it is to lie above the voice.
    """
    voices = [
        (segment.lang, segment.speaker, take.rate)
        for segment, take in zip(script.segments, takes, strict=True)
    ]
    gains = {
        voice: _gain((take for take, its in zip(takes, voices, strict=True) if its == voice), target)
        for voice in dict.fromkeys(voices)
    }
    speech = [
        Placed(cue.start, take, gains[voice])
        for cue, take, voice in zip(plan.timeline.cues, takes, voices, strict=True)
    ]
    tuned = [Placed(p.start, p.take, p.gain_db + _gain([p.take], target)) for p in music]
    missing = _steps(target - programme([*speech, *tuned], plan.timeline.length))
    ordered = sorted(_raised(tuned, missing), key=lambda place: place.start)
    return Mix(plan.timeline, _raised(speech, missing), tuple(ordered))


def _gain(takes: Iterable[Take], target: float) -> float:
    """Return the gain that brings *takes*, heard one after another, to *target*."""
    found = meter.loudness(np.concatenate([np.frombuffer(take.energies, "<f4") for take in takes]))
    return 0.0 if found <= meter.SILENCE else _steps(target - found)


def _steps(decibels: float) -> float:
    return round(max(-_MOST_DB, min(_MOST_DB, round(decibels / STEP_DB) * STEP_DB)), 1)


def _raised(places: list[Placed], decibels: float) -> tuple[Placed, ...]:
    return tuple(Placed(p.start, p.take, round(p.gain_db + decibels, 1)) for p in places)


def programme(places: Iterable[Placed], length: int) -> float:
    """Return the integrated loudness in LUFS of *places* heard together, *length* samples in all."""
    grid = np.zeros(-(-length * 10 // RATE) + 2, np.float64)
    for place in places:
        meter.add(
            grid,
            place.start * 10 / RATE,
            meter.shares(place.take.energies, place.take.frames, place.take.rate),
            place.gain_db,
        )
    return meter.loudness(grid[:-2])
