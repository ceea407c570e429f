"""Have lines recorded by several hands: processes, threads, or the caller itself."""

import queue
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from vorleser.clip import Take
from vorleser.speak.process import Process, lent
from vorleser.speak.studio import Studio
from vorleser.speak.take import Line

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
    if len(hands) == 1:
        yield from ((line, hands[0].record(line)) for line in lines)
        return
    todo, done = queue.SimpleQueue[Line](), queue.SimpleQueue[tuple[Line, Take | BaseException]]()
    for line in lines:
        todo.put(line)
    stop = threading.Event()
    threads = [threading.Thread(target=_work, args=(hand, todo, done, stop), daemon=True) for hand in hands]
    for thread in threads:
        thread.start()
    try:
        for _ in lines:
            line, outcome = done.get()
            yield line, _good(outcome)
    except BaseException as error:
        stop.set()
        for hand in hands:
            hand.dismiss()
        for thread in threads:
            thread.join(0 if isinstance(error, KeyboardInterrupt) else _GRACE)
        raise


def _good(outcome: Take | BaseException) -> Take:
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def _work(
    hand: Recorder,
    todo: "queue.SimpleQueue[Line]",
    done: "queue.SimpleQueue[tuple[Line, Take | BaseException]]",
    stop: threading.Event,
) -> None:
    while not stop.is_set():
        try:
            line = todo.get_nowait()
        except queue.Empty:
            return
        try:
            done.put((line, hand.record(line)))
        except BaseException as error:  # noqa: BLE001 -- it is raised again where the takes are awaited
            done.put((line, error))
            return
