"""Read what somebody else wrote, within bounds: files that fit into memory, numbers of 15 digits at most."""

import errno
import hashlib
import os
import stat
import sys
import tomllib
from pathlib import Path
from typing import BinaryIO

from vorleser.text.regex import compile_late

LARGEST = 64 * 2**20  # bytes of articles, feeds, settings, lists, lexicons and covers


def read_bytes(path: Path, most: int = LARGEST) -> bytes:
    """Return what the file at *path* holds; raises OSError, also where it holds more than *most* bytes."""
    with path.open("rb") as file:
        return _read(file, most, os.fspath(path))


def read_standard_input(most: int = LARGEST) -> bytes:
    """Return what standard input holds; raises OSError, also where it holds more than *most* bytes."""
    return _read(sys.stdin.buffer, most, "-")


def _read(file: BinaryIO, most: int, name: str) -> bytes:
    data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"larger than {most // 2**20} MB", name)
    return data


_INTEGER = compile_late(r"[+-]?[0-9]{1,15}")


def read_integer(written: str | None, otherwise: int) -> int:
    """Return the integer that somebody has *written*, *otherwise* where it is none ("²", "--5", 5,000 digits)."""
    return int(written) if written and _INTEGER.fullmatch(written) else otherwise


def parse_toml(content: bytes | str) -> dict[str, object]:
    """Return the tables of TOML that somebody else wrote; raises ValueError, which says what is wrong with it."""
    try:
        return tomllib.loads(content if isinstance(content, str) else content.decode("utf-8-sig"))
    except tomllib.TOMLDecodeError:
        raise
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start} is no UTF-8") from error
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    except ValueError as error:  # what int() refuses
        raise ValueError("it holds a number of thousands of digits") from error


def is_stream(path: Path) -> bool:
    """Return whether *path* is a pipe, a socket or a device: what is read there once may not be there again."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):  # ValueError: a NUL character in the name
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def digest_file(path: Path, most: int | None = None) -> str:
    """Return the SHA-256 of the file at *path* in hexadecimal, read in pieces; raises OSError.

    It is '' for what is no file, and for one of more than *most* bytes.
    """
    if not path.is_file() or (most is not None and path.stat().st_size > most):
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
