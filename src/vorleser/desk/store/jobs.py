"""The queue: one row a job, stored in the same transaction as its edition, and kept until its outcome is stored.

A job is claimed, not removed. If the desk is killed, claimed jobs wait again at its next start. An edition whose files
were complete by then is not made again, because the pipeline skips unchanged ones.
"""

import sqlite3
import time

import msgspec

from vorleser.desk.store.database import Database

_SLACK = 30.0  # seconds that moments taken one after another differ without a clock that was set back
_LONGEST_WAIT = 60.0  # seconds that a job is put back for, at the most


class QueuedJob(msgspec.Struct, frozen=True):
    """The work to make a ``revision`` of an edition; ``tries`` counts those that ended without an answer."""

    id: int
    edition: str
    revision: int
    tries: int


def enqueue(change: sqlite3.Connection, edition: str, revision: int) -> None:
    """Queue *revision* of *edition*; a waiting job for an older revision is removed."""
    change.execute("delete from jobs where edition = ? and state = 'waiting'", (edition,))
    change.execute(
        "insert into jobs (edition, revision, state, tries, due) values (?, ?, 'waiting', 0, 0)",
        (edition, revision),
    )


def count_waiting(database: Database) -> int:
    """Return the number of waiting jobs."""
    ((count,),) = database.rows("select count(*) from jobs where state = 'waiting'")
    return int(count)


def count_others(change: sqlite3.Connection, edition: str) -> int:
    """Return the number of waiting jobs of other editions than *edition*, inside a transaction."""
    query = "select count(*) from jobs where state = 'waiting' and edition <> ?"
    ((count,),) = change.execute(query, (edition,)).fetchall()
    return int(count)


def claim(change: sqlite3.Connection, now: float) -> QueuedJob | None:
    """Claim and return the next job, None if none is due at *now*; an edition has one claimed job at most.

    A job that seems due later than any job is put back for is due: the clock was set back.
    """
    row = change.execute(
        "select id, edition, revision, tries from jobs where state = 'waiting' and (due <= ? or due > ?)"
        " and edition not in (select edition from jobs where state = 'claimed') order by id limit 1",
        (now, now + _LONGEST_WAIT + _SLACK),
    ).fetchone()
    if row is None:
        return None
    change.execute("update jobs set state = 'claimed' where id = ?", (row[0],))
    return QueuedJob(*row)


def put_back(change: sqlite3.Connection, job: QueuedJob, seconds: float, tries: int) -> None:
    """Make *job*, which was tried *tries* times, wait for *seconds*; remove it if a newer revision waits."""
    newer = change.execute(
        "select 1 from jobs where edition = ? and state = 'waiting'", (job.edition,)
    ).fetchone()
    if newer:
        remove(change, job)
        return
    change.execute(
        "update jobs set state = 'waiting', tries = ?, due = ? where id = ?",
        (tries, time.time() + min(seconds, _LONGEST_WAIT), job.id),
    )


def remove(change: sqlite3.Connection, job: QueuedJob) -> None:
    """Remove *job* from the queue: it is done, or no longer wanted."""
    change.execute("delete from jobs where id = ?", (job.id,))


def cancel(change: sqlite3.Connection, edition: str) -> None:
    """Remove the waiting job of *edition* from the queue."""
    change.execute("delete from jobs where edition = ? and state = 'waiting'", (edition,))


def recover(change: sqlite3.Connection) -> int:
    """Make jobs wait again that were claimed by a desk that has ended; return their number."""
    change.execute(
        "delete from jobs where state = 'claimed' and edition in (select edition from jobs where state = 'waiting')"
    )
    return change.execute("update jobs set state = 'waiting' where state = 'claimed'").rowcount
