"""Join lines into a paragraph, and put words together that were divided at a line's end."""

from collections.abc import Iterable

_ONE_WORD = frozenset({"dennoch", "sowie", "irgendwie", "jedoch", "soeben", "ebenso"})
_GOES_ON = ("und ", "oder ", "bzw. ", "sowie ", "als ", "bis ", "noch ", "wie ", "beziehungsweise ")


def join_lines(lines: Iterable[str]) -> str:
    """Return *lines* as one line, with divided words joined.

    >>> join_lines(["Der Ver-", "kehr in Nord-", "und Süd-", "Baden"])
    'Der Verkehr in Nord- und Süd-Baden'
    >>> join_lines(["Er kam den-", "noch mit Ein-", "wie Ausgang."])
    'Er kam dennoch mit Ein- wie Ausgang.'
    """
    joined = ""
    for line in lines:
        if not joined:
            joined = line
        elif not joined.endswith(("-", "\u2010")) or not joined[-2:-1].isalnum() or _is_apart(joined, line):
            joined += " " + line
        elif joined[-2:-1].islower() and line[:1].islower():
            joined = joined[:-1] + line
        else:  # a hyphen of its own: Süd-Baden, 20-jährig
            joined += line if line[:1].isalnum() else " " + line
    return joined


def _is_apart(above: str, below: str) -> bool:
    """Return whether *below* goes on with a second word for what the first one has in common: Nord- und Süd-."""
    whole = above.rpartition(" ")[2][:-1] + below.partition(" ")[0]
    return below.startswith(_GOES_ON) and whole.lower() not in _ONE_WORD
