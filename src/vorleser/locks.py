"""File locks, one holder at a time; the system releases them when the process ends, even if it is killed."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vorleser.errors import OutputError, reason_of


@contextmanager
def hold(path: Path) -> Iterator[bool]:
    """Try to lock a file beside *path* for the block, and yield whether that succeeded.

    Raises OutputError if the lock file can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = os.open(path.with_name(f"{path.name}.lock"), os.O_CREAT | os.O_RDWR, 0o666)
    except OSError as error:
        raise OutputError(f"can't write to {str(path.parent)!r}", reason_of(error)) from error
    try:
        yield lock_file(lock)
    finally:
        os.close(lock)


def lock_file(descriptor: int) -> bool:
    """Lock a file for this process, and return whether that succeeded; False if file locks are not supported, too."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
