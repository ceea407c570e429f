"""Hand utterances to several workers and collect their takes: processes, threads, or the caller itself."""

import queue
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from vorleser.clip import Take
from vorleser.speak.pool.idle import borrow_processes
from vorleser.speak.pool.process import WorkerProcess
from vorleser.speak.pool.recorder import Recorder
from vorleser.speak.record import NextUtterance, Utterance

_GRACE = 5.0  # seconds to wait for pending answers when the run fails

Worker = WorkerProcess | Recorder
_Outcome = tuple[Utterance, Take] | BaseException


@contextmanager
def open_workers(recorder: Recorder, jobs: int, utterances: int) -> Iterator[Sequence[Worker]]:
    """Yield at most *jobs* workers for that many *utterances*: processes, threads, or *recorder* itself.

    Threads only wait for a server: their number is the engine's limit if the user set one, even if above *jobs*.
    """
    info, limit = recorder.info, recorder.settings.limit.at_once
    if info.scaling == "processes":
        with borrow_processes(recorder.settings, recorder.folder, min(jobs, utterances)) as processes:
            yield processes
    else:
        threads = min(limit or min(jobs, info.at_once), utterances)
        yield [recorder] * (threads if info.scaling == "threads" else 1)


def dispatch(utterances: Sequence[Utterance], workers: Sequence[Worker]) -> Iterator[tuple[Utterance, Take]]:
    """Yield each of *utterances* with its take, in order of completion; each worker has a thread.

    The first error stops all workers and is raised. Pending answers are awaited for some seconds and kept, so that
    nothing paid for is lost.
    """
    stop = threading.Event()
    next_utterance = _hand_out(utterances, len(workers), stop)
    if len(workers) == 1:
        yield from workers[0].record_all(next_utterance)
        return
    done = queue.SimpleQueue[_Outcome]()
    threads = [
        threading.Thread(target=_record_all, args=(worker, next_utterance, done), daemon=True)
        for worker in workers
    ]
    for thread in threads:
        thread.start()
    try:
        for _ in utterances:
            yield _take_or_raise(done.get())
    except BaseException as error:
        stop.set()
        for worker in workers:
            worker.stop()
        for thread in threads:
            thread.join(0 if isinstance(error, KeyboardInterrupt) else _GRACE)
        raise


def _hand_out(utterances: Sequence[Utterance], workers: int, stop: threading.Event) -> NextUtterance:
    """Return a function that gives each of *utterances* to the worker that calls it first, until *stop* is set."""
    todo = queue.SimpleQueue[Utterance]()
    for utterance in utterances:
        todo.put(utterance)

    def next_utterance(early: bool) -> Utterance | None:  # noqa: FBT001 -- its only argument
        if stop.is_set() or (early and todo.qsize() < 2 * workers):  # another worker may be free sooner
            return None
        try:
            return todo.get_nowait()
        except queue.Empty:
            return None

    return next_utterance


def _take_or_raise(outcome: _Outcome) -> tuple[Utterance, Take]:
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def _record_all(worker: Worker, next_utterance: NextUtterance, done: "queue.SimpleQueue[_Outcome]") -> None:
    try:
        for recorded in worker.record_all(next_utterance):
            done.put(recorded)
    except BaseException as error:  # noqa: BLE001 -- _take_or_raise raises it again
        done.put(error)
