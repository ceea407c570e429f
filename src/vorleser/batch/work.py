"""Make the edition of one job in a worker; every failure becomes an outcome."""

import time
import traceback
from pathlib import Path

from msgspec.structs import replace

from vorleser import ingest, pipeline
from vorleser.batch import remote
from vorleser.batch.outcome import Job, Outcome, outcome_of
from vorleser.config import Config
from vorleser.errors import VorleserError
from vorleser.runtime.machine import cache_folder
from vorleser.runtime.progress import StageProgress, ignore_stages
from vorleser.text.redaction import redact


def make_job(job: Job) -> Outcome:
    """Make the edition of *job*; errors of sources, engines and disks are returned in the outcome, not raised."""
    return make_job_with_progress(job, ignore_stages)


def make_job_with_progress(job: Job, progress: StageProgress) -> Outcome:
    """Make the edition of *job* like `make_job`, and report to *progress*."""
    begun = time.monotonic()
    try:
        with remote.local_folder(job.config) as (config, deliver):
            made = _make(job, config, progress)
            outcome = outcome_of(made, 0.0)
            outcome = deliver(outcome)
    except Exception as error:  # noqa: BLE001 -- one source must not stop a thousand others
        return _failure(job, error, begun)
    return replace(outcome, seconds=round(time.monotonic() - begun, 3))


def _make(job: Job, config: Config, progress: StageProgress) -> pipeline.Result:
    run = pipeline.Run(Path(job.cache) if job.cache else cache_folder(), job.jobs, progress, job.afresh)
    if job.data is None:
        return pipeline.make(job.source, config, run)
    written = ingest.read_article(ingest.Raw(job.source, job.data), config.ingest)
    return pipeline.make_from_article(job.source, written, config, run)


def _failure(job: Job, error: Exception, begun: float) -> Outcome:
    """Return the outcome of a *job* that failed with *error*; *begun* is its start by the monotonic clock."""
    what, way_out, kind = describe_error(error)
    return Outcome(
        source=job.source,
        error=what,
        way_out=way_out,
        kind=kind,
        seconds=round(time.monotonic() - begun, 3),
        trace=redact("".join(traceback.format_exception(error))),
    )


def describe_error(error: Exception) -> tuple[str, str, str]:
    """Return three strings: what happened, the way out, and the kind of *error* (its class, or ``Fault``)."""
    if isinstance(error, VorleserError):
        return error.what, error.way_out, type(error).__name__
    if isinstance(error, MemoryError):
        return "memory ran out", "give the program more, or use fewer --jobs", MemoryError.__name__
    place = traceback.extract_tb(error.__traceback__)[-1]
    told = f"{type(error).__name__} in {Path(place.filename).name}, line {place.lineno}: {error}"
    return redact(told), "this is a fault of the program: please report it with what --debug prints", "Fault"
