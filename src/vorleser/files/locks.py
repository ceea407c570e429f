"""File locks, one holder at a time; the system releases them when the process ends, even if it is killed."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from vorleser.errors import OutputError, reason_of

_LOOK_AGAIN = 0.05  # seconds between looks at whether a lock is free


@contextmanager
def hold(path: Path) -> Iterator[bool]:
    """Try to lock a file beside *path* for the block, and yield whether that succeeded.

    Raises OutputError if the lock file can't be written.
    """
    with _open_file(path) as lock:
        yield lock_file(lock)


@contextmanager
def hold_in_turn(
    path: Path, seconds: float, late: OutputError, on_wait: Callable[[], None] = lambda: None
) -> Iterator[None]:
    """Lock a file beside *path* for the block, after waiting for whoever holds it; *on_wait* is called if one does.

    Raises *late* after *seconds*, OutputError if the lock file can't be written. Where files can't be locked, the block
    is run all the same.
    """
    end, waited = time.monotonic() + seconds, False
    with _open_file(path) as lock:
        while _try_lock(lock) is False:
            if time.monotonic() >= end:
                raise late
            if not waited:
                on_wait()
            waited = True
            time.sleep(_LOOK_AGAIN)
        yield


@contextmanager
def _open_file(path: Path) -> Iterator[int]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = os.open(path.with_name(f"{path.name}.lock"), os.O_CREAT | os.O_RDWR, 0o666)
    except OSError as error:
        raise OutputError(f"can't write to {str(path.parent)!r}", reason_of(error)) from error
    try:
        yield lock
    finally:
        os.close(lock)


def lock_file(descriptor: int) -> bool:
    """Lock a file for this process, and return whether that succeeded; False if file locks are not supported, too."""
    return _try_lock(descriptor) is True


def _try_lock(descriptor: int) -> bool | None:
    """Lock a file for this process, and return whether that succeeded, None if file locks are not supported."""
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
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True
