"""Print the outcome of a source (a line, a JSON object, or an error), or the plan for it."""

import sys
from collections.abc import Sequence
from typing import Any

import click
import msgspec

from vorleser.batch.outcome import Outcome
from vorleser.cli._bar import Bar
from vorleser.cli._exits import debugging
from vorleser.pipeline import Plan
from vorleser.text.characters import fit, printable
from vorleser.text.redaction import redact


def print_outcome(outcome: Outcome, bar: Bar, *, as_json: bool) -> None:
    """Print *outcome* above *bar*: a line, or a JSON object; errors also when quiet, tracebacks with --debug."""
    with bar.aside():
        if as_json:
            click.echo(_json(outcome))
        if outcome.trace and debugging():
            click.echo(outcome.trace, err=True, nl=False)
        for line in filter(None, (outcome.error and outcome.message, outcome.note)):
            click.echo(fit(f"vorleser: {_name(outcome.source, line)}{line}"), err=True)
        if not (outcome.error or as_json or bar.quiet):
            click.echo(_summary(outcome))
        sys.stdout.flush()


def _name(source: str, line: str) -> str:
    """Return the beginning of a *line* about *source*: its name and a colon, "" if the line names it already."""
    shown = printable(redact(source))
    return "" if not source or repr(shown) in line else f"{shown}: "


def print_plan(found: Plan, *, as_json: bool) -> None:
    """Print what making a source would do."""
    if found.note:
        click.echo(fit(f"vorleser: {_name(found.source, found.note)}{found.note}"), err=True)
    if as_json:
        fields = msgspec.structs.asdict(found) | {
            "source": printable(redact(found.source)),
            "folder": printable(str(found.folder)),
        }
        click.echo(msgspec.json.encode(fields).decode())
        return
    size = f"{found.segments} segments, {found.characters:,} characters{_cost(found)}"
    source, folder = printable(redact(found.source)), printable(str(found.folder))
    click.echo(f"{found.state:9}  {source}  {folder}  {size}")


def _cost(found: Plan) -> str:
    """Return the cost of speaking the source in words, "" if it costs nothing."""
    if found.cost is None:
        return f", {found.to_speak:,} of them to be paid for (no price in [prices])"
    return f", {found.to_speak:,} of them for {found.cost:.2f}" if found.cost else ""


def print_total(plans: Sequence[Plan], budget: float) -> None:
    """Print the total cost of *plans*, compared with the *budget*; nothing if they cost nothing."""
    together = sum(plan.cost or 0.0 for plan in plans)
    if not together:
        return
    words = f"vorleser: {sum(plan.to_speak for plan in plans):,} characters for {together:.2f} at the most"
    if budget:
        words += f", the budget is {budget:.2f}"
    if 0 < budget < together:
        words += ": not all of it would be made"
    click.echo(words, err=True)


def _summary(outcome: Outcome) -> str:
    """Return the line about a finished edition: path, length, size, loudness and true peak."""
    seconds = outcome.duration_ms // 1000
    length = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    levels = f"{outcome.loudness:.1f} LUFS, {outcome.true_peak:.1f} dBTP"
    unchanged = "  (unchanged)" if outcome.unchanged else ""
    return f"{printable(redact(outcome.mp3))}  {length}  {outcome.size / 1e6:.1f} MB  {levels}{unchanged}"


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
