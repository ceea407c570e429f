"""A cache of encoded parts, named by content; the least recently used are removed when it grows too large.

Each file begins with a digest of the rest, because disk, memory or another program may have changed it.
"""

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from vorleser.files import atomic

MOST_BYTES = 1 << 30  # about a day of speech at 96 kbit/s
_SUFFIX = ".part"
_DIGEST = 16  # bytes


def part_path(folder: Path, key: str) -> Path:
    """Return the path of the part named *key*."""
    return folder / f"{key}{_SUFFIX}"


def keep(path: Path, data: bytes) -> None:
    """Write *data* to *path* atomically; raises OutputError."""
    atomic.write(path, (_digest(data), data))


def read_part(path: Path) -> bytes:
    """Return the data kept at *path* and mark it as just used; raises OSError if it is missing or was changed."""
    data = path.read_bytes()
    if _digest(memoryview(data)[_DIGEST:]) != data[:_DIGEST]:
        raise OSError(f"{str(path)!r} is not what was kept")
    with suppress(OSError):  # a read-only folder can still be read from
        os.utime(path)
    return data[_DIGEST:]


def _digest(data: bytes | memoryview) -> bytes:
    return blake2b(data, digest_size=_DIGEST).digest()


def part_sizes(folder: Path) -> list[int]:
    """Return the size in bytes of each part in *folder*."""
    return [size for _, size, _ in _list_parts(folder)]


def prune_parts(folder: Path, most: int = MOST_BYTES) -> list[int]:
    """Remove the least recently used parts until *folder* holds at most *most* bytes; return the sizes removed.

    Another run may use the folder at the same time: files that it has removed or is still writing are skipped.
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
    """Return (time of last use in ns, size in bytes, path) of each part in *folder*, except those being written."""
    found = []
    for path in folder.glob(f"[!.]*{_SUFFIX}"):
        with suppress(OSError):
            status = path.stat()
            found.append((status.st_mtime_ns, status.st_size, path))
    return found
