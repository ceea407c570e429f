"""A ZIP file as a stream: nothing of it is held in memory, and the same members give the same bytes anywhere.

zipfile can't write the sizes before the data of a stream, and readers of books need them there (OCF 3.3, 4.2); it
also deflates, whose bytes depend on the machine's zlib. Members are stored: next to sound, text weighs nothing.
Source: PKWARE's APPNOTE.TXT 6.3.10.
"""

import struct
import zlib
from collections.abc import Callable, Iterable, Iterator

import msgspec

from vorleser.errors import OutputError

_LARGEST = 2**32 - 1
"""Beyond it lies Zip64, which players of books do not read."""

_MOST = 2**16 - 1

_VERSION = 20
_UNIX = 3 << 8
_UTF8 = 0x0800
_DAY = 1 << 5 | 1  # 1 January 1980, the first day a ZIP file knows
_MODE = 0o100644 << 16


class Member(msgspec.Struct, frozen=True):
    """One file of the archive; ``chunks`` is called twice: to sum up, and to write."""

    name: str
    chunks: Callable[[], Iterable[bytes]]


def whole_member(name: str, data: bytes | str) -> Member:
    """Return a member whose whole content is *data*."""
    raw = data.encode() if isinstance(data, str) else data
    return Member(name, lambda: (raw,))


def zip_members(members: Iterable[Member]) -> Iterator[bytes]:
    """Yield the ZIP file of *members*, in their order; raises OutputError beyond 4 GB or 65,535 members."""
    directory, at = [], 0
    for member in members:
        crc, size = _sum_up(member)
        name = member.name.encode()
        header = struct.pack("<HHHHHIIIHH", _VERSION, _UTF8, 0, 0, _DAY, crc, size, size, len(name), 0)
        directory.append(b"PK\x01\x02" + struct.pack("<H", _UNIX | _VERSION) + header + _rest(at) + name)
        at += 4 + len(header) + len(name) + size
        _check_bounds(at, len(directory))
        yield b"PK\x03\x04" + header + name
        yield from member.chunks()
    entries = b"".join(directory)
    _check_bounds(at + len(entries), len(directory))
    yield entries
    yield b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, len(directory), len(directory), len(entries), at, 0)


def _rest(at: int) -> bytes:
    """Return what a directory entry says beyond the local header: no comment, a plain file, where it lies."""
    return struct.pack("<HHHII", 0, 0, 0, _MODE, at)


def _sum_up(member: Member) -> tuple[int, int]:
    crc = size = 0
    for chunk in member.chunks():
        crc = zlib.crc32(chunk, crc)
        size += len(chunk)
    return crc, size


def _check_bounds(size: int, count: int) -> None:
    if size > _LARGEST or count > _MOST:
        raise OutputError(
            "a book of more than 4 GB or 65,535 files", "make several editions of it, or a lower mp3.bitrate"
        )
