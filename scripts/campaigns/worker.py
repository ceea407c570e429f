"""A process that runs one trial after the other, and can be killed."""

import contextlib
import os
import re
import resource
import shutil
import signal
import tempfile
import traceback
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from time import monotonic
from typing import NamedTuple

from campaigns.trial import Campaign, Trial, redirected

RESTED = 200  # MB that a process may hold after a trial, before another takes its place
KINDS = Path(__file__).parent / "kinds"


class Task(NamedTuple):
    """A trial by name: the *number*-th of a campaign's *fault*; the same *seed* gives the same trial."""

    campaign: str
    fault: str
    number: int
    seed: int


class Verdict(NamedTuple):
    """What came of a trial: what the program did, or what was *wrong*; how long it took, in how many MB.

    ``kept`` is how many MB the process holds afterwards.
    """

    task: Task
    came_to: str = ""
    wrong: str = ""
    seconds: float = 0.0
    megabytes: float = 0.0
    kept: float = 0.0


def campaigns() -> list[str]:
    """Return the names of all campaigns: the files in ``kinds/``."""
    return sorted(path.stem for path in KINDS.glob("*.py") if not path.stem.startswith("_"))


def campaign(name: str) -> Campaign:
    """Return the campaign *name*."""
    found = import_module(f"campaigns.kinds.{name}").CAMPAIGN
    assert isinstance(found, Campaign)
    return found


class Worker:
    """A process that runs trials; one that hangs or dies is replaced."""

    def __init__(self) -> None:
        self._context = get_context("spawn")
        self._start()

    def _start(self) -> None:
        self._pipe, theirs = self._context.Pipe()
        self._process = self._context.Process(target=_work, args=(theirs,), daemon=False)
        self._process.start()
        theirs.close()

    def run(self, task: Task) -> Verdict:
        """Return what came of *task*."""
        limit = campaign(task.campaign).seconds
        self._pipe.send(task)
        try:
            if self._pipe.poll(limit):
                verdict: Verdict = self._pipe.recv()
                if verdict.kept > RESTED:  # the next one is to be measured by itself
                    self.stop()
                    self._start()
                return verdict
            wrong = f"took longer than {limit:g} s"
        except EOFError:
            self._process.join()
            wrong = f"the process ended with {self._process.exitcode}"
        self.stop()
        self._start()
        return Verdict(task, wrong=wrong, seconds=limit)

    def stop(self) -> None:
        """End the process and all that it started."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid or 0, signal.SIGKILL)
        self._process.kill()  # it may not lead its group yet
        self._process.join()
        self._pipe.close()


def _work(pipe: Connection) -> None:
    """Run each task received from *pipe*, and send its verdict back."""
    os.setsid()  # so that all can be killed together
    while True:
        try:
            pipe.send(ran(pipe.recv()))
        except (EOFError, BrokenPipeError):  # the parent process has closed the pipe
            return


def ran(task: Task) -> Verdict:
    """Run *task* in this process and return what came of it."""
    kind = campaign(task.campaign)
    folder = Path(tempfile.mkdtemp(prefix="vorleser-campaign-"))
    noise = Path(tempfile.mkdtemp(prefix="vorleser-noise-"))
    _forget_peak()
    begun = monotonic()
    came_to = wrong = ""
    try:
        with redirected(noise / "out", noise / "err"):
            chance = Random(f"{task.seed} {task.campaign} {task.fault} {task.number}")  # noqa: S311 -- repeatable
            came_to = kind.faults[task.fault](Trial(chance, folder))
    except BaseException:  # noqa: BLE001 -- whatever it is, the trial tells of it
        wrong = traceback.format_exc(limit=-4)
    seconds, megabytes = monotonic() - begun, _memory("VmHWM")
    printed = (noise / "err").read_text("utf-8", "replace")
    if not wrong and "Traceback (most recent call last)" in printed:
        wrong = f"a traceback: {printed[-2000:]}"
    if not wrong and megabytes > kind.megabytes:
        wrong = f"took {megabytes:.0f} MB, more than {kind.megabytes}"
    for each in (folder, noise):
        shutil.rmtree(each, ignore_errors=True)
    return Verdict(task, came_to, wrong, seconds, megabytes, _memory("VmRSS"))


def _forget_peak() -> None:
    """Reset the kernel's record of this process's peak memory."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _memory(field: str) -> float:
    """Return a *field* of what the kernel says of this process's memory, in MB; without /proc, the most it ever had."""
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = re.search(rf"{field}:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else 0.0
