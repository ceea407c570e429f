"""The edition is as loud as it was to be, whatever the limiter must take from its voice."""

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from sounds import Studio, babble, script, take
from vorleser import meter
from vorleser.encode.levels import plan_loudness
from vorleser.mix import Mix


def _peaky(studio: Studio, folder: Path, peak: float) -> Mix:
    """Return a mix whose voice has a short peak, *peak* times as high as the rest, thirty times a second."""
    said = script(3)
    takes = []
    for number in range(len(said.segments)):
        sound = babble(number, 2.5, peak=0.05).copy()
        sound[::533] = 0.05 * peak
        takes.append(take(folder, sound))
    return studio.mix(said, tuple(takes))


@pytest.mark.parametrize("peak", [1, 6])
def test_a_voice_with_high_peaks_is_level(tmp_path: Path, peak: float) -> None:
    """What limiting takes away is given back: the whole is within half a unit of what was planned, its peaks too."""
    studio = Studio(tmp_path)
    mix = _peaky(studio, tmp_path, peak)
    levels = studio.edition(mix).sound.levels
    assert levels.loudness == pytest.approx(plan_loudness(mix), abs=0.5)
    assert levels.true_peak <= -1


def test_silence_has_no_loudness(tmp_path: Path) -> None:
    """An edition of silence ends, as quiet as it is."""
    studio, said = Studio(tmp_path), script(1)
    silent = take(tmp_path, np.zeros(16_000, np.float32))
    mix = studio.mix(said, (silent,) * len(said.segments))
    bare = replace(mix, music=())
    assert plan_loudness(bare) <= meter.SILENCE
    assert studio.edition(bare).sound.levels.loudness <= meter.SILENCE
