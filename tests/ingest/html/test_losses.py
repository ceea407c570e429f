"""A page of which little is found: what is doubtful is said."""

from vorleser.ingest import read_article
from vorleser.ingest.reader import Raw
from vorleser.ingest.settings import IngestSettings

TEXT = "Die Gemeinde lässt ihre alte Mühle wieder mahlen, und die Nachbarn bringen ihr Korn am Samstag. " * 3
PAGE = """<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Die Mühle mahlt</title>
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Die Mühle mahlt","wordCount":{count}}}</script>
</head><body><main><article><h1>Die Mühle mahlt</h1><p>{text}</p></article></main></body></html>"""


def notes(count: int) -> tuple[str, ...]:
    """Return what is noted of a page that claims to hold *count* words."""
    data = PAGE.format(count=count, text=TEXT).encode()
    return read_article(Raw("seite.html", data), IngestSettings()).notes


def test_a_page_that_claims_much_more_than_it_shows_is_doubtful() -> None:
    """Where the page's own data counts a thousand words, and 48 are there, a note says so."""
    (note,) = notes(1000)
    assert note.startswith("only 48 words of about 1,000 found")


def test_a_page_that_holds_what_it_claims_is_not() -> None:
    """A count that is about right, or none, is no reason for doubt."""
    assert notes(50) == notes(0) == ()
