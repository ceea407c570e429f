"""Keep idle worker processes between one script and the next.

Starting a process takes longer than speaking a sentence, so processes are started early and kept. They end with
the program that started them, since a worker ends when its stdin does.
"""

import os
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.util import Finalize
from pathlib import Path

from vorleser.speak.pool.process import WorkerProcess
from vorleser.speak.pool.spawn import spawn
from vorleser.speak.pool.worker import Setup
from vorleser.speak.voice.settings import SpeakSettings

_FAREWELL = 1.0  # seconds that an idle process gets to end before it is killed

_idle: list[WorkerProcess] = []
_lock = threading.Lock()


def prestart_processes(settings: SpeakSettings, cache: Path, count: int) -> None:
    """Start *count* processes that get ready to speak with *settings*, and return at once."""
    with borrow_processes(settings, cache, count):
        pass


@contextmanager
def borrow_processes(settings: SpeakSettings, cache: Path, count: int) -> Iterator[Sequence[WorkerProcess]]:
    """Yield *count* processes that speak with *settings* into *cache*; idle ones are used again.

    After the block they become idle; if the block raised, they are killed.
    """
    setup = Setup(tuple(sys.path), settings, os.fspath(cache))
    waiting = [process for _ in range(count) if (process := _take_idle(setup))]
    processes = waiting + [WorkerProcess(setup, child) for child in spawn(count - len(waiting))]
    try:
        yield processes
    except BaseException:
        for process in processes:
            process.stop()
        raise
    with _lock:
        _idle.extend(processes)


def _take_idle(setup: Setup) -> WorkerProcess | None:
    """Return an idle process set up with *setup*, or None; processes that can't be set up are killed."""
    while True:
        with _lock:
            if not _idle:
                return None
            process = _idle.pop()
        if process.set_up(setup):
            return process
        process.stop()


def shut_down() -> None:
    """End all idle processes, and wait for their end; those that do not end in `_FAREWELL` seconds are killed."""
    with _lock:
        ended = [*_idle]
        _idle.clear()
    for process in ended:
        process.close()
    for process in ended:
        process.stop(_FAREWELL)


Finalize(None, shut_down, exitpriority=0)  # not atexit: multiprocessing's children leave without it
