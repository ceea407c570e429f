"""A finished MP3 is read once more before it is published: each byte is the one that was meant, frame follows frame.

What was encoded has been measured, and what was kept has a digest; so nothing is decoded here.
"""

import hashlib
import zlib
from pathlib import Path

import msgspec

from vorleser import mpeg
from vorleser.errors import SoundError

_CHUNK = 1 << 20


class Meant(msgspec.Struct, frozen=True):
    """What a file was to hold: its ``head`` (tag and Info frame), then ``frames`` with the CRC-32 ``checksum``."""

    head: bytes
    frames: int
    checksum: int


def read_back(path: Path, meant: Meant) -> tuple[int, str]:
    """Return size and SHA-256 of the MP3 at *path*; raises SoundError unless it holds what was *meant*."""
    checksum = count = 0
    digest, rest = hashlib.sha256(), b""
    with path.open("rb") as file:
        same = file.read(len(meant.head)) == meant.head
        digest.update(meant.head)
        while chunk := file.read(_CHUNK):
            checksum = zlib.crc32(chunk, checksum)
            digest.update(chunk)
            rest += chunk
            found, end = mpeg.alike(rest)
            count, rest = count + found, rest[end:]
        size = file.tell()
    if not same or rest or (count, checksum) != (meant.frames, meant.checksum):
        raise SoundError(
            f"{path.name!r} is not what was written", "run again, and see that disk and memory are sound"
        )
    return size, digest.hexdigest()
