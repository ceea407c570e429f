"""Put lines of a PDF together that the library took apart: a large first letter, and pieces that touch."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from vorleser.ingest.pdf_lines import Line

_LARGE = 1.8  # times the size of its line
_TOUCHES = 0.12  # of a line's size: a space is wider


def join_initials(found: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines; a letter that reaches down over several lines begins the one at its top."""
    initial: Line | None = None
    for each in found:
        if initial is not None and _begins(initial, each):
            yield replace(each, text=initial.text + each.text, left=initial.left)
            initial = None
            continue
        if initial is not None:
            yield initial
        initial = each if len(each.text) == 1 and each.text.isupper() else None
        if initial is None:
            yield each
    if initial is not None:
        yield initial


def join_touching(found: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines; pieces of a line between which there is no space, as links are drawn, are one."""
    last: Line | None = None
    for each in found:
        if last is not None and _touches(last, each):
            marks = (*last.marks, *each.marks)
            last = replace(last, text=last.text + each.text, right=each.right, marks=marks)
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last


def _touches(last: Line, line: Line) -> bool:
    level = last.page == line.page and last.size == line.size and abs(last.bottom - line.bottom) < 1.0
    return level and -line.size < line.left - last.right < line.size * _TOUCHES


def _begins(initial: Line, line: Line) -> bool:
    beside = initial.page == line.page and 0 <= line.left - initial.right < line.size
    inside = initial.bottom < line.bottom and line.top < initial.top + line.size
    return beside and inside and initial.size > line.size * _LARGE and line.text[:1].islower()
