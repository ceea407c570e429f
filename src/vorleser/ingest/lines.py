"""Join lines into a paragraph, and put words together that were divided at a line's end."""

from collections.abc import Iterable

_GOES_ON = ("und ", "oder ", "bzw. ", "sowie ", "als ", "bis ", "noch ", "wie ", "beziehungsweise ")


def join_lines(lines: Iterable[str]) -> str:
    """Return *lines* as one line, with divided words joined.

    >>> join_lines(["Der Ver-", "kehr in Nord-", "und Süd-", "Baden"])
    'Der Verkehr in Nord- und Süd-Baden'
    """
    joined = ""
    for line in lines:
        if not joined:
            joined = line
        elif not joined.endswith(("-", "\u2010")) or not joined[-2:-1].isalnum() or line.startswith(_GOES_ON):
            joined += " " + line
        elif joined[-2:-1].islower() and line[:1].islower():
            joined = joined[:-1] + line
        else:  # a hyphen of its own: Süd-Baden, 20-jährig
            joined += line if line[:1].isalnum() else " " + line
    return joined
