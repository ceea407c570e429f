"""Show the progress of a batch: a bar with rate and time left on a terminal, plain lines elsewhere."""

import time
from typing import TYPE_CHECKING, Any, Self

import click

from vorleser.cli._bar import Bar
from vorleser.runtime import interrupt

if TYPE_CHECKING:
    from vorleser.batch import Outcome

_EVERY = 10.0  # seconds between two lines where there is no terminal


class BatchProgress(Bar):
    """Context manager that counts outcomes, and shows the progress on standard error."""

    def __init__(self, total: int, *, quiet: bool, bar: bool | None = None) -> None:
        super().__init__(quiet=quiet, bar=bar)
        self.total = total
        self.failed = self.done = self.unchanged = 0
        self._begun = self._last_told = time.monotonic()
        self._task: Any = None

    def columns(self) -> tuple[Any, ...]:
        """Return the counts, the bar and the time left."""
        from rich.progress import BarColumn, TextColumn, TimeRemainingColumn

        counts = TextColumn("{task.completed:.0f} of {task.total:.0f}, {task.fields[text]}")
        return counts, BarColumn(), TimeRemainingColumn()

    def __enter__(self) -> Self:
        super().__enter__()
        if self.live is not None:
            self._task = self.live.add_task("", total=self.total, text=self._describe())
        return self

    def count(self, outcome: "Outcome") -> None:
        """Count an outcome, and show the progress."""
        interrupt.raise_if_interrupted()
        self.done += 1
        self.failed += bool(outcome.error)
        self.unchanged += outcome.unchanged
        if self.live is not None:
            self.live.update(self._task, completed=self.done, text=self._describe())
        elif not self.quiet and time.monotonic() - self._last_told > _EVERY:
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
