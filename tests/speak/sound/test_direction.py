"""What sets in quickly and dies away slowly runs forward, at any rate and level; reversed, it runs backwards."""

import numpy as np
import pytest

from vorleser.clip import Clip
from vorleser.speak.sound.direction import attack
from vorleser.speak.sound.habits import Habits
from vorleser.speak.sound.validate import examine

TEXT = "Am Montag beginnen im Hafen endlich die langen Arbeiten"


def beats(rate: int, peak: float = 9000.0) -> Clip:
    """Return three seconds of syllables, each of beats that die away, as do the syllables."""
    time = np.arange(3 * rate) / rate
    beat, syllable = time % 0.01, time % 0.25
    sound = np.exp(-beat * 400) * np.sin(2 * np.pi * 700 * beat) + 0.5 * np.sin(2 * np.pi * 100 * time)
    level = np.exp(-syllable * 14) * np.minimum(1, syllable * 100)
    return Clip((peak * sound * level).astype(np.int16), rate)


def reversed_of(clip: Clip) -> Clip:
    """Return *clip* from its end to its beginning."""
    return Clip(clip.samples[::-1].copy(), clip.rate)


@pytest.mark.parametrize("rate", [16000, 22050, 24000, 48000])
@pytest.mark.parametrize("peak", [900.0, 9000.0, 30000.0])
def test_what_dies_away_runs_forward(rate: int, peak: float) -> None:
    """Its level rises quicker than it falls; that of its reverse falls quicker, by as much."""
    clip = beats(rate, peak)
    assert attack(clip) > 1.0
    assert attack(reversed_of(clip)) == pytest.approx(-attack(clip), abs=0.5)


def test_what_is_too_short_or_even_runs_nowhere() -> None:
    """Nothing is told of less than a syllable, of silence, or of a sound that is the same both ways."""
    assert attack(Clip(np.zeros(0, np.int16), 16000)) == 0.0
    assert attack(Clip(beats(16000).samples[:600], 16000)) == 0.0
    assert attack(Clip(np.zeros(16000, np.int16), 16000)) == 0.0
    half = beats(16000).samples
    assert abs(attack(Clip(np.concatenate((half, half[::-1])), 16000))) < 0.2


def test_a_voice_that_runs_forward_is_refused_backwards() -> None:
    """Only where the engine's habits say that its voices do."""
    known, clip = Habits(attack=-0.2, speech=False), beats(16000)
    assert "backwards" not in examine(clip, TEXT, 1.0, known).fault
    assert examine(reversed_of(clip), TEXT, 1.0, known).fault == "speech that runs backwards"
    assert "backwards" not in examine(reversed_of(clip), TEXT, 1.0, Habits(speech=False)).fault
