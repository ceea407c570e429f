"""Have lines recorded by several hands: processes, threads, or the caller itself."""

import queue
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from vorleser.clip import Take
from vorleser.speak.pool.process import Process, lent
from vorleser.speak.pool.recorder import Studio
from vorleser.speak.record import Line, NextLine

_GRACE = 5.0  # seconds for answers that are on their way when the run fails


Recorder = Process | Studio


@contextmanager
def crew(studio: Studio, jobs: int) -> Iterator[Sequence[Recorder]]:
    """Yield *jobs* hands at most: processes or threads as the engine scales, else the *studio* itself."""
    info = studio.info
    if info.scaling == "processes":
        with lent(studio.settings, studio.folder, jobs) as processes:
            yield processes
    else:
        yield [studio] * (min(jobs, info.at_once) if info.scaling == "threads" else 1)


def record_all(lines: Sequence[Line], hands: Sequence[Recorder]) -> Iterator[tuple[Line, Take]]:
    """Yield each of *lines* with its take when done, a thread for each of *hands*; the first error ends it all.

    What is on its way when it ends is awaited for a moment and kept, so that nothing paid for is lost.
    """
    stop = threading.Event()
    next_line = _handed_out(lines, len(hands), stop)
    if len(hands) == 1:
        yield from hands[0].records(next_line)
        return
    done = queue.SimpleQueue[tuple[Line, Take] | BaseException]()
    threads = [threading.Thread(target=_work, args=(hand, next_line, done), daemon=True) for hand in hands]
    for thread in threads:
        thread.start()
    try:
        for _ in lines:
            yield _good(done.get())
    except BaseException as error:
        stop.set()
        for hand in hands:
            hand.dismiss()
        for thread in threads:
            thread.join(0 if isinstance(error, KeyboardInterrupt) else _GRACE)
        raise


def _handed_out(lines: Sequence[Line], hands: int, stop: threading.Event) -> NextLine:
    """Return what hands out *lines* to several *hands*, until *stop*."""
    todo = queue.SimpleQueue[Line]()
    for line in lines:
        todo.put(line)

    def next_line(early: bool) -> Line | None:  # noqa: FBT001 -- its only argument
        if stop.is_set() or (early and todo.qsize() < 2 * hands):  # another hand may be free for it sooner
            return None
        try:
            return todo.get_nowait()
        except queue.Empty:
            return None

    return next_line


def _good(outcome: tuple[Line, Take] | BaseException) -> tuple[Line, Take]:
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def _work(
    hand: Recorder, next_line: NextLine, done: "queue.SimpleQueue[tuple[Line, Take] | BaseException]"
) -> None:
    try:
        for recorded in hand.records(next_line):
            done.put(recorded)
    except BaseException as error:  # noqa: BLE001 -- it is raised again where the takes are awaited
        done.put(error)
