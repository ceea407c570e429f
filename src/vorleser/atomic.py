"""Write whole or not at all: a file appears when it is complete, and leaves nothing when it fails."""

import itertools
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from vorleser.errors import OutputError

_numbers = itertools.count()


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file that becomes *path* when the block ends well, and vanishes when it does not.

    It is written beside *path*, so that the last step is a rename. Raises OutputError where the folder can't
    be written or the disk is full.
    """
    part = path.parent / f".{path.name[:80]}.{os.getpid()}-{next(_numbers)}.part"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("xb") as file:
            yield file
        part.replace(path)
    except OSError as error:
        raise OutputError(f"can't write {os.fspath(path)!r}", error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink()


def write(path: Path, chunks: bytes | Iterable[bytes]) -> None:
    """Write *chunks* to *path*, whole or not at all."""
    with whole(path) as file:
        for chunk in (chunks,) if isinstance(chunks, bytes) else chunks:
            file.write(chunk)
