"""Kickers: the line in a headline that stands above it, and words before a headline that are none."""

import re
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.days import DAY
from vorleser.ingest.html.inline import of
from vorleser.ingest.html.phrases import name_phrase
from vorleser.ingest.html.roles import by_name
from vorleser.ingest.html.tree import SILENT_MARK, label, of_all
from vorleser.ingest.html.votes import key
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST_KICKER = 80  # characters
_DECK_MARK = "data-vorleser-deck"
_LINES = 2  # of a heading that holds its kicker and its headline, or its headline and its deck
_HEADLINE = compile_late(
    r"(?:^|[\s_-])(?<!sub-)(?:head-?line|title|titel|schlagzeile)(?:$|[\s_-])", re.IGNORECASE
)
_DECK = compile_late(
    r"(?:^|[\s_-])(?:sub-?(?:line|title|head(?:line)?)|unter(?:zeile|titel)|deck)(?:$|[\s_-])", re.IGNORECASE
)
_ABOVE = compile_late(
    r"categor|small|topline|overline|pre-?title|pre-?head|rubri|ressort|eyebrow|section|topic|thema",
    re.IGNORECASE,
)
_SIGNS = frozenset({":", "|", "-", "–", "—", ".", ","})
_GOES_ON = compile_late(
    r"\b(?:de[rsmn]|die|das|eine?[rsmn]?|vo[nm]|i[nm]|a[nm]|zu[mr]?|für|mit|beim?|und|oder|aus|auf|über|nach|vor|gegen|um)\s*$",
    re.IGNORECASE,
)  # what no kicker ends with: "Geschichte des SV Bergfeld"


def runs_into_headline(before: str) -> bool:
    """Return whether the words *before* a headline are no kicker but begin its sentence: "Was bietet (der) …"."""
    small = before[-1:].isspace() and before.rsplit(maxsplit=1)[-1].islower() and before.strip()[-1].isalpha()
    return small or _GOES_ON.search(before) is not None


def take_inner_kicker(element: "HtmlElement", titles: tuple[str, ...] = ()) -> str:
    """Remove the kicker inside a headline and return it, '' if there is none, or it is only a day.

    Bold words that begin a headline are none if one of the page's *titles* goes on behind them as it does.
    """
    whole = key(of_all(element))
    bold = not any(whole and whole in key(title) for title in titles)
    for inner in element.iterdescendants():
        if (
            by_name(inner) is Role.KICKER
            or _is_set_above(inner, element, bold=bold)
            or _is_parted(inner, element)
            or _is_line_above(inner, element)
        ):
            text = of(inner).rstrip(" :|–")
            inner.drop_tree()
            return "" if inner.tag == "time" or name_phrase(text) or DAY.fullmatch(text) else text
    return ""


def _is_parted(inner: "HtmlElement", heading: "HtmlElement") -> bool:
    """Return whether *inner* begins a *heading*, and a sign for screen readers only parts it from the rest."""
    sign = inner.getnext()
    first = inner.getparent() is heading and inner.getprevious() is None and not (heading.text or "").strip()
    hidden = sign is not None and bool(sign.get(SILENT_MARK)) and of_all(sign) in _SIGNS
    size = len(of_all(inner))
    return first and hidden and 0 < size <= min(LONGEST_KICKER, len(of_all(heading)) / 2)


def put_deck_below(element: "HtmlElement") -> None:
    """Move the last line of a headline behind it, where its name says that it goes on from there: its deck."""
    lines = [inner for inner in element if of_all(inner)]
    last = lines[-1] if lines else None
    if last is None or (last.tail or "").strip() or not _DECK.search(label(last)):
        return
    rest = of_all(element).removesuffix(of_all(last)).strip()
    others = any(_DECK.search(label(inner)) for inner in lines[:-1])
    if rest and not others and of_all(last)[:1].isupper():
        deck = element.makeelement("p", {_DECK_MARK: "1", "class": "subline"})
        deck.text = of_all(last)
        last.drop_tree()
        deck.tail, element.tail = element.tail, None
        element.addnext(deck)


def is_put_below(element: "HtmlElement | None") -> bool:
    """Return whether *element* was the last line of the headline: its deck."""
    return element is not None and element.get(_DECK_MARK) is not None


def _is_line_above(inner: "HtmlElement", heading: "HtmlElement") -> bool:
    """Return whether *inner* is the first of two lines in a *heading*, of which only the other is named a headline."""
    lines = [part for part in heading if of_all(part)]
    apart = all(not (text or "").strip() for text in (heading.text, *(part.tail for part in heading)))
    if len(lines) != _LINES or lines[0] is not inner or not apart:
        return False
    short = len(of_all(inner)) <= LONGEST_KICKER and not runs_into_headline(of_all(inner))
    return short and bool(_HEADLINE.search(label(lines[1]))) and not _HEADLINE.search(label(inner))


def _is_set_above(inner: "HtmlElement", heading: "HtmlElement", *, bold: bool) -> bool:
    """Return whether a *heading* begins with *inner* as a line of its own, by its name, and then begins anew.

    Where *bold* is true, bold words may be such a line.
    """
    first = inner.getparent() is heading and inner.getprevious() is None and not (heading.text or "").strip()
    named = inner.tag in ({"time", "small", "strong", "b"} if bold else {"time", "small"}) or (
        inner.tag == "span" and _ABOVE.search(inner.get("class") or "")
    )
    behind = (inner.tail or "").lstrip()
    return bool(first and named and behind[:1].isupper() and 0 < len(of_all(inner)) <= LONGEST_KICKER)
