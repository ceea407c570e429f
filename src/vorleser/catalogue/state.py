"""What the last run knew: the entries that need not be read again, and what was published."""

from collections.abc import Iterable
from pathlib import Path
from typing import Self

import msgspec

from vorleser import atomic
from vorleser.article import Metadata
from vorleser.edition import Voice

HIDDEN = ".vorleser-catalogue"
FORMAT = 1  # to be raised when what is kept changes its shape


class Told(msgspec.Struct, frozen=True):
    """The part of an Entry that listings need: the timeline, nearly all of its bytes, is skipped."""

    guid: str
    stem: str
    metadata: Metadata
    mp3: str
    size: int
    duration_ms: int
    voice: Voice
    notice: str
    files: tuple[str, ...] = ()
    version: int = 1
    correction: str = ""


class Listed(Told, frozen=True, kw_only=True):
    """An edition as listings show it.

    ``folder`` is where it lies below the catalogue's, with ``/``; ``published`` is in seconds since 1970, UTC;
    ``excerpt`` is its summary or the beginning of its text.
    """

    folder: str
    published: float
    excerpt: str


class Remembered(msgspec.Struct, frozen=True):
    """An entry file as it was when it was read."""

    mtime: int
    size: int
    listed: Listed


class Published(msgspec.Struct, frozen=True):
    """What once stood in the feed."""

    title: str
    when: float


class CatalogueState(msgspec.Struct, frozen=True):
    """The last run's knowledge; losing it costs time, and the tombstones of what goes in between."""

    format: int = FORMAT
    files: dict[str, Remembered] = {}
    shown: dict[str, Published] = {}

    @classmethod
    def read(cls, path: Path) -> Self:
        """Return what is kept at *path*; nothing where it is missing, broken or of another format."""
        try:
            found = msgspec.msgpack.decode(path.read_bytes(), type=cls)
        except (OSError, msgspec.DecodeError):
            return cls()
        return found if found.format == FORMAT else cls()

    def published(self, alive: Iterable[Listed]) -> "CatalogueState":
        """Return the memory after *alive* have been published."""
        shown = {one.guid: Published(one.metadata.title, one.published) for one in alive}
        return CatalogueState(FORMAT, self.files, shown)

    def write(self, path: Path) -> None:
        """Keep it at *path*."""
        atomic.write(path, msgspec.msgpack.encode(self))
