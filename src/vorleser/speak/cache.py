"""Clips kept on disk: one WAV each, and an SQLite index of what is known of them.

The index answers a thousand look-ups in one query without opening a sound; it survives ``kill -9`` and any
number of processes. A clip's file is complete before its row is written, and it counts only while its size
and times are those of the row: anything else is checked against its digest and made again where that fails.
"""

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Self

import msgspec

from vorleser.clip import Take
from vorleser.errors import OutputError

_SCHEMA = """
create table if not exists clips (
    key text primary key, take blob not null, digest blob not null,
    size integer not null, mtime integer not null, ctime integer not null, used real not null
) without rowid;
create index if not exists clips_used on clips (used);
create table if not exists tally (name text primary key, value integer not null) without rowid;
"""
_VERSION = 1
_IN_USE_SECONDS = 600  # a clip used this lately may belong to an edition being mixed: it is never dropped
_TOUCH_SECONDS = 60  # a clip used this lately need not be marked again
_QUERY = 500  # keys in one query; SQLite allows 999 variables in its oldest builds


class Statistics(msgspec.Struct, frozen=True):
    """What the cache holds: clips, their size and the limit in bytes; look-ups that were answered, and not."""

    clips: int
    size: int
    limit: int
    hits: int
    misses: int


class Cache:
    """The clips in *folder*, at most *limit* bytes of them; safe for threads and processes."""

    def __init__(self, folder: Path, limit: int) -> None:
        self.folder = folder
        self.limit = limit
        self._lock = threading.Lock()
        self._index = self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the index."""
        with self._lock:
            self._index.close()

    def find(self, keys: Iterable[str], *, count: bool = True) -> dict[str, Take]:
        """Return the whole and undamaged takes among *keys*, and mark them as used; *count* them as hits."""
        now = time.time()
        found: dict[str, Take] = {}
        stale: list[str] = []
        damaged: list[str] = []
        wanted = list(dict.fromkeys(keys))
        for row in self._rows(wanted):
            key, take = row[0], self._whole(row)
            if take is None:
                damaged.append(key)
                continue
            found[key] = take
            if row[6] < now - _TOUCH_SECONDS:
                stale.append(key)
        with self._writing() as index:
            index.executemany("delete from clips where key = ?", [(key,) for key in damaged])
            index.executemany("update clips set used = ? where key = ?", [(now, key) for key in stale])
            if count:
                self._count("hits", len(found))
                self._count("misses", len(wanted) - len(found))
        return found

    def add(self, key: str, sound: bytes, take: Take) -> Take:
        """Keep *sound* under *key* and return its take, with the sound's key and path.

        Where another process was first, it is that one's.
        """
        digest = blake2b(sound, digest_size=16).digest()
        take = msgspec.structs.replace(take, key=digest.hex())
        name = f"{key[:2]}/{key}-{digest.hex()[:8]}.wav"
        path = self.folder / name
        self._write(path, sound)
        status = path.stat()
        row = (
            key,
            _dump(take, name),
            digest,
            status.st_size,
            status.st_mtime_ns,
            status.st_ctime_ns,
            time.time(),
        )
        with self._writing() as index:
            first = index.execute("insert or ignore into clips values (?, ?, ?, ?, ?, ?, ?)", row).rowcount
        if first:
            return msgspec.structs.replace(take, path=str(path))
        for other in self._rows([key]):
            kept = self._whole(other)
            if kept is not None:
                return kept
        with self._writing() as index:  # the one who was first left a damaged file behind
            index.execute("insert or replace into clips values (?, ?, ?, ?, ?, ?, ?)", row)
        return msgspec.structs.replace(take, path=str(path))

    def drop(self, key: str) -> None:
        """Forget *key*: its sound turned out to be wrong."""
        with self._writing() as index:
            index.execute("delete from clips where key = ?", (key,))

    def trim(self) -> int:
        """Drop the least recently used clips until the rest fits the limit; return how many bytes went."""
        with self._lock:
            size = self._index.execute("select coalesce(sum(size), 0) from clips").fetchone()[0]
            rows = (
                self._index.execute(
                    "select key, take, size from clips where used < ? order by used",
                    (time.time() - _IN_USE_SECONDS,),
                ).fetchall()
                if size > self.limit
                else []
            )
        gone = 0
        for key, take, bytes_ in rows:
            if size - gone <= self.limit * 9 // 10:  # a little more than needed, so that not every run trims
                break
            self.drop(key)
            with contextlib.suppress(OSError):
                (self.folder / _load(take).path).unlink()
            gone += bytes_
        self._sweep(everything=gone > 0)
        return gone

    def statistics(self) -> Statistics:
        """Return what the cache holds and how often it helped."""
        with self._lock:
            clips, size = self._index.execute("select count(*), coalesce(sum(size), 0) from clips").fetchone()
            tally = dict(self._index.execute("select name, value from tally").fetchall())
        return Statistics(clips, size, self.limit, tally.get("hits", 0), tally.get("misses", 0))

    def clear(self) -> Statistics:
        """Drop every clip and the counts; return what there was."""
        before = self.statistics()
        with self._writing() as index:
            index.execute("delete from clips")
            index.execute("delete from tally")
        for file in self.folder.glob("??/*.wav"):
            with contextlib.suppress(OSError):
                file.unlink()
        return before

    def _open(self) -> sqlite3.Connection:
        try:
            (self.folder / "new").mkdir(parents=True, exist_ok=True)
            try:
                return self._connect()
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):  # locked, read-only, full: not damaged
                    raise
                self._discard()
                return self._connect()
        except (OSError, sqlite3.Error) as error:
            raise OutputError(
                f"can't use the cache {os.fspath(self.folder)!r} ({error})",
                "set VORLESER_CACHE to another folder",
            ) from error

    def _connect(self) -> sqlite3.Connection:
        index = sqlite3.connect(
            self.folder / f"index-{_VERSION}.sqlite",
            timeout=60,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            for _ in range(50):  # switching to WAL does not wait for other processes that do the same
                with contextlib.suppress(sqlite3.OperationalError):
                    index.execute("pragma journal_mode = wal")
                    break
                time.sleep(0.05)
            index.execute("pragma synchronous = normal")  # no fsync a clip; kill -9 loses nothing
            index.executescript(_SCHEMA)
        except sqlite3.Error:
            index.close()
            raise
        return index

    def _discard(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                (self.folder / f"index-{_VERSION}.sqlite{suffix}").unlink()

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._lock:
                self._index.execute("begin immediate")
                try:
                    yield self._index
                except BaseException:
                    self._index.execute("rollback")
                    raise
                self._index.execute("commit")
        except sqlite3.Error as error:
            raise OutputError(
                f"can't write to the cache {os.fspath(self.folder)!r} ({error})",
                "see that its disk is not full",
            ) from error

    def _rows(self, keys: Sequence[str]) -> Iterator[tuple[str, bytes, bytes, int, int, int, float]]:
        for start in range(0, len(keys), _QUERY):
            part = keys[start : start + _QUERY]
            marks = ",".join("?" * len(part))
            with self._lock:
                rows = self._index.execute(f"select * from clips where key in ({marks})", part).fetchall()  # noqa: S608 -- only question marks go in
            yield from rows

    def _whole(self, row: tuple[str, bytes, bytes, int, int, int, float]) -> Take | None:
        """Return the row's take if its file is as it was written."""
        key, blob, digest, size, mtime, ctime, _ = row
        take = _load(blob)
        path = os.path.join(self.folder, take.path)  # noqa: PTH118 -- a thousand Paths cost more than the query
        try:
            status = os.stat(path)  # noqa: PTH116 -- as above
            if status.st_size != size:
                return None
            if (status.st_mtime_ns, status.st_ctime_ns) != (mtime, ctime):
                if blake2b(Path(path).read_bytes(), digest_size=16).digest() != digest:
                    return None
                with self._writing() as index:
                    now = (status.st_mtime_ns, status.st_ctime_ns, key)
                    index.execute("update clips set mtime = ?, ctime = ? where key = ?", now)
        except OSError:
            return None
        return msgspec.structs.replace(take, path=path)

    def _count(self, name: str, more: int) -> None:
        if more:
            self._index.execute(
                "insert into tally values (?, ?) on conflict (name) do update set value = value + excluded.value",
                (name, more),
            )

    def _write(self, path: Path, data: bytes) -> None:
        part = self.folder / "new" / f"{path.name}.{os.getpid()}-{threading.get_ident()}"
        try:
            path.parent.mkdir(exist_ok=True)
            part.write_bytes(data)
            part.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink()
            raise OutputError(
                f"can't write to the cache {os.fspath(self.folder)!r} ({error.strerror or error})",
                "make room or set VORLESER_CACHE to another folder",
            ) from error

    def _sweep(self, *, everything: bool) -> None:
        """Remove what killed runs left: unfinished files, and (*everything*) clips that no row knows."""
        old = time.time() - _IN_USE_SECONDS
        left = list((self.folder / "new").iterdir())
        if everything:
            with self._lock:
                known = {_load(row[0]).path for row in self._index.execute("select take from clips")}
            left += [
                file
                for file in self.folder.glob("??/*.wav")
                if file.relative_to(self.folder).as_posix() not in known
            ]
        for file in left:
            with contextlib.suppress(OSError):
                if file.stat().st_mtime < old:
                    file.unlink()


def _dump(take: Take, name: str) -> bytes:
    return msgspec.msgpack.encode(msgspec.structs.replace(take, path=name))


_load = msgspec.msgpack.Decoder(Take).decode
