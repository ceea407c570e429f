"""Encoded parts, kept by content: those not used for longest go when there are too many."""

import os
from contextlib import suppress
from pathlib import Path

MOST_BYTES = 1 << 30  # about a day of speech at 96 kbit/s
_SUFFIX = ".part"


def path_of(folder: Path, key: str) -> Path:
    """Return where the part named *key* is kept."""
    return folder / f"{key}{_SUFFIX}"


def fetch(path: Path) -> bytes:
    """Return what is kept at *path*, which is then the one used last; raises OSError where there is nothing."""
    data = path.read_bytes()
    with suppress(OSError):  # a shelf that may only be read is still good
        os.utime(path)
    return data


def sizes(folder: Path) -> list[int]:
    """Return the size in bytes of each part in *folder*."""
    return [size for _, size, _ in _kept(folder)]


def prune(folder: Path, most: int = MOST_BYTES) -> list[int]:
    """Remove the parts not used for longest until *folder* holds at most *most* bytes; return their sizes.

    Another run may use the same folder at the same time: what it has taken away already, or what it is writing, is
    left to it.
    """
    found = sorted(_kept(folder))
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


def _kept(folder: Path) -> list[tuple[int, int, Path]]:
    """Return when each part in *folder* was used last, its size and its path, without those being written."""
    found = []
    for path in folder.glob(f"[!.]*{_SUFFIX}"):
        with suppress(OSError):
            status = path.stat()
            found.append((status.st_mtime_ns, status.st_size, path))
    return found
