"""Where a German text that is too long is cut: in the white space that its user ranks best.

A stage tells by a ranking of gaps where it wants its text cut; what a part holds, and that no character is lost, is
the same for all.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

_GAP = re.compile(r"\s++")


class Gap(NamedTuple):
    """White space in ``text`` from ``at`` to ``end`` where the part from ``start`` on could end."""

    text: str
    start: int
    at: int
    end: int


Rank = Callable[[Gap, int], int | None]
"""Says how good a gap is for parts of at most so many characters: 0 is best, None is no place to cut at all."""


def cut_text(text: str, longest: int, rank: Rank) -> tuple[str, ...]:
    """Cut *text* into parts of at most *longest* characters, white space at their ends not counted.

    Joined, the parts are *text*, and none is blank unless all of it is. Each ends in the gap that *rank* calls best,
    of equal ones in the last; where there is none, the text is cut hard. Raises ValueError for a *longest* below 1.
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
    """Return the best place to end the part of *text* that begins with the word at *first*."""
    last = first + longest
    best: tuple[int, int] | None = None
    for found in _GAP.finditer(text, first, last + 1):
        gap = Gap(text, first, found.start(), _end_of_gap(text, found.start()))
        value = rank(gap, longest)
        if value is not None and (best is None or value <= best[0]):
            best = (value, gap.end)
    return best[1] if best else _end_of_gap(text, last)


def _end_of_gap(text: str, at: int) -> int:
    """Return where the white space that reaches *at* ends."""
    gap = _GAP.match(text, at)
    return gap.end() if gap else at
