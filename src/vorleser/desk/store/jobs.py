"""The queue: one row a job, in the same transaction as the edition that it makes; a started one outlives its process.

A job is claimed, not removed. What was claimed when the desk was killed waits again at its next start, and is found
made already if its files had appeared: the pipeline leaves alone what is unchanged.
"""

import sqlite3
import time

import msgspec

from vorleser.desk.store.database import Database


class QueuedJob(msgspec.Struct, frozen=True):
    """The work to make a ``revision`` of an edition; ``tries`` counts those that ended without an answer."""

    id: int
    edition: str
    revision: int
    tries: int


def enqueue(change: sqlite3.Connection, edition: str, revision: int) -> None:
    """Have *revision* of *edition* made; an older revision that still waits is not made any more."""
    change.execute("delete from jobs where edition = ? and state = 'waiting'", (edition,))
    change.execute(
        "insert into jobs (edition, revision, state, tries, due) values (?, ?, 'waiting', 0, ?)",
        (edition, revision, time.time()),
    )


def count_waiting(database: Database) -> int:
    """Return how many jobs wait."""
    ((count,),) = database.rows("select count(*) from jobs where state = 'waiting'")
    return int(count)


def claim(change: sqlite3.Connection, now: float) -> QueuedJob | None:
    """Return the job that is next, claimed; None where none is due. An edition is made by one job at a time."""
    row = change.execute(
        "select id, edition, revision, tries from jobs where state = 'waiting' and due <= ?"
        " and edition not in (select edition from jobs where state = 'claimed') order by id limit 1",
        (now,),
    ).fetchone()
    if row is None:
        return None
    change.execute("update jobs set state = 'claimed' where id = ?", (row[0],))
    return QueuedJob(*row)


def put_back(change: sqlite3.Connection, job: QueuedJob, seconds: float) -> None:
    """Have *job* tried again in so many *seconds*, unless a newer revision waits by then."""
    newer = change.execute(
        "select 1 from jobs where edition = ? and state = 'waiting'", (job.edition,)
    ).fetchone()
    if newer:
        remove(change, job)
        return
    change.execute(
        "update jobs set state = 'waiting', tries = tries + 1, due = ? where id = ?",
        (time.time() + seconds, job.id),
    )


def remove(change: sqlite3.Connection, job: QueuedJob) -> None:
    """Take *job* out of the queue: it is done, or nobody wants it any more."""
    change.execute("delete from jobs where id = ?", (job.id,))


def cancel(change: sqlite3.Connection, edition: str) -> None:
    """Take the waiting job of *edition* out of the queue."""
    change.execute("delete from jobs where edition = ? and state = 'waiting'", (edition,))


def recover(change: sqlite3.Connection) -> int:
    """Have every job that was claimed by a desk that is gone wait again; return how many there were."""
    change.execute(
        "delete from jobs where state = 'claimed' and edition in (select edition from jobs where state = 'waiting')"
    )
    return change.execute("update jobs set state = 'waiting' where state = 'claimed'").rowcount
