"""An answer's bytes become a clip, or are named for what they are: HTML, nothing, half a file.

Decoders are lenient where we must not be: they play half an MP3 and say nothing. So an MP3 is walked frame by frame to
its last byte, and what a container says of its length must be what decodes.
"""

import io

import msgspec
import numpy as np
import soundfile

from vorleser.clip import Clip

_BITRATES = {  # kbit/s by (MPEG-1, index): ISO 11172-3 and 13818-3, layer III
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


class UnsoundError(ValueError):
    """The bytes are not one whole sound; the text says what they are instead."""


class _Frame(msgspec.Struct, frozen=True):
    """One MP3 frame: its size in bytes, its samples, and how far into it a Xing header would stand."""

    size: int
    samples: int
    side: int


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
    try:
        with soundfile.SoundFile(io.BytesIO(body)) as file:
            told, rate = file.frames, file.samplerate
            samples = file.read(dtype="int16", always_2d=True)
    except (soundfile.SoundFileError, RuntimeError) as error:
        raise UnsoundError("something that is no sound") from error
    if not expected and told < 2**31 and len(samples) < told:
        raise UnsoundError("a sound that ends before its length")
    if expected and len(samples) < expected - 2 * 1152 - _LEAD:
        raise UnsoundError("an MP3 that doesn't decode to its end")
    mono = samples[:, 0] if samples.shape[1] == 1 else samples.mean(axis=1).astype(np.int16)
    return Clip(np.ascontiguousarray(mono), rate)


_STREAMED = 0x7FFF0000  # servers that stream write a length beyond all measure into a WAV's head
_LEAD = 3456  # samples a decoder may leave out: encoder delay and padding, as a LAME header tells them


def _is_mp3(body: bytes) -> bool:
    return body[:3] == b"ID3" or (body[0] == 0xFF and body[1:2] >= b"\xe0")


def _frames_of_mp3(body: bytes) -> int:
    """Return how many samples the frames of an MP3 hold; raises UnsoundError unless the last one is whole."""
    place, samples, announced, count = _after_id3(body), 0, 0, 0
    while place < len(body) and not _is_tail(body, place):
        frame = _frame(body, place)
        if frame is None:
            raise UnsoundError("an MP3 with something else inside")
        if place + frame.size > len(body):
            raise UnsoundError("an MP3 cut off in mid-frame")
        if not count and not announced:
            announced = _xing_frame_count(body[place : place + frame.size], frame.side)
            count = -1 if announced else 0
        count += 1
        samples += frame.samples
        place += frame.size
    if announced and count < announced:
        raise UnsoundError("an MP3 with fewer frames than it announces")
    if not samples:
        raise UnsoundError("an MP3 without sound")
    return samples


def _after_id3(body: bytes) -> int:
    if body[:3] != b"ID3" or len(body) < 10:
        return 0
    size = 0
    for byte in body[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size + (10 if body[5] & 0x10 else 0)


def _is_tail(body: bytes, place: int) -> bool:
    """Return whether only a tag or zeros follow."""
    return body.startswith((b"TAG", b"APETAGEX"), place) or not any(body[place:])


def _frame(body: bytes, place: int) -> _Frame | None:
    """Return the frame that begins at *place*, None where none does."""
    head = int.from_bytes(body[place : place + 4], "big")
    version, layer = head >> 19 & 3, head >> 17 & 3
    bitrate, rate, padding = head >> 12 & 15, head >> 10 & 3, head >> 9 & 1
    if head >> 21 != 0x7FF or version == 1 or layer != 1 or bitrate in {0, 15} or rate == 3:
        return None
    first = version == 3
    samples = 1152 if first else 576
    size = samples // 8 * _BITRATES[first][bitrate] * 1000 // _RATES[version][rate] + padding
    mono = head >> 6 & 3 == 3
    return _Frame(
        size, samples, {(True, True): 17, (True, False): 32, (False, True): 9}.get((first, mono), 17)
    )


def _xing_frame_count(frame: bytes, side: int) -> int:
    """Return how many frames a Xing or Info header in *frame* announces, 0 where there is none."""
    head = frame[4 + side :]
    if head[:4] not in {b"Xing", b"Info"} or not head[7] & 1:
        return 0
    return int.from_bytes(head[8:12], "big")
