"""Write files atomically: a file appears at its path only when it is complete, and nothing is left after an error."""

import errno
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
    """Open a temporary file that is renamed to *path* when the block succeeds, and deleted when it raises.

    It lies beside *path*, so that the rename stays within one file system. Raises OutputError if the folder can't
    be written or the disk is full.
    """
    part = _part_of(path)
    try:
        with _reporting(path):
            if path.is_dir():  # said before anything is made; of "." the system would say that it is busy
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            path.parent.mkdir(parents=True, exist_ok=True)
            with part.open("xb") as file:
                yield file
            part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink()


class WholeSet:
    """Context manager for files of one folder that appear together when the block succeeds, and not if it raises.

    All are written to temporary files first, so a full disk is noticed before the first one is renamed. Until then the
    folder's old files stay; those called *former* that are not added are deleted then. Raises OutputError as ``whole``
    does.
    """

    def __init__(self, folder: Path, former: Iterable[str] = ()) -> None:
        self._folder = folder
        self._former = frozenset(folder / name for name in former)
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
                self._show()
        finally:
            for part in self._parts.values():
                with suppress(OSError):
                    part.unlink()
            below = {path.parent for path in (*self._parts, *self._former)} - {self._folder}
            for folder in (*sorted(below, reverse=True), self._folder):
                with suppress(OSError):
                    folder.rmdir()  # removes empty folders only

    def _show(self) -> None:
        """Delete the former files first: a set that lacks some is made again, a file that nobody names would stay."""
        for path in sorted(self._former - self._parts.keys()):
            with _reporting(path):
                path.unlink(missing_ok=True)
        for path, part in self._parts.items():
            with _reporting(path):
                part.replace(path)


def write(path: Path, chunks: Chunks) -> None:
    """Write *chunks* to *path*, whole or not at all."""
    with whole(path) as file:
        file.writelines((chunks,) if isinstance(chunks, bytes) else chunks)


def _part_of(path: Path) -> Path:
    """Return the path of the temporary file for *path*: hidden, in the same folder, with a unique name."""
    return path.parent / f".{path.name[:80]}.{os.getpid()}-{next(_numbers)}.part"


@contextmanager
def _reporting(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"can't write {os.fspath(path)!r}", reason_of(error)) from error
