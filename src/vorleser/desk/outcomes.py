"""Store what came of a job: a draft to be reviewed, an error, or another try."""

import shutil
import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec.structs import replace

from vorleser.batch import Outcome
from vorleser.desk import publishing, webhooks
from vorleser.desk.core import Desk, draft_folder
from vorleser.desk.review import Review, count_doubts
from vorleser.desk.store import editions, jobs
from vorleser.desk.store.editions import EditionRecord, EditionState
from vorleser.desk.store.jobs import QueuedJob
from vorleser.desk.work import REVIEW_FILE
from vorleser.entry import ENTRY_SUFFIX, parse_entry
from vorleser.errors import OutputError, UnavailableError, reason_of, slug_of

_DEATHS = 2  # processes that may die of a job before it is given up
RETRIES = (5.0, 60.0)  # seconds before each further try to fetch a page


@dataclass(frozen=True)
class ClaimedJob:
    """A job of the queue, and the edition that it makes, as it was then."""

    queued: QueuedJob
    record: EditionRecord


def finish(desk: Desk, claimed: ClaimedJob, outcome: Outcome) -> None:
    """Store the outcome of a job, its webhook call and its end (or retry) in one transaction."""
    wait = _seconds_until_retry(claimed, outcome)
    review, outcome = _read_review(desk, claimed.record, outcome)
    with desk.database.change() as change:
        record = _find_unchanged(change, claimed)
        if record is None:
            return
        if wait is not None:
            jobs.put_back(change, claimed.queued, wait, claimed.queued.tries + 1)
            editions.save(change, replace(record, state=EditionState.QUEUED, note=outcome.message), "retry")
            return
        if review is not None:
            editions.keep_article(change, record.id, review.article)
        good = review is not None and not outcome.error
        record = _review(desk, record, outcome, review) if review and good else _fail(record, outcome)
        _save_end(desk, change, claimed, record)


def give_up(desk: Desk, claimed: ClaimedJob, outcome: Outcome) -> None:
    """Store that the edition of a job has failed as *outcome* says, whatever was made of it."""
    with desk.database.change() as change:
        record = _find_unchanged(change, claimed)
        if record is not None:
            _save_end(desk, change, claimed, _fail(record, outcome))


def settle_draft(desk: Desk, ended: QueuedJob) -> None:
    """Do what follows from a job that has *ended*: clear what is no longer needed, publish if asked for.

    It may be repeated.
    """
    record = editions.find(desk.database, ended.edition)
    if record is None or record.state is EditionState.WITHDRAWN:  # its maker went on after the withdrawal
        shutil.rmtree(desk.folder.drafts / ended.edition, ignore_errors=True)
    elif record.revision == record.made == ended.revision:
        _clear_older(desk, record)
        if record.state is EditionState.APPROVED and record.publish:
            publishing.publish_or_note(desk, record)


def _find_unchanged(change: sqlite3.Connection, claimed: ClaimedJob) -> EditionRecord | None:
    """Return the edition of a job; None, and its job is removed, if it was corrected or withdrawn meanwhile."""
    record = editions.find_within(change, claimed.record.id)
    if record is None or record.revision != claimed.record.revision:
        jobs.remove(change, claimed.queued)
        return None
    return record


def _save_end(desk: Desk, change: sqlite3.Connection, claimed: ClaimedJob, record: EditionRecord) -> None:
    kind = "failed" if record.state is EditionState.FAILED else "made"
    jobs.remove(change, claimed.queued)
    editions.save(change, record, kind)
    webhooks.enqueue_delivery(desk, change, record, f"edition.{kind}")


def _read_review(desk: Desk, record: EditionRecord, outcome: Outcome) -> tuple[Review | None, Outcome]:
    """Return the review of what was made, None if there is none; then the outcome has an error."""
    path = draft_folder(desk, record) / REVIEW_FILE
    try:
        return msgspec.json.decode(path.read_bytes(), type=Review), outcome
    except FileNotFoundError:
        error = f"what was made is not in {str(path.parent)!r}"
        way_out = "each worker of a cluster needs the desk's folder under the same path"
    except msgspec.MsgspecError as fault:
        error = f"what was made is damaged in {str(path)!r} ({fault})"
        way_out = "try again; each worker of a cluster needs the desk's version of the program"
    except OSError as fault:
        raise OutputError(f"can't read the draft of {record.id!r}", reason_of(fault)) from fault
    return None, outcome if outcome.error else replace(outcome, error=error, way_out=way_out)


def _seconds_until_retry(claimed: ClaimedJob, outcome: Outcome) -> float | None:
    """Return the seconds until the job is tried again, None if another try would not help."""
    tries = claimed.queued.tries
    if outcome.kind == "WorkerLost":
        return 0.0 if tries + 1 < _DEATHS else None
    heals = outcome.kind == UnavailableError.__name__
    return RETRIES[tries] if heals and tries < len(RETRIES) else None


def _fail(record: EditionRecord, outcome: Outcome) -> EditionRecord:
    return replace(
        record,
        state=EditionState.FAILED,
        error=outcome.error,
        error_kind=slug_of(outcome.kind),
        way_out=outcome.way_out,
        changed=time.time(),
    )


def _review(desk: Desk, record: EditionRecord, outcome: Outcome, review: Review) -> EditionRecord:
    """Return *record* with the draft that was made, or as failed if the article is another edition already."""
    other = editions.find_by_guid(desk.database, outcome.guid)
    if other is not None and other.id != record.id:
        return replace(
            record,
            state=EditionState.FAILED,
            error=f"the article is edition {other.id} already",
            way_out=f"correct it with PUT /v1/editions/{other.id}",
        )
    folder = Path(outcome.folder)
    approved = not desk.settings.review or record.publish
    return replace(
        record,
        state=EditionState.APPROVED if approved else EditionState.REVIEW,
        made=record.revision,
        changed=time.time(),
        draft=folder.relative_to(desk.folder.drafts).as_posix(),
        title=outcome.title,
        guid=outcome.guid,
        version=outcome.version,
        mp3=Path(outcome.mp3).name,
        files=tuple(sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))),
        duration_ms=outcome.duration_ms,
        teaser_ms=_measure_teaser(desk, folder),
        doubts=count_doubts(review.sentences),
        note=outcome.note,
        error="",
        error_kind="",
        way_out="",
    )


def _measure_teaser(desk: Desk, draft: Path) -> int:
    """Return the length of the teaser made with *draft* in milliseconds, 0 if none is wanted."""
    if not desk.settings.listeners.teaser:
        return 0
    (path,) = publishing.find_teaser(draft).glob(f"*{ENTRY_SUFFIX}")
    return parse_entry(path.read_bytes()).duration_ms


def _clear_older(desk: Desk, record: EditionRecord) -> None:
    """Remove the drafts of older revisions, which are no longer needed, unless one is being published."""
    with desk.publishing:
        for folder in (desk.folder.drafts / record.id).glob("r*"):
            number = folder.name.removeprefix("r")
            if number.isdigit() and int(number) < record.revision:
                shutil.rmtree(folder, ignore_errors=True)
