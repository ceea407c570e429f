"""Read files that somebody else names: never more of them than fits into memory, whatever they claim to be."""

import errno
import hashlib
import os
import stat
from pathlib import Path

LARGEST = 64 * 2**20  # bytes of settings, lists, lexicons and covers


def read_bytes(path: Path, most: int = LARGEST) -> bytes:
    """Return what the file at *path* holds; raises OSError, also where it holds more than *most* bytes."""
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"larger than {most // 2**20} MB", os.fspath(path))
    return data


def is_stream(path: Path) -> bool:
    """Return whether *path* is a pipe, a socket or a device: what is read there once may not be there again."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):  # ValueError: a NUL character in the name
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def digest(path: Path, most: int | None = None) -> str:
    """Return the SHA-256 of the file at *path* in hexadecimal, read in pieces; raises OSError.

    It is '' for what is no file, and for one of more than *most* bytes.
    """
    if not path.is_file() or (most is not None and path.stat().st_size > most):
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
