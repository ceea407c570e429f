"""Dates as pages, newsrooms and other programs write them."""

import pytest

from vorleser import Article, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest.dates import with_iso_date

NO_DATES = ("/var/www/x", "../../../x", "irgendwann", "2026-13-50", "5000-\ud800", "\x00")


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
        ("2026-05-03/../..", "2026-05-03"),
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
