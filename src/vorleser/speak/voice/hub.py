"""Download files: resume after a broken connection, and put all in place only after checking their digests."""

import hashlib
import logging
import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec

from vorleser.errors import EngineError, OutputError, reason_of
from vorleser.files import locks
from vorleser.network.deadline import Deadline
from vorleser.runtime.progress import Progress, ignore_progress
from vorleser.speak.voice.transfer import Patience, host_of, transfer

_PARTS = ".parts"
"""The folder in a folder of voices that holds what is not yet whole."""

_LOG = logging.getLogger(__name__)
_LISTING = 20_000_000  # bytes that a list of files may have
_PARTS_DAYS = 7  # a part not resumed for so long is deleted
_OTHER = "run the same command again; if it stays so, look for a newer Vorleser"


class RemoteFile(msgspec.Struct, frozen=True):
    """A file to fetch: *path* in the folder of voices, address, size in bytes, digest as ``sha256:…``.

    Digests are those of hashlib by name, or ``git``, the SHA-1 by which git names what a file holds.
    """

    path: str
    url: str
    size: int
    digest: str


class _Text:
    """A list or a licence in memory."""

    def __init__(self, url: str) -> None:
        self.body = bytearray()
        self._host = host_of(url)

    def size(self) -> int:
        """Return 0, since a text is never resumed."""
        return 0

    def add(self, chunk: bytes) -> None:
        """Add *chunk*; raises EngineError if the text gets too large."""
        self.body += chunk
        if len(self.body) > _LISTING:
            raise EngineError(f"{self._host!r} sends without end", "see HF_ENDPOINT and the network settings")

    def restart(self) -> None:
        """Begin anew."""
        self.body.clear()


class _PartFile:
    """A file that is being downloaded; *count* is called with the bytes it has so far."""

    def __init__(self, opened: BinaryIO, file: RemoteFile, count: Callable[[int], None]) -> None:
        self._opened = opened
        self._file = file
        self._count = count

    def size(self) -> int:
        """Return how many bytes are there."""
        return self._opened.tell()

    def add(self, chunk: bytes) -> None:
        """Add *chunk*; raises EngineError if the file gets larger than its size in the list."""
        self._opened.write(chunk)
        if self.size() > self._file.size:
            self.restart()
            raise EngineError(f"{host_of(self._file.url)!r} sends more than was promised", _OTHER)
        self._count(self.size())

    def restart(self) -> None:
        """Begin anew."""
        self._opened.seek(0)
        self._opened.truncate()


def is_there(file: RemoteFile, folder: Path) -> bool:
    """Return whether *folder* has *file* in its full size; its digest was checked when it was downloaded."""
    path = folder / file.path
    return path.is_file() and path.stat().st_size == file.size


def fetch_files(
    files: Sequence[RemoteFile], folder: Path, patience: Patience, progress: Progress = ignore_progress
) -> None:
    """Download those of *files* that *folder* lacks; none is put in place before all are complete and checked.

    *progress* counts bytes. What another run fetches into *folder* is waited for. Raises EngineError if a server does
    not send the files as listed, OutputError if they can't be written.
    """
    parts = folder / _PARTS
    with _keep(folder), _alone(parts, patience):
        missing = [file for file in files if not is_there(file, folder)]
        parts.mkdir(parents=True, exist_ok=True)
        _sweep(parts)
        try:
            _check_room(missing, parts, folder)
            deadline = Deadline(patience.whole)
            whole = sum(file.size for file in files)
            done = whole - sum(file.size for file in missing)
            for file in missing:
                _fetch(file, _part(file, parts), patience, deadline, _counter(progress, done, whole))
                done += file.size
            for file in missing:
                (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
                _part(file, parts).replace(folder / file.path)
        finally:
            if not any(parts.iterdir()):
                parts.rmdir()


@contextmanager
def _alone(parts: Path, patience: Patience) -> Iterator[None]:
    """Keep other runs from *parts* for the block, after waiting for one that is there; raises OutputError."""
    folder = os.fspath(parts.parent)
    late = OutputError(
        f"another run has been fetching voices into {folder!r} for {patience.whole:g} s",
        "run the same command again when it is done",
    )

    def tell() -> None:
        _LOG.warning("another run fetches voices into %r: waiting for it", folder)

    with locks.hold_in_turn(parts, patience.whole, late, tell):
        yield


def fetch_text(url: str, patience: Patience) -> bytes:
    """Return the content of *url*, a list of files or a licence; raises EngineError."""
    text = _Text(url)
    transfer(url, text, patience, Deadline(patience.whole))
    return bytes(text.body)


def _counter(progress: Progress, before: int, whole: int) -> Callable[[int], None]:
    return lambda size: progress(before + size, whole)


def _part(file: RemoteFile, parts: Path) -> Path:
    return parts / file.digest.replace(":", "-")


@contextmanager
def _keep(folder: Path) -> Iterator[None]:
    """Raise an OSError of the block as OutputError."""
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"can't keep voices in {os.fspath(folder)!r} ({reason_of(error)})",
            "make room, or set VORLESER_VOICES to another folder",
        ) from error


def _sweep(parts: Path) -> None:
    """Remove parts that were not resumed for `_PARTS_DAYS` days."""
    for part in parts.iterdir():
        if part.stat().st_mtime < time.time() - _PARTS_DAYS * 86_400:
            part.unlink()


def _check_room(missing: Sequence[RemoteFile], parts: Path, folder: Path) -> None:
    """Raise OutputError if the disk has no room for the bytes still to be downloaded."""
    here = sum(part.stat().st_size for file in missing if (part := _part(file, parts)).is_file())
    needed = sum(file.size for file in missing) - here
    free = shutil.disk_usage(parts).free
    if needed > free:
        raise OutputError(
            f"{os.fspath(folder)!r} has {free / 1e6:,.0f} MB of room, and {needed / 1e6:,.0f} MB are to come",
            "make room, or set VORLESER_VOICES to another folder",
        )


def _fetch(
    file: RemoteFile, part: Path, patience: Patience, deadline: Deadline, count: Callable[[int], None]
) -> None:
    """Download *file* into *part*, resuming at its end; raises EngineError and drops *part* if its digest is wrong."""
    try:
        with part.open("r+b" if part.is_file() else "x+b") as opened:
            opened.seek(0, os.SEEK_END)
            if opened.tell() < file.size:
                transfer(file.url, _PartFile(opened, file, count), patience, deadline, file.size)
    except OSError:
        part.unlink(missing_ok=True)  # do not leave the disk full
        raise
    finally:
        if part.is_file() and not part.stat().st_size:
            part.unlink()
    if digest_of(part, file.digest.partition(":")[0]) != file.digest:
        part.unlink()
        raise EngineError(
            f"{host_of(file.url)!r} sends another {Path(file.path).name!r} than was promised", _OTHER
        )


def digest_of(path: Path, algorithm: str) -> str:
    """Return the digest of the file at *path*, as ``algorithm:…``."""
    if algorithm == "git":
        digest = hashlib.sha1(b"blob %d\0" % path.stat().st_size, usedforsecurity=False)
    else:
        digest = hashlib.new(algorithm, usedforsecurity=False)
    with path.open("rb") as opened:
        while chunk := opened.read(1 << 20):
            digest.update(chunk)
    return f"{algorithm}:{digest.hexdigest()}"
