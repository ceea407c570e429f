"""What a batch came to."""

import json
import re
from pathlib import Path

from vorleser.batch import report
from vorleser.batch.outcome import Outcome

OUTCOMES = (
    Outcome(source="c.md", error="<kaputt>", way_out="flicken", kind="SourceError", tries=1),
    Outcome(source="b.md", mp3="{0}/b/b.mp3", title="Titel <b>", duration_ms=61_000, version=2),
    Outcome(source="a.md", mp3="{0}/a/a.mp3", title="Titel a", duration_ms=59_999, unchanged=True),
)


def _report(folder: Path) -> report.Report:
    outcomes = [
        Outcome(
            **{name: getattr(one, name) for name in one.__struct_fields__} | {"mp3": one.mp3.format(folder)}
        )
        for one in OUTCOMES
    ]
    return report.report(["a.md", "b.md", "c.md", "d.md"], outcomes, 12.34)


def test_the_counts_add_up(tmp_path: Path) -> None:
    """Made, unchanged, failed and not reached are all sources; outcomes stand in the order of the sources."""
    value = _report(tmp_path)
    assert (value.made, value.unchanged, value.failed, value.missing) == (1, 1, 1, 1)
    assert value.made + value.unchanged + value.failed + value.missing == value.sources
    assert [outcome.source for outcome in value.outcomes] == ["a.md", "b.md", "c.md"]


def test_both_reports_are_written(tmp_path: Path) -> None:
    """JSON for programs; a page with cause and way out for people, its links relative, its text escaped."""
    report.write_report(tmp_path, _report(tmp_path))
    told = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert told["outcomes"][2]["way_out"] == "flicken"
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "&lt;kaputt&gt;" in page
    assert "flicken" in page
    assert re.findall(r'href="([^"]+)"', page) == ["a/a.mp3", "b/b.mp3"]
    assert "Titel &lt;b&gt;" in page
    assert page.index("kaputt") < page.index("Titel a")


def test_each_cell_names_its_column(tmp_path: Path) -> None:
    """On a narrow screen, where a row becomes a block, each cell brings the head of its column."""
    page = report.report_page(_report(tmp_path), tmp_path)
    heads = set(re.findall("<th scope=col>(.*?)</th>", page))
    assert set(re.findall('<td data-name="(.*?)">', page)) == heads
    assert {"Way out", "Edition", "Length"} <= heads


def test_the_same_outcomes_give_the_same_page(tmp_path: Path) -> None:
    """A report has no clock in it."""
    assert report.report_page(_report(tmp_path), tmp_path) == report.report_page(_report(tmp_path), tmp_path)
