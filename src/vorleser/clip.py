"""The sound of one segment: clips in memory, takes on disk."""

import math
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


UNSURE = 0.3
"""Words of less confidence may begin elsewhere."""


class Clip(msgspec.Struct, frozen=True, eq=False):
    """Sound in memory: ``samples`` has shape (frames,), mono, 16 bit; ``rate`` is in hertz."""

    samples: "NDArray[np.int16]"
    rate: int


class Word(msgspec.Struct, frozen=True):
    """A word's place: characters of the spoken text, and frames of the clip; ``confidence`` is from 0 to 1."""

    spoken_start: int
    spoken_end: int
    start: int
    end: int
    confidence: float = 1.0


class TimedClip(Clip, frozen=True, eq=False):
    """A clip with the word times that its engine reports."""

    words: tuple[Word, ...] = ()


def frame_at(seconds: float, rate: int) -> int:
    """Return the frame at *seconds*; -1 where that is no number, since servers tell what they please."""
    place = seconds * rate
    return round(place) if math.isfinite(place) else -1


class Take(msgspec.Struct, frozen=True):
    """A clip kept on disk, as WAV, with what was measured when it was made.

    ``key`` is the BLAKE2b digest of its file, 16 bytes in hexadecimal, to detect damage; ``frames`` is
    its length at ``rate`` hertz; ``energies`` holds the K-weighted mean square of each 100 ms (little-endian float32,
    full scale 1.0, the last one may be shorter), from which loudness is computed without reading the sound again;
    ``peak`` is the largest absolute sample, full scale 1.0; ``sounding`` is its length in seconds without pauses;
    ``mismatch`` is how much its contour differs from its text's, 0 where that was not measured; ``room`` is the
    level of its quietest moment (root mean square, full scale 1.0), 0 where that is digital silence.
    """

    key: str
    path: str
    frames: int
    rate: int
    energies: bytes
    peak: float
    words: tuple[Word, ...] = ()
    sounding: float = 0.0
    mismatch: float = 0.0
    room: float = 0.0
