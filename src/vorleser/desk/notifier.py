"""Wake threads and event loops when something has changed; they look up themselves what it was."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Notifier:
    """Wakes all waiting threads and event loops; `notify` may be called from any thread."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._count = 0
        self._listeners: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    def notify(self) -> None:
        """Wake all that wait or listen."""
        with self._condition:
            self._count += 1
            self._condition.notify_all()
            listeners = list(self._listeners)
        for loop, event in listeners:
            with suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(event.set)

    @property
    def count(self) -> int:
        """The number of notifications so far, for `wait`."""
        return self._count

    def wait(self, seen: int, seconds: float) -> None:
        """Wait until the count differs from *seen*, for *seconds* at most."""
        with self._condition:
            self._condition.wait_for(lambda: self._count != seen, seconds)

    @contextmanager
    def listen(self) -> Iterator[asyncio.Event]:
        """Yield an event of the running loop that is set at each notification."""
        entry = (asyncio.get_running_loop(), asyncio.Event())
        with self._condition:
            self._listeners.add(entry)
        try:
            yield entry[1]
        finally:
            with self._condition:
                self._listeners.discard(entry)
