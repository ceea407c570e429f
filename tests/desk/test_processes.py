"""The desk's child processes: what one call reports is shown for it, all of it, and for no other."""

import time
from collections.abc import Iterator

import pytest

from vorleser.desk.processes import ChildProcess
from vorleser.runtime.progress import StageProgress

STEPS = 40


@pytest.fixture
def process() -> Iterator[ChildProcess]:
    """Return a process that ends with the test."""
    started = ChildProcess()
    yield started
    started.close()


def report(name: str, progress: StageProgress) -> str:
    """Report as many steps at once as there are, and return the name."""
    for step in range(STEPS):
        progress(name, step, STEPS)
    return name


def test_no_call_shows_the_progress_of_another(process: ChildProcess) -> None:
    """Though the desk is slow to show it, nothing is left over for the next call."""
    shown: dict[str, list[tuple[str, int, int]]] = {"one": [], "two": []}
    for name, seen in shown.items():

        def show(stage: str, done: int, steps: int, seen: list[tuple[str, int, int]] = seen) -> None:
            seen.append((stage, done, steps))
            time.sleep(0.01)

        assert process.call(report, name, progress=show) == name
    assert shown == {name: [(name, step, STEPS) for step in range(STEPS)] for name in shown}
