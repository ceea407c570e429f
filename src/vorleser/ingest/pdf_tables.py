"""Find the tables on the pages of a PDF, which has no such thing: lines that stand beside each other, row below row."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from vorleser.article import Block, Role
from vorleser.ingest.pdf_lines import Line
from vorleser.text.regex import compile_late

_ROWS = 3  # that a table has at the least
_LONGEST_CELL = 90  # characters; longer ones are text in columns
_APART = 0.8  # times the size of the letters: the least space between two cells
_ROW_GAP = 2.2  # times the size of the letters: the most space between two rows
_MARK = compile_late(r"[•·▪◦‣–-]|\(?\w{1,3}[.)]|\(cid:\d+\)")  # of a list's item


def part_tables(lines: Sequence[Line]) -> Iterator[list[Line] | Block]:
    """Yield *lines*, in the order in which they are read, as runs of text and as tables (a row per line of a block)."""
    text: list[Line] = []
    table: list[list[Line]] = []
    for row in [*_rows(lines), []]:
        if _is_row(row) and (not table or _follows(table[-1], row)):
            table.append(row)
            continue
        if len(table) >= _ROWS:
            header = _take_header(text, table)
            if text:
                yield text
            yield _block(table, header)
            text = []
        else:
            text.extend(cell for cells in table for cell in cells)
        table = [row] if _is_row(row) else []
        text.extend([] if table else row)
    if text:
        yield text


def _rows(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield lines at the same height of a page together, from left to right."""
    row: list[Line] = []
    for each in lines:
        if row and not _is_beside(row[-1], each):
            yield row
            row = []
        row.append(each)
    if row:
        yield row


def _is_beside(last: Line, found: Line) -> bool:
    shared = min(last.top, found.top) - max(last.bottom, found.bottom)
    return (
        last.page == found.page
        and shared > min(last.size, found.size) / 2
        and found.left > last.right + last.size * _APART
    )


def _is_row(row: Sequence[Line]) -> bool:
    """Return whether *row* is a table's: cells beside each other, not an item beside its mark."""
    short = all(len(cell.text) <= _LONGEST_CELL for cell in row)
    return len(row) > 1 and short and not _MARK.fullmatch(row[0].text)


def _follows(last: Sequence[Line], row: Sequence[Line]) -> bool:
    near = 0 <= last[0].bottom - row[0].top + last[0].size / 2 <= row[0].size * _ROW_GAP
    return last[0].page == row[0].page and near and len(last) == len(row)


def _take_header(text: list[Line], table: Sequence[Sequence[Line]]) -> list[str]:
    """Take from the end of *text* the line right above a *table* whose words, set too near to be parted, are as many.

    Return the words, or nothing where the line is none.
    """
    row = [*takewhile(lambda line: line.page == text[-1].page and line.top == text[-1].top, reversed(text))]
    words = " ".join(line.text for line in reversed(row)).split()
    first = table[0]
    if not row or len(words) != len(first) or not words[-1][-1:].isalnum():
        return []
    near = 0 <= row[0].bottom - first[0].top + row[0].size / 2 <= row[0].size * _ROW_GAP
    within = row[-1].left >= first[0].left - row[0].size and row[0].right > first[-1].left
    if row[0].page != first[0].page or not near or not within:
        return []
    del text[-len(row) :]
    return words


def _block(table: Sequence[Sequence[Line]], header: Sequence[str]) -> Block:
    rows = [[*header]] if header else []
    rows += [[cell.text for cell in row] for row in table]
    return Block(Role.TABLE, "\n".join("\t".join(row) for row in rows))
