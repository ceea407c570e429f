"""Work through the queue: claim a job, have its edition made, keep the outcome."""

import logging
import threading
import time
from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from vorleser.batch import Job, Outcome
from vorleser.desk.cluster import Cluster, ClusterLost
from vorleser.desk.core import Desk, config_for, describe_fault
from vorleser.desk.outcomes import ClaimedJob, finish, give_up, settle_draft
from vorleser.desk.processes import ChildProcess, ProcessLost
from vorleser.desk.publishing import publish_or_note
from vorleser.desk.store import editions, jobs
from vorleser.desk.store.editions import EditionFilter, EditionState
from vorleser.desk.work import DraftOrder, make_draft, warm_up
from vorleser.errors import OutputError, VorleserError
from vorleser.runtime.machine import cores
from vorleser.runtime.progress import StageProgress

_logger = logging.getLogger(__name__)

Maker = Callable[[Job, StageProgress], Outcome]
"""Has a draft made somewhere; raises ProcessLost or ClusterLost if there is no answer."""

_AT_ONCE = 32  # jobs given to a cluster at once
_REST = 5.0  # seconds between looks at the queue, because a delayed job may have become due


def start_making(desk: Desk) -> list[threading.Thread]:
    """Start and return threads that work through the queue, each with one process, until the desk stops."""
    makers = [_prepare_process(desk, process) for process in desk.makers]
    return _start(desk, makers)


def start_cluster(desk: Desk, scheduler: str) -> list[threading.Thread]:
    """Start and return threads that have jobs done on the Dask cluster at *scheduler*; raises ConfigError."""
    cluster = Cluster(scheduler)
    cluster.open()
    desk.at_end.callback(cluster.close)
    return _start(desk, [lambda: cluster.make] * _AT_ONCE)


def _start(desk: Desk, makers: list[Callable[[], Maker]]) -> list[threading.Thread]:
    with desk.database.change() as change:
        recovered = jobs.recover(change)
    if recovered:
        _logger.info("%d jobs were begun by a desk that has ended; they wait again", recovered)
    _publish_left_over(desk)
    threads = [threading.Thread(target=_work, args=(desk, maker), daemon=True) for maker in makers]
    for thread in threads:
        thread.start()
    threading.Thread(target=_warm_up, args=(desk, desk.speaker), daemon=True).start()
    return threads


def _publish_left_over(desk: Desk) -> None:
    """Publish what was made to be published at once by a desk that ended before it did so."""
    asked = EditionFilter(state=EditionState.APPROVED.value, limit=editions.ALL_ROWS)
    for record in editions.select(desk.database, asked):
        if record.publish:
            publish_or_note(desk, record)


def _prepare_process(desk: Desk, process: ChildProcess) -> Callable[[], Maker]:
    """Return what starts *process*, and returns a maker that has drafts made there."""

    def prepare() -> Maker:
        _warm_up(desk, process)
        return lambda job, show: process.call(make_draft, job, progress=show)

    return prepare


def _work(desk: Desk, prepare: Callable[[], Maker]) -> None:
    maker = prepare()
    while not desk.stopping.is_set():
        seen = desk.notifier.count
        try:
            claimed = claim_job(desk)
            if claimed is not None:
                _make(desk, maker, claimed)
                continue
        except VorleserError as error:  # the desk's disk is full
            desk.note_fault("making", str(error))
        except Exception as error:  # noqa: BLE001 -- whatever it is, the next job needs this thread
            desk.note_fault("making", _outcome_of_fault("", error).message)
        desk.notifier.wait(seen, _REST)


def _warm_up(desk: Desk, process: ChildProcess) -> None:
    try:
        process.call(warm_up, desk.config, str(desk.folder.cache))
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
        if record is not None and record.revision == queued.revision:
            record = replace(record, state=EditionState.WORKING)
            editions.save(change, record, "working")
            return ClaimedJob(queued, record)
        jobs.remove(change, queued)
    settle_draft(desk, queued)
    return None


def order_draft(desk: Desk, claimed: ClaimedJob) -> Job:
    """Return the job that makes what is *claimed*; no two have the same name, since a cluster keeps results by name.

    Raises ConfigError for settings that the owner no longer allows, OutputError where the desk's disk is full.
    """
    queued, record = claimed.queued, claimed.record
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
        f"{record.id}-r{record.revision}-{queued.id}-{queued.tries}",
        config_for(desk, record),
        str(desk.folder.cache),
        cores() if alone else 1,
        data=msgspec.json.encode(order),
    )


def _make(desk: Desk, maker: Maker, claimed: ClaimedJob) -> None:
    """Have what is *claimed* made, and store the outcome; where no other would fare better, the job waits again."""
    try:
        outcome = _have_made(desk, maker, claimed)
    except (ClusterLost, OutputError) as error:  # OutputError: the desk's disk is full
        _wait_again(desk, claimed, str(error))
        return
    if not (outcome.error and desk.stopping.is_set()):  # else it may have failed because the desk stops
        _finish_surely(desk, claimed, outcome)


def _have_made(desk: Desk, maker: Maker, claimed: ClaimedJob) -> Outcome:
    identity = claimed.record.id

    def show(stage: str, done: int, steps: int) -> None:
        desk.progress[identity] = (stage, done, steps)
        desk.notifier.notify()

    try:
        return maker(order_draft(desk, claimed), show)
    except ProcessLost:
        way_out = "memory may be short: split the article"
        return Outcome(identity, error="its worker process ended", way_out=way_out, kind="WorkerLost")
    except (ClusterLost, OutputError):
        raise
    except VorleserError as error:
        return Outcome(identity, error=error.what, way_out=error.way_out, kind=type(error).__name__)
    except Exception as error:  # noqa: BLE001 -- whatever it is, the desk goes on with the next job
        return _outcome_of_fault(identity, error)
    finally:
        desk.progress.pop(identity, None)


def _outcome_of_fault(identity: str, error: Exception) -> Outcome:
    return Outcome(identity, error=describe_fault(error), way_out="please report it")


def _wait_again(desk: Desk, claimed: ClaimedJob, fault: str) -> None:
    """Put the job back as if it had not been tried, and wait a little."""
    desk.note_fault("making", fault)

    def put_back() -> None:
        with desk.database.change() as change:
            jobs.put_back(change, claimed.queued, 0.0, claimed.queued.tries)
            record = editions.find_within(change, claimed.record.id)
            if record is not None and record.revision == claimed.record.revision:
                editions.save(change, replace(record, state=EditionState.QUEUED), "retry")

    _store_surely(desk, put_back)
    desk.stopping.wait(_REST)


def _finish_surely(desk: Desk, claimed: ClaimedJob, outcome: Outcome) -> None:
    """Store *outcome* and do what follows from it, however long the disk is full."""

    def store() -> None:
        try:
            finish(desk, claimed, outcome)
        except VorleserError:
            raise
        except Exception as error:  # noqa: BLE001 -- whatever it is, the edition fails with it
            give_up(desk, claimed, _outcome_of_fault(claimed.record.id, error))

    if _store_surely(desk, store):
        desk.note_fault("making", "")
        _store_surely(desk, lambda: settle_draft(desk, claimed.queued))


def _store_surely(desk: Desk, store: Callable[[], None]) -> bool:
    """Call *store* until it is done or the desk stops; return whether it is done. The job stays claimed meanwhile."""
    while not desk.stopping.is_set():
        try:
            store()
        except VorleserError as error:
            desk.note_fault("making", str(error))
            desk.stopping.wait(_REST)
        else:
            return True
    return False
