"""The folder of a desk: the paths of its files, and the lock of the running desk."""

import os
from pathlib import Path

import msgspec

from vorleser.errors import OutputError
from vorleser.files.locks import lock_file


class DeskFolder(msgspec.Struct, frozen=True):
    """The paths in the folder at ``root``."""

    root: Path

    @property
    def database(self) -> Path:
        """The database: editions, jobs, keys, events."""
        return self.root / "desk.sqlite"

    @property
    def lexicon(self) -> Path:
        """The house lexicon."""
        return self.root / "lexikon.toml"

    @property
    def drafts(self) -> Path:
        """Drafts of editions, published or not: ``ID/rREVISION/FOLDER``."""
        return self.root / "drafts"

    @property
    def published(self) -> Path:
        """The public files: editions, feed, index page."""
        return self.root / "published"

    @property
    def teasers(self) -> Path:
        """The public files where everybody gets teasers; then ``published`` is for subscribers."""
        return self.root / "teasers"

    @property
    def upload(self) -> Path:
        """What is public as it was when the last upload began, and what that upload remembers."""
        return self.root / "upload"

    @property
    def cache(self) -> Path:
        """Clips, parts, and the lexicons of each revision."""
        return self.root / "cache"


def open_folder(root: Path) -> DeskFolder:
    """Return the folder at *root*, creating missing folders; raises OutputError if that fails."""
    folder = DeskFolder(root.absolute())
    try:
        for place in (folder.root, folder.drafts, folder.published, folder.teasers, folder.cache):
            place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"can't make the desk's folder {str(root)!r}", error.strerror or str(error)
        ) from error
    return folder


def occupy(folder: DeskFolder) -> int:
    """Lock *folder* until the file descriptor returned is closed; raises OutputError if another desk has locked it.

    Other processes may still add keys: the database is safe for several processes, but only one may work on the queue.
    """
    path = folder.root / ".desk.lock"
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise OutputError(f"can't write {str(path)!r}", error.strerror or str(error)) from error
    if not lock_file(descriptor):
        os.close(descriptor)
        raise OutputError(
            f"another desk works in {str(folder.root)!r}",
            "end it first, or give this one a folder of its own",
        )
    return descriptor
