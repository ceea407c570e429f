"""One deadline for all that belongs to an answer, kept on every read and write."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Optional

_LEAST = 0.001  # seconds: a socket that is given none waits for ever


class Deadline:
    """A moment after which nothing more is waited for; *clock* returns seconds."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """Return the seconds left, never less than a millisecond."""
        return max(_LEAST, self._end - self._clock())

    def over(self) -> bool:
        """Tell whether it has passed."""
        return self._clock() >= self._end

    def within(self, seconds: float) -> "Deadline":
        """Return a deadline in *seconds*, or this one where it is earlier."""
        return Deadline(min(seconds, self.left()), self._clock)

    @contextmanager
    def apply(self) -> Iterator[None]:
        """Have every connection of `guard` that this thread uses meanwhile keep this deadline."""
        token = _CURRENT.set(self)
        try:
            yield
        finally:
            _CURRENT.reset(token)


_CURRENT: ContextVar[Optional[Deadline]] = ContextVar("deadline", default=None)  # noqa: UP045 -- evaluated at import


def current_deadline() -> Deadline | None:
    """Return the deadline that this thread must keep now, None where there is none."""
    return _CURRENT.get()
