"""The order in which the lines on a page of a PDF are read: columns one after the other."""

from collections.abc import Iterator

from vorleser.ingest.pdf_lines import Line

_NARROW = 0.2  # of the page's width: a column is wider
_ROWS = 4  # lines that a column has at the least
_LEAST = 3  # one of so many lines of a column is wide, or goes on in a sentence
_LEAN = 0.1  # of the page's width, which columns reach even where they are many


def in_order(found: list[Line], width: float) -> Iterator[Line]:
    """Yield the lines of a page from top to bottom; where it is set in columns, one column after the other.

    A line that reaches over the gap (a headline, a closing note) separates the lines above it from those below.
    """
    gap = _gap(found, width)
    ordered = sorted(found, key=lambda each: (-each.top, each.left))
    if gap is None:
        yield from ordered
        return
    band: list[Line] = []
    for each in ordered:
        if each.left < gap < each.right:
            yield from _columns(band, gap, width)
            yield each
            band = []
        else:
            band.append(each)
    yield from _columns(band, gap, width)


def _columns(band: list[Line], gap: float, width: float) -> Iterator[Line]:
    yield from in_order([each for each in band if each.right <= gap], width)
    yield from in_order([each for each in band if each.left >= gap], width)


def _gap(found: list[Line], width: float) -> float | None:
    """Return the position of the gap between two columns in points, None if there is one column only."""
    best: tuple[int, float] | None = None
    for start in sorted({round(each.left) for each in found}):
        gap = start - 3.0
        left = [each for each in found if each.right <= gap]
        right = [each for each in found if each.left >= gap]
        across = len(found) - len(left) - len(right)
        if across * 2 > len(found) or not (_is_column(left, width) and _is_column(right, width)):
            continue
        beside = min(_top(left), _top(right)) - max(_bottom(left), _bottom(right))
        if beside > 0 and (best is None or across < best[0]):
            best = (across, gap)
    return None if best is None else best[1]


def _is_column(found: list[Line], width: float) -> bool:
    """Return whether lines make a column of text: many of some width, or many that go on in a sentence.

    A table's cells are narrow, and begin with capitals and figures, as do the lines beside a letter's address.
    """
    if (
        len(found) < _ROWS
        or max(each.right for each in found) - min(each.left for each in found) < width * _LEAN
    ):
        return False
    wide = sum(each.right - each.left > width * _NARROW for each in found)
    goes_on = sum(each.text[:1].islower() and " " in each.text for each in found)
    text = max(wide, goes_on)
    return wide * 2 > len(found) or (text >= _ROWS and text * _LEAST >= len(found))


def _top(found: list[Line]) -> float:
    return max(each.top for each in found)


def _bottom(found: list[Line]) -> float:
    return min(each.bottom for each in found)
