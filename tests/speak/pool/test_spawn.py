"""Worker processes and their copies: each speaks for itself, ends with its run, and takes none of the others along."""

import os
import resource
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from vorleser.errors import EngineError
from vorleser.speak import SpeakSettings
from vorleser.speak.pool import idle
from vorleser.speak.pool.spawn import ForkedChild, spawn

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="copies are made where Linux has pidfd_open"),
    pytest.mark.usefixtures("nobody_waits"),
]

TEXTS = ("Der Rat tagt heute.", "Die Brücke ist offen.", "Morgen wird gefeiert.", "Das ist neu.")


def gone(pid: int) -> bool:
    """Return whether process *pid* has ended, within two minutes."""
    for _ in range(2400):
        try:
            if "State:\tZ" in Path(f"/proc/{pid}/status").read_text():
                return True
        except OSError:
            return True
        time.sleep(0.05)
    return False


def test_one_process_and_copies_of_it() -> None:
    """Of several, all but the first are copies; they have numbers of their own, and end when they are let go."""
    first, *copies = started = spawn(3)
    assert not isinstance(first, ForkedChild)
    assert all(isinstance(copy, ForkedChild) for copy in copies)
    pids = [worker.pid for worker in started]
    assert len(set(pids)) == 3
    assert [worker.poll() for worker in started] == [None] * 3
    for worker in started:
        assert worker.stdin
        worker.stdin.close()
    for worker in started:
        worker.wait(120)
    assert all(gone(pid) for pid in pids)


@pytest.mark.parametrize("victim", [0, 1])
def test_one_that_is_killed_takes_no_other_along(say: Any, tmp_path: Path, victim: int) -> None:
    """The first one or a copy: the others go on, and all sentences are spoken."""
    say(*TEXTS)
    pids = [found._process.pid for found in idle._idle if found._process]
    with idle.borrow_processes(SpeakSettings(), tmp_path / "cache", 2) as hands:
        os.kill(pids[victim], signal.SIGKILL)
        assert gone(pids[victim])
        left = [hand._process.pid for hand in hands if hand._process and not gone_now(hand._process.pid)]
    assert left == [pid for pid in pids if pid != pids[victim]]
    assert len(say(*TEXTS, "Auch das ist neu.", "Und das.", "Und jenes.")) == 7


def gone_now(pid: int) -> bool:
    """Return whether process *pid* has ended."""
    status = Path(f"/proc/{pid}/status")
    return not status.exists() or "State:\tZ" in status.read_text()


def test_a_copy_is_killed_at_once() -> None:
    """As soon as it has said its number, it can be ended whatever it does."""
    first, copy = spawn(2)
    assert copy.pid
    copy.kill()
    copy.wait(120)
    assert gone(copy.pid)
    assert not gone_now(first.pid)
    first.kill()
    first.wait(120)


def test_several_threads_may_end_one_copy() -> None:
    """Who ends a run and who waits for an answer both see to it that the process is gone."""
    first, copy = spawn(2)
    assert copy.pid

    def end() -> None:
        copy.wait(120)
        copy.kill()
        copy.wait(120)

    with ThreadPoolExecutor(8) as pool:
        ended = [pool.submit(end) for _ in range(8)]
        copy.kill()
        assert [done.result() for done in ended] == [None] * 8
    first.kill()
    first.wait(120)


def test_a_copy_of_one_that_never_came_to_be_has_ended() -> None:
    """Where the first is killed before it has made copies, these answer nothing, at once."""
    first, copy = spawn(2)
    first.kill()
    first.wait(120)
    assert copy.pid == 0
    assert copy.stdout.read() == b""
    copy.kill()
    copy.wait(120)


def test_where_no_more_can_be_started_the_way_out_is_named() -> None:
    """The system's limit of open files is met with a line that says what to do, and nothing stays open."""
    before = [int(file.name) for file in Path("/proc/self/fd").iterdir()]
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(before) + 8, hard))
    try:
        with pytest.raises(EngineError, match="use fewer --jobs"):
            spawn(500)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert len([*Path("/proc/self/fd").iterdir()]) <= len(before)
