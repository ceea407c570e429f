"""Child processes of the desk for heavy work: started when needed, restarted after a crash, ended with the desk."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TypeVar

from vorleser.runtime import interrupt, logs
from vorleser.runtime.progress import StageProgress, ignore_stages

R = TypeVar("R")


class ProcessLost(Exception):  # noqa: N818 -- an event of the desk, no error of the user's
    """The process ended without an answer."""


class ChildProcess:
    """One process that runs one call at a time; threads may share it, and wait for their turn."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._line: Connection | None = None

    def call(self, function: Callable[..., R], *args: object, progress: StageProgress | None = None) -> R:
        """Run *function* in the process and return its result; raises its errors, and ProcessLost if the process dies.

        With *progress*, the function gets a progress as last argument; its calls are passed to *progress* in a thread.
        """
        with self._turn:
            if progress is None:
                return self._call(function, *args)
            self._open()
            over = threading.Event()
            listener = threading.Thread(target=self._listen, args=(progress, over), daemon=True)
            listener.start()
            try:
                result: R = self._call(_with_progress, function, *args)
            finally:
                over.set()
                listener.join()
            return result

    def close(self) -> None:
        """Kill the process, even during a call."""
        pool, self._pool = self._pool, None
        if pool is not None:
            for process in list((pool._processes or {}).values()):  # noqa: SLF001 -- public from Python 3.14 on
                process.kill()
            pool.shutdown(wait=False, cancel_futures=True)

    def _call(self, function: Callable[..., R], *args: object) -> R:
        try:
            return self._open().submit(function, *args).result()
        except BrokenProcessPool as error:
            self.close()
            raise ProcessLost from error

    def _open(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")  # a forked copy of a process with threads may hang
            self._line, far_end = context.Pipe(duplex=False)
            self._pool = ProcessPoolExecutor(1, context, _begin, (far_end,))
        return self._pool

    def _listen(self, progress: StageProgress, over: threading.Event) -> None:
        """Pass on what the process reports until the call is *over*, and what it has reported by then."""
        line = self._line
        with suppress(EOFError, OSError):
            while line is not None:
                last = over.is_set()
                if line.poll(0.05):
                    progress(*line.recv())
                elif last:
                    return


_report: Connection | None = None


def _begin(line: Connection) -> None:
    """Initialise the process: ignore Ctrl-C, which the desk handles, and end when the desk ends."""
    global _report  # noqa: PLW0603 -- the process's one line to the desk
    _report = line
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logs.show_as_parent()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Exit at once when the desk ends, even if it was killed; the work is done again at its next start."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _with_progress(function: Callable[..., R], *args: object) -> R:
    """Call *function* with a progress, as last argument, that reports to the desk; return its result."""
    line = _report

    def report(stage: str, done: int, steps: int) -> None:
        interrupt.raise_if_interrupted()
        if line is not None:
            with suppress(OSError):
                line.send((stage, done, steps))

    return function(*args, report if line is not None else ignore_stages)
