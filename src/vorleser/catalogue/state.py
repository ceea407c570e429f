"""The catalogue's state: entries that need not be read again, and the editions last in the feed."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import msgspec

from vorleser.article import Metadata
from vorleser.edition import Voice
from vorleser.errors import OutputError
from vorleser.files import atomic, locks

STATE_FILE = ".vorleser-catalogue"
_PATIENCE = 120.0  # seconds
FORMAT = 1  # raise it when the structs below change


@contextmanager
def listing_alone(root: Path) -> Iterator[None]:
    """Keep other runs from changing what is listed in *root* for the block, after waiting for one; raises OutputError.

    Each reads what another writes: two at once would lose a tombstone.
    """
    late = OutputError(f"another run has been listing {str(root)!r} for {_PATIENCE:g} s", "wait for its end")
    with locks.hold_in_turn(root / STATE_FILE, _PATIENCE, late):
        yield


class ListedEdition(msgspec.Struct, frozen=True):
    """An edition as listings show it: what they need of its entry, and where and when it is shown.

    It is decoded from the entry's JSON, whose timeline, nearly all of its bytes, is skipped. ``folder`` is where the
    edition lies below the catalogue's folder, with ``/``; ``published`` is in seconds since 1970, UTC; ``excerpt`` is
    its summary or the beginning of its text.
    """

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
    folder: str = ""
    published: float = 0.0
    excerpt: str = ""


class KnownFile(msgspec.Struct, frozen=True):
    """An entry file when it was last read: ``mtime`` in ns, ``size`` in bytes, and its edition."""

    mtime: int
    size: int
    listed: ListedEdition


class ShownEdition(msgspec.Struct, frozen=True):
    """An edition that was in the feed; ``when`` is its date in seconds since 1970, UTC."""

    title: str
    when: float


class CatalogueState(msgspec.Struct, frozen=True):
    """What the last run knew. Without it, entries are read again, and editions gone since get no tombstone."""

    format: int = FORMAT
    files: Mapping[str, KnownFile] = {}
    shown: Mapping[str, ShownEdition] = {}

    @classmethod
    def read(cls, path: Path) -> Self:
        """Return the state kept at *path*, an empty one if it is missing, damaged or of another format."""
        try:
            found = msgspec.msgpack.decode(path.read_bytes(), type=cls)
        except (OSError, msgspec.DecodeError):
            return cls()
        return found if found.format == FORMAT else cls()

    def after_showing(self, alive: Iterable[ListedEdition]) -> "CatalogueState":
        """Return the state for a feed that holds exactly the editions *alive*."""
        shown = {one.guid: ShownEdition(one.metadata.title, one.published) for one in alive}
        return CatalogueState(FORMAT, self.files, shown)

    def write(self, path: Path) -> None:
        """Write the state to *path*."""
        atomic.write(path, msgspec.msgpack.encode(self))
