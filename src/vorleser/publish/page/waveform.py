"""The sound as a picture: how loud each small part of an MP3 is.

Decoding an hour takes four seconds on one core, and a picture needs a moment of each of its bars: so a long
edition is read at evenly spaced places only, which takes a quarter of a second.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    import soundfile
    from numpy.typing import NDArray

BARS = 180
MOMENT = 8192  # samples that are heard of each bar


def bars(path: Path) -> tuple[float, ...]:
    """Return BARS heights, 0.0 to 1.0, of the sound at *path*; all 0.0 where it is silent or can't be read.

    A page without its picture is still a page: whether the MP3 is sound was measured when it was made.
    """
    import soundfile  # noqa: PLC0415 -- heavy

    try:
        with soundfile.SoundFile(path) as sound:
            levels = [_level(part) for part in _parts(sound)]
    except soundfile.LibsndfileError:
        return (0.0,) * BARS
    top = max(levels)
    return tuple(round(level / top, 3) for level in levels) if top > 0 else (0.0,) * BARS


def _parts(sound: "soundfile.SoundFile") -> "Iterator[NDArray[np.float32]]":
    """Yield what is heard of each bar: all of it where that is short, else its middle."""
    for bar in range(BARS):
        start, end = sound.frames * bar // BARS, sound.frames * (bar + 1) // BARS
        frames = min(end - start, MOMENT)
        if end - start > MOMENT:
            sound.seek((start + end - MOMENT) // 2)
        yield sound.read(frames, dtype="float32", always_2d=True)


def _level(part: "NDArray[np.float32]") -> float:
    """Return the root mean square: what the ear takes for loudness better than the peak."""
    return float((part**2).mean() ** 0.5) if len(part) else 0.0
