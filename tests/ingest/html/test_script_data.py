"""Articles that a page holds only as data for its scripts."""

import json

import pytest
from warehouse import TEXT

from vorleser.errors import SourceError
from vorleser.ingest import Raw, read_article
from vorleser.ingest.html.script_data import add_article
from vorleser.ingest.html.tree import parse_html
from vorleser.ingest.settings import IngestSettings

HTML = "".join(f"<p>{line}</p>" for line in TEXT)
TEASERS = [{"title": f"Meldung {number}", "text": line} for number, line in enumerate(TEXT)]


def _page(data: object, shown: str = "") -> str:
    text = json.dumps({"props": {"pageProps": data}}, ensure_ascii=False)
    return (
        '<!doctype html><html lang="de"><head><title>Werkstatt statt Abriss</title></head><body><div id="__next">'
        f'<a href="/">Start</a>{shown}</div>'
        f'<script id="__NEXT_DATA__" type="application/json">{text}</script>'
        "</body></html>"
    )


def _added(source: str) -> str:
    return add_article(source, parse_html(source, "seite.html"))


def _heard(data: object) -> list[str]:
    raw = Raw("seite.html", _page(data).encode(), "text/html", "utf-8")
    return [block.text for block in read_article(raw, IngestSettings()).blocks]


def _node(text: str) -> dict[str, object]:
    first, last = text.split(" ", 1)
    return {
        "nodeType": "paragraph",
        "content": [
            {"nodeType": "hyperlink", "content": [{"nodeType": "text", "value": first}]},
            {"nodeType": "text", "value": f" {last}"},
        ],
    }


@pytest.mark.parametrize(
    "article",
    [
        {"title": "Werkstatt statt Abriss", "body": HTML},
        {
            "headline": "Werkstatt statt Abriss",
            "content": [{"type": "paragraph", "text": line} for line in TEXT],
        },
        {"title": "Werkstatt statt Abriss", "document": {"content": [_node(line) for line in TEXT]}},
    ],
)
def test_an_article_in_the_data_is_read(article: object) -> None:
    """As HTML, as blocks, or as a tree of nodes; each word is heard, teasers beside it are not."""
    assert _heard({"article": article, "teasers": TEASERS}) == ["Werkstatt statt Abriss", *TEXT]


def test_blocks_have_their_roles() -> None:
    """Headings and lists are such; pictures and teasers among the blocks are silent."""
    blocks = [
        *({"type": "paragraph", "text": line} for line in TEXT[:3]),
        {"type": "heading", "text": "Streit um die Zufahrt"},
        {"_type": "block", "style": "h3", "children": [{"_type": "span", "text": "Was nun folgt"}]},
        {"type": "image", "text": "Der Schuppen im Abendlicht"},
        {"type": "teaser", "headline": "Neue Busse", "text": "Ab Mai fahren mehr Busse.", "url": "/b"},
        *({"type": "paragraph", "text": line} for line in TEXT[3:]),
        {"type": "list", "items": [{"text": "Anmeldung am Montag"}, {"text": "Besichtigung am Dienstag"}]},
    ]
    added = _added(_page({"title": "Werkstatt", "content": blocks}))
    assert "<h2>Streit um die Zufahrt</h2>" in added
    assert "<h2>Was nun folgt</h2>" in added
    assert "<li>Anmeldung am Montag</li><li>Besichtigung am Dienstag</li>" in added
    assert "<p>Der Schuppen im Abendlicht" not in added
    assert "<p>Ab Mai" not in added


@pytest.mark.parametrize("data", [{"teasers": TEASERS}, {"items": TEASERS}, {"a": {"body": "<p>Kurz.</p>"}}])
def test_a_page_without_an_article_is_refused_still(data: object) -> None:
    """A list of teasers and a short text are no article."""
    with pytest.raises(SourceError):
        _heard(data)


def test_two_articles_in_the_data_are_none() -> None:
    """Which of two texts of about one length is the article can't be told."""
    other = "".join(f"<p>Am Deich: {line}</p>" for line in reversed(TEXT))
    source = _page({"a": {"body": HTML}, "b": {"body": other}})
    assert _added(source) == source


def test_a_page_that_shows_its_article_stays_as_it_is() -> None:
    """Its data hold the article once more; damaged data are none."""
    source = _page({"body": HTML}, shown=HTML)
    assert _added(source) == source
    damaged = _page({"body": HTML}).replace('{"props"', '{"props')
    assert _added(damaged) == damaged
