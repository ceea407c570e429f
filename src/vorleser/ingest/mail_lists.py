"""Lists in mails of Outlook and in Word's HTML: paragraphs with a style "mso-list", whose bullet is typed text."""

import re
from typing import TYPE_CHECKING

from vorleser.ingest.html.tree import of_all
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LISTED = compile_late(r"mso-list:\s*(?!ignore|none|skip)\w", re.IGNORECASE)
_MARKER = compile_late(r"mso-list:\s*ignore", re.IGNORECASE)
_OURS = "data-vorleser-listed"
_COUNTED = compile_late(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,7})[.)]")


def list_items(root: "HtmlElement") -> None:
    """Turn the paragraphs of *root* that Word lists into items: a bullet is silent, a number stays before the words."""
    for paragraph in [*root.iter("p", "div", "h1", "h2", "h3", "h4")]:
        marker = _find_marker(paragraph)
        if marker is None:
            continue
        sign = of_all(marker).strip()
        marker.drop_tree()
        if _COUNTED.fullmatch(sign):
            paragraph.text = f"{sign} {(paragraph.text or '').lstrip()}"
        _put_in_list(paragraph)


def _find_marker(paragraph: "HtmlElement") -> "HtmlElement | None":
    """Return what holds the bullet or number of a listed *paragraph*, None where it is not listed."""
    if not _LISTED.search(paragraph.get("style") or ""):
        return None
    return next((span for span in paragraph.iter("span") if _MARKER.search(span.get("style") or "")), None)


def _put_in_list(paragraph: "HtmlElement") -> None:
    """Make *paragraph* an item of the list right above it, or of a new one."""
    above = paragraph.getprevious()
    joins = above is not None and above.get(_OURS) is not None and not (above.tail or "").strip()
    if above is None or not joins:
        above = paragraph.makeelement("ul", {_OURS: ""})
        paragraph.addprevious(above)
    tail, paragraph.tail = paragraph.tail, None
    above.append(paragraph)
    paragraph.tag, above.tail = "li", tail
