"""Read a finished MP3 back before it is published: its bytes must be those written, and its frames contiguous.

Nothing is decoded here: encoded parts have been measured, and cached ones are checked by their digests.
"""

import hashlib
import zlib
from pathlib import Path

import msgspec

from vorleser import mpeg
from vorleser.errors import SoundError

_CHUNK = 1 << 20


class Meant(msgspec.Struct, frozen=True):
    """The intended content of an MP3: ``head`` (tag and Info frame), then ``frames`` frames of CRC-32 ``checksum``."""

    head: bytes
    frames: int
    checksum: int


def read_back(path: Path, meant: Meant) -> tuple[int, str]:
    """Return the size in bytes and the SHA-256 of the MP3 at *path*; raises SoundError unless it holds *meant*."""
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
