"""Cut a mix into parts, which are encoded independently, in parallel, and cached.

A cut lies in silence, on a whole MP3 frame, at a fixed distance before the next sentence. The assemble stage starts
each block on a whole frame, so that its part has the same bytes whatever comes before it.
"""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import msgspec

from vorleser.mix import Mix, Placed, RoomTone
from vorleser.mpeg import DELAY, FRAME

_LEAD = 4 * FRAME  # of silence between a cut and the sentence after it
_TAIL = 2 * FRAME  # at least, between the last sound and a cut: the delay, and an encoder's smear
_SHORTEST = 300 * FRAME  # about 8 s: an encoder's beginning costs little then


class Part(msgspec.Struct, frozen=True):
    """What one encoder encodes: samples ``start`` to ``end`` of the timeline, and the sounds that fall there.

    ``voice`` is true where all of these are speech; ``pauses`` are those in it that are filled with room tone.
    """

    start: int
    end: int
    sounds: tuple[Placed, ...]
    voice: bool
    last: bool
    pauses: tuple[RoomTone, ...] = ()

    @property
    def frames(self) -> int:
        """The number of MP3 frames; the last part needs more, for the samples that LAME's delay pushed out."""
        return -(-(self.end - self.start + (DELAY if self.last else 0)) // FRAME)

    def key(self, how: str) -> str:
        """Return a name for the part encoded with the fingerprint *how*: parts of equal names have equal bytes."""
        content = [
            (s.take.key, s.take.frames, s.take.rate, s.start - self.start, s.gain_db) for s in self.sounds
        ]
        filled = [(p.start - self.start, p.end - self.start, p.level_db) for p in self.pauses]
        told = msgspec.json.encode([how, self.end - self.start, self.last, content, filled])
        return hashlib.sha256(told).hexdigest()[:40]


def end_of(sound: Placed, rate: int) -> int:
    """Return the sample at which *sound* has ended."""
    return sound.start - (-sound.take.frames * rate // sound.take.rate)


def cut_mix(mix: Mix) -> Iterator[Part]:
    """Yield the parts of *mix* in order; together they cover its timeline."""
    sounds = sorted((*mix.speech, *mix.music), key=lambda sound: sound.start)
    speech = {sound.start for sound in mix.speech if sound.start % FRAME == 0}
    music = {sound.take.key for sound in mix.music}
    start, heard = 0, 0
    held: list[Placed] = []

    def part(end: int, *, last: bool) -> Part:
        voice = all(sound.take.key not in music for sound in held)
        return Part(start, end, tuple(held), voice, last, _pauses_within(mix.pauses, start, end))

    for sound in sounds:
        border = sound.start - _LEAD
        if sound.start in speech and border - start >= _SHORTEST and heard + _TAIL <= border:
            yield part(border, last=False)
            start, held = border, []
        held.append(sound)
        heard = max(heard, end_of(sound, mix.timeline.rate))
    yield part(mix.timeline.length, last=True)


def _pauses_within(pauses: tuple[RoomTone, ...], start: int, end: int) -> tuple[RoomTone, ...]:
    """Return what of *pauses*, which follow each other, lies between samples *start* and *end*."""
    first = bisect_right(pauses, start, key=lambda pause: pause.end)
    last = bisect_left(pauses, end, key=lambda pause: pause.start)
    return tuple(
        RoomTone(max(pause.start, start), min(pause.end, end), pause.level_db) for pause in pauses[first:last]
    )
