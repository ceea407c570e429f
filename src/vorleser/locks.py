"""A file lock for one run at a time; the system releases it when the process ends, even if it is killed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vorleser.errors import OutputError, reason_of


@contextmanager
def hold(path: Path) -> Iterator[bool]:
    """Try to lock a file beside *path* for the block, and yield whether that succeeded.

    On systems without fcntl it is always taken to succeed.

    Raises OutputError if the lock file can't be written.
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
