"""Start worker processes: one, and the others as forks of it, once it has loaded what all of them need.

Loading takes longer than speaking five sentences, and would keep all cores busy while the article is read. A worker
makes the forks, since it has no threads; the program itself may have any, and forking it would not be safe.
"""

import io
import os
import select
import signal
import subprocess
import sys
from contextlib import suppress
from typing import IO

from vorleser.errors import EngineError, reason_of
from vorleser.runtime import interrupt


class ForkedChild:
    """A process forked from a worker, with those methods of ``subprocess.Popen`` that are needed here."""

    def __init__(self, stdin: IO[bytes], stdout: IO[bytes]) -> None:
        self.stdin = stdin
        self._stdout = stdout
        self._handle: io.FileIO | None = None  # never closed here: two threads may end one process
        self._pid = 0

    @property
    def pid(self) -> int:
        """The process's number; waits until the process has sent it. 0 if it ended before."""
        if not self._pid and (told := self._stdout.read(4)):
            number = int.from_bytes(told, "little")
            with suppress(ProcessLookupError):
                self._handle = io.FileIO(os.pidfd_open(number))  # the system may reuse the number
                self._pid = number
        return self._pid

    @property
    def stdout(self) -> IO[bytes]:
        """The pipe with the process's answers; waits until the process runs."""
        return self._stdout if self.pid else io.BytesIO()

    def kill(self) -> None:
        """End the process: at once, or if its number is not known yet, as soon as it reads its stdin."""
        if self._handle is None:
            with suppress(OSError):
                self.stdin.close()
        else:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle.fileno(), signal.SIGKILL)

    def poll(self) -> int | None:
        """Return None as long as the process runs."""
        return 0 if self._handle and select.select([self._handle], [], [], 0)[0] else None

    def wait(self, timeout: float | None = None) -> None:
        """Wait until the process has ended, or *timeout* seconds."""
        if self._handle:
            select.select([self._handle], [], [], timeout)


Child = subprocess.Popen[bytes] | ForkedChild


def spawn(count: int) -> list[Child]:
    """Start *count* worker processes, which then wait for a setup, and return at once.

    Raises EngineError where the system allows no more.
    """
    try:
        if count < 2 or not hasattr(os, "pidfd_open"):
            return [_spawn_one() for _ in range(count)]
        return _spawn_and_fork(count)
    except OSError as error:
        raise EngineError(
            f"can't start {count} processes ({reason_of(error)})", "use fewer --jobs"
        ) from error


def _spawn_and_fork(count: int) -> list[Child]:
    theirs: list[int] = []  # ends of pipes, two for each copy
    copies: list[Child] = []
    try:
        for _ in range(count - 1):
            source, stdin = os.pipe()
            theirs.append(source)
            lines = os.fdopen(stdin, "wb")
            stdout, sink = os.pipe()
            theirs.append(sink)
            copies.append(ForkedChild(lines, os.fdopen(stdout, "rb")))
        return [_spawn_one(list(zip(theirs[::2], theirs[1::2], strict=True))), *copies]
    finally:
        for end in theirs:
            os.close(end)


def _spawn_one(pipes: "list[tuple[int, int]] | tuple[()]" = ()) -> Child:
    path = os.pathsep.join(filter(None, sys.path))
    with interrupt.block_sigint():
        return subprocess.Popen(  # noqa: S603 -- ourselves, and numbers
            [
                sys.executable,
                "-m",
                "vorleser.speak.pool.worker",
                *(f"{source},{sink}" for source, sink in pipes),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pass_fds=[end for pipe in pipes for end in pipe],
            env={**os.environ, "PYTHONPATH": path, "OPENBLAS_NUM_THREADS": "1"},
        )
