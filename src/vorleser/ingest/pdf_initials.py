"""Put the large letter that begins a text of a PDF before the line that it belongs to."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from vorleser.ingest.pdf_lines import Line

_LARGE = 1.8  # times the size of its line


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


def _begins(initial: Line, line: Line) -> bool:
    beside = initial.page == line.page and 0 <= line.left - initial.right < line.size
    inside = initial.bottom < line.bottom and line.top < initial.top + line.size
    return beside and inside and initial.size > line.size * _LARGE and line.text[:1].islower()
