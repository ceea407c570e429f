"""Cut a text that is too long for an engine where a reader would breathe."""

import re

_BORDERS = (  # best first; a piece ends where the pattern matches
    re.compile(r"[.!?…]+[“”\"«»)]*\s+"),
    re.compile(r"[;:–—]\s+"),
    re.compile(r",[“”\"«»)]*\s+"),
    re.compile(
        r"\s+(?=(?:und|oder|aber|sondern|doch|denn|sowie|dass|weil|wenn|als|wobei|während|nachdem)\s)"
    ),
    re.compile(r"\s+"),
)
_LEAST = 0.3  # of the longest: a worse border further on is better than a piece of two words


def pieces(text: str, longest: int) -> list[str]:
    """Return *text* in pieces of at most *longest* characters, cut at sentence, clause and word borders.

    Joined, the pieces are *text*; a piece without letters or digits is never alone where that can be helped.
    """
    cut: list[str] = []
    while len(text.rstrip()) > longest:
        end = _border(text, longest)
        cut.append(text[:end])
        text = text[end:]
    if text.strip() or not cut:
        cut.append(text)
    else:
        cut[-1] += text
    return cut


def _border(text: str, longest: int) -> int:
    """Return where the first piece of *text* ends: white space after it may exceed *longest*."""
    for border in _BORDERS:
        ends = [match.end() for match in border.finditer(text, 0, longest + 20) if match.start() < longest]
        fitting = [end for end in ends if len(text[:end].rstrip()) <= longest]
        if fitting and fitting[-1] >= longest * _LEAST:
            return fitting[-1]
    return longest
