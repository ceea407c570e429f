"""Syllables that are heard are counted, whoever speaks and however fast."""

import numpy as np
import pytest

from vorleser.article import Role
from vorleser.scripts import Segment
from vorleser.speak.engines import espeak, pico
from vorleser.speak.sound.duration import estimate_duration
from vorleser.speak.sound.nuclei import count_nuclei, nuclei_per_syllable
from vorleser.speak.sound.trim import window_levels
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.settings import SpeakSettings

TEXT = "Die Fähre legt am Morgen ab, und am Abend kommt sie mit einer Ladung Zwiebeln zurück."


@pytest.mark.parametrize("hills", [1, 2, 7, 30])
@pytest.mark.parametrize("windows", [20, 50])
def test_each_hill_is_one(hills: int, windows: int) -> None:
    """Loud and soft in turns, slow or fast: as many as there are."""
    hill = 0.01 + np.square(np.sin(np.arange(windows) * np.pi / windows))
    assert count_nuclei(np.tile(hill, hills).astype(np.float32)) == hills


def test_echoes_do_not_count() -> None:
    """What rises and falls 30 dB below the loudest is no vowel."""
    hill = 0.001 + np.square(np.sin(np.arange(40) * np.pi / 40))
    assert count_nuclei(np.concatenate((hill, hill / 30)).astype(np.float32)) == 1


@pytest.mark.parametrize("count", [0, 1, 5])
def test_silence_has_none(count: int) -> None:
    """However short."""
    assert count_nuclei(np.zeros(count + 1, np.float32)) <= 1


@pytest.mark.parametrize("engine", [pico.ENGINE, espeak.ENGINE], ids=["pico", "espeak"])
@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
def test_voices_have_as_many_as_their_text(engine: EngineInfo, speed: float) -> None:
    """Within a quarter at any pace."""
    settings = SpeakSettings(engine=engine.name, speed=speed)
    clip = engine.open(settings).speak(Segment(0, Role.PARAGRAPH, TEXT, TEXT))
    share = nuclei_per_syllable(
        window_levels(clip.samples, clip.rate), estimate_duration(TEXT).syllables, speed
    )
    assert 0.75 < share < 1.25
