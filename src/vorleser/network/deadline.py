"""One deadline for all that belongs to an answer, one budget for all that belongs to a sentence."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Optional

_LEAST = 0.001  # seconds: a socket that is given none waits for ever


class Deadline:
    """A moment after which nothing more is waited for; *clock* returns seconds."""

    def __init__(self, seconds: float, clock: Callable[[], float] | None = None) -> None:
        self._clock = clock or time.monotonic
        self._end = self._clock() + seconds

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


class TimeBudget:
    """Seconds that may be spent on one thing in several goes; what passes between two goes is not counted."""

    def __init__(self, clock: Callable[[], float] | None = None) -> None:
        self._clock = clock or time.monotonic
        self._spent = self._begun = 0.0

    @contextmanager
    def spend(self) -> Iterator[None]:
        """Count the time until the end of the block; `open_deadline` in this thread knows what is left meanwhile."""
        self._begun = self._clock()
        token = _BUDGET.set(self)
        try:
            yield
        finally:
            _BUDGET.reset(token)
            self._spent += self._clock() - self._begun

    def deadline(self, seconds: float) -> Deadline:
        """Return the moment at which *seconds* in all will be spent, while the budget is being spent."""
        return Deadline(self._begun + seconds - self._spent - self._clock(), self._clock)


_BUDGET: ContextVar[Optional[TimeBudget]] = ContextVar("budget", default=None)  # noqa: UP045 -- evaluated at import


def open_deadline(seconds: float) -> Deadline:
    """Return a deadline in *seconds*, less what this thread's budget has spent already."""
    budget = _BUDGET.get()
    return budget.deadline(seconds) if budget else Deadline(seconds)


def current_deadline() -> Deadline | None:
    """Return the deadline that this thread must keep now, None where there is none."""
    return _CURRENT.get()
