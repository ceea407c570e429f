"""Run the sources of ``make``, and print their outcomes."""

import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from vorleser import ingest, pipeline
from vorleser.article import Article
from vorleser.batch import Job, Outcome, remote, report, run_jobs
from vorleser.batch.digest import digest, name_as_edition
from vorleser.batch.ledger import Ledger
from vorleser.batch.outcome import outcome_of
from vorleser.batch.run import Map
from vorleser.batch.sources import Named, describe_passed_over, expand, find_passed_over
from vorleser.batch.work import make_job_with_progress
from vorleser.cli._bar import Bar
from vorleser.cli._batch_progress import BatchProgress
from vorleser.cli._hint import print_hint
from vorleser.cli._outcomes import print_outcome, print_plan, print_total
from vorleser.cli._precheck import check_config, find_missing
from vorleser.cli._progress import SourceProgress
from vorleser.config import Config, with_absolute_paths
from vorleser.errors import SourceError, VorleserError
from vorleser.runtime.machine import cache_folder, cores

_MANY = 10  # with more sources than this, a report is written without --report


def run_make(flags: dict[str, Any], config: Config) -> int:
    """Make editions of all sources that *flags* name; return the program's exit code."""
    check_config(config, here=not flags["scheduler"])
    named = [*expand(flags["sources"], flags["lists"])]
    wrong = [_failure(source) for source in named if isinstance(source, SourceError)]
    sources = [source for source in named if isinstance(source, Named)]
    if sources and not flags["quiet"] and (others := find_passed_over(flags["sources"])):
        told = ", ".join(describe_passed_over(others))
        click.echo(f"vorleser: passed over, as no reader knows their kind: files in {told}", err=True)
    if flags["scheduler"]:
        config = with_absolute_paths(
            config
        )  # files missing here may exist on the workers, so none is checked
    else:
        wrong += find_missing(sources)
    for outcome in wrong:
        print_outcome(outcome, Bar(quiet=flags["quiet"], bar=False), as_json=flags["as_json"])
    missing = {outcome.source for outcome in wrong}
    sources = [source for source in sources if source.name not in missing]
    if flags["dry_run"]:
        return _plan_each(flags, config, sources) or int(bool(wrong))
    if flags["edition"]:
        return _make_joined(flags, config, sources) or int(bool(wrong))
    many = len(named) > len(flags["sources"])
    return _make_each(flags, config, sources, wrong, many=many)


def _make_each(
    flags: dict[str, Any], config: Config, sources: list[Named], wrong: list[Outcome], *, many: bool
) -> int:
    """Make an edition of each of *sources*; write the report, with *wrong* ones, even after an interruption."""
    jobs = [_job(source, config, flags) for source in sources]
    begun = time.monotonic()
    outcomes = [*wrong]
    try:
        with ExitStack() as stack:
            for outcome in _outcomes(jobs, config, flags, stack):
                outcomes.append(outcome)  # noqa: PERF402 -- keeps outcomes from before an interruption
    finally:
        folder = _report_folder(flags, config, len(jobs), many=many)
        if folder:
            names = [outcome.source for outcome in wrong] + [job.source for job in jobs]
            report.write_report(folder, report.report(names, outcomes, time.monotonic() - begun))
    quiet = flags["quiet"] or flags["as_json"] or all(outcome.error for outcome in outcomes)
    print_hint(config.speech.engine, quiet=quiet)
    return int(any(outcome.error for outcome in outcomes))


def _plan_each(flags: dict[str, Any], config: Config, sources: list[Named]) -> int:
    """Read each source, and print what making it would do; nothing is spoken or written."""
    how = pipeline.Run(cache_folder(), 1, afresh=flags["afresh"])
    failed = 0
    plans = []
    for source in sources:
        try:
            found = pipeline.plan(source.name, _read(source, config), config, how)
        except VorleserError as error:
            failed = 1
            print_outcome(
                _failure(error, source.name), Bar(quiet=flags["quiet"], bar=False), as_json=flags["as_json"]
            )
        else:
            print_plan(found, as_json=flags["as_json"])
            plans.append(found)
    if not (flags["as_json"] or flags["quiet"]):
        print_total(plans, config.speech.budget)
    return failed


def _read(source: Named, config: Config) -> Article:
    """Return the article in *source*; raises SourceError."""
    there = source.data is not None
    raw = ingest.Raw(source.name, source.data or b"") if there else ingest.load(source.name, config.ingest)
    return ingest.read_article(raw, config.ingest)


def _failure(error: VorleserError, source: str = "") -> Outcome:
    return Outcome(source=source, error=error.what, way_out=error.way_out, kind=type(error).__name__)


def _job(source: Named, config: Config, flags: dict[str, Any]) -> Job:
    name, cache = source.name, str(cache_folder())
    if flags["scheduler"]:  # a worker has another working folder, and may run on another machine
        cache = ""
        name = name if ingest.is_url(name) or source.data is not None else str(Path(name).absolute())
    return Job(name, config, cache, afresh=flags["afresh"], data=source.data)


def _report_folder(flags: dict[str, Any], config: Config, count: int, *, many: bool) -> Path | None:
    """Return the folder for the report: that of --report, or, for a batch, that of the editions; else None."""
    if flags["report"]:
        return Path(flags["report"])
    here = not remote.is_remote(config.output.folder)
    return Path(config.output.folder) if here and (many or count > _MANY) else None


def _outcomes(jobs: list[Job], config: Config, flags: dict[str, Any], stack: ExitStack) -> Iterator[Outcome]:
    """Yield outcomes as they arrive, and print each; failures of a batch are printed together at the end."""
    ledger = stack.enter_context(Ledger(cache_folder(), config))
    few = len(jobs) <= max(2, flags["jobs"] or cores()) and not flags["scheduler"]
    if few:
        talk = stack.enter_context(SourceProgress(quiet=flags["quiet"]))
        for outcome in run_jobs(jobs, _serial(flags["jobs"] or cores(), talk), ledger):
            print_outcome(outcome, talk, as_json=flags["as_json"])
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
                print_outcome(outcome, many, as_json=flags["as_json"])
            yield outcome
    finally:
        for outcome in failed:
            print_outcome(outcome, many, as_json=False)
        if not flags["quiet"] and not flags["as_json"]:
            with many.aside():
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


def _make_joined(flags: dict[str, Any], config: Config, sources: list[Named]) -> int:
    """Make one edition of all sources; unreadable ones are reported, and the edition is made of the others."""
    failed: list[Outcome] = []
    articles = []
    for source in sources:
        try:
            articles.append(_read(source, config))
        except VorleserError as error:
            failed.append(_failure(error, source.name))
    with SourceProgress(quiet=flags["quiet"]) as talk, remote.local_folder(config) as (here, deliver):
        for outcome in failed:
            print_outcome(outcome, talk, as_json=flags["as_json"])
        if not articles:
            return 1
        begun = time.monotonic()
        talk.begin(flags["edition"])
        how = pipeline.Run(cache_folder(), flags["jobs"] or cores(), talk.progress, flags["afresh"])
        settings = replace(here, script=name_as_edition(here.script))
        made = pipeline.make_from_article(flags["edition"], digest(flags["edition"], articles), settings, how)
        outcome = deliver(outcome_of(made, time.monotonic() - begun))
        print_outcome(outcome, talk, as_json=flags["as_json"])
    print_hint(config.speech.engine, quiet=flags["quiet"] or flags["as_json"])
    return int(bool(failed))
