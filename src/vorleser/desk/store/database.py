"""One SQLite file, safe for threads and processes: one connection a thread, one transaction a change."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vorleser.errors import OutputError
from vorleser.files.sqlite_wal import open_wal

_SCHEMA = """
create table if not exists editions (
    id text primary key, state text not null, published integer not null, guid text not null,
    created real not null, created_by text not null, title text not null, record blob not null);
create index if not exists editions_by_state on editions (state, created);
create index if not exists editions_by_guid on editions (guid) where guid <> '';
create table if not exists texts (edition text primary key, source blob not null, article blob);
create table if not exists jobs (
    id integer primary key autoincrement, edition text not null, revision integer not null,
    state text not null, tries integer not null, due real not null);
create unique index if not exists jobs_waiting on jobs (edition) where state = 'waiting';
create table if not exists requests (
    owner text not null, key text not null, digest blob not null, edition text not null, created real not null,
    primary key (owner, key));
create table if not exists keys (
    id text primary key, name text not null, digest blob not null, scopes text not null, created real not null,
    revoked real);
create table if not exists events (
    id integer primary key autoincrement, edition text not null, kind text not null, at real not null,
    data blob not null);
create table if not exists deliveries (
    id text primary key, edition text not null, url text not null, event text not null, body blob not null,
    state text not null, tries integer not null, due real not null, created real not null, answer text not null);
create index if not exists deliveries_due on deliveries (state, due);
create table if not exists reports (
    id text primary key, edition text not null, anchor text not null, shown text not null, note text not null,
    created real not null, state text not null);
create table if not exists lexicon_changes (
    id integer primary key autoincrement, word text not null, before blob, after blob, by text not null,
    at real not null, undone integer not null);
create table if not exists secrets (name text primary key, value text not null);
"""


class Database:
    """The file at *path*; *notify* is called after each change, from whichever thread made it."""

    def __init__(self, path: Path, notify: Callable[[], None] = lambda: None) -> None:
        self._path = path
        self._notify = notify
        self._local = threading.local()
        self._writing = threading.Lock()
        with _reporting(path):
            self._connection()

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of *query* with *values* for its placeholders; raises OutputError."""
        with _reporting(self._path):
            return self._connection().execute(query, values).fetchall()

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection in a transaction: committed after the block, rolled back on errors. Raises OutputError."""
        with _reporting(self._path), self._writing:
            connection = self._connection()
            connection.execute("begin immediate")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()
        self._notify()

    def _connection(self) -> sqlite3.Connection:
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = open_wal(self._path, _SCHEMA, "full")  # accepted articles must survive a power failure
            found.create_function(
                "fold", 1, str.casefold, deterministic=True
            )  # SQLite's lower() knows ASCII only
            self._local.connection = found
        return found


@contextmanager
def _reporting(path: Path) -> Iterator[None]:
    """Raise OutputError for what SQLite can't write or read."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        full = getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
        way_out = (
            "the disk is full: make room" if full else f"{error}; see docs/desk.md for how to restore it"
        )
        raise OutputError(f"can't use {str(path)!r}", way_out) from error
