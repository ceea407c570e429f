"""How ``make`` and ``follow`` run their sources, and what they print of the outcomes."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import click
import msgspec
from msgspec.structs import replace

from vorleser import ingest, pipeline
from vorleser.batch import Job, Outcome, remote, report, run_jobs
from vorleser.batch.digest import digest
from vorleser.batch.ledger import Ledger
from vorleser.batch.outcome import outcome_of
from vorleser.batch.run import Map
from vorleser.batch.sources import Named, expand
from vorleser.batch.work import make_job_with_progress
from vorleser.characters import printable
from vorleser.cli._batch_progress import BatchProgress
from vorleser.cli._exits import debugging
from vorleser.cli._options import cache_folder, cores
from vorleser.cli._progress import SourceProgress
from vorleser.config import Config, with_absolute_paths
from vorleser.errors import SourceError, VorleserError
from vorleser.redaction import redact

_MANY = 10  # sources from which on a report is written without being asked for


def run_make(flags: dict[str, Any], config: Config) -> int:
    """Make everything that *flags* name; return the program's exit code."""
    named = [*expand(flags["sources"], flags["lists"])]
    wrong = [source for source in named if isinstance(source, SourceError)]
    sources = [source for source in named if isinstance(source, Named)]
    if flags["edition"]:
        return _make_digest(flags, config, sources, wrong)
    if flags["scheduler"]:
        config = with_absolute_paths(config)
    jobs = [_job(source, config, flags) for source in sources]
    begun = time.monotonic()
    outcomes: list[Outcome] = []
    try:
        with ExitStack() as stack:
            for outcome in _outcomes(jobs, config, flags, stack):
                outcomes.append(outcome)  # noqa: PERF402 -- what came before an interruption is kept
    finally:
        for error in wrong:
            outcomes.append(Outcome(source="", error=error.what, way_out=error.way_out, kind="SourceError"))
            print_outcome(outcomes[-1], as_json=flags["as_json"], quiet=flags["quiet"])
        folder = _report_folder(flags, config, len(jobs), many=len(named) > len(flags["sources"]))
        if folder:
            report.write_report(
                folder, report.report([job.source for job in jobs], outcomes, time.monotonic() - begun)
            )
    return int(any(outcome.error for outcome in outcomes))


def _job(source: Named, config: Config, flags: dict[str, Any]) -> Job:
    name, cache = source.name, str(cache_folder())
    if flags["scheduler"]:  # a worker stands in another folder, perhaps on another machine
        cache = ""
        name = name if ingest.is_url(name) or source.data is not None else str(Path(name).absolute())
    return Job(name, config, cache, afresh=flags["afresh"], data=source.data)


def _report_folder(flags: dict[str, Any], config: Config, count: int, *, many: bool) -> Path | None:
    """Return where the report goes: where it is wanted, or beside the editions of a batch."""
    if flags["report"]:
        return Path(flags["report"])
    here = not remote.is_remote(config.output.folder)
    return Path(config.output.folder) if here and (many or count > _MANY) else None


def _outcomes(jobs: list[Job], config: Config, flags: dict[str, Any], stack: ExitStack) -> Iterator[Outcome]:
    """Yield outcomes as they come, each printed; failures of a batch are printed together at the end."""
    ledger = stack.enter_context(Ledger(cache_folder(), config))
    few = len(jobs) <= max(2, flags["jobs"] or cores()) and not flags["scheduler"]
    if few:
        talk = stack.enter_context(SourceProgress(quiet=flags["quiet"]))
        for outcome in run_jobs(jobs, _serial(flags["jobs"] or cores(), talk), ledger):
            print_outcome(outcome, as_json=flags["as_json"], quiet=flags["quiet"])
            yield outcome
        return
    mapped = stack.enter_context(_map(flags))
    many = stack.enter_context(BatchProgress(len(jobs), quiet=flags["quiet"]))
    failed = []
    try:
        for outcome in run_jobs(jobs, mapped, ledger):
            many.count(outcome)
            if outcome.error and not flags["as_json"]:
                failed.append(outcome)
            else:
                print_outcome(outcome, as_json=flags["as_json"], quiet=flags["quiet"])
            yield outcome
    finally:
        for outcome in failed:
            print_outcome(outcome, as_json=False, quiet=flags["quiet"])
        if not flags["quiet"] and not flags["as_json"]:
            click.echo(many.last_line(), err=True)


