"""Run jobs on a dask.distributed cluster: paths and settings are sent to the workers, outcomes are returned."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import PurePath
from typing import Any

from vorleser.batch.outcome import Job, Outcome
from vorleser.batch.run import Map
from vorleser.errors import ConfigError
from vorleser.runtime.extras import name_install
from vorleser.version import __version__

_AHEAD = 4  # jobs submitted for each thread of the cluster: enough to keep it busy
WAIT = "5s"  # for the scheduler to answer, and for the first worker to connect


@contextmanager
def cluster(address: str) -> Iterator[Map]:
    """Yield a map over the cluster whose scheduler is at *address*; raises ConfigError if it can't be used."""
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
        raise ConfigError(
            "--scheduler needs 'distributed', which is not installed", name_install("dask")
        ) from error
    return distributed


def _version() -> str:
    """Return the version of vorleser installed on the worker that runs this, or "" if it is missing.

    Uses no global of this module, because the worker may not have it.
    """
    try:
        from vorleser.version import __version__ as there  # the worker's own, not ours
    except Exception:  # noqa: BLE001 -- whatever the error, the worker can't use the package
        return ""
    return str(there)


def _same_everywhere(client: Any, address: str) -> None:  # noqa: ANN401 -- the library has no types
    """Raise ConfigError if there is no worker, or one lacks vorleser or has another version of it."""
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
                f"install {__version__} there, from the same checkout or wheel as here",
            )


def _by_value(cloudpickle: Any) -> bytes:  # noqa: ANN401 -- the library has no types
    """Return `_version` pickled by value, so that a worker without vorleser can run it, too."""
    import types

    alone = types.FunctionType(_version.__code__, {"__builtins__": __builtins__}, "version")
    alone.__module__ = "__main__"
    return bytes(cloudpickle.dumps(alone))


class _Cluster:
    """Submits jobs to a cluster, a few more than it can run at once."""

    def __init__(self, client: Any) -> None:  # noqa: ANN401 -- the library has no types
        self._client = client

    def map_jobs(self, function: Callable[[Job], Outcome], jobs: Iterable[Job], /) -> Iterable[Outcome]:
        """Yield outcomes as they arrive; if the caller stops early, the jobs still submitted are cancelled."""
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
    """Return a name for the task of *job* that is readable in Dask's dashboard: the source's stem and a digest."""
    name = PurePath(job.source.split("?")[0].rstrip("/")).stem[:60] or "article"
    return f"make-{name}-{hashlib.sha256(job.source.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _outcome(future: Any, job: Job) -> Outcome:  # noqa: ANN401 -- the library has no types
    """Return the outcome of *job* from its *future*; a failed or cancelled task becomes an outcome with an error."""
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
