"""How the tests are shared out to pytest-xdist's workers: a file at a time, the slowest files first.

What the tests of a file share, such as a browser, is then made once; and no slow file is left for the end, when nobody
is there to work beside it.
"""

import os
from pathlib import Path

import pytest
from pytest_rerunfailures import StatusDB
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

TABLE = Path(__file__).with_name("seconds.txt")
"""How long the slower files take; ``scripts/measure_tests`` writes it."""


def read_table() -> dict[str, float]:
    """Return the seconds that the slower files of tests take."""
    rows = (line.split() for line in TABLE.read_text("utf-8").splitlines())
    return {file: float(seconds) for seconds, file in rows}


def count_tries_alone(config: pytest.Config) -> None:
    """Have a worker keep to itself how often it has tried each test.

    pytest-rerunfailures asks the first process over a socket before each test, a byte at a time, lest a test at which
    each worker dies is tried for ever; `SlowestFileFirst` gives no such test to a second worker.
    """
    told = getattr(config, "failures_db", None)
    if os.environ.get("PYTEST_XDIST_WORKER") and told:
        told.sock.close()
        config.failures_db = StatusDB()  # type: ignore[attr-defined]


class SlowestFileFirst(LoadFileScheduling):
    """Gives a worker that has nothing left the slowest file that waits."""

    def __init__(self, config: pytest.Config, log: object = None) -> None:
        super().__init__(config, log)
        self._seconds = read_table()

    def remove_node(self, node: WorkerController) -> str | None:
        """Take back what *node* has not done but for the test at which it died, if it did, and return that."""
        waiting = [
            (unit, test)
            for unit in self.assigned_work[node].values()
            for test, done in unit.items()
            if not done
        ]
        if waiting:
            unit, fatal = waiting[0]
            unit[fatal] = True
        super().remove_node(node)
        return fatal if waiting else None

    def _assign_work_unit(self, node: WorkerController) -> None:
        slowest = max(self.workqueue, key=lambda file: self._seconds.get(file, 0.0))
        self.workqueue.move_to_end(slowest, last=False)
        super()._assign_work_unit(node)
