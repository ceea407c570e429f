"""The data of frameworks in which a page that shows nothing keeps its text."""

import json
from html import escape

import pytest
from warehouse import TEXT

from vorleser.ingest import Raw, explain, read_article
from vorleser.ingest.html.page_data import read_page_data
from vorleser.ingest.html.tree import parse_html
from vorleser.ingest.settings import IngestSettings

TITLE = "Werkstatt statt Abriss"
HTML = "".join(f"<p>{line}</p>" for line in TEXT)
POST = {"title": TITLE, "content": HTML}
FLAT = [
    *({"data": 1}, ["ShallowReactive", 2], {"post": 3}, {"title": 4, "content": 5, "date": 6}),
    *(TITLE, HTML, ["Date", "2026"]),
]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _page(data: str) -> bytes:
    shell = f'<a href="/">Start</a><div id="app"></div>{data}'
    return f'<!doctype html><html lang="de"><head><title>{TITLE}</title></head><body>{shell}</body></html>'.encode()


TYPED = {"post": [0, {"title": [0, TITLE], "content": [0, HTML]}]}
FETCHED = {"status": 200, "body": _json(POST)}
ARTICLE = {"@type": "Article", "headline": TITLE, "articleBody": HTML}
DATA = {
    "Nuxt": f'<script type="application/json" id="__NUXT_DATA__">{_json(FLAT)}</script>',
    "Apollo": f"<script>window.__APOLLO_STATE__ = {_json({'Post:1': POST, 'ROOT': {}})};</script>",
    "a string": f"<script>window.__STATE__ = JSON.parse({_json(_json(POST))});</script>",
    "undefined": f"<script>window['__STATE__']={_json(POST)[:-1]},\"tag\":undefined}}</script>",
    "SvelteKit": f'<script type="application/json" data-sveltekit-fetched>{_json(FETCHED)}</script>',
    "Astro": f'<astro-island props="{escape(_json(TYPED))}"></astro-island>',
    "JSON-LD": f'<script type="application/ld+json">{_json(ARTICLE)}</script>',
}


@pytest.mark.parametrize("framework", DATA)
def test_the_text_in_the_data_of_a_framework_is_read(framework: str) -> None:
    """Whichever framework wrote the data, headline and paragraphs are heard, each by itself."""
    article = read_article(Raw("seite.html", _page(DATA[framework])), IngestSettings())
    assert [block.text for block in article.blocks] == [TITLE, *TEXT]


@pytest.mark.parametrize(("framework", "name"), [("Nuxt", "__NUXT_DATA__"), ("JSON-LD", "JSON-LD")])
def test_why_names_the_data(framework: str, name: str) -> None:
    """An editor sees that the text does not stand on the page."""
    parts = [part for part in explain(Raw("seite.html", _page(DATA[framework]))) if part.read]
    assert [part.text for part in parts] == [*TEXT]
    assert all(f"from the page's data ({name})" in part.reasons[0] for part in parts)


@pytest.mark.parametrize(
    "script",
    [
        "<script>window.__NUXT__=(function(a){return {title:a}}('x'))</script>",
        "<script>window.__STATE__ = {title: 'no JSON'}</script>",
        '<script id="__NUXT_DATA__" type="application/json">[{"a": 0}]</script>',
        '<astro-island props="[[[["></astro-island>',
    ],
)
def test_what_is_no_json_yields_nothing(script: str) -> None:
    """Code is not run, what names itself without end is cut off, and damage is no error."""
    values = [
        value for _, value in read_page_data(parse_html(f"<html><body>{script}</body></html>", "x.html"))
    ]
    assert all(value is None or "title" not in str(value) for value in values)
