"""Show the progress of single sources: a bar on a terminal, plain lines elsewhere, or nothing."""

from typing import Any

import click

from vorleser.cli._bar import Bar
from vorleser.runtime import interrupt
from vorleser.text.redaction import redact


class SourceProgress(Bar):
    """Shows the stages of one source after the other; finished lines go to standard output."""

    def __init__(self, *, quiet: bool, bar: bool | None = None) -> None:
        super().__init__(quiet=quiet, bar=bar)
        self.source = ""
        self._task: Any = None
        self._stage = ""

    def columns(self) -> tuple[Any, ...]:
        """Return source, stage, bar, share and time left."""
        from rich.progress import BarColumn, TextColumn, TimeRemainingColumn

        return (
            TextColumn("{task.fields[source]}", markup=False),
            TextColumn("{task.description:9}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f} %"),
            TimeRemainingColumn(),
        )

    def begin(self, source: str) -> None:
        """Show from now on the progress of *source*."""
        self.source, self._stage = redact(source), ""

    def progress(self, stage: str, done: int, steps: int) -> None:
        """Show that *done* of *steps* of a *stage* are done."""
        interrupt.raise_if_interrupted()
        if self.live is not None:
            if stage != self._stage:
                if self._task is not None:
                    self.live.remove_task(self._task)
                self._task = self.live.add_task(stage, total=steps, source=self.source[-40:])
            self.live.update(self._task, completed=done)
        elif not self.quiet and stage != self._stage:
            click.echo(f"{self.source}: {stage}", err=True)
        self._stage = stage

    def error(self, text: str) -> None:
        """Print an error, even when quiet."""
        with self.aside():
            click.echo(f"vorleser: {redact(text)}", err=True)
