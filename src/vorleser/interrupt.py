"""Ctrl-C and termination: answered by the program, not by its workers, even where a library swallows the exception."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

TERMINATED = 143  # the exit code that shells give a program ended by SIGTERM

_asked: list[BaseException] = []


def install_handler() -> None:
    """Leave by the stack when asked to end, so that everything half-written is cleared away."""
    _asked.clear()
    signal.signal(signal.SIGINT, _leave)
    signal.signal(signal.SIGTERM, _leave)


def raise_if_interrupted() -> None:
    """Raise again what was raised when the program was asked to end, and has got lost since.

    What a signal raises while a module is imported may vanish: compiled modules clear errors that they don't expect,
    and what is raised in a callback of the import's locks is only printed.
    """
    if _asked:
        raise _asked[0]


@contextmanager
def block_sigint() -> Iterator[None]:
    """Have processes that are started inside deaf to Ctrl-C, which a terminal sends to all: we tell them to end.

    A signal that comes meanwhile is not lost: another thread takes it for us, or it is answered at the end.
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
