"""File locks: one holder at a time, of whichever kind, on whichever system."""

import errno
import fcntl
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest

from vorleser.errors import OutputError
from vorleser.files import locks

HOLD = """
import sys
from pathlib import Path
from vorleser.files import locks
with locks.hold(Path(sys.argv[1])) as free:
    print(free, flush=True)
    sys.stdin.read()
"""


def test_a_lock_is_held_once_and_ends_with_its_process(tmp_path: Path) -> None:
    """A second process is told; as soon as the first is gone, even killed, the lock is free."""
    path = tmp_path / "new" / "state.json"
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "True\n"
        with locks.hold(path) as free:
            assert not free
        first.kill()
    with locks.hold(path) as free:
        assert free


@pytest.fixture(params=["here", "Windows"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Be on this system, or on one that has msvcrt instead of fcntl: what it locks is locked here by flock."""
    if request.param == "Windows":

        def locking(descriptor: int, mode: int, size: int) -> None:
            assert (mode, size) == (2, 1)
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK=2))
        monkeypatch.setitem(sys.modules, "fcntl", None)
    return str(request.param)


@pytest.mark.usefixtures("system")
def test_all_locks_are_of_one_kind(tmp_path: Path) -> None:
    """What one holds, no other gets: neither by the same way, nor by the file itself; then it is free again."""
    path = tmp_path / "state"
    with locks.hold(path) as free:
        assert free
        with locks.hold(path) as again:
            assert not again
        descriptor = os.open(tmp_path / "state.lock", os.O_RDWR)
        assert not locks.lock_file(descriptor)
        os.close(descriptor)
    with locks.hold(path) as free:
        assert free


@pytest.mark.usefixtures("system")
def test_each_gets_its_turn(tmp_path: Path) -> None:
    """Of many who wait, one at a time is let in, and all are; who can't wait any longer gets the error."""
    path, inside, most = tmp_path / "state", [0], [0]
    gate, late = threading.Barrier(8), OutputError("taken", "wait")

    def enter(_: int) -> None:
        gate.wait()
        with locks.hold_in_turn(path, 60, late):
            inside[0] += 1
            most[0] = max(most[0], inside[0])
            time.sleep(0.01)
            inside[0] -= 1

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(enter, range(8)))
    assert (most, inside) == ([1], [0])
    told: list[str] = []

    def tell() -> None:
        told.append("waits")

    with (
        locks.hold(path),
        pytest.raises(OutputError, match="taken"),
        locks.hold_in_turn(path, 0.1, late, tell),
    ):
        pytest.fail("two hold one lock")
    assert told == ["waits"]


def test_without_locks_nobody_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the file system knows no locks, what is to be done is done."""

    def refuse(_descriptor: int, _mode: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", refuse)
    done = False
    with locks.hold_in_turn(tmp_path / "state", 0, OutputError("taken", "wait")):
        done = True
    assert done
    with locks.hold(tmp_path / "state") as free:
        assert not free
