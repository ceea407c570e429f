"""Worker processes: started before they are needed, kept from one script to the next, started again after a crash.

To start one takes longer than to speak a sentence; so those that have done their work wait here for more. They end
with the program that started them, since a worker ends with its stdin.
"""

import math
import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.util import Finalize
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from vorleser import errors
from vorleser.clip import Take
from vorleser.errors import EngineError, SpeechError
from vorleser.speak.pool.spawn import Child, spawn
from vorleser.speak.pool.worker import Reply, Setup, receive, send
from vorleser.speak.record import NextUtterance, Utterance, quote
from vorleser.speak.voice.settings import SpeakSettings

_PATIENCE = 300.0  # seconds for one line; a native engine that hangs is ended like one that crashed
_FAREWELL = 1.0  # seconds for one that has nothing to do, until it is ended
_AHEAD = 2  # lines a process has at once, so that it need not wait for us in between


class WorkerCrash(Exception):  # noqa: N818 -- an event of the crew's, no error of the user's
    """A worker ended without an answer."""


class WorkerProcess:
    """One worker process, started at once, and again after each crash."""

    def __init__(self, order: Setup, process: Child) -> None:
        self._order = order
        self._dismissed = False
        self._since = math.inf  # what time.monotonic() said when an answer began to be waited for
        self._process: Child | None = process
        with suppress(OSError):  # it has ended already, as will be noticed
            send(cast("BinaryIO", process.stdin), order)

    def engage(self, order: Setup) -> bool:
        """Have lines recorded as *order* says from now on; False where the process has ended or can't do that."""
        process = self._process
        if process is None or process.poll() is not None or order.path != self._order.path:
            return False
        if order != self._order:
            try:
                send(cast("BinaryIO", process.stdin), order)
            except OSError:
                return False
            self._order = order
        return True

    def records(self, next_line: NextUtterance) -> Iterator[tuple[Utterance, Take]]:
        """Yield lines and their takes as long as *next_line* gives one; the next is asked for before one is spoken.

        A crash costs the line being spoken one retry in a fresh process, a second one raises SpeechError.
        """
        lines: deque[Utterance] = deque()
        asked = crashes = 0
        with self._watched():
            while True:
                while len(lines) < _AHEAD and (line := next_line(bool(lines))):
                    lines.append(line)
                if not lines:
                    return
                try:
                    for line in list(lines)[asked:]:
                        self._ask(line)
                    take = self._answer()
                except WorkerCrash:
                    if self._dismissed:
                        raise
                    if crashes:
                        raise _crash_error(lines[0], self._order.settings.engine) from None
                    asked, crashes = 0, 1
                    self._kill()
                else:
                    yield lines.popleft(), take
                    asked, crashes = len(lines), 0

    def release(self) -> None:
        """Let the process end, if it has nothing to do, without waiting until it has ended."""
        if self._process is not None:
            with suppress(OSError):
                cast("BinaryIO", self._process.stdin).close()

    def dismiss(self, patience: float = 0.0) -> None:
        """End the process for good, whatever it does, if it has not ended by itself after *patience* seconds."""
        self._dismissed = True
        if (process := self._process) is not None and patience:
            with suppress(subprocess.TimeoutExpired):
                process.wait(patience)
        self._kill()

    def _kill(self) -> None:
        if (process := self._process) is not None:  # another thread may be doing the same
            process.kill()
            process.wait()
            self._process = None

    def _ask(self, line: Utterance) -> None:
        fresh = self._process is None
        process = self._process = self._process or spawn(1)[0]
        if self._dismissed:  # meanwhile, by another thread
            self._kill()
            raise WorkerCrash
        try:
            if fresh:
                send(cast("BinaryIO", process.stdin), self._order)
            send(cast("BinaryIO", process.stdin), line)
        except (OSError, ValueError) as error:
            raise WorkerCrash from error

    def _answer(self) -> Take:
        if (process := self._process) is None:  # ended meanwhile, by another thread
            raise WorkerCrash
        self._since = time.monotonic()
        try:
            body = receive(cast("BinaryIO", process.stdout))
        except (OSError, ValueError) as error:
            raise WorkerCrash from error
        finally:
            self._since = math.inf
        if not body:
            raise WorkerCrash
        return _take_of(msgspec.msgpack.decode(body, type=Reply))

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """End the process whenever an answer takes too long."""
        over = threading.Event()

        def watch() -> None:
            while not over.wait(_PATIENCE / 10):
                if time.monotonic() - self._since > _PATIENCE and self._process:
                    self._process.kill()

        threading.Thread(target=watch, daemon=True).start()
        try:
            yield
        finally:
            over.set()


def _crash_error(line: Utterance, engine: str) -> SpeechError:
    return SpeechError(
        f"engine {engine!r} crashed twice on {quote(line.segment.spoken)}",
        "change the sentence or take another engine with --engine",
    )


def _take_of(reply: Reply) -> Take:
    if reply.take is None:
        kind = getattr(errors, reply.error, EngineError)
        raise kind(reply.what, reply.way_out)
    return reply.take


_idle: list[WorkerProcess] = []
_lock = threading.Lock()


def prestart_processes(settings: SpeakSettings, cache: Path, count: int) -> None:
    """Have *count* processes get ready for lines of *settings*; returns at once."""
    with borrow_processes(settings, cache, count):
        pass


@contextmanager
def borrow_processes(settings: SpeakSettings, cache: Path, count: int) -> Iterator[Sequence[WorkerProcess]]:
    """Yield *count* processes that speak with *settings* into *cache*; they wait for more unless something failed."""
    order = Setup(tuple(sys.path), settings, os.fspath(cache))
    waiting = [process for _ in range(count) if (process := _reuse(order))]
    processes = waiting + [WorkerProcess(order, new) for new in spawn(count - len(waiting))]
    try:
        yield processes
    except BaseException:
        for process in processes:
            process.dismiss()
        raise
    with _lock:
        _idle.extend(processes)


def _reuse(order: Setup) -> WorkerProcess | None:
    """Return a process that waits and will do as *order* says; those that can't are ended."""
    while True:
        with _lock:
            if not _idle:
                return None
            process = _idle.pop()
        if process.engage(order):
            return process
        process.dismiss()


def shut_down() -> None:
    """End those that wait, and see them gone."""
    with _lock:
        ended = [*_idle]
        _idle.clear()
    for process in ended:
        process.release()
    for process in ended:
        process.dismiss(_FAREWELL)


Finalize(
    None, shut_down, exitpriority=0
)  # atexit is for programs; multiprocessing's children leave without it
