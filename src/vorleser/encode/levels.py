"""The loudness and true peak of the encoded sound, from the measurements of its parts."""

from typing import TYPE_CHECKING

import numpy as np

from vorleser import meter
from vorleser.edition import Levels
from vorleser.mix import Mix

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vorleser.encode.mp3 import EncodedPart
    from vorleser.encode.parts import Part


def planned_loudness(mix: Mix) -> float:
    """Return the integrated loudness (LUFS) of *mix* before anything of it is limited."""
    rate = mix.timeline.rate
    grid = np.zeros(-(-mix.timeline.length * 10 // rate) + 2, np.float64)
    for sound in (*mix.speech, *mix.music):
        found = meter.shares(sound.take.energies, sound.take.frames, sound.take.rate)
        meter.add(grid, sound.start * 10 / rate, found, sound.gain_db)
    return meter.loudness(grid[:-2])


class LevelMeter:
    """Sums the energies of the parts: those of their takes, times the ratio of encoded to original power."""

    def __init__(self, mix: Mix) -> None:
        self._rate = mix.timeline.rate
        self._length = -(-mix.timeline.length * 10 // self._rate)
        self._grid = np.zeros(self._length + 2, np.float64)
        self._peak = 0.0

    def watch(self, parts: "Iterable[tuple[Part, EncodedPart]]") -> "Iterator[tuple[Part, EncodedPart]]":
        """Measure each of *parts*, and yield it unchanged."""
        for part, encoded in parts:
            for sound in part.sounds:
                found = meter.shares(sound.take.energies, sound.take.frames, sound.take.rate) * encoded.ratio
                meter.add(self._grid, sound.start * 10 / self._rate, found, sound.gain_db)
            self._peak = max(self._peak, encoded.peak)
            yield part, encoded

    def energies(self) -> bytes:
        """Return the mean square of each 100 ms of all parts watched so far, in the format of ``Take.energies``."""
        return self._grid[: self._length].astype("<f4").tobytes()

    def levels(self) -> Levels:
        """Return the integrated loudness (LUFS) and the true peak (dBTP) of all parts watched so far."""
        loudness = meter.loudness(self._grid[: self._length])
        return Levels(round(loudness, 2), round(meter.to_db(self._peak), 2))
