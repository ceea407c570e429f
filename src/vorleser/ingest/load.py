"""Read a source's bytes from a file or from standard input."""

import os
import re
import sys
from pathlib import Path

from vorleser.errors import SourceError, reason_of
from vorleser.ingest.fetch import fetch
from vorleser.ingest.reader import Raw
from vorleser.ingest.settings import IngestSettings

LARGEST = 64 * 2**20
_STDIN = "-"


def is_url(source: str) -> bool:
    """Return whether *source* is an address, not a path; a drive letter ("C:") is no scheme."""
    return bool(re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", source)) or source.lower().startswith(
        ("file:", "data:")
    )


def load(source: str, settings: IngestSettings = IngestSettings()) -> Raw:  # noqa: B008 -- it is frozen
    """Return the bytes of *source*: a path, a URL, or ``-`` for standard input; raises SourceError."""
    if is_url(source):
        return fetch(source, settings)
    if source == _STDIN:
        return _check_size(source, sys.stdin.buffer.read(LARGEST + 1))
    path = Path(source)
    try:
        if path.is_dir():
            raise SourceError(f"{source!r} is a folder", "name the articles in it, e.g. with a pattern")
        with path.open("rb") as file:
            return _check_size(source, file.read(LARGEST + 1))
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        raise SourceError(f"can't read {os.fspath(source)!r}", reason_of(error)) from error


def _check_size(source: str, data: bytes) -> Raw:
    if len(data) > LARGEST:
        raise SourceError(f"{source!r} is larger than {LARGEST // 2**20} MB", "split it into articles")
    return Raw(name=source, data=data)
