"""Write whole or not at all: a file appears when it is complete, and leaves nothing when it fails."""

import itertools
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from vorleser.errors import OutputError, reason_of

Chunks = bytes | Iterable[bytes]

_numbers = itertools.count()


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file that becomes *path* when the block ends well, and vanishes when it does not.

    It is written beside *path*, so that the last step is a rename. Raises OutputError where the folder can't
    be written or the disk is full.
    """
    part = _part_of(path)
    try:
        with _reporting(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with part.open("xb") as file:
                yield file
            part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink()


class WholeSet:
    """Files of one folder that appear together when the block ends well; of a block that fails, nothing stays.

    Each is written beside its place first, so a full disk is met before the first one appears. What the folder held
    before stays until then. Raises OutputError as ``whole`` does.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._parts: dict[Path, Path] = {}

    def __enter__(self) -> Self:
        return self

    def add(self, name: str, chunks: Chunks) -> None:
        """Write *chunks* for the file *name*, which may lie in folders below: ``book/ncc.html``."""
        path = self._folder / name
        part = self._parts[path] = _part_of(path)
        with _reporting(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with part.open("xb") as file:
                file.writelines((chunks,) if isinstance(chunks, bytes) else chunks)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                for path, part in self._parts.items():
                    with _reporting(path):
                        part.replace(path)
        finally:
            for part in self._parts.values():
                with suppress(OSError):
                    part.unlink()
            below = {path.parent for path in self._parts} - {self._folder}
            for folder in (*sorted(below, reverse=True), self._folder):
                with suppress(OSError):
                    folder.rmdir()  # only what is empty goes


def write(path: Path, chunks: Chunks) -> None:
    """Write *chunks* to *path*, whole or not at all."""
    with whole(path) as file:
        file.writelines((chunks,) if isinstance(chunks, bytes) else chunks)


def _part_of(path: Path) -> Path:
    """Return where *path* is written until it is whole: hidden, beside it, under a name that nobody else uses."""
    return path.parent / f".{path.name[:80]}.{os.getpid()}-{next(_numbers)}.part"


@contextmanager
def _reporting(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"can't write {os.fspath(path)!r}", reason_of(error)) from error
