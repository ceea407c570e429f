"""The spool, a folder for large temporary files: each run has its own, and removes those of killed runs."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from vorleser.errors import OutputError, reason_of
from vorleser.files.locks import lock_file

PREFIX = "spool-"
_LOCK = "lock"  # a file in the folder, locked as long as its run is alive

_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS}


@contextmanager
def open_spool(cache: Path) -> Iterator[Path]:
    """Yield an empty folder in *cache*, removed at the end; on the disk of the clips, so that only one can be full.

    If *cache* can't be written, the folder is made in the system's temporary folder. Spools of runs that have ended
    are removed first: the system releases the lock of a process that ends, even of a killed one. Raises OutputError
    if nothing can be written.
    """
    try:
        cache.mkdir(parents=True, exist_ok=True)
        _remove_dead(cache)
        place = cache if os.access(cache, os.W_OK) else None  # a cache that may only be read is still useful
        spool = Path(mkdtemp(dir=place, prefix=PREFIX))
        lock = os.open(spool / _LOCK, os.O_CREAT | os.O_RDWR)
    except OSError as error:
        raise OutputError(f"can't write to {str(cache)!r}", reason_of(error)) from error
    try:
        lock_file(lock)
        yield spool
    except OSError as error:
        if error.errno not in _DISK:
            raise  # not the disk's fault
        raise OutputError(f"can't write to {str(cache)!r}", reason_of(error)) from error
    finally:
        os.close(lock)
        shutil.rmtree(spool, ignore_errors=True)


def _remove_dead(cache: Path) -> None:
    for spool in cache.glob(f"{PREFIX}*"):
        if not _is_alive(spool):
            shutil.rmtree(spool, ignore_errors=True)


def _is_alive(spool: Path) -> bool:
    """Return whether a process holds the lock of *spool*; one without a lock file counts as alive for a minute.

    Such a spool is either just being made, or half removed.
    """
    try:
        lock = os.open(spool / _LOCK, os.O_RDWR)
    except FileNotFoundError:
        return _is_young(spool)
    except OSError:
        return True
    try:
        return not lock_file(lock)
    finally:
        os.close(lock)


def _is_young(spool: Path) -> bool:
    """Return whether *spool* was made within the last minute, by the clock of its own disk."""
    with suppress(OSError):
        return abs(spool.parent.stat().st_mtime - spool.stat().st_mtime) < 60
    return False
