"""Work through the queue: claim a job, have its edition made, keep the outcome."""

import logging
import shutil
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec.structs import replace

from vorleser.batch import Job, Outcome
from vorleser.desk import publishing, webhooks
from vorleser.desk.core import Desk, config_for, draft_folder
from vorleser.desk.processes import ChildProcess, ProcessLost
from vorleser.desk.review import Review, count_doubts
from vorleser.desk.store import editions, jobs
from vorleser.desk.store.editions import EditionRecord, EditionState
from vorleser.desk.store.jobs import QueuedJob
from vorleser.desk.work import REVIEW_FILE, DraftOrder, make_draft, warm_up
from vorleser.entry import ENTRY_SUFFIX, parse_entry
from vorleser.errors import VorleserError
from vorleser.machine import cores

_logger = logging.getLogger(__name__)

_DEATHS = 2  # processes that may die of a job before it is given up
RETRIES = (5.0, 60.0)  # seconds before each further try to fetch a page
_AHEAD = 32  # jobs given to a cluster at once
_REST = 5.0  # seconds between looks at the queue, because a delayed job may have become due


@dataclass(frozen=True)
class ClaimedJob:
    """A job of the queue, the edition that it makes, and the order for a worker."""

    queued: QueuedJob
    record: EditionRecord
    job: Job


def start_making(desk: Desk) -> list[threading.Thread]:
    """Start and return threads that work through the queue, each with one process, until the desk stops."""
    with desk.database.change() as change:
        recovered = jobs.recover(change)
    if recovered:
        _logger.info("%d jobs were begun by a desk that has ended; they wait again", recovered)
    threads = [threading.Thread(target=_work, args=(desk, maker), daemon=True) for maker in desk.makers]
    for thread in threads:
        thread.start()
    threading.Thread(target=_warm_up, args=(desk, desk.speaker), daemon=True).start()
    return threads


def start_cluster(desk: Desk, scheduler: str) -> list[threading.Thread]:
    """Start and return the thread that has jobs done on the Dask cluster at *scheduler*; raises ConfigError."""
    from vorleser.batch.dask import cluster

    stack = ExitStack()
    mapped = stack.enter_context(cluster(scheduler))
    with desk.database.change() as change:
        jobs.recover(change)

    def work() -> None:
        with stack:
            while not desk.stopping.is_set():
                seen = desk.notifier.count
                claimed = [one for one in (claim_job(desk) for _ in range(_AHEAD)) if one is not None]
                by_id = {one.record.id: one for one in claimed}
                for outcome in mapped(make_draft, [one.job for one in claimed]):
                    finish(desk, by_id[outcome.source], outcome)
                if not claimed:
                    desk.notifier.wait(seen, _REST)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    threading.Thread(target=_warm_up, args=(desk, desk.speaker), daemon=True).start()
    return [thread]


def _work(desk: Desk, maker: ChildProcess) -> None:
    _warm_up(desk, maker)
    while not desk.stopping.is_set():
        seen = desk.notifier.count
        try:
            claimed = claim_job(desk)
            if claimed is not None:
                _make(desk, maker, claimed)
                continue
        except VorleserError as error:  # the desk's disk is full: claimed jobs wait for the next start
            _logger.warning("%s", error)
        desk.notifier.wait(seen, _REST)


def _warm_up(desk: Desk, maker: ChildProcess) -> None:
    try:
        maker.call(warm_up, desk.config, str(desk.folder.cache))
    except Exception as error:  # noqa: BLE001 -- the first job will report the same error
        _logger.info("the worker was not ready: %s", error)


def claim_job(desk: Desk) -> ClaimedJob | None:
    """Claim the next job, mark its edition as being made, and return both; None if no job is due."""
    if not jobs.count_waiting(desk.database):
        return None
    with desk.database.change() as change:
        queued = jobs.claim(change, time.time())
        if queued is None:
            return None
        record = editions.find_within(change, queued.edition)
        if record is None or record.revision != queued.revision or record.state is EditionState.WITHDRAWN:
            jobs.remove(change, queued)
            return None
        record = replace(record, state=EditionState.WORKING)
        editions.save(change, record, "working")
    return ClaimedJob(queued, record, _order(desk, record))


