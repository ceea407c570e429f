"""Kickers: the line in a headline that stands above it, and words before a headline that are none."""

import re
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.days import DAY
from vorleser.ingest.html.inline import of
from vorleser.ingest.html.phrases import name_phrase
from vorleser.ingest.html.roles import by_name
from vorleser.ingest.html.tree import SILENT_MARK, of_all
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST_KICKER = 80  # characters
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


def take_inner_kicker(element: "HtmlElement") -> str:
    """Remove the kicker inside a headline and return it, '' if there is none, or it is only a day."""
    for inner in element.iterdescendants():
        if by_name(inner) is Role.KICKER or _is_set_above(inner, element) or _is_parted(inner, element):
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


def _is_set_above(inner: "HtmlElement", heading: "HtmlElement") -> bool:
    """Return whether a *heading* begins with *inner* as a line of its own, by its name, and then begins anew."""
    first = inner.getparent() is heading and inner.getprevious() is None and not (heading.text or "").strip()
    named = inner.tag in {"time", "small"} or (
        inner.tag == "span" and _ABOVE.search(inner.get("class") or "")
    )
    behind = (inner.tail or "").lstrip()
    return bool(first and named and behind[:1].isupper() and 0 < len(of_all(inner)) <= LONGEST_KICKER)
