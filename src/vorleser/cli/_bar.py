"""A progress bar on standard error that is hidden while a line is printed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self


class Bar:
    """Context manager that shows a progress bar on a terminal, unless *quiet*; ``live`` is rich's display, or None.

    Subclasses name the columns, and update ``live``. *bar* forces the bar on or off.
    """

    def __init__(self, *, quiet: bool, bar: bool | None = None) -> None:
        self.quiet = quiet
        self._wanted = not quiet and (sys.stderr.isatty() if bar is None else bar)
        self.live: Any = None

    def columns(self) -> tuple[Any, ...]:
        """Return rich's columns, from left to right."""
        raise TypeError(f"{type(self).__name__} names no columns")

    def __enter__(self) -> Self:
        if self._wanted:
            from rich.console import Console
            from rich.progress import Progress

            self.live = Progress(*self.columns(), console=Console(stderr=True), transient=True)
            self.live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.live is not None:
            self.live.stop()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Hide the bar while the block prints, because both may go to the same terminal."""
        if self.live is None:
            yield
            return
        self.live.stop()
        try:
            yield
        finally:
            self.live.start()
