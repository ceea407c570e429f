"""Front matter as generators and exports write it: dates above all, and what breaks off."""

import re
from pathlib import Path

import msgspec
import pytest

from vorleser.article import Metadata
from vorleser.errors import SourceError
from vorleser.ingest import Raw, read_article
from vorleser.ingest.frontmatter import FrontMatter, frontmatter
from vorleser.ingest.settings import IngestSettings


def _matter(lines: str) -> FrontMatter:
    return frontmatter(f"---\n{lines}\n---\nEin Satz.\n", "a.md")[0]


@pytest.mark.parametrize(
    "line",
    [
        "pubDate: 'Mar 12 2026'",
        "date: 12.3.26",
        "date: 2026/03/12",
        "date: 12-03-2026",
        "date: March 12, 2026",
        "date: Thu, 12 Mar 2026 10:00:00 +0100",
        "date: 3\\. März 2026\ndatum: x",
        "date_published: 2026-03-12",
        "publishDate: 2026.03.12",
        "date:\n  created: 2026-03-12\n  updated: 2026-03-20",
        'date: "[[March 12th, 2026]]"',
        "published: true\ndate: 12 March 2026",
        "date: '{{date}}'\npublished: 2026-03-12",
    ],
)
def test_days_of_all_common_forms(line: str) -> None:
    """Templates, exports and mails write a day in German or English, with signs or words between."""
    found = _matter(line)
    assert found.metadata.date[:10] in {"2026-03-12", "2026-03-03"}
    assert found.notes == ()


@pytest.mark.parametrize(
    "written",
    [
        "TBD",
        "'{{date}}'",
        "{{date}}",
        "März 2026",
        "2026-03",
        "2026",
        "03/04/2026",
        "last-modified",
        "{at: x}",
    ],
)
def test_what_is_no_day_is_told_and_not_read(written: str) -> None:
    """An article is not refused for its date; a month alone or an order that nobody knows is no day."""
    found = _matter(f"title: T\ndate: {written}")
    assert found.metadata.date == ""
    assert found.notes[-1].endswith("is no day, so none is read: write it as 2026-05-03")


@pytest.mark.parametrize(
    "line", ["date: 0001-01-01T00:00:00Z", "published: true", "published: false", "date:"]
)
def test_no_date_is_no_fault(line: str) -> None:
    """A program's empty date, and a switch that is named like one, are passed over."""
    assert (_matter(line).metadata.date, _matter(line).notes) == ("", ())


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ('---json\n{"title": "Das Brot", "date": "2026-05-03"}\n---\n', "Das Brot"),
        ("---yaml\ntitle: Das Brot\n---\n", "Das Brot"),
        ("title:: Das Brot\ntags:: [[hof]], mehl\n\n", "Das Brot"),
    ],
)
def test_front_matter_of_other_programs(above: str, title: str) -> None:
    """Eleventy says which form it has, Logseq writes two colons."""
    found, body = frontmatter(f"{above}Ein Satz.\n", "a.md")
    assert (found.metadata.title, body.strip()) == (title, "Ein Satz.")


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ('{ "title": "x",\n\nText.\n', r"not JSON: it breaks off at line \d"),
        ('---json\n["a"]\n---\nText.\n', "not JSON"),
        ('+++\ntitle = "Ohne Ende\n+++\n\nText.\n', "not TOML: line 2"),
    ],
)
def test_what_breaks_off_is_named_with_a_way_out(source: str, complaint: str) -> None:
    """It is not read aloud, and no library's own words are shown."""
    with pytest.raises(SourceError, match=rf"{complaint}.*: close every quotation mark"):
        frontmatter(source, "a.md")


def test_an_author_told_as_a_sentence_is_a_name() -> None:
    """The byline says "Von" by itself."""
    source = (
        b"---\ntitle: T\nauthor: Das Gespr\xc3\xa4ch f\xc3\xbchrte Malte Dorn\n---\nEin Satz steht hier.\n"
    )
    assert read_article(Raw("a.md", source), IngestSettings()).metadata.authors == ("Malte Dorn",)
    plain = source.replace(b"Das Gespr\xc3\xa4ch f\xc3\xbchrte Malte Dorn", b"von der Leyen Anna")
    assert read_article(Raw("a.md", plain), IngestSettings()).metadata.authors == ("von der Leyen Anna",)


@pytest.mark.parametrize("handle", ["renate", "lena_k", "@eva", "max.uhl", "user42"])
def test_the_name_of_an_account_is_no_author(handle: str) -> None:
    """It is written small, or with a sign; agencies and sites are written so, too."""
    assert frontmatter(f"---\ntitle: Brot\nauthor: ['{handle}', Eva Lind]\n---\n", "a.md")[
        0
    ].metadata.authors == ("Eva Lind",)
    assert frontmatter("---\nauthor: dpa\n---\n", "a.md")[0].metadata.authors == ("dpa",)


def test_front_matter_knows_better_than_lines_below_the_headline() -> None:
    """They tell what it does not say."""
    text = "---\nauthor: Eva Lind\n---\n# Brot\n\n**Autor:** Max Uhl\n**Datum:** 3. Mai 2026\n\nIm Hof.\n"
    front, body = frontmatter(text, "a.md")
    assert (front.metadata.authors, front.metadata.date) == (("Eva Lind",), "2026-05-03")
    assert body.split() == ["#", "Brot", "Im", "Hof."]


def test_what_editors_leave_in_values_is_not_said() -> None:
    """A tab behind a colon is a space; of a link in a summary its words are kept; no name ends with a comma."""
    told = _matter(
        'layout:\tpost\ntitle:\t\t"Der Hafen"\nauthor: Maria Muster,\n'
        'summary: "Am [Kai](https://hafen.example/kai) liegt **ein** Schiff."'
    ).metadata
    assert (told.title, told.authors, told.summary) == (
        "Der Hafen",
        ("Maria Muster",),
        "Am Kai liegt ein Schiff.",
    )


def test_a_new_field_is_read_under_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """A field of the metadata needs no line in the reader, whether it holds one text or several."""
    fields = [("place", str, ""), ("editors", tuple[str, ...], ())]
    monkeypatch.setattr(
        "vorleser.ingest.frontmatter.Metadata",
        msgspec.defstruct("Metadata", fields, bases=(Metadata,), frozen=True),
    )
    told = _matter("place: Musterhafen\neditors: [Eva Lind, Max Uhl]").metadata
    assert (getattr(told, "place"), getattr(told, "editors")) == ("Musterhafen", ("Eva Lind", "Max Uhl"))  # noqa: B009 -- they are in no type


def test_the_documentation_has_a_row_for_each_field() -> None:
    """docs/frontmatter.md names every field of the metadata among its keys."""
    text = (Path(__file__).parents[2] / "docs" / "frontmatter.md").read_text("utf-8")
    rows = [line.split("|")[1:3] for line in text.splitlines() if line.startswith("| `")]
    named = {name for keys in rows for cell in keys for name in re.findall(r"`(\w+)`", cell)}
    assert set(Metadata.__struct_fields__) <= named
