"""How loud each sound must be: every voice and jingle at one level, the whole edition at its target.

Nothing is read again: what an edition will measure follows from the energies of its takes in their places.
Gains are whole steps, so that an edited sentence does not change all the others by a hair.
"""

import itertools
from collections.abc import Iterable

import numpy as np
from msgspec.structs import replace

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
    voices: dict[tuple[str, str, int], list[Placed]] = {}
    for segment, take, cue in zip(script.segments, takes, plan.timeline.cues, strict=True):
        voices.setdefault((segment.lang, segment.speaker, take.rate), []).append(Placed(cue.start, take))
    sounds = [_raised(spoken, _gain([place.take for place in spoken], target)) for spoken in voices.values()]
    tunes = [replace(place, gain_db=place.gain_db + _gain([place.take], target)) for place in music]
    speech = sorted(itertools.chain.from_iterable(sounds), key=_start)
    missing = target - programme([*speech, *tunes], plan.timeline.length)
    return Mix(plan.timeline, _stepped(speech, missing), _stepped(sorted(tunes, key=_start), missing))


def _start(place: Placed) -> int:
    return place.start


def _gain(takes: list[Take], target: float) -> float:
    """Return the gain that brings *takes*, heard one after another, to *target*; 0 for silence."""
    found = meter.loudness(np.concatenate([np.frombuffer(take.energies, "<f4") for take in takes]))
    return 0.0 if found <= meter.SILENCE else max(-_MOST_DB, min(_MOST_DB, target - found))


def _raised(places: list[Placed], decibels: float) -> list[Placed]:
    return [replace(place, gain_db=place.gain_db + decibels) for place in places]


def _stepped(places: list[Placed], decibels: float) -> tuple[Placed, ...]:
    """Return *places* raised by *decibels*, each to the nearest whole step; rounded once, so that it rarely flips."""
    return tuple(
        replace(place, gain_db=round(round((place.gain_db + decibels) / STEP_DB) * STEP_DB, 1))
        for place in places
    )


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