def _order(desk: Desk, record: EditionRecord) -> Job:
    source, article = editions.texts(desk.database, record.id)
    order = DraftOrder(
        record.id,
        source,
        article,
        str(desk.folder.published),
        record.place,
        desk.settings.listeners.teaser,
        str(desk.folder.teasers),
    )
    alone = jobs.count_waiting(desk.database) == 0
    return Job(
        record.id,
        config_for(desk, record),
        str(desk.folder.cache),
        cores() if alone else 1,
        data=msgspec.json.encode(order),
    )


def _make(desk: Desk, maker: ChildProcess, claimed: ClaimedJob) -> None:
    identity = claimed.record.id

    def show(stage: str, done: int, steps: int) -> None:
        desk.progress[identity] = (stage, done, steps)
        desk.notifier.notify()

    try:
        outcome = maker.call(make_draft, claimed.job, progress=show)
    except ProcessLost:
        if desk.stopping.is_set():
            return
        outcome = Outcome(
            identity,
            error="its worker process ended",
            way_out="memory may be short: split the article",
            kind="WorkerLost",
        )
    finally:
        desk.progress.pop(identity, None)
    finish(desk, claimed, outcome)


def finish(desk: Desk, claimed: ClaimedJob, outcome: Outcome) -> None:
    """Store the outcome of a job, its webhook call and its end (or retry) in one transaction; publish if asked for."""
    wait = _seconds_until_retry(desk, claimed, outcome)
    with desk.database.change() as change:
        record = editions.find_within(change, claimed.record.id)
        if record is None or record.revision != claimed.record.revision:
            jobs.remove(change, claimed.queued)  # corrected or withdrawn meanwhile
            return
        if wait is not None:
            jobs.put_back(change, claimed.queued, wait)
            editions.save(change, replace(record, state=EditionState.QUEUED, note=outcome.message), "retry")
            return
        jobs.remove(change, claimed.queued)
        if outcome.error:
            record = _fail(record, outcome)
        else:
            review = msgspec.json.decode((draft_folder(desk, record) / REVIEW_FILE).read_bytes(), type=Review)
            editions.keep_article(change, record.id, review.article)
            record = _review(desk, record, outcome, review)
        editions.save(change, record, "failed" if record.state is EditionState.FAILED else "made")
        webhooks.enqueue_delivery(desk, change, record, f"edition.{'failed' if outcome.error else 'made'}")
    if record.state is not EditionState.FAILED:
        _clear_older(desk, record)
        if record.state is EditionState.APPROVED and record.publish:
            publishing.publish_or_note(desk, record)


def _seconds_until_retry(desk: Desk, claimed: ClaimedJob, outcome: Outcome) -> float | None:
    """Return the seconds until the job is tried again, None if another try would not help."""
    tries = claimed.queued.tries
    if outcome.kind == "WorkerLost":
        return 0.0 if tries + 1 < _DEATHS else None
    source, _ = editions.texts(desk.database, claimed.record.id)
    heals = outcome.kind == "SourceError" and source.url and "fetch" in outcome.error
    return RETRIES[tries] if heals and tries < len(RETRIES) else None


def _fail(record: EditionRecord, outcome: Outcome) -> EditionRecord:
    return replace(
        record, state=EditionState.FAILED, error=outcome.error, way_out=outcome.way_out, changed=time.time()
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
        way_out="",
    )


def _measure_teaser(desk: Desk, draft: Path) -> int:
    """Return the length of the teaser made with *draft* in milliseconds, 0 if none is wanted."""
    if not desk.settings.listeners.teaser:
        return 0
    (path,) = publishing.find_teaser(draft).glob(f"*{ENTRY_SUFFIX}")
    return parse_entry(path.read_bytes()).duration_ms


def _clear_older(desk: Desk, record: EditionRecord) -> None:
    """Remove the drafts of older revisions, which are no longer needed."""
    for folder in (desk.folder.drafts / record.id).glob("r*"):
        number = folder.name.removeprefix("r")
        if number.isdigit() and int(number) < record.revision:
            shutil.rmtree(folder, ignore_errors=True)
