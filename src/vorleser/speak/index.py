"""The index of the kept clips, in SQLite: it survives ``kill -9`` and serves any number of processes.

A damaged page or row counts as missing: its clips are made again.
"""

import contextlib
import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from vorleser.errors import OutputError
from vorleser.files import sqlite_damage
from vorleser.files.sqlite_wal import open_wal

_T = TypeVar("_T")

_SCHEMA = """
create table if not exists clips (
    key text primary key, take blob not null, digest blob not null,
    size integer not null, mtime integer not null, ctime integer not null, used real not null,
    seal blob not null
) without rowid;
create index if not exists clips_used on clips (used);
create table if not exists tally (name text primary key, value integer not null) without rowid;
"""
_VERSION = 2
_QUERY = 500  # keys in one query; SQLite allows 999 variables in its oldest builds


class Row(NamedTuple):
    """The index's row of a clip; ``seal`` proves that ``take`` and ``digest`` were written under ``key``."""

    key: str
    take: bytes
    digest: bytes
    size: int
    mtime: int
    ctime: int
    used: float
    seal: bytes


def seal(key: str, take: bytes, digest: bytes) -> bytes:
    """Return the digest of a row's content."""
    return blake2b(key.encode() + digest + take, digest_size=8).digest()


class Index:
    """The index in *folder*; safe for threads and processes. Every method raises OutputError if the index fails.

    If the folder is read-only, a copy in memory is used: its rows count, and changes last until it is closed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / f"index-{_VERSION}.sqlite"
        self._lock = threading.Lock()
        self._index: sqlite3.Connection | None = None
        with self._report_errors("use", "set VORLESER_CACHE to another folder"):
            folder.mkdir(parents=True, exist_ok=True)
        self._read_only = not os.access(folder, os.W_OK)
        self.query("select 1 from clips limit 1")

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._leave()

    def rows(self, keys: Sequence[str]) -> Iterator[Row]:
        """Yield the rows of *keys* unchecked: a damaged row may hold anything."""
        for start in range(0, len(keys), _QUERY):
            part = keys[start : start + _QUERY]
            marks = ",".join("?" * len(part))
            wanted = f"select {', '.join(Row._fields)} from clips where key in ({marks})"  # noqa: S608 -- only question marks go in
            yield from map(Row._make, self.query(wanted, *part))

    def query(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows that *statement* finds."""
        with self._report_errors("use", "set VORLESER_CACHE to another folder"):
            return self._repair_and(lambda index: index.execute(statement, values).fetchall())

    def change(self, *statements: tuple[str, Iterable[Sequence[object]]]) -> int:
        """Do all *statements*, each for every one of its values, or none; return how many rows the last one changed."""

        def work(index: sqlite3.Connection) -> int:
            index.execute("begin immediate")
            changed = 0
            try:
                for statement, values in steps:
                    changed = index.executemany(statement, values).rowcount
            except BaseException:
                index.execute("rollback")
                raise
            index.execute("commit")
            return changed

        steps = [(statement, rows) for statement, values in statements if (rows := list(values))]
        if not steps:
            return 0
        with self._report_errors("write to", "see that its disk is not full"):
            return self._repair_and(work)

    def _repair_and(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        """Return the result of *work* on the index; a damaged index is created anew, and *work* repeated."""
        with self._lock:
            try:
                return work(self._open())
            except sqlite_damage.FAULTS as error:
                if self._read_only or not sqlite_damage.is_damage(error):
                    raise
            self._leave()
            for suffix in ("", "-wal", "-shm"):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            return work(self._open())

    def _leave(self) -> None:
        if self._index is not None:
            with contextlib.suppress(sqlite3.Error):
                self._index.close()
        self._index = None

    def _open(self) -> sqlite3.Connection:
        if self._index is None:
            # no fsync a clip: kill -9 loses nothing
            self._index = (
                _copy_to_memory(self._path) if self._read_only else open_wal(self._path, _SCHEMA, "normal")
            )
        return self._index

    @contextlib.contextmanager
    def _report_errors(self, what: str, way_out: str) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            raise OutputError(
                f"can't {what} the cache {os.fspath(self._folder)!r} ({error})", way_out
            ) from error


def _copy_to_memory(path: Path) -> sqlite3.Connection:
    """Return a copy of the index that lasts as long as it is open: SQLite opens no WAL where it can't write."""
    index = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    with tempfile.TemporaryDirectory() as folder:
        for file in path.parent.glob(f"{path.name}*"):
            shutil.copy(file, folder)
        with contextlib.closing(sqlite3.connect(Path(folder, path.name))) as copied:
            copied.executescript(_SCHEMA)
            copied.backup(index)
    return index
