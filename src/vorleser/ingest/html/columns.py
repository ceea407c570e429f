"""Find how the columns of an HTML table are aligned: left, centred or right."""

import re
from collections import Counter
from typing import TYPE_CHECKING

from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LETTERS = {"left": "l", "start": "l", "center": "c", "right": "r", "end": "r"}
_STYLE = compile_late(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_CLASS = compile_late(r"\b(?:has-)?(?:text-?)?(?:align-?)?(left|center|right|end)\b", re.IGNORECASE)


def alignment(table: "HtmlElement") -> str:
    """Return a letter for each column, as ``Block.align`` holds it: what most of its cells say.

    Empty if no cell says anything, or if a cell spans several columns, since its column is unclear then.
    """
    rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in table.iter("tr")]
    if any(cell.get("colspan") not in {None, "1"} for row in rows for cell in row):
        return ""
    body = [row for row in rows if any(cell.tag == "td" for cell in row)]
    width = max(map(len, body), default=0)
    votes = [Counter(_letter(row[at]) for row in body if at < len(row)) for at in range(width)]
    letters = "".join(vote.most_common(1)[0][0] for vote in votes)
    return letters if letters.strip("-") else ""


def _letter(cell: "HtmlElement") -> str:
    """Return what a cell says by its style, its attribute or the name of its class, in this order."""
    for found in (
        _STYLE.search(cell.get("style") or ""),
        re.fullmatch(r"\s*(\w+)\s*", cell.get("align") or ""),
        _CLASS.search(cell.get("class") or ""),
    ):
        if found and found[1].lower() in _LETTERS:
            return _LETTERS[found[1].lower()]
    return "-"
