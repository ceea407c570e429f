"""Pauses are heard as a quiet room, and cost an edit no more than the rest."""

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray

from sounds import Studio, babble, heard, script, take
from vorleser import meter
from vorleser.clip import Take
from vorleser.encode.room_tone import room_tone

LEVEL = 0.0003
EVERY_BITRATE = (48, 96, 192)


def longest_zeros(sound: NDArray[np.float32]) -> int:
    """Return the length of the longest run of zeros in *sound*, in samples."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], (sound == 0).astype(np.int8), [0]))))
    return int((edges[1::2] - edges[::2]).max(initial=0))


def takes_of(studio: Studio, said: object) -> tuple[Take, ...]:
    """Return takes of *said* whose quietest moments have a level of LEVEL."""
    return tuple(replace(one, room=LEVEL) for one in studio.takes(said))  # type: ignore[arg-type]


@pytest.mark.parametrize("bitrate", EVERY_BITRATE)
def test_no_pause_is_dead(tmp_path: Path, bitrate: int) -> None:
    """Between sentences nothing is digitally silent for 50 ms, at seams neither, and the level is the room's."""
    studio = Studio(tmp_path)
    said = script(14)
    mix = studio.mix(said, takes_of(studio, said))
    sound = heard(studio.edition(mix, bitrate=bitrate))
    assert len(mix.pauses) > 5
    measured = 0
    for pause in mix.pauses:
        rest = sound[pause.start : pause.end]
        assert longest_zeros(rest) < 0.05 * mix.timeline.rate
        if len(rest) < 0.5 * mix.timeline.rate:
            middle = rest[len(rest) // 3 : -len(rest) // 3]
            level = meter.to_db(float(np.sqrt(np.square(middle).mean())))
            assert abs(level - pause.level_db) < 3
            measured += 1
    assert measured > 5


def test_an_edit_costs_no_more_with_room_tone(tmp_path: Path) -> None:
    """Where one sentence changes, one part is encoded; the same mix twice gives the same bytes."""
    studio, said, kept = Studio(tmp_path), script(24), tmp_path / "parts"
    takes = list(takes_of(studio, said))
    first = studio.edition(studio.mix(said, tuple(takes)), parts=kept)
    assert studio.edition(studio.mix(said, tuple(takes)), jobs=1).sound.sha256 == first.sound.sha256
    before = {path.name for path in kept.iterdir()}
    takes[20] = replace(take(tmp_path, babble(20, 4.444)), room=LEVEL)
    studio.edition(studio.mix(said, tuple(takes)), parts=kept)
    assert len({path.name for path in kept.iterdir()} - before) == 1


def test_the_tone_has_no_seam() -> None:
    """The block goes on at its beginning as it goes on anywhere: no step is larger than those inside."""
    tone = room_tone()
    inside = np.abs(np.diff(tone)).max()
    assert abs(tone[0] - tone[-1]) <= inside
    assert abs(float(np.sqrt(np.square(tone).mean())) - 1) < 1e-4
