"""Count downloads of each edition and day without keeping who downloaded, by the rules of IAB Podcast Measurement 2.2.

A download is a listener, a day and an edition of which a minute was sent, or all of it if it is shorter. A listener is
an address with a user agent; both are only ever held as a hash with a salt of the day, in memory, until the day ends.
"""

import csv
import hashlib
import io
import ipaddress
import secrets
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from vorleser.audience.store import STORE_FILE, open_store
from vorleser.text.characters import one_line

_MINUTE_MS = 60_000
_MOST_LISTENERS = 300_000  # hashes held at once: about 60 MB
_MOST_SPANS = 200  # pieces of one file held for one listener

Spans = tuple[tuple[int, int], ...]


class CountedFile(msgspec.Struct, frozen=True):
    """A sound whose downloads are counted: its edition, and its bytes.

    The sound begins at byte ``start``, after tag and cover, and has ``size`` bytes in all.
    """

    guid: str
    title: str
    size: int
    duration_ms: int
    start: int = 0

    @property
    def enough(self) -> int:
        """The bytes of sound that make a download: a minute, or all if it is shorter."""
        sound = max(1, self.size - self.start)
        return min(sound, sound * _MINUTE_MS // max(1, self.duration_ms))


class DownloadCount(msgspec.Struct, frozen=True):
    """The downloads of an edition on a ``day`` (ISO 8601, local time of the server)."""

    guid: str
    title: str
    day: str
    count: int


class DownloadCounter:
    """Counts what is sent of a folder's sounds; thread-safe."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._clock = clock
        self._lock = threading.Lock()
        self._day = ""
        self._salt = b""
        self._heard: dict[bytes, Spans | None] = {}  # None: counted

    def note(self, address: str, agent: str, file: CountedFile, span: tuple[int, int]) -> bool:
        """Note that the bytes of *span* (first, end) of *file* were sent; return whether that made a download.

        Raises OutputError if the count can't be kept.
        """
        with self._lock:
            day = time.strftime("%Y-%m-%d", time.localtime(self._clock()))
            if day != self._day:  # nobody can ever find out again who was counted yesterday
                self._day, self._salt, self._heard = day, secrets.token_bytes(32), {}
            who = self._name_listener(address, agent, file)
            spans = self._heard.get(who, ())
            if spans is None or (not spans and len(self._heard) >= _MOST_LISTENERS):
                return False
            spans = _add_span(spans, max(span[0], file.start), span[1])
            done = sum(end - first for first, end in spans) >= file.enough
            self._heard[who] = None if done else spans
        if done:
            _keep_download(self._folder, file, day)
        return done

    def _name_listener(self, address: str, agent: str, file: CountedFile) -> bytes:
        """Return a hash that names a listener of *file* today, and is another one for each file."""
        told = "\0".join((_network_of(address), agent, file.guid)).encode("utf-8", "surrogatepass")
        return hashlib.blake2b(told, key=self._salt, digest_size=12).digest()


def list_downloads(folder: Path, since: str = "") -> list[DownloadCount]:
    """Return the counts of the days from *since* on (ISO 8601, "" for all), the newest day first."""
    if not (folder / STORE_FILE).exists():
        return []
    with open_store(folder) as store:
        rows = store.execute(
            "select guid, title, day, count from downloads where day >= ? order by day desc, count desc, guid",
            (since,),
        ).fetchall()
    return [DownloadCount(*row) for row in rows]


def merge_downloads(folders: Iterable[Path], since: str = "") -> list[DownloadCount]:
    """Return the downloads of all *folders* from the day *since* on, the newest day first, and of a day the most."""
    found = [one for folder in folders for one in list_downloads(folder, since)]
    return sorted(found, key=lambda one: (one.day, one.count), reverse=True)


def to_csv(counts: Iterable[DownloadCount], end: str) -> str:
    """Return *counts* as CSV with a header, its lines ended by *end*; no spreadsheet takes a text for a formula."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator=end)
    rows.writerow(("day", "guid", "title", "count"))
    rows.writerows((one.day, _plain(one.guid), _plain(one.title), one.count) for one in counts)
    return out.getvalue()


def _plain(value: str) -> str:
    """Return *value* on one line, with an apostrophe before it if a spreadsheet would take it for a formula."""
    line = one_line(value)
    return f"'{line}" if line.startswith(("=", "+", "-", "@")) else line


def _keep_download(folder: Path, file: CountedFile, day: str) -> None:
    with open_store(folder) as store:
        store.execute(
            "insert into downloads values (?, ?, ?, 1)"
            " on conflict (guid, day) do update set count = count + 1, title = excluded.title",
            (file.guid, day, file.title),
        )


def _network_of(address: str) -> str:
    """Return *address*, of IPv6 only the household's network: devices change the rest every few hours."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return str(found.ipv4_mapped)
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)


def _add_span(spans: Spans, first: int, end: int) -> Spans:
    """Return *spans*, sorted and disjoint, with the bytes from *first* to *end* added: no byte counts twice."""
    if end <= first or len(spans) >= _MOST_SPANS:
        return spans
    apart = [span for span in spans if span[1] < first or span[0] > end]
    touching = [span for span in spans if not (span[1] < first or span[0] > end)]
    joined = (min([first, *(span[0] for span in touching)]), max([end, *(span[1] for span in touching)]))
    return tuple(sorted((*apart, joined)))
