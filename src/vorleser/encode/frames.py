"""MP3 frames as they lie in a file, and the Info frame that tells delay, padding and length."""

import struct
from collections.abc import Iterator

import msgspec

from vorleser.encode.parts import FRAME

BITRATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)  # kbit/s, MPEG-1 layer III
RATES = (44_100, 48_000, 32_000)
ENCODER_DELAY = 576  # LAME's own part of the delay; a decoder adds 529
_SMALLEST_INFO_KBPS = 64  # a shorter frame can't hold the Info tag
_LAME = b"LAME3.100"


class Header(msgspec.Struct, frozen=True):
    """What a frame's four bytes say; ``size`` is the whole frame's, in bytes."""

    bitrate: int
    rate: int
    channels: int
    size: int


def header(data: bytes, at: int = 0) -> Header | None:
    """Return the header at *at*, or None where no MPEG-1 layer III frame begins."""
    if at + 4 > len(data):
        return None
    word = int.from_bytes(data[at : at + 4], "big")
    bitrate, rate = word >> 12 & 15, word >> 10 & 3
    if word >> 17 != 0x7FFD or bitrate in (0, 15) or rate == 3:
        return None
    size = 144_000 * BITRATES[bitrate] // RATES[rate] + (word >> 9 & 1)
    return Header(BITRATES[bitrate], RATES[rate], 1 if word >> 6 & 3 == 3 else 2, size)


def walk(data: bytes) -> Iterator[int]:
    """Return where the frames of *data* begin, as long as one follows the other."""
    at = 0
    while (found := header(data, at)) and at + found.size <= len(data):
        yield at
        at += found.size


def first(data: bytes, count: int) -> bytes:
    """Return the first *count* frames of *data*; raises ValueError when it holds fewer."""
    end = seen = 0
    for at in walk(data):
        found = header(data, at)
        if seen == count or found is None:
            break
        end, seen = at + found.size, seen + 1
    if seen < count:
        raise ValueError(f"{seen} frames where {count} were to be")
    return data[:end]


def info(bitrate: int, count: int, length: int, size: int) -> bytes:
    """Return the Info frame of a mono file at 44.1 kHz with constant *bitrate*.

    *count* frames follow it, *size* bytes long; *length* samples are to be heard. Source: the LAME tag's
    specification (http://gabriel.mp3-tech.org/mp3infotag.html).
    """
    own = max(bitrate, _SMALLEST_INFO_KBPS)
    start = bytes((0xFF, 0xFB, BITRATES.index(own) << 4, 0xC4)) + bytes(17)
    whole = 144_000 * own // RATES[0]
    padding = max(0, count * FRAME - ENCODER_DELAY - length)
    toc = bytes(min(255, round(percent * 256 / 100)) for percent in range(100))
    xing = b"Info" + struct.pack(">III", 0xF, count, size + whole) + toc + struct.pack(">I", 50)
    lame = struct.pack(">9sBBfHHBB", _LAME, 0x01, 0, 0.0, 0, 0, 0, min(255, bitrate))
    lame += (ENCODER_DELAY << 12 | min(4095, padding)).to_bytes(3, "big")
    lame += struct.pack(">BBHIH", 0, 0, 0, size + whole, 0)
    tag = start + xing + lame
    return (tag + struct.pack(">H", _crc(tag))).ljust(whole, b"\0")


def _crc(data: bytes) -> int:
    """Return the CRC-16 (polynomial 0x8005, reflected) that closes a LAME tag."""
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xA001 if value & 1 else 0)
    return value
