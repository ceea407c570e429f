"""Have lines recorded by several hands: processes, threads, or the caller itself."""

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from vorleser import errors
from vorleser.clip import Take
from vorleser.errors import EngineError, SpeechError
from vorleser.speak.settings import SpeakSettings
from vorleser.speak.studio import Studio
from vorleser.speak.take import Line, quoted
from vorleser.speak.worker import Order, Reply, receive, send

_PATIENCE = 300.0  # seconds for one line; a native engine that hangs is ended like one that crashed

_GRACE = 5.0  # seconds for answers that are on their way when the run fails


class Crashed(Exception):  # noqa: N818 -- an event of the crew's, no error of the user's
    """A worker ended without an answer."""


class Process:
    """One worker process, started when first needed and after each crash."""

    def __init__(self, settings: SpeakSettings, cache: Path) -> None:
        self._order = Order(tuple(sys.path), settings, os.fspath(cache))
        self._process: subprocess.Popen[bytes] | None = None
        self._dismissed = False

    def record(self, line: Line) -> Take:
        """Return the take of *line*; a crash costs one retry in a fresh process, a second one raises SpeechError."""
        for _ in range(2):
            try:
                return self._ask(line)
            except Crashed:
                if self._dismissed:
                    raise
                self._kill()
        raise SpeechError(
            f"engine {self._order.settings.engine!r} crashed twice on {quoted(line.segment.spoken)}",
            "change the sentence or take another engine with --engine",
        )

    def dismiss(self) -> None:
        """End the process for good, whatever it does."""
        self._dismissed = True
        self._kill()

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _ask(self, line: Line) -> Take:
        process = self._process or self._start()
        watch = threading.Timer(_PATIENCE, process.kill)
        watch.start()
        try:
            send(cast("BinaryIO", process.stdin), line)
            body = receive(cast("BinaryIO", process.stdout))
        except (OSError, ValueError) as error:
            raise Crashed from error
        finally:
            watch.cancel()
        if not body:
            raise Crashed
        return _take(msgspec.msgpack.decode(body, type=Reply))

    def _start(self) -> "subprocess.Popen[bytes]":
        self._process = subprocess.Popen(
            [sys.executable, "-m", "vorleser.speak.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
                "OPENBLAS_NUM_THREADS": "1",
            },
        )
        send(cast("BinaryIO", self._process.stdin), self._order)
        return self._process


def _take(reply: Reply) -> Take:
    if reply.take is None:
        kind = getattr(errors, reply.error, EngineError)
        raise kind(reply.what, reply.way_out)
    return reply.take


Recorder = Process | Studio


@contextmanager
def crew(studio: Studio, jobs: int) -> Iterator[Sequence[Recorder]]:
    """Yield *jobs* hands at most: processes or threads as the engine scales, else the *studio* itself."""
    info = studio.info
    if info.scaling == "processes":
        processes = [Process(studio.settings, studio.folder) for _ in range(jobs)]
        try:
            yield processes
        finally:
            for process in processes:
                process.dismiss()
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
