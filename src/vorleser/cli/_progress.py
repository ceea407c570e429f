"""Show the progress of one source after the other: a bar on a terminal, plain lines elsewhere, or nothing."""

import sys
from types import TracebackType
from typing import Any, Self

import click

from vorleser import interrupt
from vorleser.redaction import redact


class SourceProgress:
    """Shows progress on standard error while it is entered; finished lines go to standard output."""

    def __init__(self, *, quiet: bool, bar: bool | None = None) -> None:
        self.quiet = quiet
        self.bar = not quiet and (sys.stderr.isatty() if bar is None else bar)
        self.source = ""
        self._progress: Any = None
        self._task: Any = None
        self._stage = ""

    def __enter__(self) -> Self:
        if self.bar:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

            columns = (TextColumn("{task.fields[source]}"), TextColumn("{task.description:9}"), BarColumn())
            self._progress = Progress(
                *columns,
                TextColumn("{task.percentage:>3.0f} %"),
                TimeRemainingColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def begin(self, source: str) -> None:
        """Say that work on *source* begins."""
        self.source, self._stage = redact(source), ""

    def progress(self, stage: str, done: int, steps: int) -> None:
        """Show that *done* of *steps* of a *stage* are done."""
        interrupt.raise_if_interrupted()
        if self._progress is not None:
            if stage != self._stage:
                if self._task is not None:
                    self._progress.remove_task(self._task)
                self._task = self._progress.add_task(stage, total=steps, source=self.source[-40:])
            self._progress.update(self._task, completed=done)
        elif not self.quiet and stage != self._stage:
            click.echo(f"{self.source}: {stage}", err=True)
        self._stage = stage

    def line(self, text: str) -> None:
        """Print a finished line."""
        if not self.quiet:
            click.echo(text)

    def error(self, text: str) -> None:
        """Print an error, even when quiet."""
        click.echo(f"vorleser: {redact(text)}", err=True)
