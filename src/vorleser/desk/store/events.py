"""The events of a desk, in order, for clients that listen or ask later."""

import sqlite3
import time
from typing import Any

import msgspec

from vorleser.desk.store.database import Database

_KEPT = 100_000  # events; a client that comes back later than that reads the lists instead


class Event(msgspec.Struct, frozen=True):
    """One thing that happened to an edition, or to the desk where ``edition`` is empty; ``at`` in seconds, UTC."""

    id: int
    edition: str
    kind: str
    at: float
    data: dict[str, Any]


def add_event(change: sqlite3.Connection, edition: str, kind: str, data: dict[str, Any]) -> None:
    """Add an event."""
    added = change.execute(
        "insert into events (edition, kind, at, data) values (?, ?, ?, ?)",
        (edition, kind, time.time(), msgspec.json.encode(data)),
    ).lastrowid
    change.execute("delete from events where id <= ?", ((added or 0) - _KEPT,))


def since(database: Database, last: int, edition: str = "", limit: int = 500) -> list[Event]:
    """Return at most *limit* events after the one numbered *last*, of all editions or of one."""
    rows = database.rows(
        "select id, edition, kind, at, data from events where id > ? and (? = '' or edition = ?) order by id limit ?",
        last,
        edition,
        edition,
        limit,
    )
    return [Event(each, name, kind, at, msgspec.json.decode(data)) for each, name, kind, at, data in rows]


def newest_moment(database: Database) -> float:
    """Return the latest moment that any of the newest events bears, in seconds, 0 where there is none."""
    ((found,),) = database.rows(
        "select coalesce(max(at), 0) from (select at from events order by id desc limit 1000)"
    )
    return float(found)


def last_id(database: Database) -> int:
    """Return the number of the newest event, 0 where there is none."""
    ((found,),) = database.rows("select coalesce(max(id), 0) from events")
    return int(found)
