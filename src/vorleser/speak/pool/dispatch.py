"""Have lines recorded by several hands: processes, threads, or the caller itself."""

import queue
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from vorleser.clip import Take
from vorleser.speak.pool.process import WorkerProcess, borrow_processes
from vorleser.speak.pool.recorder import Recorder
from vorleser.speak.record import NextUtterance, Utterance

_GRACE = 5.0  # seconds for answers that are on their way when the run fails


Worker = WorkerProcess | Recorder


@contextmanager
def open_workers(studio: Recorder, jobs: int) -> Iterator[Sequence[Worker]]:
    """Yield *jobs* hands at most: processes or threads as the engine scales, else the *studio* itself."""
    info = studio.info
    if info.scaling == "processes":
        with borrow_processes(studio.settings, studio.folder, jobs) as processes:
            yield processes
    else:
        yield [studio] * (min(jobs, info.at_once) if info.scaling == "threads" else 1)


def dispatch(lines: Sequence[Utterance], hands: Sequence[Worker]) -> Iterator[tuple[Utterance, Take]]:
    """Yield each of *lines* with its take when done, a thread for each of *hands*; the first error ends it all.

    What is on its way when it ends is awaited for a moment and kept, so that nothing paid for is lost.
    """
    stop = threading.Event()
    next_line = _hand_out(lines, len(hands), stop)
    if len(hands) == 1:
        yield from hands[0].records(next_line)
        return
    done = queue.SimpleQueue[tuple[Utterance, Take] | BaseException]()
    threads = [
        threading.Thread(target=_record_until_done, args=(hand, next_line, done), daemon=True)
        for hand in hands
    ]
    for thread in threads:
        thread.start()
    try:
        for _ in lines:
            yield _take_or_raise(done.get())
    except BaseException as error:
        stop.set()
        for hand in hands:
            hand.dismiss()
        for thread in threads:
            thread.join(0 if isinstance(error, KeyboardInterrupt) else _GRACE)
        raise


def _hand_out(lines: Sequence[Utterance], hands: int, stop: threading.Event) -> NextUtterance:
    """Return what hands out *lines* to several *hands*, until *stop*."""
    todo = queue.SimpleQueue[Utterance]()
    for line in lines:
        todo.put(line)

    def next_line(early: bool) -> Utterance | None:  # noqa: FBT001 -- its only argument
        if stop.is_set() or (early and todo.qsize() < 2 * hands):  # another hand may be free for it sooner
            return None
        try:
            return todo.get_nowait()
        except queue.Empty:
            return None

    return next_line


def _take_or_raise(outcome: tuple[Utterance, Take] | BaseException) -> tuple[Utterance, Take]:
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def _record_until_done(
    hand: Worker, next_line: NextUtterance, done: "queue.SimpleQueue[tuple[Utterance, Take] | BaseException]"
) -> None:
    try:
        for recorded in hand.records(next_line):
            done.put(recorded)
    except BaseException as error:  # noqa: BLE001 -- it is raised again where the takes are awaited
        done.put(error)
