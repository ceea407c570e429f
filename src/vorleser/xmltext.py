"""Text that may stand in XML and HTML."""

import re

# https://www.w3.org/TR/xml/#charsets; lone surrogates can't be written as UTF-8 either.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def printable(text: str) -> str:
    """Return *text* without characters that no XML document may hold."""
    return FORBIDDEN.sub("", text)


def escaped(text: str) -> str:
    """Return *text* as an element's or attribute's content, with nothing in it that could be markup."""
    return printable(text).translate(ENTITIES)
