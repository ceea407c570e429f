"""Have drafts made on a Dask cluster, which may go and come back while the desk runs."""

import threading
from asyncio import CancelledError
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

from msgspec.structs import replace

from vorleser.batch import Job, Outcome
from vorleser.batch.dask import cluster
from vorleser.batch.run import Map
from vorleser.desk.work import make_draft
from vorleser.errors import ConfigError
from vorleser.runtime.progress import StageProgress


class ClusterLost(Exception):  # noqa: N818 -- an event of the desk, no error of the user's
    """The scheduler or all of its workers are gone; the message says what to do."""


class Cluster:
    """The cluster whose scheduler is at *address*; threads may share it, each waiting for a job of its own."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._lock = threading.Lock()
        self._stack = ExitStack()
        self._mapped: Map | None = None

    def open(self) -> None:
        """Connect; raises ConfigError if the cluster can't be used."""
        with self._lock:
            self._map_over()

    def make(self, job: Job, _progress: StageProgress) -> Outcome:
        """Return the outcome of *job*; raises ClusterLost if the cluster can't be reached, before or after it.

        The job uses one core and the worker's own cache: a cache is no folder for several machines.
        """
        with _as_lost(), self._lock:
            mapped = self._map_over()
        try:
            (outcome,) = mapped(make_draft, [replace(job, cache="", jobs=1)])
        except (
            Exception,
            CancelledError,
        ) as error:  # errors of the job are in the outcome: this is the cluster's
            self._forget(mapped)
            raise ClusterLost(
                f"the cluster at {self._address!r} does not answer ({error or type(error).__name__})"
            ) from error
        if outcome.kind == "WorkerLost":  # of this job, or because the whole cluster went away?
            self._forget(mapped)
            with _as_lost(), self._lock:
                self._map_over()
        return outcome

    def close(self) -> None:
        """Disconnect."""
        with self._lock:
            self._mapped = None
            with suppress(Exception):
                self._stack.close()

    def _map_over(self) -> Map:
        if self._mapped is None:
            self._mapped = self._stack.enter_context(cluster(self._address))
        return self._mapped

    def _forget(self, mapped: Map) -> None:
        """Disconnect, if no other thread has connected again meanwhile."""
        with self._lock:
            if self._mapped == mapped:
                self._mapped = None
                with suppress(Exception):  # it is gone anyway
                    self._stack.close()


@contextmanager
def _as_lost() -> Iterator[None]:
    try:
        yield
    except ConfigError as error:
        raise ClusterLost(str(error)) from error
