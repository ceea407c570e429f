"""Read a source's bytes from a file or from standard input."""

import errno
import re
from pathlib import Path

from vorleser.errors import SourceError, reason_of
from vorleser.ingest.fetch import fetch
from vorleser.ingest.reader import Raw
from vorleser.ingest.settings import IngestSettings
from vorleser.text import bounded

_STDIN = "-"


def is_url(source: str) -> bool:
    """Return whether *source* is an address, not a path; a drive letter ("C:") is no scheme."""
    return bool(re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", source)) or source.lower().startswith(
        ("file:", "data:")
    )


def load(source: str, settings: IngestSettings) -> Raw:
    """Return the bytes of *source*: a path, a URL, or ``-`` for standard input; raises SourceError."""
    if is_url(source):
        return fetch(source, settings)
    try:
        if source == _STDIN:
            return Raw(name=source, data=bounded.read_standard_input())
        path = Path(source)
        if path.is_dir():
            raise SourceError(f"{source!r} is a folder", "name the articles in it, e.g. with a pattern")
        return Raw(name=source, data=bounded.read_bytes(path))
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        raise refusal_of(source, error) from error


def refusal_of(source: str, error: OSError | ValueError) -> SourceError:
    """Return the error for a *source* that can't be read because of *error*."""
    if isinstance(error, OSError) and error.errno == errno.EFBIG:
        return SourceError(f"{source!r} is {error.strerror}", "split it into articles")
    return SourceError(f"can't read {source!r}", reason_of(error))
