"""The parts of a mix become MP3 frames: in threads, each part by an encoder of its own, kept by content."""

import importlib.metadata
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path

import lameenc
import msgspec
import numpy as np

from vorleser import atomic, meter
from vorleser.encode import frames, mixdown
from vorleser.encode.parts import FRAME, Part, cut
from vorleser.encode.settings import EncodeSettings
from vorleser.mix import Mix

_QUALITY = 3  # LAME's scale: 0 best, 9 fastest
_FORMAT = 1  # of what is kept; higher when the same part would become other bytes


class Encoded(msgspec.Struct, frozen=True):
    """A part's frames, joined, as bytes."""

    data: bytes


@cache
def _how(rate: int, bitrate: int) -> str:
    """Return what else shapes a part's bytes."""
    versions = [importlib.metadata.version(name) for name in ("lameenc", "soxr")]
    return "/".join(map(str, [_FORMAT, *versions, rate, bitrate, _QUALITY]))


def encode_part(part: Part, rate: int, bitrate: int) -> Encoded:
    """Return *part* as MP3 frames; they hold its sound DELAY samples late."""
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(rate)
    encoder.set_channels(1)
    encoder.set_bit_rate(bitrate)
    encoder.set_quality(_QUALITY)
    encoder.silence()
    data = bytearray()
    for window in mixdown.windows(part, rate):
        data += encoder.encode(_integers(window))
    data += encoder.encode(np.zeros(2 * FRAME, np.int16))
    data += encoder.flush()
    return Encoded(frames.first(bytes(data), part.frames))


def _integers(window: meter.Floats) -> "np.ndarray[tuple[int, ...], np.dtype[np.int16]]":
    window *= np.float32(32768)
    np.rint(window, out=window)
    return np.clip(window, -32768, 32767, out=window).astype(np.int16)


def _kept(part: Part, rate: int, bitrate: int, folder: Path | None) -> Encoded:
    """Return *part* encoded, from *folder* where it has been encoded before."""
    if folder is None:
        return encode_part(part, rate, bitrate)
    path = folder / f"{part.key(_how(rate, bitrate))}.part"
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Encoded)
    except (OSError, msgspec.DecodeError):
        encoded = encode_part(part, rate, bitrate)
        atomic.write(path, msgspec.msgpack.encode(encoded))
        return encoded


def encoded(
    mix: Mix, settings: EncodeSettings, jobs: int, folder: Path | None
) -> Iterator[tuple[Part, Encoded]]:
    """Return the parts of *mix* in order, encoded by *jobs* threads; few are held at a time."""
    with ThreadPoolExecutor(jobs, thread_name_prefix="mp3") as pool:
        under_way: deque[tuple[Part, Future[Encoded]]] = deque()
        try:
            for part in cut(mix):
                under_way.append(
                    (part, pool.submit(_kept, part, mix.timeline.rate, settings.bitrate, folder))
                )
                if len(under_way) > 2 * jobs:
                    yield _next(under_way)
            while under_way:
                yield _next(under_way)
        finally:
            for _, future in under_way:
                future.cancel()


def _next(under_way: "deque[tuple[Part, Future[Encoded]]]") -> tuple[Part, Encoded]:
    part, future = under_way.popleft()
    return part, future.result()
