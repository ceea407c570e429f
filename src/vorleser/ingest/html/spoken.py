"""Phrases in another language than the text's, by the ``lang`` of their elements."""

from typing import TYPE_CHECKING

from vorleser.ingest.html.inline import of
from vorleser.ingest.phrases import mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

_AROUND = frozenset("blockquote cite dd figcaption figure li ol q td th tr ul".split())
"""Elements around a block whose language is its own; what is around these is the page's."""


def mark_phrases(
    elements: "Iterable[HtmlElement | None]",
) -> "dict[HtmlElement | None, tuple[tuple[str, str], ...]]":
    """Return the phrases in another language of each of *elements*, in their order."""
    return {element: tuple(_phrases(element)) for element in {*elements} if element is not None}


def _phrases(element: "HtmlElement") -> list[tuple[str, str]]:
    found = [*mark(of(element), _language_around(element))]
    if not found:
        for inside in element.iterdescendants():
            if tag := _language(inside):
                found += mark(of(inside), tag)
    return found


def _language_around(element: "HtmlElement") -> str:
    """Return the language of *element*, as it or an element around it says; '' if none does."""
    if tag := _language(element):
        return tag
    above = element.getparent()
    return _language_around(above) if above is not None and above.tag in _AROUND else ""


def _language(element: "HtmlElement") -> str:
    return element.get("lang") or element.get("xml:lang") or ""
