"""A worker process: it gets utterances, answers with takes, and is restarted after a crash."""

import math
import subprocess
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, cast

import msgspec

from vorleser import errors
from vorleser.clip import Take
from vorleser.errors import EngineError, SpeechError
from vorleser.speak.pool.spawn import Child, spawn
from vorleser.speak.pool.worker import Reply, Setup, receive, send
from vorleser.speak.record import NextUtterance, Utterance, quote

_PATIENCE = 300.0  # seconds for one utterance; a native engine that hangs is killed like one that crashed
_AHEAD = 2  # utterances a process has at once, so that it never waits for the next one


class WorkerCrash(Exception):  # noqa: N818 -- used inside the pool only, never shown to the user
    """A worker ended without an answer."""


class WorkerProcess:
    """One worker process, started at once, and again after each crash."""

    def __init__(self, setup: Setup, process: Child) -> None:
        self._setup = setup
        self._stopped = False
        self._since = math.inf  # time.monotonic() when waiting for an answer began
        self._process: Child | None = process
        with suppress(OSError):  # it has ended already: the first utterance will show it
            send(cast("BinaryIO", process.stdin), setup)

    def set_up(self, setup: Setup) -> bool:
        """Switch the process to *setup*; return False if it has ended or was started with another path."""
        process = self._process
        if process is None or process.poll() is not None or setup.path != self._setup.path:
            return False
        if setup != self._setup:
            try:
                send(cast("BinaryIO", process.stdin), setup)
            except OSError:
                return False
            self._setup = setup
        return True

    def record_all(self, next_utterance: NextUtterance) -> Iterator[tuple[Utterance, Take]]:
        """Yield utterances and their takes as long as *next_utterance* gives one.

        The process gets the next utterance before it has answered the last. After a crash, the current utterance is
        tried once more in a new process; a second crash raises SpeechError.
        """
        waiting: deque[Utterance] = deque()
        asked = crashes = 0
        with self._watch():
            while True:
                while len(waiting) < _AHEAD and (utterance := next_utterance(bool(waiting))):
                    waiting.append(utterance)
                if not waiting:
                    return
                try:
                    for utterance in list(waiting)[asked:]:
                        self._ask(utterance)
                    take = self._answer()
                except WorkerCrash:
                    if self._stopped:
                        raise
                    if crashes:
                        raise _crash_error(waiting[0], self._setup.settings.engine) from None
                    asked, crashes = 0, 1
                    self._kill()
                else:
                    yield waiting.popleft(), take
                    asked, crashes = len(waiting), 0

    def close(self) -> None:
        """Close the process's stdin, so that it ends when it is idle; does not wait for its end."""
        if self._process is not None:
            with suppress(OSError):
                cast("BinaryIO", self._process.stdin).close()

    def stop(self, patience: float = 0.0) -> None:
        """Kill the process for good if it has not ended by itself after *patience* seconds."""
        self._stopped = True
        if (process := self._process) is not None and patience:
            with suppress(subprocess.TimeoutExpired):
                process.wait(patience)
        self._kill()

    def _kill(self) -> None:
        if (process := self._process) is not None:  # another thread may be doing the same
            process.kill()
            process.wait()
            self._process = None

    def _ask(self, utterance: Utterance) -> None:
        fresh = self._process is None
        process = self._process = self._process or spawn(1)[0]
        if self._stopped:  # meanwhile, by another thread
            self._kill()
            raise WorkerCrash
        try:
            if fresh:
                send(cast("BinaryIO", process.stdin), self._setup)
            send(cast("BinaryIO", process.stdin), utterance)
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
    def _watch(self) -> Iterator[None]:
        """Kill the process if an answer takes longer than `_PATIENCE` seconds while the block runs."""
        over = threading.Event()

        def kill_when_late() -> None:
            while not over.wait(_PATIENCE / 10):
                if time.monotonic() - self._since > _PATIENCE and self._process:
                    self._process.kill()

        threading.Thread(target=kill_when_late, daemon=True).start()
        try:
            yield
        finally:
            over.set()


def _crash_error(utterance: Utterance, engine: str) -> SpeechError:
    return SpeechError(
        f"engine {engine!r} crashed twice on {quote(utterance.segment.spoken)}",
        "change the sentence or take another engine with --engine",
    )


def _take_of(reply: Reply) -> Take:
    if reply.take is None:
        kind = getattr(errors, reply.error, EngineError)
        raise kind(reply.what, reply.way_out)
    return reply.take
