"""The limiter keeps its ceiling, and tells what came near it."""

import numpy as np
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
