"""The files of a folder to upload: which they are, which have changed since they were sent, and their order."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path, PurePosixPath

import msgspec

from vorleser.errors import OutputError, reason_of
from vorleser.files import atomic
from vorleser.publish import naming
from vorleser.text.characters import printable

FORMAT = 1  # raise it when the structs below change
_FIRST, _LISTING, _OLDER_FEED, _FEED = range(4)


class SentFile(msgspec.Struct, frozen=True):
    """A file when it was sent: ``mtime`` in ns, ``size`` in bytes; ``seen`` if it passed the checks in public."""

    mtime: int
    size: int
    sha256: str
    seen: bool = False


class UploadState(msgspec.Struct):
    """What lies at a target: the files ``sent``, and for those ``missing`` here since when (ISO 8601)."""

    format: int = FORMAT
    sent: dict[str, SentFile] = {}
    missing: dict[str, str] = {}

    @classmethod
    def read(cls, path: Path) -> "UploadState":
        """Return the state kept at *path*, an empty one if it is missing or damaged: then all files are sent again."""
        try:
            found = msgspec.msgpack.decode(path.read_bytes(), type=cls)
        except (OSError, msgspec.DecodeError):
            return cls()
        return found if found.format == FORMAT else cls()

    def write(self, path: Path) -> None:
        """Write the state to *path*."""
        atomic.write(path, msgspec.msgpack.encode(self))


class LocalFile(msgspec.Struct, frozen=True):
    """A file of the folder: its path ``name`` below it, with ``/``, and the record to keep once it is ``sent``."""

    name: str
    sent: SentFile

    @property
    def is_feed(self) -> bool:
        """Whether it is a feed page: it must be sent after the files that it refers to."""
        return _rank(self.name) >= _OLDER_FEED


def list_local_files(folder: Path, state: UploadState) -> list[LocalFile]:
    """Return the files below *folder* in the order to send them: editions, listings, older feed pages, the feed.

    Hidden files and links to folders are left out. A file with the size and time known to *state* is not read again.
    Raises OutputError if one can't be read, or a name is not in UTF-8.
    """
    with reading_files():
        files = [LocalFile(name, _describe(folder / name, state.sent.get(name))) for name in _names(folder)]
    return sorted(files, key=lambda file: (_rank(file.name), file.name))


@contextmanager
def reading_files() -> Iterator[None]:
    """Raise OutputError for a file or folder that can't be read, or has just been taken away."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"can't read {error.filename!r}", f"{reason_of(error)}; then run again") from error


def find_changed_files(files: list[LocalFile], state: UploadState) -> list[LocalFile]:
    """Return those of *files* that are not at the target or have other content there, in the same order."""
    sent = state.sent
    return [file for file in files if file.name not in sent or sent[file.name].sha256 != file.sent.sha256]


def note_missing(files: list[LocalFile], state: UploadState, now: str) -> None:
    """Record in *state* that files sent earlier are missing as of *now* (ISO 8601); forget those that are back."""
    here = {file.name for file in files}
    state.missing = {name: state.missing.get(name, now) for name in state.sent if name not in here}


def overdue(state: UploadState, now: str, grace_days: float) -> list[str]:
    """Return the names of the files that have been missing for *grace_days* or longer."""
    moment = datetime.fromisoformat(now)
    return [
        name
        for name, since in state.missing.items()
        if (moment - datetime.fromisoformat(since)).total_seconds() >= grace_days * 86_400
    ]


def _names(folder: Path, below: str = "") -> Iterator[str]:
    with os.scandir(folder / below) as items:
        for item in sorted(items, key=lambda item: item.name):
            if naming.is_passed_over(item.name):
                continue
            name = f"{below}{item.name}"
            if printable(name) != name:
                raise OutputError(f"{name!r} has no address, as its name is not in UTF-8", "rename it")
            if item.is_dir(follow_symlinks=False):
                yield from _names(folder, f"{name}/")
            elif item.is_file():
                yield name


def _describe(path: Path, known: SentFile | None) -> SentFile:
    status = path.stat()
    if known is not None and (known.mtime, known.size) == (status.st_mtime_ns, status.st_size):
        return known
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    seen = known is not None and known.seen and known.sha256 == digest
    return SentFile(status.st_mtime_ns, status.st_size, digest, seen)


def _rank(name: str) -> int:
    path = PurePosixPath(name)
    if path.name == naming.FEED:
        return _FEED
    if path.name.startswith("feed-") and path.suffix == ".xml":
        return _OLDER_FEED
    return _FIRST if len(path.parts) > 1 else _LISTING
