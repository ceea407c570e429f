"""Limit the time of a whole answer (Deadline) and of all requests for one sentence (TimeBudget)."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Optional

_LEAST = 0.001  # seconds: a socket that is given none waits for ever


class Deadline:
    """A moment *seconds* from now, after which nothing is waited for; *clock* returns seconds."""

    def __init__(self, seconds: float, clock: Callable[[], float] | None = None) -> None:
        self._clock = clock or time.monotonic
        self._end = self._clock() + seconds

    def left(self) -> float:
        """Return the seconds left, never less than a millisecond."""
        return max(_LEAST, self._end - self._clock())

    def over(self) -> bool:
        """Return whether the deadline has passed."""
        return self._clock() >= self._end

    def within(self, seconds: float) -> "Deadline":
        """Return a deadline *seconds* from now, or at this one's moment if that is earlier."""
        return Deadline(min(seconds, self.left()), self._clock)

    @contextmanager
    def apply(self) -> Iterator[None]:
        """Apply this deadline to all connections of `guard` that this thread uses inside the block."""
        token = _CURRENT.set(self)
        try:
            yield
        finally:
            _CURRENT.reset(token)


_CURRENT: ContextVar[Optional[Deadline]] = ContextVar("deadline", default=None)  # noqa: UP045 -- evaluated at import


class TimeBudget:
    """Adds up the seconds spent on one task in several blocks; the time between two blocks does not count."""

    def __init__(self, clock: Callable[[], float] | None = None) -> None:
        self._clock = clock or time.monotonic
        self._spent = self._begun = 0.0

    @contextmanager
    def spend(self) -> Iterator[None]:
        """Count the time of the block; inside it `open_deadline`, in this thread, subtracts what was spent before."""
        self._begun = self._clock()
        token = _BUDGET.set(self)
        try:
            yield
        finally:
            _BUDGET.reset(token)
            self._spent += self._clock() - self._begun

    def deadline(self, seconds: float) -> Deadline:
        """Return the deadline at which *seconds* will be spent in total; to be called inside a `spend` block."""
        return Deadline(self._begun + seconds - self._spent - self._clock(), self._clock)


_BUDGET: ContextVar[Optional[TimeBudget]] = ContextVar("budget", default=None)  # noqa: UP045 -- evaluated at import


def open_deadline(seconds: float) -> Deadline:
    """Return a deadline *seconds* from now, less what this thread's TimeBudget has spent already."""
    budget = _BUDGET.get()
    return budget.deadline(seconds) if budget else Deadline(seconds)


def current_deadline() -> Deadline | None:
    """Return the deadline applied in this thread, or None."""
    return _CURRENT.get()
