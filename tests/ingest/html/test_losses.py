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


def test_what_is_said_for_one_number_of_portions_is_not_lost() -> None:
    """A recipe that holds its list once for each choice is whole where one of them is read."""
    names = "Mehl Milch Butter Zucker Rahm Nüsse Äpfel Zimt Quark Honig Mohn Hefe".split()
    choices = (
        f"<ul>{''.join(f'<li>{n} g {name}</li>' for name in names)}</ul>" for n in range(100, 900, 100)
    )
    text = (
        f"<p>{TEXT[: len(TEXT) // 3]}</p><h2>Zutaten</h2>{''.join(choices)}<h2>Zubereitung</h2><p>{TEXT}</p>"
    )
    page = PAGE.format(count=0, text="").replace("<p></p>", text).encode()
    found = read_article(Raw("seite.html", page), IngestSettings())
    assert [block.text for block in found.blocks].count("100 g Mehl") == 1
    assert "200 g Mehl" not in [block.text for block in found.blocks]
    assert found.notes == ()
