"""Tables that are drawn with bars in a typed text, as Markdown and programs for databases draw them."""

from collections.abc import Sequence

from vorleser.ingest.typed_lines import TypedLine
from vorleser.text.regex import compile_late

_CORNER = r"\s?[|+]\s?"
_RULE = compile_late(rf"[|+]?\s?:?[-=]{{2,}}:?(?:{_CORNER}:?[-=]{{2,}}:?)+\s?[|+]?")
_BAR = "|"
_LEAST = 2  # rows and columns of a table


def read_drawn_tables(lines: Sequence[TypedLine]) -> list[TypedLine]:
    """Return *lines* in which those between bars are rows of cells, if a rule stands among them.

    The rules themselves are left out; a bar in a line without such neighbours is a sign of the text.
    """
    found: list[TypedLine] = []
    number = 0
    while number < len(lines):
        end = _find_end(lines, number)
        rows = _rows(lines[number:end])
        found += rows or lines[number : max(end, number + 1)]
        number = max(end, number + 1)
    return found


def _find_end(lines: Sequence[TypedLine], start: int) -> int:
    """Return the number of the first line from *start* on that has no bar and is no rule of a table."""
    at = range(start, len(lines))
    return next((n for n in at if _BAR not in lines[n].text and not _is_rule(lines[n])), len(lines))


def _rows(lines: Sequence[TypedLine]) -> list[TypedLine]:
    """Return the rows that *lines* draw, none if they draw no table."""
    rows = [line for line in lines if not _is_rule(line)]
    if len(rows) == len(lines) or len(rows) < _LEAST:
        return []
    told = [_cells(line.text) for line in rows]
    width = max(map(len, told))
    if width < _LEAST or len(told[0]) < _LEAST:
        return []
    return [
        line._replace(
            text=" ".join(filter(None, cells)), cells=(*cells, *[""] * (width - len(cells))), is_drawn=True
        )
        for line, cells in zip(rows, told, strict=True)
    ]


def _is_rule(line: TypedLine) -> bool:
    return _RULE.fullmatch(line.text) is not None


def _cells(text: str) -> tuple[str, ...]:
    bare = text.removeprefix(_BAR).removesuffix(_BAR)
    return tuple(cell.strip() for cell in bare.split(_BAR))
