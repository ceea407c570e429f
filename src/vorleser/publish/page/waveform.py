"""The sound as a picture: how loud each small part of an MP3 is.

Decoding an hour takes four seconds on one core; a picture needs a few frames for each of its bars. So a few frames
are cut out for each bar, joined, and decoded: the same short time for a minute and for ten hours.
"""

import io
import mmap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BARS = 240
FRAMES = 9  # of a bar's sound that are decoded …
LEAD_IN = 3  # … of which the first are left out: they lean on bits of frames before them
SAMPLES = 1152  # of an MPEG-1 frame
BITRATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
RATES = (44100, 48000, 32000)


def bars(path: Path) -> tuple[float, ...]:
    """Return BARS heights, 0.0 to 1.0, of the MP3 at *path*; all 0.0 where it holds no MPEG-1 sound that can be read."""
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return _bars(data)
    except (OSError, ValueError):
        return (0.0,) * BARS


def _bars(data: mmap.mmap) -> tuple[float, ...]:
    import numpy as np  # noqa: PLC0415 -- heavy

    start = _after_tag(data)
    length = _frame_length(data[start : start + 4])
    enough = BARS * FRAMES * 2
    if not length or (len(data) - start) // length < enough:
        parts = np.array_split(_decoded(data[start:]), BARS)
    else:
        runs = _runs(data, start)
        parts = np.array_split(_decoded(b"".join(runs)), BARS)
        parts = [part[len(part) * LEAD_IN // FRAMES :] for part in parts]
    levels = np.array([_level(part) for part in parts])
    top = levels.max(initial=0.0)
    return tuple(np.round(levels / top, 3).tolist()) if top > 0 else (0.0,) * BARS


def _level(part: "NDArray[np.float32]") -> float:
    """Return the root mean square: what the ear takes for loudness better than the peak."""
    return float((part**2).mean() ** 0.5) if len(part) else 0.0


def _decoded(data: bytes) -> "NDArray[np.float32]":
    """Return mono samples; raises ValueError where *data* is no sound."""
    import soundfile  # noqa: PLC0415 -- heavy

    try:
        samples, _ = soundfile.read(io.BytesIO(data), dtype="float32", always_2d=True)
    except soundfile.LibsndfileError as error:
        raise ValueError(str(error)) from error
    mono: NDArray[np.float32] = samples.mean(axis=1)
    return mono


def _after_tag(data: mmap.mmap) -> int:
    """Return where the ID3v2 tag ends; its size is written seven bits a byte."""
    if data[:3] != b"ID3":
        return 0
    size = 0
    for byte in data[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def _frame_length(header: bytes) -> int:
    """Return the bytes of an MPEG-1 Layer III frame, 0 where *header* begins none."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xFE != 0xFA:
        return 0
    bitrate, rate = header[2] >> 4, header[2] >> 2 & 3
    if not 0 < bitrate < 15 or rate == 3:
        return 0
    return 144_000 * BITRATES[bitrate] // RATES[rate] + (header[2] >> 1 & 1)


def _runs(data: mmap.mmap, start: int) -> Iterator[bytes]:
    """Yield FRAMES frames for each bar, from evenly spaced places."""
    for bar in range(BARS):
        position = _next_frame(data, start + (len(data) - start) * bar // BARS)
        end = position
        for _ in range(FRAMES):
            end += _frame_length(data[end : end + 4])
        yield data[position:end]


def _next_frame(data: mmap.mmap, position: int) -> int:
    """Return where the next frame begins: a header that another follows where it says."""
    while (position := data.find(b"\xff", position)) >= 0:
        length = _frame_length(data[position : position + 4])
        if length and _frame_length(data[position + length : position + length + 4]):
            return position
        position += 1
    return len(data)
