"""Clips kept on disk: one WAV each, and an SQLite index of what is known of them.

The index answers a thousand look-ups in one query without opening a sound. A clip's file is complete before its row is
written, and it is used as long as its size and times match the row: otherwise it is checked against its digest and
made again if that differs. Whoever reads the sound checks it against the take's key, which is that digest.
"""

import contextlib
import glob
import os
import threading
import time
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Self

import msgspec

from vorleser.clip import Take
from vorleser.errors import OutputError, reason_of
from vorleser.speak.index import Index, Row, seal

_IN_USE_SECONDS = 600  # a clip used this lately may belong to an edition being mixed: it is never dropped
_COUNT = "insert into tally values (?, ?) on conflict (name) do update set value = value + excluded.value"
_TRIES = 5  # to write a clip while others clear the cache
_TOUCH_SECONDS = 60  # a clip used this lately need not be marked again


class CacheStatistics(msgspec.Struct, frozen=True):
    """What the cache holds: clips, their size and the limit in bytes; how many look-ups were hits and misses."""

    clips: int
    size: int
    limit: int
    hits: int
    misses: int


class ClipCache:
    """The clips in *folder*, at most *limit* bytes of them; safe for threads and processes."""

    def __init__(self, folder: Path, limit: int) -> None:
        self.folder = folder
        self.limit = limit
        self._index = Index(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def find(self, keys: Iterable[str], *, count: bool = True, trust: bool = True) -> dict[str, Take]:
        """Return the whole and undamaged takes among *keys*, and mark them as used; *count* them as hits.

        Without *trust* every sound is read and checked, as when one has turned out to be damaged.
        """
        now = time.time()
        found: dict[str, Take] = {}
        stale: list[str] = []
        damaged: list[str] = []
        wanted = list(dict.fromkeys(keys))
        for row in self._index.rows(wanted):
            take = self._whole(row, trust=trust)
            if take is None:
                damaged.append(row.key)
                continue
            found[row.key] = take
            if row.used < now - _TOUCH_SECONDS:
                stale.append(row.key)
        counts = (("hits", len(found)), ("misses", len(wanted) - len(found))) if count else ()
        self._index.change(
            ("delete from clips where key = ?", [(key,) for key in damaged]),
            ("update clips set used = ? where key = ?", [(now, key) for key in stale]),
            (_COUNT, [pair for pair in counts if pair[1]]),
        )
        return found

    def add(self, key: str, sound: bytes, take: Take) -> Take:
        """Keep *sound* under *key* and return its take, with the sound's key and path.

        If another process has kept a sound under *key* before, the take is that process's.
        """
        digest = blake2b(sound, digest_size=16).digest()
        take = msgspec.structs.replace(take, key=digest.hex())
        name = f"{key[:2]}/{key}-{digest.hex()[:8]}.wav"
        path = self.folder / name
        status, blob = self._write(path, sound), _dump(take, name)
        times = (status.st_mtime_ns, status.st_ctime_ns, time.time())
        row = Row(key, blob, digest, status.st_size, *times, seal(key, blob, digest))
        if not self._index.change(("insert or ignore into clips values (?, ?, ?, ?, ?, ?, ?, ?)", [row])):
            for other in self._index.rows([key]):
                kept = self._whole(other)
                if kept is not None:
                    return kept
            # the process that was first left a damaged file behind
            self._index.change(("insert or replace into clips values (?, ?, ?, ?, ?, ?, ?, ?)", [row]))
        return msgspec.structs.replace(take, path=str(path))

    def drop(self, key: str) -> None:
        """Forget *key*: its sound turned out to be wrong."""
        self._index.change(("delete from clips where key = ?", [(key,)]))

    def trim(self) -> int:
        """Drop the least recently used clips until the rest fits the limit; return how many bytes were freed."""
        ((size,),) = self._index.query("select coalesce(sum(size), 0) from clips")
        old = "select key, take, size from clips where used < ? order by used"
        rows = self._index.query(old, time.time() - _IN_USE_SECONDS) if size > self.limit else []
        gone = 0
        for key, take, bytes_ in rows:
            if size - gone <= self.limit * 9 // 10:  # a little more than needed, so that not every run trims
                break
            self.drop(key)
            with contextlib.suppress(OSError, msgspec.MsgspecError):
                _remove(self.folder / _load(take).path)
            gone += bytes_
        self._sweep(everything=gone > 0)
        return gone

    def statistics(self) -> CacheStatistics:
        """Return the size of the cache, and its hits and misses."""
        ((clips, size),) = self._index.query("select count(*), coalesce(sum(size), 0) from clips")
        tally = dict(self._index.query("select name, value from tally"))
        return CacheStatistics(clips, size, self.limit, tally.get("hits", 0), tally.get("misses", 0))

    def clear(self) -> CacheStatistics:
        """Drop every clip and the counts; return the statistics from before."""
        before = self.statistics()
        self._index.change(("delete from clips", [()]), ("delete from tally", [()]))
        for file in self.folder.glob("??/*.wav"):
            with contextlib.suppress(OSError):
                _remove(file)
        return before

    def _whole(self, row: Row, *, trust: bool = True) -> Take | None:
        """Return the row's take, None if row or file were changed since they were written."""
        try:
            if not isinstance(row.used, float) or row.seal != seal(row.key, row.take, row.digest):
                return None
            take = _load(row.take)
            path = os.path.join(self.folder, take.path)  # noqa: PTH118 -- a thousand Paths cost more than the query
            status = os.stat(path)  # noqa: PTH116 -- as above
            if status.st_size != row.size:
                return None
            now = (status.st_mtime_ns, status.st_ctime_ns)
            if now != (row.mtime, row.ctime) or not trust:
                if blake2b(Path(path).read_bytes(), digest_size=16).digest() != row.digest:
                    return None
                self._index.change(("update clips set mtime = ?, ctime = ? where key = ?", [(*now, row.key)]))
        except (OSError, TypeError, AttributeError, msgspec.MsgspecError):  # a damaged row may hold anything
            return None
        return msgspec.structs.replace(take, path=path)

    def _write(self, path: Path, data: bytes) -> os.stat_result:
        """Write *data* to *path* and return its status; try again if others clear or remove the folder meanwhile."""
        part = self.folder / "new" / f"{path.name}.{os.getpid()}-{threading.get_ident()}"
        try:
            if not path.parent.is_dir():
                path.parent.mkdir(parents=True, exist_ok=True)
            for _ in range(_TRIES - 1):
                with contextlib.suppress(FileNotFoundError):
                    return _replace(path, part, data)
                with contextlib.suppress(FileNotFoundError):
                    for folder in (path.parent, part.parent):
                        folder.mkdir(parents=True, exist_ok=True)
            return _replace(path, part, data)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink()
            raise OutputError(
                f"can't write to the cache {os.fspath(self.folder)!r} ({reason_of(error)})",
                "make room or set VORLESER_CACHE to another folder",
            ) from error

    def _sweep(self, *, everything: bool) -> None:
        """Remove what killed runs left: unfinished files, and with *everything* also clips without a row."""
        old = time.time() - _IN_USE_SECONDS
        left = list((self.folder / "new").glob("*"))
        if everything:
            known = set()
            for (take,) in self._index.query("select take from clips"):
                with contextlib.suppress(msgspec.MsgspecError):
                    known.add(_load(take).path)
            left += [
                file
                for file in self.folder.glob("??/*.wav")
                if file.relative_to(self.folder).as_posix() not in known
            ]
        for file in left:
            with contextlib.suppress(OSError):
                if file.stat().st_mtime < old:
                    _remove(file)


def _replace(path: Path, part: Path, data: bytes) -> os.stat_result:
    """Write *data* to *part*, rename that to *path*, and return the status of *path*."""
    part.write_bytes(data)
    part.replace(path)
    return path.stat()  # a rename changes the ctime


def _remove(file: Path) -> None:
    """Remove *file* and, if it is a clip, the files beside it with its name, such as what was heard of it."""
    file.unlink()
    for beside in file.parent.glob(f"{glob.escape(file.stem)}.*") if file.suffix == ".wav" else ():
        beside.unlink()


def _dump(take: Take, name: str) -> bytes:
    return msgspec.msgpack.encode(msgspec.structs.replace(take, path=name))


_load = msgspec.msgpack.Decoder(Take).decode
