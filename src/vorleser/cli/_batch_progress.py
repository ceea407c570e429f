"""Show the progress of many sources: a bar with rate and time left on a terminal, plain lines elsewhere."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import click

from vorleser import interrupt

if TYPE_CHECKING:
    from vorleser.batch import Outcome

EVERY = 10.0  # seconds between two lines where there is no terminal


class BatchProgress:
    """Counts outcomes while it is entered, and shows how far the run is on standard error."""

    def __init__(self, total: int, *, quiet: bool, bar: bool | None = None) -> None:
        self.total = total
        self.quiet = quiet
        self.failed = self.done = self.unchanged = 0
        self._bar = not quiet and (sys.stderr.isatty() if bar is None else bar)
        self._begun = self._last_told = time.monotonic()
        self._progress: Any = None
        self._task: Any = None

    def __enter__(self) -> Self:
        if self._bar:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

            text = TextColumn("{task.completed:.0f} of {task.total:.0f}, {task.fields[text]}")
            console = Console(stderr=True)
            self._progress = Progress(
                text, BarColumn(), TimeRemainingColumn(), console=console, transient=True
            )
            self._progress.start()
            self._task = self._progress.add_task("", total=self.total, text=self._describe())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def count(self, outcome: "Outcome") -> None:
        """Count an outcome, and say how far the run is."""
        interrupt.raise_if_interrupted()
        self.done += 1
        self.failed += bool(outcome.error)
        self.unchanged += outcome.unchanged
        if self._progress is not None:
            self._progress.update(self._task, completed=self.done, text=self._describe())
        elif not self.quiet and time.monotonic() - self._last_told > EVERY:
            self._last_told = time.monotonic()
            click.echo(f"{self.done} of {self.total}, {self._describe()}, {self._time_left()} left", err=True)

    def _count_made(self) -> int:
        return self.done - self.unchanged

    def _describe(self) -> str:
        minutes = (time.monotonic() - self._begun) / 60
        rate = (
            f"{self._count_made() / minutes:.0f} a minute"
            if self._count_made() and minutes > 0.05
            else "beginning"
        )
        return f"{self.failed} failed, {rate}"

    def _time_left(self) -> str:
        each = (time.monotonic() - self._begun) / max(1, self._count_made())
        seconds = int(each * (self.total - self.done))
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"

    def last_line(self) -> str:
        """Return the counts of the whole run."""
        made = self.done - self.failed - self.unchanged
        return f"{made} made, {self.unchanged} unchanged, {self.failed} failed"
