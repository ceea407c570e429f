"""Encoded parts, kept by content: those not used for longest go when there are too many.

Each file begins with the digest of the rest: a disk, a memory or another program may have changed it since.
"""

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from vorleser import atomic

MOST_BYTES = 1 << 30  # about a day of speech at 96 kbit/s
_SUFFIX = ".part"
_DIGEST = 16  # bytes


def part_path(folder: Path, key: str) -> Path:
    """Return where the part named *key* is kept."""
    return folder / f"{key}{_SUFFIX}"


def keep(path: Path, data: bytes) -> None:
    """Keep *data* at *path*, whole or not at all; raises OutputError."""
    atomic.write(path, (_digest(data), data))


def read_part(path: Path) -> bytes:
    """Return what is kept at *path*, which is then the one used last; raises OSError where that is gone or changed."""
    data = path.read_bytes()
    if _digest(memoryview(data)[_DIGEST:]) != data[:_DIGEST]:
        raise OSError(f"{str(path)!r} is not what was kept")
    with suppress(OSError):  # a folder that may only be read is still good
        os.utime(path)
    return data[_DIGEST:]


def _digest(data: bytes | memoryview) -> bytes:
    return blake2b(data, digest_size=_DIGEST).digest()


def part_sizes(folder: Path) -> list[int]:
    """Return the size in bytes of each part in *folder*."""
    return [size for _, size, _ in _list_parts(folder)]


def prune_parts(folder: Path, most: int = MOST_BYTES) -> list[int]:
    """Remove the parts not used for longest until *folder* holds at most *most* bytes; return their sizes.

    Another run may use the same folder at the same time: what it has taken away already, or what it is writing, is
    left to it.
    """
    found = sorted(_list_parts(folder))
    left = sum(size for _, size, _ in found)
    gone = []
    for _, size, path in found:
        if left <= most:
            break
        left -= size
        with suppress(OSError):
            path.unlink()
            gone.append(size)
    return gone


def _list_parts(folder: Path) -> list[tuple[int, int, Path]]:
    """Return when each part in *folder* was used last, its size and its path, without those being written."""
    found = []
    for path in folder.glob(f"[!.]*{_SUFFIX}"):
        with suppress(OSError):
            status = path.stat()
            found.append((status.st_mtime_ns, status.st_size, path))
    return found
