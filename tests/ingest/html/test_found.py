"""The article in a page: what is doubtful about it is said."""

import re

from msgspec.structs import replace

from vorleser.article import Role
from vorleser.ingest import Raw
from vorleser.ingest.html.found import article
from vorleser.ingest.html.page import take_apart
from vorleser.ingest.html.verdict import judge

SENTENCE = (
    "Am Ufer wachsen seit dem Frühjahr junge Erlen, die der Verein im Herbst gepflanzt hat, und sie halten."
)
ROWS = "".join(f"<p>{SENTENCE} Das war am {day}. Mai so.</p>" for day in range(1, 41))
PAGE = f'<html lang="de"><head><title>Erlen</title></head><body><h1>Erlen</h1>{ROWS}</body></html>'


def _notes(most: int) -> tuple[str, ...]:
    """Return the notes on PAGE if only *most* of what would be read of it is."""
    parts = take_apart(Raw("page.html", PAGE.encode()))
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


def _headline(head: str, body: str) -> tuple[str, list[str]]:
    """Return the headline of a page, and the texts below it."""
    page = f'<html lang="de"><head>{head}</head><body>{body}</body></html>'
    parts = take_apart(Raw("seite-7.html", page.encode()))
    found = article(parts, judge(parts.blocks, parts.votes, parts.known), "seite-7.html")
    said = next((b.text for b in found.blocks if b.role is Role.HEADLINE), "")
    return said, [b.text for b in found.blocks if b.role is not Role.HEADLINE]


def test_a_heading_is_the_headline_where_the_title_is_the_sites() -> None:
    """Where the page's title says no more than its logo, the heading above the text is the headline, said once."""
    logo = "<p class='logo'>Erlenverein Hollern</p>"
    title, texts = _headline("<title>Erlenverein Hollern</title>", f"{logo}<h3>Das Ufer wächst zu</h3>{ROWS}")
    assert title == "Das Ufer wächst zu"
    assert "Das Ufer wächst zu" not in texts
    title, texts = _headline("<title>Neue Erlen am Ufer</title>", f"{logo}<h3>Das Ufer wächst zu</h3>{ROWS}")
    assert title == "Neue Erlen am Ufer"
    assert "Das Ufer wächst zu" in texts


def test_a_page_without_a_title_has_the_line_above_its_text() -> None:
    """Where neither a title nor a heading names the text, the silent line right above it does, and is said."""
    page = f'<html lang="de"><body><p>Junge Erlen am Ufer</p>{ROWS}</body></html>'
    parts = take_apart(Raw("seite-7.html", page.encode()))
    verdicts = judge(parts.blocks, parts.votes, parts.known)
    found = article(parts, [replace(verdicts[0], read=False), *verdicts[1:]], "seite-7.html")
    assert (found.blocks[0].role, found.blocks[0].text) == (Role.HEADLINE, "Junge Erlen am Ufer")
    assert found.metadata.title == "Junge Erlen am Ufer"


def test_a_section_above_the_headline_where_the_title_names_a_society() -> None:
    """Under a title that is a club's name, the heading above the text is the headline, not that of the section."""
    heads = f"<h1>Aktuelles</h1><h2>Das Ufer wächst zu</h2>{ROWS}"
    title, texts = _headline("<title>Angelverein Hollern</title>", heads)
    assert title == "Das Ufer wächst zu"
    assert "Aktuelles" not in texts
    assert _headline("<title>Das Ufer</title>", f"<h3>Die Erlen</h3>{ROWS}")[0] == "Das Ufer"


def test_a_title_that_is_the_files_name_is_none() -> None:
    """An old program's page is called by its file; the line above the text, with its day, is the headline."""
    line = "Bericht der Versammlung 15.02.2014"
    page = f'<html lang="de"><head><title>seite-7</title></head><body><p>{line}</p>{ROWS}</body></html>'
    parts = take_apart(Raw("seite-7.html", page.encode()))
    verdicts = judge(parts.blocks, parts.votes, parts.known)
    silent = [replace(verdicts[0], read=False), *verdicts[1:]]
    assert article(parts, silent, "seite-7.html").metadata.title == line
    assert article(parts, silent, "seite-8.html").metadata.title == "seite-7"
