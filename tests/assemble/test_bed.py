"""The bed: music that is looped until it is long enough."""

import numpy as np
import pytest

from vorleser.assemble.bed import _repeat
from vorleser.assemble.jingles import to_pydub


@pytest.mark.parametrize("samples", [1323, 4410, 12_345, 99_999])
def test_a_loop_is_one_round_after_another(samples: int) -> None:
    """Joined from what is set aside and from joins that serve twice, it is to the byte what plain joining makes."""
    noise = np.random.default_rng(samples).uniform(-0.6, 0.6, samples).astype(np.float32)
    once = to_pydub(noise)
    over = min(1500, len(once) // 2)
    plain = once
    while len(plain) * 44_100 // 1000 < 20 * samples:
        plain = plain.append(once, crossfade=over)
    assert _repeat(once, 20 * samples).raw_data == plain.raw_data
