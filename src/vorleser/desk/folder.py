"""The owner's folder: where everything of a desk lies, and the lock that says whose it is now."""

import os
from pathlib import Path

import msgspec

from vorleser.errors import OutputError
from vorleser.spool import lock_file


class DeskFolder(msgspec.Struct, frozen=True):
    """The places in the folder at ``root``."""

    root: Path

    @property
    def database(self) -> Path:
        """Everything that the desk knows."""
        return self.root / "desk.sqlite"

    @property
    def lexicon(self) -> Path:
        """The house lexicon."""
        return self.root / "lexikon.toml"

    @property
    def drafts(self) -> Path:
        """Editions that were made and perhaps not published: ``ID/rREVISION/FOLDER``."""
        return self.root / "drafts"

    @property
    def published(self) -> Path:
        """What is public: editions, feed, index page."""
        return self.root / "published"

    @property
    def cache(self) -> Path:
        """Clips, parts, and the lexicons of each revision."""
        return self.root / "cache"


def open_folder(root: Path) -> DeskFolder:
    """Return the folder at *root*, made where it is not there; raises OutputError where that can't be."""
    folder = DeskFolder(root.absolute())
    try:
        for place in (folder.root, folder.drafts, folder.published, folder.cache):
            place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"can't make the desk's folder {str(root)!r}", error.strerror or str(error)
        ) from error
    return folder


def occupy(folder: DeskFolder) -> int:
    """Lock *folder* for this process, until the descriptor returned is closed; raises OutputError if one has it.

    Keys may be added meanwhile: the database is safe for several processes, the queue is not worked on by two.
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
