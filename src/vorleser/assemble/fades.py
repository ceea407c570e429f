"""Fades of pydub's segments (mono, 16 bit), to the sample those of pydub, which takes each millisecond alone."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pydub import AudioSegment

_SILENT_DB = -120.0
_SHORT_MS = 100  # up to there a step of the volume is a sample, else a millisecond


def fade_in(piece: "AudioSegment", ms: int) -> "AudioSegment":
    """Return *piece* that begins with silence, and is as loud as it was after so many *ms*."""
    return fade(piece, 0, ms, from_db=_SILENT_DB) if ms <= len(piece) else piece.fade_in(ms)


def fade_out(piece: "AudioSegment", ms: int) -> "AudioSegment":
    """Return *piece* whose last *ms* end in silence."""
    start = len(piece) - ms
    return fade(piece, start, len(piece), to_db=_SILENT_DB) if start >= 0 else piece.fade_out(ms)


def join(one: "AudioSegment", other: "AudioSegment", over: int) -> "AudioSegment":
    """Return *one* and then *other*, which fades in during the last *over* ms of *one*, as that fades out."""
    if not over:
        return one.append(other, crossfade=0)
    both = fade_out(one[-over:], over) * fade_in(other[:over], over)
    return one._spawn(one[:-over].raw_data + both.raw_data + other[over:].raw_data)  # noqa: SLF001 -- as pydub


def fade(
    piece: "AudioSegment", start: int, end: int, *, from_db: float = 0.0, to_db: float = 0.0
) -> "AudioSegment":
    """Return *piece* at *from_db* up to the millisecond *start*, at *to_db* from *end* on, and led there in between."""
    if end > len(piece):
        return piece.fade(from_gain=from_db, to_gain=to_db, start=start, duration=end - start)
    first, last = 10 ** (from_db / 20), 10 ** (to_db / 20)
    per_ms = piece.frame_rate / 1000.0
    begins, ends = int(start * per_ms), int(end * per_ms)
    if end - start > _SHORT_MS:
        steps: float = end - start
        lengths = np.diff((np.arange(start, end + 1) * per_ms).astype(int))
    else:
        steps = end * per_ms - start * per_ms
        lengths = np.ones(int(steps), int)
    led = np.repeat(first + (last - first) / steps * np.arange(len(lengths)), lengths)
    whole = int(len(piece) * per_ms)  # pydub cuts at milliseconds
    sound = np.frombuffer(piece.raw_data, "<i2")
    sound = np.pad(sound, (0, max(0, whole - len(sound))))[:whole]
    louder = (sound[:begins] * first, sound[begins : begins + len(led)] * led, sound[ends:] * last)
    return piece._spawn(np.floor(np.concatenate(louder)).astype("<i2").tobytes())  # noqa: SLF001 -- as pydub
