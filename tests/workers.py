"""How the tests are shared out to pytest-xdist's workers: a file at a time, the slowest files first.

What the tests of a file share, such as a browser, is then made once; and no slow file is left for the end, when nobody
is there to work beside it.
"""

import os
import socket
from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

TABLE = Path(__file__).with_name("seconds.txt")
"""How long the slower files take; ``scripts/measure_tests`` writes it."""


def read_table() -> dict[str, float]:
    """Return the seconds that the slower files of tests take."""
    rows = (line.split() for line in TABLE.read_text("utf-8").splitlines())
    return {file: float(seconds) for seconds, file in rows}


def send_at_once(config: pytest.Config) -> None:
    """Have no test wait before it begins.

    pytest-rerunfailures tells the first process of each test in two small packets, the second of which waited for the
    first one's acknowledgement: 40 ms, for ten thousand tests.
    """
    told = getattr(config, "failures_db", None)
    if os.environ.get("PYTEST_XDIST_WORKER") and told:
        told.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


class SlowestFileFirst(LoadFileScheduling):
    """Gives a worker that has nothing left the slowest file that waits."""

    def __init__(self, config: pytest.Config, log: object = None) -> None:
        super().__init__(config, log)
        self._seconds = read_table()

    def _assign_work_unit(self, node: WorkerController) -> None:
        slowest = max(self.workqueue, key=lambda file: self._seconds.get(file, 0.0))
        self.workqueue.move_to_end(slowest, last=False)
        super()._assign_work_unit(node)
