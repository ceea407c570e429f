"""The report of a batch, as JSON and as HTML."""

import html
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from vorleser.batch.outcome import Outcome
from vorleser.files import atomic
from vorleser.text.characters import printable
from vorleser.text.redaction import redact
from vorleser.version import __version__

_STYLE = """body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #8886;
vertical-align:top;overflow-wrap:anywhere}
@media(min-width:44.1rem){th{overflow-wrap:normal}td:nth-child(2){min-width:10rem}}
@media(prefers-color-scheme:dark){body{background:#111;color:#eee}a{color:#9cf}}
@media(max-width:44rem){table,tbody,tr,td{display:block}thead{position:absolute;clip-path:inset(50%)}
tr{padding:.6rem 0;border-bottom:1px solid #8886}td{padding:.1rem 0;border:0}
td[data-name]::before{content:attr(data-name) ": ";font-weight:600}td:empty{display:none}}"""


class Report(msgspec.Struct, frozen=True):
    """The counts, and every outcome in the order of the sources; ``seconds`` is the run's wall time."""

    vorleser: str
    sources: int
    made: int
    unchanged: int
    failed: int
    missing: int
    seconds: float
    duration_ms: int
    outcomes: tuple[Outcome, ...]


def report(sources: Sequence[str], outcomes: Iterable[Outcome], seconds: float) -> Report:
    """Return the report of a run over *sources*; those without an outcome (after an interruption) are missing.

    *seconds* is the run's wall time.
    """
    place = {source: number for number, source in enumerate(sources)}
    ordered = tuple(
        replace(
            outcome,
            source=printable(redact(outcome.source)),
            folder=printable(redact(outcome.folder)),
            mp3=printable(redact(outcome.mp3)),
            error=printable(outcome.error),
            beside=(),
            trace="",  # both name paths of this machine
        )
        for outcome in sorted(outcomes, key=lambda outcome: place.get(outcome.source, len(place)))
    )
    failed = sum(bool(outcome.error) for outcome in ordered)
    unchanged = sum(outcome.unchanged for outcome in ordered)
    return Report(
        vorleser=__version__,
        sources=len(sources),
        made=len(ordered) - failed - unchanged,
        unchanged=unchanged,
        failed=failed,
        missing=max(0, len(sources) - len(ordered)),
        seconds=round(seconds, 1),
        duration_ms=sum(outcome.duration_ms for outcome in ordered),
        outcomes=ordered,
    )


def write_report(folder: Path, value: Report) -> None:
    """Write ``report.json`` and ``report.html`` into *folder*."""
    atomic.write(folder / "report.json", msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n")
    atomic.write(folder / "report.html", report_page(value, folder).encode())


def report_page(value: Report, folder: Path) -> str:
    """Return the report as an HTML page: failures with cause and way out first, then the editions made."""
    failed = [outcome for outcome in value.outcomes if outcome.error]
    rows = "".join(
        _cells(Source=_text(outcome.source), Cause=_text(outcome.error), Way_out=_text(outcome.way_out))
        for outcome in failed
    )
    made = "".join(_row(outcome, folder) for outcome in value.outcomes if not outcome.error)
    failures = f"<h2>Failed</h2>\n{_table(rows, 'Source', 'Cause', 'Way out')}" if failed else ""
    counts = f"{value.made} made, {value.unchanged} unchanged, {value.failed} failed"
    counts += f", {value.missing} not reached" if value.missing else ""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{counts}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{counts}</h1>\n<p>{value.sources} sources, {value.duration_ms / 3_600_000:.1f} hours of sound, "
        f"{value.seconds:.0f} s.</p>\n{failures}"
        f"<h2>Editions</h2>\n{_table(made, 'Edition', 'Source', 'Length', 'State')}</main>\n</body>\n</html>\n"
    )


def _row(outcome: Outcome, folder: Path) -> str:
    seconds = outcome.duration_ms // 1000
    state = (
        "unchanged" if outcome.unchanged else f"version {outcome.version}" if outcome.version > 1 else "new"
    )
    link = _text(_link(outcome.mp3, folder))
    edition = f'<a href="{link}">{_text(outcome.title)}</a>'
    length = f"{seconds // 60}:{seconds % 60:02}"
    return _cells(Edition=edition, Source=_text(outcome.source), Length=length, State=state)


def _table(rows: str, *heads: str) -> str:
    cells = "".join(f"<th scope=col>{head}</th>" for head in heads)
    return f"<table>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n"


def _cells(**cells: str) -> str:
    """Return a table row; each cell carries its column's name, which narrow screens show beside it."""
    inner = "".join(f'<td data-name="{name.replace("_", " ")}">{cell}</td>' for name, cell in cells.items())
    return f"<tr>{inner}</tr>\n"


def _link(mp3: str, folder: Path) -> str:
    try:
        return Path(mp3).relative_to(folder).as_posix()
    except ValueError:
        return mp3


def _text(value: str) -> str:
    return html.escape(value)
