"""Mix the sounds of a part to float32, window by window, so that few samples are in memory at once."""

import threading
import wave
from collections.abc import Iterator
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

import numpy as np
import soxr
from numpy.typing import NDArray

from vorleser import meter
from vorleser.clip import Take
from vorleser.encode.parts import Part
from vorleser.encode.room_tone import room_tone
from vorleser.errors import DamagedTakeError
from vorleser.mix import Placed, RoomTone
from vorleser.mono import CHANNELS
from vorleser.mpeg import FRAME

PIECE_FRAMES = FRAME * 192  # 5 s at 44.1 kHz: half of it costs 1 % more time, and more of it gains nothing
_STRIDE = 7919  # prime: pauses of different lengths begin at different places of the tone

_own = threading.local()  # each thread's idle resamplers


def windows(part: Part, rate: int) -> Iterator[meter.Floats]:
    """Yield the sound of *part* at *rate* hertz in arrays of PIECE_FRAMES samples; the last may be shorter."""
    voices = [_Voice(sound, part.start, rate) for sound in part.sounds]
    for begin in range(0, part.end - part.start, PIECE_FRAMES):
        out = np.zeros(min(PIECE_FRAMES, part.end - part.start - begin), np.float32)
        for pause in part.pauses:
            _add_tone(out, pause, part.start + begin)
        for voice in voices:
            voice.add(out, begin)
        voices = [voice for voice in voices if not voice.ended]
        yield out


def _add_tone(out: meter.Floats, pause: RoomTone, begin: int) -> None:
    """Add room tone to *out*, as far as *pause* overlaps it; *out* starts at sample *begin* of the timeline."""
    first, last = max(pause.start, begin), min(pause.end, begin + len(out))
    if first < last:
        tone = room_tone()
        places = np.arange(first - pause.start, last - pause.start) + (pause.end - pause.start) * _STRIDE
        out[first - begin : last - begin] += tone[places % len(tone)] * np.float32(
            meter.from_db(pause.level_db)
        )


class _Voice:
    """Adds one sound to the windows that it overlaps; its file is read when the first of them is mixed."""

    def __init__(self, sound: Placed, origin: int, rate: int) -> None:
        self._pieces = _chunks(sound, rate)
        self._piece = np.zeros(0, np.float32)
        self._at = sound.start - origin
        self.ended = False

    def add(self, out: meter.Floats, begin: int) -> None:
        """Add the sound to *out*, as far as it overlaps; *out* starts at sample *begin* of the part."""
        while not self.ended and self._at < begin + len(out):
            if not len(self._piece):
                piece = next(self._pieces, None)
                if piece is None:
                    self.ended = True
                    return
                self._piece = piece
            at = self._at - begin
            count = min(len(self._piece), len(out) - at)
            out[at : at + count] += self._piece[:count]
            self._piece = self._piece[count:]
            self._at += count


def _chunks(sound: Placed, rate: int) -> Iterator[meter.Floats]:
    """Yield *sound* in pieces with its gain, at *rate* hertz, never longer than its place on the timeline."""
    left = -(-sound.take.frames * rate // sound.take.rate)
    for piece in _resample(sound.take, meter.from_db(sound.gain_db), rate):
        yield piece[:left]
        left -= len(piece[:left])


def _resample(take: Take, gain: float, rate: int) -> Iterator[meter.Floats]:
    """Yield *take* in pieces, resampled to *rate* hertz and multiplied by *gain*.

    Resamplers are reused, because creating one takes as long as resampling a sentence.
    """
    idle: list[soxr.ResampleStream] = _own.__dict__.setdefault(f"{take.rate} {rate}", [])
    stream = None
    if take.rate != rate:
        stream = idle.pop() if idle else soxr.ResampleStream(take.rate, rate, CHANNELS, dtype="float32")
    sound = _samples(take)
    for begin in range(0, take.frames, PIECE_FRAMES):
        piece = meter.as_floats(sound[begin : begin + PIECE_FRAMES])
        piece *= np.float32(gain)
        yield stream.resample_chunk(piece, last=begin + PIECE_FRAMES >= take.frames) if stream else piece
    if stream:
        stream.clear()
        idle.append(stream)


def _samples(take: Take) -> NDArray[np.int16]:
    """Return the samples of *take*; raises DamagedTakeError if its file is unreadable or does not match its digest."""
    try:
        data = Path(take.path).read_bytes()
        if blake2b(data, digest_size=16).hexdigest() != take.key:
            raise DamagedTakeError(take.path)
        with wave.open(BytesIO(data)) as file:
            if file.getnframes() != take.frames:
                raise DamagedTakeError(take.path)
            return np.frombuffer(file.readframes(take.frames), "<i2")
    except (OSError, EOFError, wave.Error) as error:
        raise DamagedTakeError(take.path) from error
