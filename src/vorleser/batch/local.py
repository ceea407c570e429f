"""Workers on this machine: one process for each, one job at a time, and a killed one costs its job's time only."""

import signal
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from types import FrameType
from typing import NoReturn

from vorleser import interrupt, logs
from vorleser.batch.outcome import Job, Outcome
from vorleser.batch.run import Map

_AHEAD = 2  # jobs a worker has at once while many are left, so that it need not wait for us in between
DEATHS = 2  # workers a job may cost before it is given up
_PATIENCE = 5.0  # seconds a worker has to clear away what it has begun


def workers(count: int) -> Map:
    """Return a map over *count* processes."""

    def map_jobs(function: Callable[[Job], Outcome], jobs: Iterable[Job], /) -> Iterable[Outcome]:
        return _WorkerPool(count, function).outcomes(jobs)

    return map_jobs


class _Worker:
    """One worker process, the connection to it, and its jobs, of which it works on the first."""

    def __init__(self, function: Callable[[Job], Outcome]) -> None:
        context = get_context("spawn")  # a forked copy of a process with threads may hang
        self.line, far_end = context.Pipe()
        self.process = context.Process(target=_serve, args=(far_end, function))
        resource_tracker.ensure_running()  # starting it would let the signals through again
        with interrupt.block_sigint():
            self.process.start()
        far_end.close()
        self.jobs: deque[Job] = deque()

    def give(self, job: Job) -> None:
        self.jobs.append(job)
        with suppress(OSError):  # it died while idle: the answer will be that there is none
            self.line.send(job)

    def close(self) -> None:
        self.line.close()
        if self.jobs:
            self.process.terminate()

    def join(self) -> None:
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


class _WorkerPool:
    """Worker processes and the jobs they work through."""

    def __init__(self, count: int, function: Callable[[Job], Outcome]) -> None:
        self._count = count
        self._function = function
        self._workers: dict[Connection, _Worker] = {}
        self._again: deque[Job] = deque()
        self._deaths: Counter[str] = Counter()

    def outcomes(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """Yield outcomes as they come; however it ends, no worker stays."""
        waiting = deque(jobs)
        try:
            while self._fill(waiting):
                for line in wait(self._busy()):
                    assert isinstance(line, Connection)  # noqa: S101 -- wait takes other things too, we gave none
                    if (outcome := self._receive(self._workers[line])) is not None:
                        yield outcome
        finally:
            for worker in self._workers.values():
                worker.close()
            for worker in self._workers.values():
                worker.join()

    def _busy(self) -> list[Connection]:
        return [line for line, worker in self._workers.items() if worker.jobs]

    def _fill(self, waiting: deque[Job]) -> bool:
        """Give jobs to the workers that have the fewest; return whether any works."""
        while waiting or self._again:
            worker = min(self._workers.values(), key=lambda found: len(found.jobs), default=None)
            if (worker is None or worker.jobs) and len(self._workers) < self._count:
                worker = _Worker(self._function)
                self._workers[worker.line] = worker
            most = _AHEAD if len(waiting) > _AHEAD * 2 * self._count else 1
            if worker is None or len(worker.jobs) >= most:
                break
            worker.give((waiting or self._again).popleft())
        return bool(self._busy())

    def _receive(self, worker: _Worker) -> Outcome | None:
        try:
            outcome: Outcome = worker.line.recv()
        except (EOFError, OSError):
            return self._give_up_worker(worker)
        worker.jobs.popleft()
        return outcome

    def _give_up_worker(self, worker: _Worker) -> Outcome | None:
        """Give the jobs of a dead worker to others; return an error for a job that has cost too many workers."""
        job = worker.jobs.popleft()
        self._again.extend(worker.jobs)
        del self._workers[worker.line]
        worker.line.close()
        worker.join()
        self._deaths[job.source] += 1
        if self._deaths[job.source] < DEATHS:
            self._again.append(job)
            return None
        code = worker.process.exitcode or 0
        ended = f"signal {-code}" if code < 0 else f"exit code {code}"
        return Outcome(
            source=job.source,
            error=f"its worker process ended {DEATHS} times ({ended})",
            way_out="memory may be short: use fewer --jobs, or split the article",
            kind="WorkerLost",
        )


def _serve(line: Connection, function: Callable[[Job], Outcome]) -> None:
    """Answer jobs until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent process's to answer
    signal.signal(signal.SIGTERM, _leave)
    logs.show_as_parent()
    with suppress(EOFError, OSError):
        while True:
            line.send(function(line.recv()))


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    """Leave by an exception, so that what is half-written is cleared away."""
    sys.exit(128 + signal.SIGTERM)
