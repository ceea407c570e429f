"""What the lines of a PDF have in common: the size and the gaps of its text."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from vorleser.ingest.pdf_lines import Line

SAME_SIZE = 0.6  # points
NEAR = (
    0.35  # of a line's size: how much wider than usual the gap to the next line of a paragraph is at the most
)
LINE_ENDS = (".", "!", "?", ":", "…", "“", '"', "»")
_SMALLER = 0.95  # times the body's size, at the most: a note


def body_size(found: Sequence[Line]) -> float:
    """Return the size in which most of the text is set, 0 where there is none."""
    sizes: Counter[float] = Counter()
    for each in found:
        sizes[each.size] += len(each.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def is_body(found: Line, body: float) -> bool:
    """Return whether a line is at least about as large as the text, whose size is *body*."""
    return found.size >= body * _SMALLER


def usual_gap(found: Sequence[Line]) -> float:
    """Return the gap between two lines of a paragraph, which is the one that few are smaller than."""
    gaps = _gaps(found)
    return gaps[len(gaps) // 4] if gaps else 0.0


def least_gap(found: Sequence[Line]) -> float:
    """Return the smallest gap between two lines of the same size."""
    return next(iter(_gaps(found)), 0.0)


def _gaps(found: Sequence[Line]) -> list[float]:
    return sorted(
        last.bottom - each.top
        for last, each in pairwise(found)
        if last.page == each.page and last.size == each.size and each.top < last.top
    )


def find_strong(found: Sequence[Line]) -> set[Line]:
    """Return the lines that are set in bold letters as a whole; none where most of the text is."""
    strong = {each for each in found if each.bold}
    whole = sum(len(each.text) for each in found)
    return strong if sum(len(each.text) for each in strong) * 2 < whole else set()
