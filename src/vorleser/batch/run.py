"""Run jobs through a map: skip unchanged ones, and try failed ones once more at the end."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from msgspec.structs import replace

from vorleser.batch.outcome import Job, Outcome
from vorleser.batch.work import make_job
from vorleser.errors import ConfigError, SoundError, SourceError
from vorleser.ingest import is_url


class Map(Protocol):
    """A map: the builtin one, a process pool's or a cluster's. Yields one outcome a job, in any order."""

    def __call__(self, function: Callable[[Job], Outcome], jobs: Iterable[Job], /) -> Iterable[Outcome]:
        """Return the outcomes of *jobs*."""
        ...


class _Known(Protocol):
    """A record of the sources whose editions are made already."""

    def find_unchanged(self, job: Job) -> Outcome | None:
        """Return the outcome of an earlier run, if nothing that shapes it has changed."""
        ...

    def find_left_behind(self, job: Job, outcome: Outcome) -> str:
        """Return what to tell of an earlier edition of *job* that stays beside that of *outcome*, "" if none does."""
        ...

    def keep(self, job: Job, outcome: Outcome) -> None:
        """Remember the *outcome* of *job*."""
        ...


def run_jobs(jobs: list[Job], mapped: Map, known: _Known | None = None) -> Iterator[Outcome]:
    """Yield the outcome of each of *jobs*, in any order; raises ConfigError if one fails because of the settings."""
    by_source = {job.source: job for job in jobs}
    left, taken = [], dict[str, str]()
    for job in jobs:
        earlier = known.find_unchanged(job) if known and not job.afresh else None
        if earlier is None:
            left.append(job)
        else:
            taken[earlier.guid] = earlier.source
            yield earlier
    for tries in (1, 2):
        failed = []
        for outcome in mapped(make_job, left) if left else ():
            if outcome.kind == ConfigError.__name__:
                raise ConfigError(outcome.error, outcome.way_out)
            if tries == 1 and outcome.error and _may_heal(outcome):
                failed.append(by_source[outcome.source])
                continue
            outcome = _refuse_second(outcome, taken)  # noqa: PLW2901 -- what is yielded is what is kept
            yield replace(_keep(by_source[outcome.source], outcome, known), tries=tries)
        left = failed


def _keep(job: Job, outcome: Outcome, known: _Known | None) -> Outcome:
    """Have the *outcome* of *job* remembered; return it with a note if an earlier edition of the source stays."""
    if known is None or outcome.error:
        return outcome
    left = known.find_left_behind(job, outcome)
    if not outcome.is_fallback:  # which the chosen engine is to make anew
        known.keep(job, replace(outcome, note=""))
    return replace(outcome, note="; ".join(filter(None, (outcome.note, left))))


def _refuse_second(outcome: Outcome, taken: dict[str, str]) -> Outcome:
    """Return *outcome*, or an error if its edition took the place of another file's; *taken* has sources by guid."""
    first = taken.setdefault(outcome.guid, outcome.source) if outcome.guid else outcome.source
    if outcome.unchanged or first == outcome.source or is_url(first) or is_url(outcome.source):
        return outcome
    return Outcome(
        source=outcome.source,
        error=f"the edition of {outcome.source!r} took the place of that of {first!r}",
        way_out="both have the same headline and day; give each an 'id' in its front matter, or another headline",
        kind=SourceError.__name__,
    )


def _may_heal(outcome: Outcome) -> bool:
    """Return whether another try may succeed: a file and a refusal stay the same, a network may recover."""
    return outcome.kind not in {SourceError.__name__, SoundError.__name__}
