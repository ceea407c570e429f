"""All sound inside is mono."""

import numpy as np
import pytest

from vorleser.mono import to_mono


@pytest.mark.parametrize("kind", [np.int16, np.float32])
def test_channels_are_mixed_to_their_mean(kind: type) -> None:
    """Two channels become their mean, one stays as it is; the type stays."""
    two = np.array([[2, 4], [-6, 0]], kind)
    assert to_mono(two).tolist() == [3, -3]
    assert to_mono(two[:, :1]).tolist() == [2, -6]
    assert to_mono(two).dtype == to_mono(two[:, :1]).dtype == kind
