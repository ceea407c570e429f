"""Fill the pauses with the voice's room tone, so that the room does not vanish whenever the voice rests.

How loud it is follows from the takes of the voice's beginning and their gain, in whole steps: an edit changes no pause
but its own. A voice whose takes are digitally silent between its words has no room, and its pauses stay silent.
"""

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from vorleser import meter
from vorleser.assemble.settings import BEGINNING_S
from vorleser.assemble.timeline import frames_of
from vorleser.mix import Mix, Placed, RoomTone
from vorleser.scripts import Script

_STEP_DB = 3.0
_SHARE = 4  # a quarter of the takes is quieter than the level taken: many have no true pause


def fill_pauses(mix: Mix, script: Script) -> Mix:
    """Return *mix* with the room tone between its sentences, those of *script*."""
    voices = [
        (segment.lang, segment.speaker, place.take.rate)
        for segment, place in zip(script.segments, mix.speech, strict=True)
    ]
    levels = {
        voice: _level([place for place, whose in zip(mix.speech, voices, strict=True) if whose == voice])
        for voice in dict.fromkeys(voices)
    }
    return replace(mix, pauses=tuple(_pauses(mix, [levels[voice] for voice in voices])))


def _pauses(mix: Mix, levels: list[float | None]) -> Iterator[RoomTone]:
    """Yield the pause after each sentence but the last, as loud as *levels* says of its voice."""
    for (before, after), level in zip(pairwise(mix.speech), levels, strict=False):
        start = before.start + frames_of(before.take)
        if level is not None and start < after.start:
            yield RoomTone(start, after.start, level)


def _level(places: list[Placed]) -> float | None:
    """Return the level of a voice's room tone in dB, from its first sentences; None if it has none."""
    found, heard = [], 0.0
    for place in places:
        if heard >= BEGINNING_S:
            break
        found.append((place.take.room, place.gain_db))
        heard += place.take.frames / place.take.rate
    room, gain = sorted(found)[len(found) // _SHARE]
    return round((meter.to_db(room) + gain) / _STEP_DB) * _STEP_DB if room else None
