"""Write whole or not at all: a file appears under its name when it is complete, and leaves nothing when it fails."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from vorleser.errors import OutputError


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file that becomes *path* when the block ends well, and vanishes when it does not.

    It is written beside *path*, so that the last step is a rename. Raises OutputError where the folder can't be
    written or the disk is full.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part", delete=False)  # noqa: SIM115 -- it outlives this block by being renamed
    except OSError as error:
        raise OutputError(f"can't write {os.fspath(path)!r}", error.strerror or str(error)) from error
    try:
        with handle:
            yield handle  # type: ignore[misc] # a _TemporaryFileWrapper does what a BinaryIO does
        Path(handle.name).chmod(0o666 & ~_umask())
        Path(handle.name).replace(path)
    except OSError as error:
        _remove(handle.name)
        raise OutputError(f"can't write {os.fspath(path)!r}", error.strerror or str(error)) from error
    except BaseException:
        _remove(handle.name)
        raise


def write(path: Path, chunks: bytes | Iterable[bytes]) -> None:
    """Write *chunks* to *path*, whole or not at all."""
    with whole(path) as file:
        for chunk in (chunks,) if isinstance(chunks, bytes) else chunks:
            file.write(chunk)


def _remove(name: str) -> None:
    with suppress(OSError):
        Path(name).unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
