"""Dates as pages, newsrooms and other programs write them."""

import pytest

from vorleser import Article, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest.dates import iso, moment, with_iso_date

NO_DATES = (
    "Version 1.2.26",
    "03/05/2026",
    "Mai 2026",
    "Dezernat 12 2026",
    "/var/www/x",
    "../../../x",
    "irgendwann",
    "2026-13-50",
    "5000-\ud800",
    "\x00",
)


def dated(date: str) -> Article:
    """Return an article of that date."""
    return Article(Metadata("Titel", date=date), (Block(Role.PARAGRAPH, "Ein Satz."),))


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("", ""),
        ("2026-05-03", "2026-05-03"),
        ("2026-05-03T08:00:00+02:00", "2026-05-03T08:00:00+02:00"),
        ("20260503", "2026-05-03"),
        ("3. Mai 2026", "2026-05-03"),
        ("0001-01-01T00:00:00Z", ""),
        ("2026-05-03/../..", "2026-05-03"),
        ("May 3, 2026", "2026-05-03"),
        ("Sunday, 3 May 2026", "2026-05-03"),
        ("3.5.26", "2026-05-03"),
        ("03-05-2026", "2026-05-03"),
        ("2026/05/03", "2026-05-03"),
    ],
)
def test_the_date_of_another_programs_article_becomes_iso(written: str, known: str) -> None:
    """Whatever form a date has, a day or a moment in ISO 8601 comes of it."""
    assert with_iso_date(dated(written)).metadata.date == known


@pytest.mark.parametrize("date", NO_DATES)
def test_what_is_no_date_is_refused(date: str) -> None:
    """It is said in one line of text that can be printed, with an example of a date."""
    with pytest.raises(SourceError, match="is no date: write it as 2026-05-03") as refused:
        with_iso_date(dated(date))
    assert str(refused.value).isprintable()


@pytest.mark.parametrize(
    "never", ["0001-01-01", "0001-01-01T00:00:00", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-05:00"]
)
def test_the_ends_of_the_calendar_are_no_dates(never: str) -> None:
    """Programs write the first or last moment where they know none; in another time zone it lies in no year at all."""
    assert iso(never) == moment(never) == ""


@pytest.mark.parametrize(
    ("behind", "offset"),
    [
        (" Uhr", ""),
        (" +0200", "+02:00"),
        ("+02:00", "+02:00"),
        (" Uhr +02:00", "+02:00"),
        (" -05:00", "-05:00"),
        (":30-05:00", "-05:00"),
        ("-0500", "-05:00"),
        ("+14:00", "+14:00"),
        (" MESZ", "+02:00"),
        (" Uhr (MEZ)", "+01:00"),
        (", GMT", "+00:00"),
        ("Z", "+00:00"),
        ("-10:30 Uhr", ""),
        ("-10:30", ""),
        (" - 10:30 Uhr", ""),
        (" Uhr, Tel. +4930 12345", ""),
        ("+4930", ""),
        (" Uhr, Zürich", ""),
        (" Uhr im Saal Z", ""),
    ],
)
def test_a_time_zone_stands_right_behind_the_time(behind: str, offset: str) -> None:
    """An end, a telephone number or a word with a capital are none."""
    time = "T08:00:30" if behind.startswith(":30") else "T08:00:00"
    assert moment(f"So, 3. Mai 2026, 08:00{behind}") == f"2026-05-03{time}{offset}"
