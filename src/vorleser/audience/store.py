"""The SQLite file in a folder of editions that holds its subscribers and download counts."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from vorleser.errors import OutputError
from vorleser.files.sqlite_wal import open_wal

STORE_FILE = ".vorleser-audience"
_SCHEMA = """
create table if not exists subscribers (
    id text primary key, name text not null, digest blob not null, created real not null, revoked real);
create table if not exists downloads (
    guid text not null, day text not null, title text not null, count integer not null, primary key (guid, day));
"""


@contextmanager
def open_store(folder: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection to the store of *folder* in a transaction, which is committed unless the block fails.

    Several threads and processes may use the store at once. Raises OutputError if it can't be read or written.
    """
    path = folder / STORE_FILE
    try:
        with closing(open_wal(path, _SCHEMA, "full")) as connection:
            connection.execute(
                "begin immediate"
            )  # what reads before it writes could not wait for others, otherwise
            yield connection
            connection.execute("commit")
    except sqlite3.Error as error:
        raise OutputError(
            f"can't use {str(path)!r}", f"{error}; is the folder yours, and the disk not full?"
        ) from error
