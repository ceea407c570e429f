"""The loudness and true peak of the encoded sound, from the measurements of its parts."""

from typing import TYPE_CHECKING

from vorleser import meter
from vorleser.edition import Levels
from vorleser.mix import Mix

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vorleser.encode.mp3 import EncodedPart
    from vorleser.encode.parts import Part


def plan_loudness(mix: Mix) -> float:
    """Return the integrated loudness (LUFS) of *mix* before anything of it is limited."""
    return meter.programme((*mix.speech, *mix.music), mix.timeline.rate, mix.timeline.length)


class LevelMeter:
    """Sums the energies of the parts: those of their takes, times the ratio of encoded to original power."""

    def __init__(self, mix: Mix) -> None:
        self._rate = mix.timeline.rate
        self._grid = meter.empty_grid(self._rate, mix.timeline.length)
        self._peak = 0.0

    def watch(self, parts: "Iterable[tuple[Part, EncodedPart]]") -> "Iterator[tuple[Part, EncodedPart]]":
        """Measure each of *parts*, and yield it unchanged."""
        for part, encoded in parts:
            for sound in part.sounds:
                meter.add_placed(self._grid, sound, self._rate, encoded.ratio)
            self._peak = max(self._peak, encoded.peak)
            yield part, encoded

    def energies(self) -> bytes:
        """Return the mean square of each 100 ms of all parts watched so far, in the format of ``Take.energies``."""
        return self._grid[: -meter.MARGIN].astype("<f4").tobytes()

    def levels(self) -> Levels:
        """Return the integrated loudness (LUFS) and the true peak (dBTP) of all parts watched so far."""
        loudness = meter.loudness(self._grid[: -meter.MARGIN])
        return Levels(round(loudness, 2), round(meter.to_db(self._peak), 2))