def _serial(count: int, talk: SourceProgress) -> Map:
    """Return a map that makes one source after the other, each with *count* processes."""

    def map_jobs(_function: object, jobs: Iterable[Job], /) -> Iterator[Outcome]:
        for job in jobs:
            talk.begin(job.source)
            yield make_job_with_progress(replace(job, jobs=count), talk.progress)

    return map_jobs


@contextmanager
def _map(flags: dict[str, Any]) -> Iterator[Map]:
    if flags["scheduler"]:
        from vorleser.batch.dask import cluster

        with cluster(flags["scheduler"]) as mapped:
            yield mapped
    else:
        from vorleser.batch.local import workers

        yield workers(flags["jobs"] or cores())


def _make_digest(
    flags: dict[str, Any], config: Config, sources: list[Named], wrong: list[SourceError]
) -> int:
    """Make one edition of all sources; what can't be read is named, and the edition is made of the others."""
    failed: list[Outcome] = [Outcome(source="", error=error.what, way_out=error.way_out) for error in wrong]
    articles = []
    for source in sources:
        try:
            raw = (
                ingest.Raw(source.name, source.data)
                if source.data
                else ingest.load(source.name, config.ingest)
            )
            articles.append(ingest.read_article(raw, config.ingest))
        except VorleserError as error:
            failed.append(Outcome(source=source.name, error=error.what, way_out=error.way_out))
    for outcome in failed:
        print_outcome(outcome, as_json=flags["as_json"], quiet=flags["quiet"])
    if not articles:
        return 1
    begun = time.monotonic()
    with SourceProgress(quiet=flags["quiet"]) as talk, remote.local_folder(config) as (here, deliver):
        talk.begin(flags["edition"])
        how = pipeline.Run(cache_folder(), flags["jobs"] or cores(), talk.progress, flags["afresh"])
        made = pipeline.make_from_article(flags["edition"], digest(flags["edition"], articles), here, how)
        outcome = deliver(outcome_of(made, time.monotonic() - begun))
    print_outcome(outcome, as_json=flags["as_json"], quiet=flags["quiet"])
    return int(bool(failed))


def print_outcome(outcome: Outcome, *, as_json: bool, quiet: bool) -> None:
    """Print an outcome: a line, or a JSON object; errors also when quiet."""
    if as_json:
        click.echo(_json(outcome))
    if outcome.trace and debugging():
        click.echo(outcome.trace, err=True, nl=False)
    if outcome.error:
        source = f"{redact(outcome.source)}: " if outcome.source else ""
        click.echo(f"vorleser: {source}{outcome.message}", err=True)
    if outcome.note:
        click.echo(f"vorleser: {redact(outcome.source)}: {outcome.note}", err=True)
    if not (outcome.error or as_json or quiet):
        click.echo(_summary(outcome))
    sys.stdout.flush()


def _summary(outcome: Outcome) -> str:
    """Return the last line: path, length, size, loudness."""
    seconds = outcome.duration_ms // 1000
    length = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    levels = f"{outcome.loudness:.1f} LUFS, {outcome.true_peak:.1f} dBTP"
    unchanged = "  (unchanged)" if outcome.unchanged else ""
    return f"{redact(outcome.mp3)}  {length}  {outcome.size / 1e6:.1f} MB  {levels}{unchanged}"


def _json(outcome: Outcome) -> str:
    if outcome.error:
        told: dict[str, Any] = {"source": printable(redact(outcome.source)), "error": outcome.message}
    else:
        told = {
            "source": printable(redact(outcome.source)),
            "path": printable(redact(outcome.mp3)),
            "guid": outcome.guid,
            "duration_ms": outcome.duration_ms,
            "size": outcome.size,
            "loudness": outcome.loudness,
            "true_peak": outcome.true_peak,
            "version": outcome.version,
            "unchanged": outcome.unchanged,
            "note": outcome.note,
        }
    return msgspec.json.encode(told).decode()
