"""Find the credit of a figure's picture outside its caption, and tell one from a caption's words."""

import re
from typing import TYPE_CHECKING

from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES = compile_late(
    r"credit|copyright|photographer|fotograf|bildnachweis|bildquelle|bildrechte|urheber", re.IGNORECASE
)
_SAID = compile_late(
    r"\W*(?:©|\b(?:(?:archiv|symbol)?fotos?|bild|video|grafik|quelle|credit|copyright)\b).{1,100}",
    re.IGNORECASE,
)
_LONGEST = 120  # characters: more is no credit


def credit(figure: "HtmlElement") -> str:
    """Return the credit of *figure* on one line; empty where it has none, or one within its caption."""
    for element in figure.iter("*"):
        names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        if not _NAMES.search(names) or element is figure:
            continue
        around = element.tag == "figcaption" or element.find(".//figcaption") is not None
        inside = any(True for _ in element.iterancestors("figcaption"))
        text = " ".join(element.text_content().split())
        if text and len(text) <= _LONGEST and not around and not inside:
            return text
    return ""


def is_credit(text: str) -> bool:
    """Return whether a line of *text* only says whose a picture is: "(Foto: Lena Moor)"."""
    return _SAID.fullmatch(text.strip()) is not None
