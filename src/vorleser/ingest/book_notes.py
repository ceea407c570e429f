"""Take the notes out of a page of a book, and the numbers that lead to them or count printed pages."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from vorleser.article import Block, Role
from vorleser.ingest.charset import clean_source
from vorleser.ingest.document import line
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PAGE_NUMBER = compile_late(
    r"(?:^|[\s_-])(?:page-?(?:num(?:ber)?|no|break)|pagenum|pgnum|seitenzahl|pagebreak)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NUMBER = compile_late(
    r"[\s\[({]*(?:(?:seite|page|s\.)\s*)?(?:\d{1,4}|[ivxlcdm]{1,8})[\s\])}]*", re.IGNORECASE
)
_NOTE_MARK = compile_late(r"[\s\[(]*(?:\d{1,4}|[*†‡§]{1,3}|[a-z])[\s\])]*", re.IGNORECASE)
_FIRST_MARK = compile_late(r"^[\s\[(]*(?:\d{1,4}|[*†‡§]{1,3})[\s\]).:]*")
_NOTES = frozenset("footnote endnote rearnote note doc-footnote doc-endnote".split())
_BREAKS = frozenset({"pagebreak", "doc-pagebreak"})
_HOLDERS = ("p", "li", "dd", "aside", "div")
_ABOVE = 2  # elements around a note that may bear its name
_MOST_INSIDE = 60  # elements in a note
_HERE = "\ue000"  # where a link begins and ends, in the text around it


def kinds_of_element(element: "HtmlElement") -> set[str]:
    """Return what an element says it is: its epub:type and role."""
    return {*(element.get("epub:type") or "").lower().split(), *(element.get("role") or "").lower().split()}


def take_notes(root: "HtmlElement") -> Iterator[Block]:
    """Take the notes out of a page, and yield them: those that say so, and those that lead back to their mark."""
    for element in [*root.iter()]:
        if kinds_of_element(element) & _NOTES and element.getparent() is not None:
            yield from _take(element)
    places = {element: place for place, element in enumerate(root.iter())}
    named = {element.get("id"): element for element in places if element.get("id")}
    for link in [*root.iter("a")]:
        holder = next((above for above in link.iterancestors() if above.tag in _HOLDERS), None)
        if holder is None or holder.getparent() is None or not _leads_back(link, holder, named, places):
            continue
        beside, text = _sides(link, holder)
        if text and not beside:
            link.drop_tree()
            yield from _take(holder)


def _take(element: "HtmlElement") -> Iterator[Block]:
    if text := _FIRST_MARK.sub("", line(clean_source(element.text_content())).rstrip(" ↩↑^")):
        yield Block(Role.FOOTNOTE, text)
    element.drop_tree()


def _leads_back(
    link: "HtmlElement",
    holder: "HtmlElement",
    named: "Mapping[str | None, HtmlElement]",
    places: "Mapping[HtmlElement, int]",
) -> bool:
    """Return whether a *link* in *holder* leads to a mark above it whose own link leads to *holder*."""
    inside = [*islice(holder.iter(), _MOST_INSIDE + 1)]
    target = named.get(_fragment(link))
    if target is None or len(inside) > _MOST_INSIDE or places[target] >= places[holder]:
        return False
    own = {element.get("id") for element in [*inside, *islice(holder.iterancestors(), _ABOVE)]} - {None, ""}
    marks = [target, target.getparent(), *islice(target.iter("a"), _ABOVE)]
    return any(_fragment(mark) in own for mark in marks if mark is not None and mark.tag == "a")


def _fragment(link: "HtmlElement") -> str:
    """Return the name that a link within the page leads to, '' if it leads elsewhere."""
    address = link.get("href") or ""
    return address[1:] if address.startswith("#") else ""


def _sides(link: "HtmlElement", holder: "HtmlElement") -> tuple[str, str]:
    """Return what stands beside a *link* in its *holder*, without marks: the shorter side and the longer one."""
    text, tail = link.text, link.tail
    link.text, link.tail = f"{_HERE}{text or ''}", f"{_HERE}{tail or ''}"
    before, _, after = holder.text_content().split(_HERE)
    link.text, link.tail = text, tail
    sides = (_FIRST_MARK.sub("", line(side)).strip(" ()[].:") for side in (before, after))
    shorter, longer = sorted(sides, key=len)
    return shorter, longer


def drop_numbers(root: "HtmlElement") -> None:
    """Drop from a page the numbers of printed pages and the marks that lead to notes."""
    for element in [*root.iter()]:
        if element.getparent() is None or not isinstance(element.tag, str):
            continue
        text = element.text_content()
        said, classes = kinds_of_element(element), f"{element.get('class') or ''} {element.get('id') or ''}"
        numbered = _NUMBER.fullmatch(text) and (said & _BREAKS or _PAGE_NUMBER.search(classes))
        linked = element.tag == "a" and "#" in (element.get("href") or "") and _NOTE_MARK.fullmatch(text)
        marked = said & {"noteref", "doc-noteref", "backlink", "doc-backlink"}
        if numbered or (said & _BREAKS) or marked or (linked and _is_raised(element)):
            element.drop_tree()


def _is_raised(link: "HtmlElement") -> bool:
    """Return whether a link with a number leads to a note: it is set above the line, or in brackets."""
    near = [link, link.getparent(), *link]
    return any(element is not None and element.tag == "sup" for element in near) or bool(
        re.fullmatch(r"\s*(?:[\[(].*[\])]|[*†‡§]+)\s*", link.text_content())
    )
