"""Compute the gain of each sound: all voices and jingles at one level, the edition at its target loudness.

No sound is read again: the loudness follows from the energies of the takes and their places. Gains are rounded to
whole steps and taken from the beginning if that suffices, so that editing a sentence does not slightly change all the
others, and encoding can begin before the last sentence is spoken.
"""

import math
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from vorleser import meter
from vorleser.assemble.settings import BEGINNING_S
from vorleser.assemble.timeline import TIMELINE_RATE, TimelinePlan
from vorleser.clip import Take
from vorleser.mix import Mix, Placed
from vorleser.scripts import Script

STEP_DB = 0.2
_LONGER = 1.5  # factor to the next beginning, if one does not level the whole
_WITHIN = 0.15  # LU of the target that the whole may be with a beginning's gains; encoding adds up to 0.1
_APART = 0.5  # LU between two voices, before both are rounded to a step: together less than 1
_VOICE = 3  # a voice's gain needs a third of what the whole needs: an interview's two speak in turns
_MOST_DB = 60.0  # a higher gain would only amplify noise

VoiceKey = tuple[str, str, int]


def level(
    plan: TimelinePlan, script: Script, takes: tuple[Take, ...], music: tuple[Placed, ...], target: float
) -> Mix:
    """Return the mix with each sound's gain, so that the whole measures *target* LUFS.

    The gains are those of the shortest beginning with which the whole is level: the first 90 s of speech, half as
    much again, and so on; else those of the whole. The gain that *music* comes with is how far it is to lie above
    the voice.
    """
    voices = [(s.lang, s.speaker, take.rate) for s, take in zip(script.segments, takes, strict=True)]
    starts = [cue.start for cue in plan.timeline.cues]
    tunes = [
        Placed(place.start, place.take, place.gain_db + _gain([place.take], target))
        for place in sorted(music, key=lambda place: place.start)
    ]
    exact = _gains(voices, takes, target)
    for count, seconds in _beginnings(takes):
        gains = _gains(voices, takes, target, seconds / _VOICE)
        if _apart(gains, exact) > _APART:
            continue
        speech = _raise_takes(starts, takes, voices, gains)
        missing = target - meter.programme(speech[:count], TIMELINE_RATE, plan.timeline.cues[count - 1].end)
        mix = Mix(plan.timeline, _round_gains(speech, missing), _round_gains(tunes, missing))
        whole = meter.programme([*mix.speech, *mix.music], TIMELINE_RATE, plan.timeline.length)
        if abs(whole - target) <= _WITHIN:
            return mix
    speech = _raise_takes(starts, takes, voices, exact)
    missing = target - meter.programme([*speech, *tunes], TIMELINE_RATE, plan.timeline.length)
    return Mix(plan.timeline, _round_gains(speech, missing), _round_gains(tunes, missing))


def _beginnings(takes: Iterable[Take]) -> Iterator[tuple[int, float]]:
    """Yield each beginning, shortest first, as its number of *takes* and its minimum length in seconds."""
    wanted, heard = BEGINNING_S, 0.0
    for count, take in enumerate(takes, 1):
        heard += take.frames / take.rate
        if heard >= wanted:
            yield count, wanted
            while heard >= wanted:
                wanted *= _LONGER


def _gains(
    voices: Sequence[VoiceKey], takes: Sequence[Take], target: float, seconds: float = math.inf
) -> dict[VoiceKey, float]:
    """Return the gain in dB of each voice, measured on its own first *seconds*, wherever they are in the edition."""
    first: dict[VoiceKey, list[Take]] = {}
    heard = dict.fromkeys(voices, 0.0)
    for voice, take in zip(voices, takes, strict=True):
        if heard[voice] < seconds:
            first.setdefault(voice, []).append(take)
            heard[voice] += take.frames / take.rate
    return {voice: _gain(own, target) for voice, own in first.items()}


def _gain(takes: list[Take], target: float) -> float:
    """Return the gain in dB that brings *takes*, one after another, to *target* LUFS; 0 for silence."""
    found = meter.loudness(np.concatenate([np.frombuffer(take.energies, "<f4") for take in takes]))
    return 0.0 if found <= meter.SILENCE else max(-_MOST_DB, min(_MOST_DB, target - found))


def _apart(gains: dict[VoiceKey, float], exact: dict[VoiceKey, float]) -> float:
    """Return the largest difference of level between two voices, in dB, that *gains* leave and *exact* would not."""
    off = [gains[voice] - exact[voice] for voice in exact]
    return max(off) - min(off)


def _raise_takes(
    starts: Sequence[int], takes: Sequence[Take], voices: Sequence[VoiceKey], gains: dict[VoiceKey, float]
) -> list[Placed]:
    return [
        Placed(start, take, gains[voice]) for start, take, voice in zip(starts, takes, voices, strict=True)
    ]


def _round_gains(places: list[Placed], decibels: float) -> tuple[Placed, ...]:
    """Return *places* with *decibels* added to each gain, rounded once to a multiple of STEP_DB."""
    return tuple(
        Placed(place.start, place.take, round(round((place.gain_db + decibels) / STEP_DB) * STEP_DB, 1))
        for place in places
    )
