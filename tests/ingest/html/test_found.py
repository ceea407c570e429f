"""The article in a page: what is doubtful about it is said."""

import re

from msgspec.structs import replace

from vorleser.ingest import Raw
from vorleser.ingest.html.found import article
from vorleser.ingest.html.page import apart
from vorleser.ingest.html.verdict import judge

SENTENCE = (
    "Am Ufer wachsen seit dem Frühjahr junge Erlen, die der Verein im Herbst gepflanzt hat, und sie halten."
)
ROWS = "".join(f"<p>{SENTENCE} Das war am {day}. Mai so.</p>" for day in range(1, 41))
PAGE = f'<html lang="de"><head><title>Erlen</title></head><body><h1>Erlen</h1>{ROWS}</body></html>'


def _notes(most: int) -> tuple[str, ...]:
    """Return the notes on PAGE if only *most* of what would be read of it is."""
    parts = apart(Raw("page.html", PAGE.encode()))
    verdicts = judge(parts.blocks, parts.votes, parts.known)
    read = [number for number, verdict in enumerate(verdicts) if verdict.read][:most]
    fewer = [replace(verdict, read=number in read) for number, verdict in enumerate(verdicts)]
    return article(parts, fewer, "page.html").notes


def test_a_page_that_is_read_whole_has_no_doubts() -> None:
    """Nothing is said where nothing is missing."""
    assert _notes(40) == ()


def test_words_that_were_not_found_are_counted() -> None:
    """Where less than half of a page's text is read, a note says how much of about how much."""
    (note,) = _notes(1)
    assert re.match(r"only 24 words of about (?:[6-9]\d\d|1,0\d\d) found", note), note
