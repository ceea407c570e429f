"""What the feeds of a served folder list: its sounds, and the private feeds that are rendered for each subscriber."""

import hashlib
import html
import secrets
import threading
from pathlib import Path

import msgspec
from starlette.types import Scope

from vorleser import mpeg
from vorleser.audience.downloads import CountedFile
from vorleser.catalogue import Catalogue, Show, read_catalogue, render_feeds
from vorleser.catalogue.cover import COVER_NAME
from vorleser.catalogue.state import STATE_FILE, ListedEdition
from vorleser.catalogue.tombstones import TOMBSTONES
from vorleser.publish import naming

Stamp = tuple[int, ...]


class ListedSounds(msgspec.Struct, frozen=True):
    """Sounds by their path below the folder, and private feeds by name, in which ``base`` stands for the address.

    ``digests`` are those of the feeds.
    """

    sounds: dict[str, CountedFile]
    feeds: dict[str, bytes]
    base: str
    digests: dict[str, str] = {}

    def tag_for(self, name: str, address: str) -> str:
        """Return the entity tag of that feed; it is had without the feed, since clients ask every hour."""
        digest = hashlib.sha256(f"{self.digests[name]} {address}".encode()).hexdigest()
        return f'"{digest[:32]}"'

    def feed_for(self, name: str, address: str) -> bytes:
        """Return the feed called *name* of the subscriber whose files lie below the URL *address*."""
        return self.feeds[name].replace(self.base.encode(), html.escape(address).encode())


def path_below(scope: Scope) -> str:
    """Return the path of a request below the place at which its application is mounted, without a slash first."""
    return str(scope["path"]).removeprefix(scope.get("root_path", "")).removeprefix("/")


class ListedFolder:
    """Reads what is listed in *folder* again whenever its listings have changed; thread-safe."""

    def __init__(self, folder: Path, show: Show) -> None:
        self.folder = folder
        self.show = show
        self._base = f"https://{secrets.token_hex(16)}.invalid"  # stands nowhere else in a feed
        self._lock = threading.Lock()
        self._stamp: Stamp = ()
        self._listed = ListedSounds({}, {}, self._base)

    def read(self) -> ListedSounds:
        """Return what is listed now; raises OutputError if the tombstones can't be read."""
        with self._lock:
            stamp = _stamp(self.folder)
            if stamp != self._stamp:
                self._listed = self._render(read_catalogue(self.folder))
                self._stamp = stamp
            return self._listed

    def _render(self, held: Catalogue) -> ListedSounds:
        sounds = {
            f"{one.folder}/{one.mp3}".removeprefix("./"): _count_file(self.folder, one)
            for one in held.editions
        }
        feeds = dict(render_feeds(held, self.show.of_subscriber(self._base), COVER_NAME))
        told = {name: data.replace(self._base.encode(), b"") for name, data in feeds.items()}
        digests = {name: hashlib.sha256(data).hexdigest() for name, data in told.items()}
        return ListedSounds(sounds, feeds, self._base, digests)


def _count_file(folder: Path, one: ListedEdition) -> CountedFile:
    try:
        with (folder / one.folder / one.mp3).open("rb") as file:
            start = mpeg.sound_begin(file.read(10))
    except OSError:  # it has just been withdrawn
        start = 0
    return CountedFile(one.guid, one.metadata.title, one.size, one.duration_ms, start)


def _stamp(folder: Path) -> Stamp:
    """Return a value that changes whenever the listings of *folder* are written."""
    found = []
    for path in (folder / STATE_FILE, folder / naming.FEED, folder / TOMBSTONES):
        try:
            found.append(path.stat().st_mtime_ns)
        except OSError:
            found.append(0)
    return tuple(found)
