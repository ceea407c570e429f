"""Worker processes on this machine, each with one job at a time; if one is killed, only its job is repeated."""

import signal
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from types import FrameType
from typing import NoReturn

from vorleser.batch.outcome import Job, Outcome
from vorleser.batch.run import Map
from vorleser.runtime import interrupt, logs

_AHEAD = 2  # jobs that a worker holds while many are left, so that it need not wait for the next one
DEATHS = 2  # workers that may die of a job before it is given up
_PATIENCE = 5.0  # seconds that a terminated worker has to remove its half-written files


def workers(count: int) -> Map:
    """Return a map over *count* worker processes."""

    def map_jobs(function: Callable[[Job], Outcome], jobs: Iterable[Job], /) -> Iterable[Outcome]:
        return _WorkerPool(count, function).outcomes(jobs)

    return map_jobs


class _Worker:
    """One worker process, the connection to it, and its jobs; it works on the first of them."""

    def __init__(self, function: Callable[[Job], Outcome]) -> None:
        context = get_context("spawn")  # a forked copy of a process with threads may hang
        self.line, far_end = context.Pipe()
        self.process = context.Process(target=_serve, args=(far_end, function))
        if hasattr(signal, "pthread_sigmask"):  # Windows has neither, and blocks nothing
            resource_tracker.ensure_running()  # its start unblocks signals, so it must come before block_sigint
        with interrupt.block_sigint():
            self.process.start()
        far_end.close()
        self.jobs: deque[Job] = deque()

    def give(self, job: Job) -> None:
        self.jobs.append(job)
        with suppress(OSError):  # it died while idle: receiving will fail, and the job is queued again
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
    """Worker processes, and the jobs that they work on."""

    def __init__(self, count: int, function: Callable[[Job], Outcome]) -> None:
        self._count = count
        self._function = function
        self._workers: dict[Connection, _Worker] = {}
        self._again: deque[Job] = deque()
        self._deaths: Counter[str] = Counter()

    def outcomes(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """Yield outcomes as they arrive; all workers have ended when the iterator ends, closes or raises."""
        waiting = deque(jobs)
        try:
            while self._fill(waiting):
                ready = wait(self._busy())
                for worker in [self._workers[line] for line in self._busy() if line in ready]:
                    if (outcome := self._receive(worker)) is not None:
                        yield outcome
        finally:
            for worker in self._workers.values():
                worker.close()
            for worker in self._workers.values():
                worker.join()

    def _busy(self) -> list[Connection]:
        return [line for line, worker in self._workers.items() if worker.jobs]

    def _fill(self, waiting: deque[Job]) -> bool:
        """Give jobs to the workers with the fewest, starting workers as needed; return whether any has a job."""
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
        """Queue the jobs of a dead worker again; return an outcome if `DEATHS` workers died of its first job."""
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
    """Run jobs from *line* and send back their outcomes until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent process handles Ctrl-C
    signal.signal(signal.SIGTERM, _leave)
    logs.show_as_parent()
    with suppress(EOFError, OSError):
        while True:
            line.send(function(line.recv()))


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    """End the process by an exception, so that context managers remove half-written files."""
    sys.exit(128 + signal.SIGTERM)
