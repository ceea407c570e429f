"""Workers on a cluster: dask.distributed as it is. Paths and settings go there, outcomes come back."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import PurePath
from typing import Any

from vorleser.batch.outcome import Job, Outcome
from vorleser.batch.run import Map
from vorleser.errors import ConfigError
from vorleser.version import __version__

_EXTRA = "pip install 'vorleser[dask]'"
_AHEAD = 4  # jobs in the scheduler's hands for each thread of the cluster: enough to keep it busy
WAIT = "5s"  # for the scheduler to answer, and for the first worker to come


@contextmanager
def cluster(address: str) -> Iterator[Map]:
    """Yield a map over the cluster whose scheduler is at *address*; raises ConfigError where it can't be used."""
    distributed = _library()
    try:
        client = distributed.Client(address, timeout=WAIT, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        reason = "start one with 'dask scheduler', and name it as tcp://host:8786"
        raise ConfigError(f"no Dask scheduler at {address!r}", reason) from error
    with client:
        _same_everywhere(client, address)
        yield _Cluster(client).map_jobs


def _library() -> Any:  # noqa: ANN401 -- an extra, which ships no types
    try:
        import distributed
    except ModuleNotFoundError as error:
        raise ConfigError("--scheduler needs 'distributed', which is not installed", _EXTRA) from error
    return distributed


def _version() -> str:
    """Return the version of this package where this runs, empty where it is missing; needs nothing of ours."""
    try:
        from vorleser.version import __version__ as there  # it is run elsewhere
    except Exception:  # noqa: BLE001 -- whatever is wrong there, the package can't be used
        return ""
    return str(there)


def _same_everywhere(client: Any, address: str) -> None:  # noqa: ANN401 -- the library has no types
    """Raise ConfigError where a worker lacks our package or has another version of it."""
    try:
        client.wait_for_workers(1, timeout=WAIT)
    except TimeoutError as error:
        raise ConfigError(
            f"the cluster at {address!r} has no workers", f"start some: dask worker {address}"
        ) from error
    import cloudpickle

    ask = cloudpickle.loads(_by_value(cloudpickle))
    for worker, version in client.run(ask).items():
        if version != __version__:
            there = f"version {version} of vorleser" if version else "no vorleser"
            raise ConfigError(
                f"worker {worker!r} of the cluster has {there}, here is {__version__}",
                f"install the same there: pip install vorleser=={__version__}",
            )


def _by_value(cloudpickle: Any) -> bytes:  # noqa: ANN401 -- the library has no types
    """Return the question for the version in a form that a worker without our package understands, too."""
    import types  # for this alone

    alone = types.FunctionType(_version.__code__, {"__builtins__": __builtins__}, "version")
    alone.__module__ = "__main__"
    return bytes(cloudpickle.dumps(alone))


class _Cluster:
    """Hands jobs to a cluster, a few ahead of what it can do at once."""

    def __init__(self, client: Any) -> None:  # noqa: ANN401 -- the library has no types
        self._client = client

    def map_jobs(self, function: Callable[[Job], Outcome], jobs: Iterable[Job], /) -> Iterable[Outcome]:
        """Yield outcomes as they come; what is not begun when the caller stops is taken back."""
        distributed = _library()
        waiting = iter(jobs)
        threads = sum(self._client.nthreads().values()) or 1
        given = {self._submit(function, job): job for job in islice(waiting, threads * _AHEAD)}
        coming = distributed.as_completed(list(given), loop=self._client.loop)
        try:
            for future in coming:
                yield _outcome(future, given.pop(future))
                for job in islice(waiting, 1):
                    added = self._submit(function, job)
                    given[added] = job
                    coming.add(added)
        finally:
            self._client.cancel(list(given))

    def _submit(self, function: Callable[[Job], Outcome], job: Job) -> Any:  # noqa: ANN401 -- the library has no types
        return self._client.submit(function, job, key=_key(job), pure=False)


def _key(job: Job) -> str:
    """Return a task's name for the dashboard: what is made, from which source."""
    name = PurePath(job.source.split("?")[0].rstrip("/")).stem[:60] or "article"
    return f"make-{name}-{hashlib.sha256(job.source.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _outcome(future: Any, job: Job) -> Outcome:  # noqa: ANN401 -- the library has no types
    """Return a future's outcome; a task whose workers died again and again is an outcome, too."""
    if future.status == "finished":
        result = future.result()
        assert isinstance(result, Outcome)  # noqa: S101 -- the function's own type
        return result
    error = future.exception() if future.status == "error" else None
    return Outcome(
        source=job.source,
        error=f"the cluster lost it: {type(error).__name__}: {error}" if error else "the cluster gave it up",
        way_out="look at the worker's log; memory may be short",
        kind="WorkerLost",
    )
