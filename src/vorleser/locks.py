"""One run at a time: a lock that goes with the process that holds it, however it ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vorleser.errors import OutputError, reason_of


@contextmanager
def hold(path: Path) -> Iterator[bool]:
    """Yield whether nobody else holds the lock beside *path*; where files can't be locked, it is taken for so.

    Raises OutputError where the lock can't be written.
    """
    try:
        import fcntl  # not on Windows
    except ModuleNotFoundError:
        yield True
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.with_name(f"{path.name}.lock").open("wb")
    except OSError as error:
        raise OutputError(f"can't write to {str(path.parent)!r}", reason_of(error)) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
