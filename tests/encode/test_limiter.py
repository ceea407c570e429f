"""The limiter keeps its ceiling, and tells what came near it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as rules
from hypothesis import strategies as st

from vorleser import meter
from vorleser.encode.limiter import Limiter

RATE = 44_100


@rules(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 20_000), min_size=1, max_size=8), st.integers(0, 50))
def test_the_limiter_keeps_its_ceiling_and_leaves_the_rest(lengths: list[int], seed: int) -> None:
    """No curve rises above the ceiling, in whatever pieces it comes; what is far from a peak is untouched."""
    chance = np.random.default_rng(seed)
    sound = (chance.standard_normal(sum(lengths)) * 0.05).astype(np.float32)
    sound[chance.integers(0, len(sound), 3)] = 0.95
    limiter = Limiter(0.5, RATE, 0.4)
    out = [limiter.feed(piece) for piece in np.split(sound, np.cumsum(lengths)[:-1])]
    limited = np.concatenate([*out, limiter.end()])
    assert len(limited) == len(sound)
    peak = meter.TruePeak()
    peak.feed(limited)
    assert peak.end() <= 0.505
    far = np.ones(len(sound), bool)
    for place in np.flatnonzero(np.abs(sound) > 0.3):
        far[max(0, place - 500) : place + 3000] = False
    np.testing.assert_array_equal(limited[far], sound[far])


@rules(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 20_000), min_size=1, max_size=8), st.integers(0, 50))
def test_crests_are_where_they_come_out(lengths: list[int], seed: int) -> None:
    """Those that the limiter takes down are those of what it returns, in whatever pieces it was fed."""
    chance = np.random.default_rng(seed)
    sound = (chance.standard_normal(sum(lengths)) * 0.05).astype(np.float32)
    loud = np.unique(chance.integers(0, len(sound), 4))
    sound[loud] = 0.7
    limiter = Limiter(0.9, RATE, 0.6)
    out = [limiter.feed(piece) for piece in np.split(sound, np.cumsum(lengths)[:-1])]
    limited = np.concatenate([*out, limiter.end()])
    places, highest = limiter.crests()
    assert set(loud.tolist()) <= set(places.tolist())
    assert highest >= np.float32(0.7)
    np.testing.assert_array_less(0.4, np.abs(limited[places]))


def bend(away: np.ndarray, hold: float, rate: int) -> np.ndarray:
    """Return the share of a crest's depth *away* samples from it: a sine's fall, *hold* samples either side, a rise."""
    before = np.clip((-away - hold) / round(0.006 * rate), 0, 1)
    after = np.clip((away - hold) / round(0.060 * rate), 0, 1)
    share: np.ndarray = (np.cos(np.pi / 2 * before) * np.cos(np.pi / 2 * after)) ** 2
    return share


PEAKS = st.lists(st.tuples(st.integers(0, 7999), st.floats(0.3, 2.0)), max_size=6)


@rules(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 8000), max_size=12), PEAKS, st.sampled_from([16_000, 44_100]))
def test_the_gain_is_that_of_the_deepest_bend(
    cuts: list[int], peaks: list[tuple[int, float]], rate: int
) -> None:
    """Of the bends around all crests, each told to 1 ms, whatever the pieces; crests are told as they are fed."""
    sound = np.full(8000, 0.3, np.float32)
    for place, height in peaks:
        sound[place] = height
    limiter = Limiter(0.5, rate, 0.4)
    pieces = [limiter.feed(piece) for piece in np.split(sound, sorted(cuts))]
    assert sum(map(len, pieces)) <= max(0, len(sound) - limiter.reach), "nothing is returned before its time"
    gain = np.concatenate([*pieces, limiter.end()]) / sound
    assert len(gain) == len(sound)
    places, heights = meter.above(np.pad(sound, meter.TAPS), 0.4)
    places -= meter.TAPS
    assert sorted(limiter.crests()[0].tolist()) == places.tolist()
    assert limiter.crests()[1] == pytest.approx(min(0.5, heights.max(initial=0)))
    hold = round(0.002 * rate)
    least, most = np.ones(len(sound)), np.ones(len(sound))
    for place, height in zip(places, heights, strict=True):
        away, depth = np.arange(len(sound)) - place, max(0, 1 - 0.5 / height)
        least = np.minimum(least, 1 - depth * bend(away, 1.5 * hold + 1, rate))
        most = np.minimum(most, 1 - depth * bend(away, 0.5 * hold - 1, rate))
    assert (least - 1e-6 <= gain).all()
    assert (gain <= most + 1e-6).all()


@pytest.mark.parametrize("offset", [*range(-700, 701, 25), -1, 0, 1])
def test_a_peak_near_a_border_is_bent_from_both_sides(offset: int) -> None:
    """Wherever a peak lies by the end of a window, what is returned already is bent down as if all were known."""
    sound = np.full(20_000, 0.3, np.float32)
    place = 10_000 + offset
    sound[place] = 1.5
    limiter = Limiter(0.5, RATE, 0.4)
    first, *rest = limiter.feed(sound[:10_000]), limiter.feed(sound[10_000:]), limiter.end()
    limited = np.concatenate([first, *rest])
    assert len(first) == 10_000 - limiter.reach
    peak = meter.TruePeak()
    peak.feed(limited)
    assert peak.end() <= 0.505
    gain = limited / sound
    steepest = (1 - 0.5 / 1.5) * np.pi / 2 / round(0.006 * RATE)
    assert np.abs(np.diff(gain)).max() <= 1.1 * steepest, "no jump, at a border neither"
    bent = np.flatnonzero(gain < 0.9999)
    assert place - 600 <= bent.min() <= place - 150, "it begins to bend 6 ms before"
    assert place + 2000 <= bent.max() <= place + 3100, "and is back 60 ms after"


def bent_by_one_peak() -> np.ndarray:
    """Return the gain around a peak of three times the ceiling, in a sound that is steady besides."""
    sound = np.full(20_000, 0.3, np.float32)
    sound[10_000] = 1.5
    limiter = Limiter(0.5, RATE, 0.4)
    limited: np.ndarray = np.concatenate([limiter.feed(sound), limiter.end()])
    return limited / sound


def test_the_gain_bends_without_a_kink() -> None:
    """It leaves 1, and comes back to it, with no slope: the slope never changes by more than it does in the middle."""
    gain = bent_by_one_peak()
    sharpest = (1 - 0.5 / 1.5) * np.pi**2 / 2 / round(0.006 * RATE) ** 2
    assert np.abs(np.diff(gain, 2)).max() <= 2 * sharpest + 1e-6


def test_the_gain_is_held_around_a_peak() -> None:
    """For 2 ms before and after it the gain is as low as the peak wants it, and not for much longer."""
    gain = bent_by_one_peak()
    lowest = np.flatnonzero(gain < gain.min() + 1e-4 * (1 - gain.min()))
    hold = round(0.002 * RATE)
    assert lowest.min() <= 10_000 - hold // 2
    assert lowest.max() >= 10_000 + hold // 2
    assert 2 * hold <= len(lowest) <= 2.6 * hold


@pytest.mark.parametrize("size", [1, 2, 7, 64, 300, 1000])
def test_windows_make_no_difference(size: int) -> None:
    """In pieces of any size, of a single sample too, the same comes out as all at once."""
    sound = np.full(2500, 0.3, np.float32)
    sound[[3, 40, 700, 701, 1400, 2499]] = 0.9
    at_once, pieces = Limiter(0.5, RATE, 0.4), Limiter(0.5, RATE, 0.4)
    whole = np.concatenate([at_once.feed(sound), at_once.end()])
    parts = [pieces.feed(sound[at : at + size]) for at in range(0, len(sound), size)]
    np.testing.assert_allclose(np.concatenate([*parts, pieces.end()]), whole, atol=0.02)
    assert set(pieces.crests()[0].tolist()) == set(at_once.crests()[0].tolist())


def test_what_is_soft_is_untouched() -> None:
    """Below the ceiling the samples are those that were fed, and nothing is told that stays below what is watched."""
    sound = (np.random.default_rng(3).standard_normal(9000) * 0.02).astype(np.float32)
    limiter = Limiter(0.5, RATE, 0.4)
    np.testing.assert_array_equal(np.concatenate([limiter.feed(sound), limiter.end()]), sound)
    places, highest = limiter.crests()
    assert len(places) == 0
    assert highest == 0.0


def test_the_highest_crest_is_told_up_to_the_ceiling() -> None:
    """A crest between what is watched and the ceiling is told as it is, a higher one as the ceiling."""
    for top, told in ((0.45, 0.45), (0.9, 0.5)):
        sound = np.zeros(9000, np.float32)
        sound[4000] = top
        limiter = Limiter(0.5, RATE, 0.4)
        limiter.feed(sound)
        limiter.end()
        places, highest = limiter.crests()
        assert 4000 in places
        assert highest == pytest.approx(told, abs=0.001)
