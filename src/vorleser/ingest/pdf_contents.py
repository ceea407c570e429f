"""Put the entries of a PDF's tables of contents together, whose numbers and pages are lines of their own.

LaTeX sets a dot, a space and a dot up to the page's number, or nothing at all above a chapter.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from vorleser.ingest.lines import join_lines
from vorleser.ingest.pdf_lines import Line
from vorleser.text.regex import compile_late

_PAGE = compile_late(r"\d{1,4}|[ivxl]{1,6}")
_ENTRY = compile_late(
    r"(?P<title>.*?)(?:(?:\s?\.){4,}|\s?…{2,})\s?(?P<page>\d{1,4}|[ivxl]{1,6})?(?:\s?[-–]\s?\d{1,4})?"
)
_NUMBERED = compile_late(r"\d{1,2}(?:\.\d{1,2})*\.?\s+\S")
_NEAR = 3  # entries above or below an entry without dots
_DOTS = " .... "  # what leads to a page, as `is_contents_line` reads it


def join_contents(found: Sequence[Line]) -> list[Line]:
    """Return the lines of a PDF; each entry of a table of contents is one line that ends with its page."""
    rows = [*map(_as_one, _rows(found))]
    entries = [n for n, row in enumerate(rows) if len(row) == 1 and _is_entry(row[0].text)]
    listed = {n for entry in entries for n in range(entry - _NEAR, entry + _NEAR + 1)}
    joined: list[Line] = []
    for number, row in enumerate(rows):
        plain = number in listed and len(row) == 2 and _PAGE.fullmatch(row[1].text)
        if plain:  # a chapter: its page stands far to the right
            joined.append(replace(row[0], text=f"{row[0].text}{_DOTS}{row[1].text}", right=row[1].right))
        elif len(row) == 1 and number in entries and joined and _goes_on(joined[-1], row[0]):
            joined[-1] = replace(row[0], text=join_lines((joined[-1].text, row[0].text)), top=joined[-1].top)
        else:
            joined += row
    return joined


def _rows(found: Sequence[Line]) -> list[list[Line]]:
    """Return the lines that follow one another from left to right at one height, together."""
    rows: list[list[Line]] = []
    for each in found:
        last = rows[-1][-1] if rows else each
        same = (
            last.page == each.page
            and last.right <= each.left
            and abs(last.bottom - each.bottom) < each.size / 2
        )
        if rows and same:
            rows[-1].append(each)
        else:
            rows.append([each])
    return rows


def _as_one(row: list[Line]) -> list[Line]:
    """Return a row as one line if dots lead to a page in it; other rows as they are."""
    entry = _ENTRY.fullmatch(" ".join(each.text for each in row))
    if entry is None or not entry["page"] or not entry["title"].strip():
        return row
    return [replace(row[0], text=f"{entry['title'].strip()}{_DOTS}{entry['page']}", right=row[-1].right)]


def _is_entry(text: str) -> bool:
    return _DOTS in text


def _goes_on(last: Line, entry: Line) -> bool:
    """Return whether *entry* is the second line of one that began with a number."""
    near = last.page == entry.page and -entry.size / 2 < last.bottom - entry.top < entry.size
    begun = _NUMBERED.match(last.text) is not None and not _is_entry(last.text)
    return near and begun and _NUMBERED.match(entry.text) is None
