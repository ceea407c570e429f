"""Read and write MP3 frames; the first may be an Info frame, which holds delay, padding and length."""

import re
import struct
from collections.abc import Iterator
from functools import cache
from mmap import mmap

import msgspec

MEDIA_TYPE = "audio/mpeg"
FRAME = 1152  # samples of an MPEG-1 layer III frame
DELAY = 1105  # samples by which LAME and a decoder together delay the sound
ENCODER_DELAY = 576  # samples of it due to LAME, as the Info frame says
BITRATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)  # kbit/s
RATES = (44_100, 48_000, 32_000)
_LOW_BITRATES = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_VERSIONS = {  # samples of a frame, bitrates, rates: ISO 11172-3, 13818-3 and Fraunhofer's MPEG-2.5, layer III
    3: (FRAME, BITRATES, RATES),
    2: (FRAME // 2, _LOW_BITRATES, (22_050, 24_000, 16_000)),
    0: (FRAME // 2, _LOW_BITRATES, (11_025, 12_000, 8_000)),
}
_SMALLEST_INFO_KBPS = 64  # a shorter frame can't hold the Info tag
_OWN_SIDE = 17  # bytes of side information in a mono frame
_LAME = b"LAME3.100"
_PADDED = 2  # the bit of a header's third byte for a frame of one byte more


Bytes = bytes | mmap


class Header(msgspec.Struct, frozen=True):
    """The four bytes of a frame's header, decoded.

    ``bitrate`` is in kbit/s, ``rate`` in hertz, ``size`` in bytes of the whole frame, which holds ``samples`` samples.
    """

    bitrate: int
    rate: int
    channels: int
    size: int
    samples: int

    @property
    def side(self) -> int:
        """The number of bytes of side information, which precede an Info tag."""
        return {(FRAME, 1): 17, (FRAME, 2): 32, (FRAME // 2, 1): 9}.get((self.samples, self.channels), 17)


class Info(msgspec.Struct, frozen=True):
    """The contents of an Info frame: number of frames, bytes of the stream, samples to skip at its start and end."""

    frames: int
    size: int
    delay: int
    padding: int

    @property
    def length(self) -> int:
        """The number of samples without delay and padding."""
        return self.frames * FRAME - self.delay - self.padding


def any_header(data: Bytes, at: int = 0) -> Header | None:
    """Return the header at *at*, or None where no layer III frame of MPEG-1, 2 or 2.5 begins."""
    if at + 4 > len(data):
        return None
    word = int.from_bytes(data[at : at + 4], "big")
    version, bitrate, rate = word >> 19 & 3, word >> 12 & 15, word >> 10 & 3
    if (
        word >> 21 != 0x7FF
        or word >> 17 & 3 != 1
        or version not in _VERSIONS
        or bitrate in (0, 15)
        or rate == 3
    ):
        return None
    samples, bitrates, rates = _VERSIONS[version]
    size = samples * 125 * bitrates[bitrate] // rates[rate] + (word >> 9 & 1)
    channels = 1 if word >> 6 & 3 == 3 else 2
    return Header(bitrates[bitrate], rates[rate], channels, size, samples)


def header(data: Bytes, at: int = 0) -> Header | None:
    """Return the header at *at*, or None where no MPEG-1 layer III frame begins."""
    found = any_header(data, at)
    return found if found and found.samples == FRAME else None


def sound_begin(data: Bytes) -> int:
    """Return the byte at which the sound of a file begins: after its ID3v2 tag with footer, if it has one."""
    if data[:3] != b"ID3" or len(data) < 10:
        return 0
    size = 0
    for byte in data[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size + (10 if data[5] & 0x10 else 0)


def walk_frames(data: Bytes, at: int = 0) -> Iterator[tuple[int, Header]]:
    """Yield offset and header of each frame of *data* from *at* on, until something else than a whole frame follows."""
    while (found := header(data, at)) and at + found.size <= len(data):
        yield at, found
        at += found.size


def take_frames(data: bytes, count: int) -> bytes:
    """Return the first *count* frames of *data*, all of one bitrate; raises ValueError when it holds fewer."""
    found, end = alike(data, most=count)
    if found < count:
        raise ValueError(f"{found} whole frames where {count} were to be")
    return data[:end]


def alike(data: bytes, *, most: int | None = None) -> tuple[int, int]:
    """Return the number of whole frames of one kind at the start of *data*, at most *most*, and the byte after them."""
    found = header(data)
    if not found:
        return 0, 0
    plain, size = data[2] & ~_PADDED, found.size - bool(data[2] & _PADDED)
    run, frame = _frame_patterns(data[:2], plain, size)
    whole = run.match(data)
    kinds = frame.findall(data[: whole.end()])[:most] if whole else []
    return len(kinds), size * len(kinds) + kinds.count(bytes((plain | _PADDED,)))


@cache
def _frame_patterns(start: bytes, plain: int, size: int) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """Return the patterns of a run of frames and of one of them, whose group is its third byte.

    A frame begins with *start* and *plain* and has *size* bytes, or is padded by one, as that byte says. An hour has
    140,000 frames: a loop over them would take longer than writing them.
    """
    third, padded = (re.escape(bytes((kind,))) for kind in (plain, plain | _PADDED))
    rest = rb"(?s:%b.{%d}|%b.{%d})" % (third, size - 3, padded, size - 2)
    frame = re.escape(start) + rb"(?=([%b%b]))" % (third, padded) + rest
    return re.compile(rb"(?:%b)*+" % frame), re.compile(frame)


def info_frame(bitrate: int, count: int, length: int, size: int, delay: int = ENCODER_DELAY) -> bytes:
    """Return the Info frame of a mono file at 44.1 kHz with constant *bitrate*.

    *count* frames of *size* bytes in all follow it; players skip *delay* samples, then play *length*. Source:
    the LAME tag's specification (http://gabriel.mp3-tech.org/mp3infotag.html).
    """
    own = max(bitrate, _SMALLEST_INFO_KBPS)
    start = bytes((0xFF, 0xFB, BITRATES.index(own) << 4, 0xC4)) + bytes(_OWN_SIDE)
    whole = 144_000 * own // RATES[0]
    padding = max(0, count * FRAME - delay - length)
    toc = bytes(min(255, percent * 256 // 100) for percent in range(100))
    xing = b"Info" + struct.pack(">III", 0xF, count, size + whole) + toc + struct.pack(">I", 50)
    lame = struct.pack(">9sBBfHHBB", _LAME, 0x01, 0, 0.0, 0, 0, 0, min(255, bitrate))
    lame += (delay << 12 | min(4095, padding)).to_bytes(3, "big")
    lame += struct.pack(">BBHIH", 0, 0, 0, size + whole, 0)
    tag = start + xing + lame
    return (tag + struct.pack(">H", _crc(tag))).ljust(whole, b"\0")


def read_info(frame: bytes) -> Info | None:
    """Return the contents of the Info frame *frame*, None if it is no Info frame with a LAME tag."""
    found = header(frame)
    at = 4 + found.side if found else 0
    tag = frame[at : at + 156]
    if not found or len(tag) < 156 or tag[:4] not in {b"Info", b"Xing"} or tag[7] & 0xF != 0xF:
        return None
    frames, size = struct.unpack(">II", tag[8:16])
    trimmed = int.from_bytes(tag[141:144], "big")
    return Info(frames, size, trimmed >> 12, trimmed & 0xFFF)


def frames_announced(frame: bytes, found: Header) -> int:
    """Return how many frames the Xing or Info tag in *frame* announces, 0 where it has none; *found* is its header."""
    tag = frame[4 + found.side :]
    if len(tag) < 12 or tag[:4] not in {b"Xing", b"Info"} or not tag[7] & 1:
        return 0
    return int.from_bytes(tag[8:12], "big")


def _crc(data: bytes) -> int:
    """Return the CRC-16 (polynomial 0x8005, reflected) at the end of a LAME tag."""
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xA001 if value & 1 else 0)
    return value
