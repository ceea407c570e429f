"""Loudness and true peak, against another maker's meter and against what must be."""

import loudness
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sounds import babble
from vorleser import meter
from vorleser.clip import Take
from vorleser.mix import Placed


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 44_100, 48_000])
def test_loudness_agrees_with_another_meter(rate: int) -> None:
    """What BS.1770 says is measured, at every rate, to a thirtieth of a LU at those of music."""
    sound = np.concatenate([babble(3, 6, rate), np.zeros(rate * 4, np.float32), babble(4, 5, rate, 0.3)])
    ours = meter.loudness(np.frombuffer(meter.energies(sound, rate), "<f4"))
    resampled = np.interp(np.arange(0, len(sound), rate / 48_000), np.arange(len(sound)), sound)
    theirs = loudness.integrated_loudness(resampled.astype(np.float32) if rate != 48_000 else sound, 48_000)
    assert ours == pytest.approx(theirs, abs=0.1 if rate < 44_100 else 0.03)


@pytest.mark.parametrize("rate", [8_000, 11_025, 16_000, 44_100, 96_000])
def test_a_sine_measures_what_the_standard_says(rate: int) -> None:
    """997 Hz at -20 dBFS in one channel is -23.0 LUFS."""
    sine = 0.1 * np.sin(2 * np.pi * 997 * np.arange(rate * 4) / rate)
    assert meter.loudness(np.frombuffer(meter.energies(sine, rate), "<f4")) == pytest.approx(-23.0, abs=0.03)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 9000), max_size=12), st.sampled_from([8_000, 16_000, 22_050]))
def test_pieces_measure_as_the_whole(lengths: list[int], rate: int) -> None:
    """It does not matter in what pieces a sound is fed."""
    sound = np.random.default_rng(1).uniform(-0.5, 0.5, sum(lengths)).astype(np.float32)
    whole = np.frombuffer(meter.energies(sound, rate), "<f4")
    pieces = meter.Meter(rate)
    for begin, length in zip(np.cumsum([0, *lengths]), lengths, strict=False):
        pieces.feed(sound[begin : begin + length])
    found = pieces.energies()
    assert len(found) == -(-len(sound) // (rate // 10))
    np.testing.assert_allclose(found, whole, rtol=1e-4, atol=1e-9)


def test_a_programme_measures_as_its_sounds_in_their_places() -> None:
    """Loudness from placed energies is the loudness of the sound itself, wherever the sounds begin."""
    rate = 16_000
    programme = np.zeros(rate * 60, np.float32)
    placed = []
    for number, start in enumerate(range(777, len(programme) - rate * 5, 50_021)):
        sound = babble(number, 2.2 + 0.1 * (number % 4), rate)
        programme[start : start + len(sound)] += sound * meter.from_db(-3)
        take = Take("", "", len(sound), rate, meter.energies(sound, rate), 0.5)
        placed.append(Placed(start * 3, take, -3))  # on a timeline of another rate
    whole = meter.loudness(np.frombuffer(meter.energies(programme, rate), "<f4"))
    found = meter.programme(placed, rate * 3, len(programme) * 3)
    assert found == pytest.approx(whole, abs=0.1)
    assert meter.programme([], rate, 0) == meter.SILENCE


def test_a_sound_may_end_with_its_programme() -> None:
    """Wherever the last sample lies within its 100 ms, all of a sound is counted."""
    rate = 16_000
    sound = babble(1, 2.0, rate)
    take = Take("", "", len(sound), rate, meter.energies(sound, rate), 0.5)
    for start in range(rate, rate + 1600, 123):
        grid = meter.empty_grid(rate, start + len(sound))
        meter.add_placed(grid, Placed(start, take), rate)
        assert grid.sum() == pytest.approx(meter.shares(take.energies, take.frames, rate).sum())


@pytest.mark.parametrize(("hertz", "phase"), [(997, 0.0), (11_025, np.pi / 4), (7_350, 0.3), (12_000, 1.1)])
def test_true_peak_is_that_of_the_curve(hertz: float, phase: float) -> None:
    """Between samples a sine reaches its full height; sample values alone miss up to 3 dB."""
    time = np.arange(44_100) / 44_100
    fade = np.clip(time * 20, 0, 1) * np.clip((1 - time) * 20, 0, 1)
    peak = meter.TruePeak()
    for piece in np.array_split(0.5 * fade * np.sin(2 * np.pi * hertz * time + phase), 7):
        peak.feed(piece)
    assert meter.to_db(peak.end()) == pytest.approx(-6.02, abs=0.25)


def test_silence_has_a_floor() -> None:
    """Neither nothing nor digital silence is an error."""
    for frames in (0, 1, 100_000):
        found = np.frombuffer(meter.energies(np.zeros(frames, np.int16), 16_000), "<f4")
        assert meter.loudness(found) == meter.SILENCE
    assert meter.to_db(meter.TruePeak().end()) == -120


def test_integers_measure_as_floats() -> None:
    """16-bit integers and floats of full scale 1.0 are the same sound."""
    sound = np.rint(babble(1, 2) * 32768).astype(np.int16)
    assert meter.energies(sound, 16_000) == meter.energies(sound / 32768, 16_000)
