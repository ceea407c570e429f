"""Measure encoded frames: decode them where a peak may lie, and compare power and true peak with the input."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from io import BytesIO

import msgspec
import numpy as np
import soundfile
from numpy.typing import NDArray

from vorleser import meter, mpeg
from vorleser.encode.mixdown import PIECE_FRAMES
from vorleser.mpeg import DELAY, FRAME

WATCHED_DB = 1.5  # below what is allowed: LAME lifts a voice's loud crests by 0.4 dB, at 32 kbit/s
_LEAD = 4  # frames that a decoder needs before those that are asked for


class EncoderInput(msgspec.Struct, frozen=True):
    """The input of an encoder by MP3 frame: ``powers`` are sums of squares, ``near`` marks peaks near the limit.

    Both have shape (frames,). ``crest`` is the highest point of the curve in the marked frames, full scale 1.0.
    """

    powers: NDArray[np.float32]
    near: NDArray[np.bool_]
    crest: float


class InputMeter:
    """Measures the input of an encoder as a stream."""

    def __init__(self, frames: int) -> None:
        self._powers = np.zeros(frames, np.float32)
        self._rest: meter.Floats = np.zeros(0, np.float32)
        self._full = 0

    def watch(self, sound: meter.Floats) -> None:
        """Measure *sound*, which follows the sound of earlier calls."""
        sound = np.concatenate((self._rest, sound))
        count = len(sound) // FRAME
        grid = sound[: count * FRAME].reshape(-1, FRAME)
        self._powers[self._full : self._full + count] = np.vecdot(grid, grid)
        self._full += count
        self._rest = sound[count * FRAME :]

    def result(self, places: NDArray[np.int64], crest: float) -> EncoderInput:
        """Return the measurements; at the samples *places* the sound neared the allowed peak, at most to *crest*."""
        self._powers[self._full :][:1] = self._rest @ self._rest
        near = np.zeros(len(self._powers), np.bool_)
        near[places // FRAME] = True
        return EncoderInput(self._powers, near, crest)


def verify(data: bytes, bitrate: int, fed: EncoderInput, *, voice: bool) -> tuple[float, float]:
    """Return the ratio of decoded to encoded power, and the true peak (full scale 1.0), of the frames *data*.

    *fed* is the encoder's input. If the part is all speech (*voice*), the frames far below the allowed peak, which
    are most, are not decoded. All frames are decoded if none came near that peak,
    or if the encoder moved the peak by more than half of WATCHED_DB.
    """
    if voice and fed.near.any():
        found = _measure(data, bitrate, fed, fed.near)
        if abs(meter.to_db(found[1]) - meter.to_db(fed.crest)) <= WATCHED_DB / 2:
            return found
    return _measure(data, bitrate, fed, np.ones_like(fed.near))


def _measure(data: bytes, bitrate: int, fed: EncoderInput, wanted: NDArray[np.bool_]) -> tuple[float, float]:
    count = len(wanted)
    whole = mpeg.info_frame(bitrate, count, count * FRAME - DELAY, len(data)) + data
    space = np.empty(PIECE_FRAMES, np.float32)
    power = put = 0.0
    peak = meter.TruePeak()
    with _open_sound(whole) as file:
        for begin, end in _runs(wanted):
            if begin:
                file.seek(begin * FRAME)
                peak.leap()
            put += float(fed.powers[begin:end].sum(dtype=np.float64))
            for at in range(begin * FRAME, end * FRAME, PIECE_FRAMES):
                window = file.read(out=space[: end * FRAME - at])
                power += float(window @ window)
                peak.feed(window)
    return power / put if put else 1.0, peak.end()


def _runs(wanted: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the (begin, end) frames to decode: those *wanted*, one more on each side, short gaps closed."""
    at = np.flatnonzero(wanted)
    breaks = np.flatnonzero(np.diff(at) > _LEAD + 2)
    begins, ends = at[np.r_[0, breaks + 1]] - 1, at[np.r_[breaks, len(at) - 1]] + 2
    return list(zip(begins.clip(min=0).tolist(), ends.clip(max=len(wanted)).tolist(), strict=True))


@contextmanager
def _open_sound(whole: bytes) -> Iterator[soundfile.SoundFile]:
    """Yield the MP3 *whole* opened for decoding; on Linux from an anonymous file in memory.

    Reading from a BytesIO takes the interpreter's lock for every few bytes, which makes threads wait for each other.
    """
    with ExitStack() as held:
        source: BytesIO | int = BytesIO(whole)
        if sys.platform == "linux":
            with suppress(OSError):  # a limit on file sizes applies here too; then BytesIO serves
                memory = held.enter_context(os.fdopen(os.memfd_create("part"), "w+b", buffering=0))
                if memory.write(whole) == len(whole):
                    memory.seek(0)
                    source = memory.fileno()
        yield held.enter_context(soundfile.SoundFile(source, closefd=False))
