"""Handle SIGINT and SIGTERM in the main process only, even if a library swallows the exception."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

TERMINATED = 143  # the exit code that shells give a program ended by SIGTERM

_asked: list[BaseException] = []


def install_handler() -> None:
    """Make SIGINT and SIGTERM raise exceptions, so that context managers remove half-written files."""
    _asked.clear()
    signal.signal(signal.SIGINT, _leave)
    signal.signal(signal.SIGTERM, _leave)


def raise_if_interrupted() -> None:
    """Raise the exception of an earlier SIGINT or SIGTERM again, in case it was swallowed.

    An exception raised by a signal while a module is imported may get lost: compiled modules clear errors that they
    don't expect, and one in a callback of the import locks is only printed.
    """
    if _asked:
        raise _asked[0]


@contextmanager
def block_sigint() -> Iterator[None]:
    """Block SIGINT in processes started inside: a terminal sends Ctrl-C to all, but only the main process handles it.

    A signal that arrives meanwhile is not lost: another thread receives it, or it is delivered at the end.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows: they ignore it once they run
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave(number: int, _frame: FrameType | None) -> None:
    _asked[:] = [KeyboardInterrupt() if number == signal.SIGINT else SystemExit(TERMINATED)]
    raise _asked[0]
