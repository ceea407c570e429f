"""A bar on standard error that steps aside for every finished line."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self


class Bar:
    """Shows how far a run is while it is entered: on a terminal, unless *quiet*; ``live`` is rich's display, or None.

    Subclasses name the columns, and feed ``live``.
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
        """Take the bar off the screen while the block prints: both may share one terminal, and one line."""
        if self.live is None:
            yield
            return
        self.live.stop()
        try:
            yield
        finally:
            self.live.start()
