"""Open SQLite files that several processes use at once: in WAL mode, in which readers and a writer don't wait."""

import contextlib
import sqlite3
import time
from pathlib import Path

_SWITCH_SECONDS, _TRIES, _PAUSE = 0.1, 50, 0.05
_WAIT_MS = 60_000  # for the locks of other processes, once the mode is set
# SQLite copies the log into the file after so many pages, and waits for the disk then; its own 1,000 are less than an
# hour's edition writes, and on a busy disk a worker stood still for a second. The log grows to 40 MB at most.
_LOG_PAGES = 10_000


def open_wal(path: Path, schema: str, synchronous: str) -> sqlite3.Connection:
    """Return a connection to *path* for any thread, in autocommit mode, its tables created by *schema*.

    *synchronous* is SQLite's: "full" survives a power failure, "normal" the death of a process.
    Raises sqlite3.DatabaseError if the file is damaged, or can't be switched to WAL.
    """
    connection = sqlite3.connect(path, timeout=_SWITCH_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _switch(connection)
        connection.execute(f"pragma busy_timeout = {_WAIT_MS}")
        connection.execute(f"pragma synchronous = {synchronous}")
        connection.execute(f"pragma wal_autocheckpoint = {_LOG_PAGES}")
        connection.executescript(schema)
    except BaseException:
        connection.close()
        raise
    return connection


def _switch(connection: sqlite3.Connection) -> None:
    """Set the mode; SQLite itself does not wait here for other processes that do the same."""
    for _ in range(_TRIES):
        with contextlib.suppress(sqlite3.OperationalError):
            connection.execute("pragma journal_mode = wal")
            return
        time.sleep(_PAUSE)
    raise sqlite3.DatabaseError("no switching to WAL")  # a damaged header names another mode than others use
