"""Pauses sound like the voice's room, where it has one."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from sounds import Studio, script
from vorleser import meter
from vorleser.assemble.timeline import frames_of
from vorleser.clip import Clip
from vorleser.mix import Mix
from vorleser.speak.sound.trim import room_level

SAID = script(6)


def mix_of(folder: Path, *rooms: float) -> Mix:
    """Return the mix of takes whose room tones have the levels *rooms*, in turns."""
    studio = Studio(folder)
    takes = studio.takes(SAID)
    takes = tuple(replace(take, room=rooms[number % len(rooms)]) for number, take in enumerate(takes))
    return studio.mix(SAID, takes)


def test_every_pause_between_sentences_is_filled(tmp_path: Path) -> None:
    """Room tone lasts from each sentence's end to the next one's beginning, as loud as the voice's takes make it."""
    mix = mix_of(tmp_path, 0.0005)
    places = list(pairwise(mix.speech))
    assert [(pause.start, pause.end) for pause in mix.pauses] == [
        (before.start + frames_of(before.take), after.start) for before, after in places
    ]
    (level,) = {pause.level_db for pause in mix.pauses}
    assert abs(level - meter.to_db(0.0005) - mix.speech[0].gain_db) <= 1.5


def test_digital_silence_stays_silent(tmp_path: Path) -> None:
    """A voice that is digitally silent in a quarter of its takes has no room tone."""
    assert mix_of(tmp_path, 0.0).pauses == ()
    assert mix_of(tmp_path, 0.0005, 0.0005, 0.0).pauses == ()


def test_one_loud_take_changes_no_pause(tmp_path: Path) -> None:
    """Takes without a rest, whose quietest moment is a consonant, don't raise the level."""
    assert mix_of(tmp_path, 0.0005).pauses == mix_of(tmp_path, 0.0005, 0.003).pauses


@pytest.mark.parametrize(("noise", "least", "most"), [(0.0, 0.0, 0.0), (0.001, 0.0008, 0.0011)])
def test_the_room_is_where_the_voice_rests(noise: float, least: float, most: float) -> None:
    """A clip's room level is that of its noise; 0 where its rest is digital silence, or it never rests."""
    chance = np.random.default_rng(3)
    voice = np.sin(np.arange(16_000) / 9) * 0.5
    voice[8_000:10_000] = 0
    sound = voice + chance.standard_normal(len(voice)) * noise
    assert least <= room_level(Clip(np.rint(sound * 32767).astype(np.int16), 16_000)) <= most
    assert room_level(Clip(np.rint(sound[:8_000] * 32767).astype(np.int16), 16_000)) == 0.0
