"""Cut a text that is too long, in the white space that the caller ranks best.

The caller supplies a ranking of gaps. The limit on a part's length, and that no character is lost, hold for every
ranking.
"""

from collections.abc import Callable
from typing import NamedTuple

from vorleser.text.regex import compile_late

_GAP = compile_late(r"\s++")


class Gap(NamedTuple):
    """White space in ``text`` from ``at`` to ``end`` where the part from ``start`` on could end."""

    text: str
    start: int
    at: int
    end: int


Rank = Callable[[Gap, int], int | None]
"""Ranks a gap for parts of at most the given number of characters: 0 is best, None forbids a cut there."""


def cut_text(text: str, longest: int, rank: Rank) -> tuple[str, ...]:
    """Cut *text* into parts of at most *longest* characters, not counting white space at their ends.

    Joined, the parts are *text*, and none is blank unless *text* is. Each ends in the gap with the best *rank*, the
    last of equal ones; without a gap, the text is cut after *longest* characters. Raises ValueError if *longest* < 1.
    """
    if longest < 1:
        raise ValueError(f"a part must hold at least one character, not {longest!r}")
    parts = []
    start = 0
    stop = len(text.rstrip())
    while stop - start > longest:
        first = _end_of_gap(text, start)
        if stop - first <= longest:
            break
        end = _end_of_part(text, first, longest, rank)
        parts.append(text[start:end])
        start = end
    return (*parts, text[start:])


def _end_of_part(text: str, first: int, longest: int, rank: Rank) -> int:
    """Return the index at which the part of *text* that begins with the word at *first* ends best."""
    last = first + longest
    best: tuple[int, int] | None = None
    for found in _GAP.finditer(text, first, last + 1):
        gap = Gap(text, first, found.start(), _end_of_gap(text, found.start()))
        value = rank(gap, longest)
        if value is not None and (best is None or value <= best[0]):
            best = (value, gap.end)
    return best[1] if best else _end_of_gap(text, last)


def _end_of_gap(text: str, at: int) -> int:
    """Return the index of the first character from *at* on that is not white space."""
    gap = _GAP.match(text, at)
    return gap.end() if gap else at
