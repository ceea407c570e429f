"""Advertising in mails: boxes that begin with a word for it, and the rows below such a word."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from vorleser.ingest.html.tree import of_all
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ADVERTISING = compile_late(
    r"\W*(?:anzeige|werbung|advertisement|advertorial|sponsored(?:\sby\s.{2,60})?"
    r"|(?:präsentiert|gesponsert|unterstützt|ermöglicht)\s(?:von|durch)\s.{2,60}"
    r"|(?:diese\sausgabe|dieser\snewsletter)\swird\s(?:präsentiert|gesponsert|unterstützt|ermöglicht)\s(?:von|durch)\s.{2,60}"
    r"|(?:unser|unsere)\s(?:partner|sponsor)(?:in)?\s?:?\s?.{0,60})\W*",
    re.IGNORECASE,
)
_LABEL = compile_late(r"\W*(?:anzeige|werbung|advertisement|advertorial|sponsored)\W*", re.IGNORECASE)
_END = compile_late(
    r"\W*(?:ende\s(?:der\s)?(?:anzeige|werbung)|(?:anzeige|werbung)\s(?:ende|schluss))\W*", re.IGNORECASE
)
_AD = 0.25  # share of a mail's text that an advertisement has at most
_ROW, _WORDS = 600, 300  # characters of an advertisement in one row, with a link and without
_ROWS = 6  # of an advertisement whose end is marked, or which has its own colour


def drop_advertising(root: "HtmlElement") -> None:
    """Drop the boxes of *root* that begin with a word for advertising, and the rows below such a word."""
    whole = len(of_all(root))
    for element in [*root.iter("p", "div", "span", "b", "strong", "small")]:
        label = of_all(element)
        if not _ADVERTISING.fullmatch(label) or all(above is not root for above in element.iterancestors()):
            continue
        box = next((above for above in element.iterancestors() if of_all(above) != label), root)
        small = len(of_all(box)) < whole * _AD and box.getparent() is not None
        if of_all(box).startswith(label) and small:
            box.drop_tree()
        elif _LABEL.fullmatch(label):
            _drop_rows(_outermost(element, label), whole)


def _outermost(element: "HtmlElement", label: str) -> "HtmlElement":
    """Return the outermost element around *element* that says nothing but the *label*."""
    for above in element.iterancestors():
        if of_all(above) != label or above.getparent() is None:
            break
        element = above
    return element


def _drop_rows(label: "HtmlElement", whole: int) -> None:
    """Drop a row with a *label* and the advertisement below it: up to its end, in its colour, or one row."""
    below = [row for row in islice(label.itersiblings(), _ROWS) if isinstance(row.tag, str)]
    end = next((n for n, row in enumerate(below) if _END.fullmatch(of_all(row))), None)
    above = label.getprevious()
    colour = _colour(label)
    other = next((n for n, row in enumerate(below) if _colour(row) != colour), 0)
    if end is not None:
        rows = below[: end + 1]
    elif colour and other and above is not None and _colour(above) != colour:
        rows = below[:other]
    else:
        rows = [*_row_below(label, below)]
    if sum(len(of_all(row)) for row in rows) < whole * _AD:
        for row in (label, *rows):
            row.drop_tree()


def _row_below(label: "HtmlElement", below: Sequence["HtmlElement"]) -> Iterator["HtmlElement"]:
    """Yield what is advertised in a row *below* a label, if that has no picture itself: a picture, or a few words."""
    if next(label.iter("img"), None) is not None:
        return
    for row in below:
        said, pictured = len(of_all(row)), next(row.iter("img"), None) is not None
        if said < (_ROW if next(row.iter("a"), None) is not None else _WORDS):
            yield row
        if said or pictured:
            return


def _colour(row: "HtmlElement") -> str:
    """Return the colour behind a *row*, '' where it has none of its own."""
    for element in row.iter():
        style = element.get("style") or "" if isinstance(element.tag, str) else ""
        found = re.search(r"background(?:-color)?:\s*([^;\s]+)", style)
        colour = (element.get("bgcolor") if isinstance(element.tag, str) else "") or (
            found[1] if found else ""
        )
        if colour:
            return str(colour).lower()
    return ""
