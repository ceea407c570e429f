"""Mix sound to mono: all sound inside the program has one channel."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

CHANNELS = 1


def to_mono(samples: "NDArray[Any]") -> "NDArray[Any]":
    """Return *samples* of shape (frames, channels) mixed to shape (frames,), of the same type."""
    if samples.shape[1] == CHANNELS:
        return samples.reshape(-1)
    mixed: NDArray[Any] = samples.mean(axis=1).astype(samples.dtype)
    return mixed
