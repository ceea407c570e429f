"""Decode an answer's bytes into a clip, or say what they are instead: HTML, nothing, half a file.

Decoders are lenient where we must not be: they play half an MP3 and say nothing. So an MP3 is walked frame by frame to
its last byte, and what a container says of its length must be what decodes.
"""

import io
from typing import TYPE_CHECKING, cast

import numpy as np
import soundfile

from vorleser import mpeg
from vorleser.clip import Clip
from vorleser.mono import to_mono

if TYPE_CHECKING:
    from numpy.typing import NDArray


class UnsoundError(ValueError):
    """The bytes are not one whole sound; the text says what they are instead."""


def decode(body: bytes) -> Clip:
    """Return the sound in *body* (MP3, FLAC, WAV, Ogg), mixed to mono, 16 bit; raises UnsoundError if not whole."""
    if not body:
        raise UnsoundError("an empty answer")
    start = body[:512].lstrip().lower()
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"{", b"[")):
        raise UnsoundError("text instead of sound")
    if body[:4] == b"RIFF" and len(body) < int.from_bytes(body[4:8], "little") + 8 < _STREAMED:
        raise UnsoundError("a WAV that ends before its length")
    expected = _frames_of_mp3(body) if _is_mp3(body) else 0
    body = _without_empty_length(body)
    try:
        with soundfile.SoundFile(io.BytesIO(body)) as file:
            told, rate = file.frames, file.samplerate
            _check_bounds(told, rate, file.channels)
            samples = _read(file)
    except (soundfile.SoundFileError, RuntimeError) as error:
        raise UnsoundError("something that is no sound") from error
    if not expected and told < 2**31 and len(samples) < told:
        raise UnsoundError("a sound that ends before its length")
    if expected and len(samples) < expected - 2 * mpeg.FRAME - _LEAD:
        raise UnsoundError("an MP3 that doesn't decode to its end")
    return Clip(to_mono(samples), rate)


def _check_bounds(frames: int, rate: int, channels: int) -> None:
    """Raise UnsoundError where the sound can't be speech: some kilobytes may unpack into hours."""
    if not _LOWEST_RATE <= rate <= _HIGHEST_RATE:
        raise UnsoundError(f"a sound of {rate} samples a second")
    if frames < 2**31 and frames * channels > _MOST_SAMPLES:
        raise UnsoundError(f"a sound that lasts {frames / rate / 60:.0f} minutes")


def _read(file: soundfile.SoundFile) -> "NDArray[np.int16]":
    """Return the samples of *file*, shape (frames, channels); full scale of floats is 1.0, what is no number is 0."""
    most = _MOST_SAMPLES // file.channels
    if file.subtype not in ("FLOAT", "DOUBLE"):
        return cast("NDArray[np.int16]", file.read(most, dtype="int16", always_2d=True))
    floats = np.nan_to_num(file.read(most, dtype="float32", always_2d=True))
    return np.asarray(np.clip(floats * 32767, -32768, 32767), np.int16)


_LOWEST_RATE, _HIGHEST_RATE = 4_000, 192_000
_MOST_SAMPLES = 60_000_000  # of all channels: twenty minutes at 48 kHz, more than any sentence
_STREAMED = 0x7FFF0000  # servers that stream write a length beyond all measure into a WAV's head
_LEAD = 3456  # samples a decoder may leave out: encoder delay and padding, as a LAME header tells them


def _without_empty_length(body: bytes) -> bytes:
    """Return *body*, with the length of a stream where a WAV's head, written before the sound was there, says 0."""
    place = body.find(b"data", 12, 128) + 4 if body[:4] == b"RIFF" else 0
    if place < 16 or body[place : place + 4] != bytes(4):
        return body
    return body[:4] + b"\xff" * 4 + body[8:place] + b"\xff" * 4 + body[place + 4 :]


def _is_mp3(body: bytes) -> bool:
    return body[:3] == b"ID3" or (body[0] == 0xFF and body[1:2] >= b"\xe0")


def _frames_of_mp3(body: bytes) -> int:
    """Return how many samples the frames of an MP3 hold; raises UnsoundError unless the last one is whole."""
    place, samples, announced, count = mpeg.sound_begin(body), 0, 0, 0
    while place < len(body) and not _is_tail(body, place):
        frame = mpeg.any_header(body, place)
        if frame is None:
            raise UnsoundError("an MP3 with something else inside")
        if place + frame.size > len(body):
            raise UnsoundError("an MP3 cut off in mid-frame")
        if not count and not announced:
            announced = mpeg.frames_announced(body[place : place + frame.size], frame)
            count = -1 if announced else 0
        count += 1
        samples += frame.samples
        place += frame.size
    if announced and count < announced:
        raise UnsoundError("an MP3 with fewer frames than it announces")
    if not samples:
        raise UnsoundError("an MP3 without sound")
    return samples


def _is_tail(body: bytes, place: int) -> bool:
    """Return whether only a tag or zeros follow."""
    return body.startswith((b"TAG", b"APETAGEX"), place) or not any(body[place:])
