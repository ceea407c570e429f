"""Pandoc's simple and multiline tables, whose columns are where rules of hyphens stand: they become piped ones."""

from collections.abc import Sequence
from itertools import pairwise

from vorleser.text.regex import compile_late

_COLUMNS = compile_late(r"[ \t]{0,3}-{2,}+(?:[ \t]++-{2,}+)+[ \t]*")
_RULE = compile_late(r"[ \t]{0,3}-{3,}[ \t]*")
_HYPHENS = compile_late(r"-+")
_CAPTION = compile_late(r"[ \t]{0,3}(?:Table)?:[ \t]+(?=\S)")
_MOST_LINES = 400  # of a table
_HEAD = 6  # lines of a head


def read_ruled_tables(text: str) -> str:
    """Return *text* with the tables that rules of hyphens draw as piped ones."""
    lines = text.split("\n")
    if "--" not in text or not any(map(_COLUMNS.fullmatch, lines)):
        return text
    kept, number = list[str](), 0
    while number < len(lines):
        begin, end, rows = _table(lines, number) if _COLUMNS.fullmatch(lines[number]) else (0, 0, [])
        if not rows:
            kept.append(lines[number])
            number += 1
            continue
        if number > begin:
            del kept[begin - number :]
        kept += ["", *_draw_rows(rows), ""]
        number = end
        caption = next((n for n in range(end, min(end + 2, len(lines))) if lines[n].strip()), 0)
        if caption and _CAPTION.match(lines[caption]):
            lines[caption] = _CAPTION.sub(": ", lines[caption], count=1)
    return "\n".join(kept)


def _table(lines: Sequence[str], rule: int) -> tuple[int, int, list[list[str]]]:
    """Return where the table with its columns in line *rule* begins and ends, and its rows, if it is one."""
    starts = [found.start() for found in _HYPHENS.finditer(lines[rule])]
    top = rule
    while top and rule - top < _HEAD and lines[top - 1].strip() and not _RULE.fullmatch(lines[top - 1]):
        top -= 1
    ruled = top > 0 and _RULE.fullmatch(lines[top - 1]) is not None
    head = [_cells(line, starts) for line in lines[top:rule]]
    if not ruled and len(head) > 1:
        return 0, 0, []
    last = _end(lines, rule, multiline=ruled, headless=not head)
    if last <= rule + 1:
        return 0, 0, []
    rows = _rows(lines[rule + 1 : last], starts, multiline=ruled or _has_gaps(lines[rule + 1 : last]))
    closes = last < len(lines) and (_RULE.fullmatch(lines[last]) or _COLUMNS.fullmatch(lines[last]))
    top_row = [[" ".join(filter(None, column)) for column in zip(*head, strict=True)]] if head else []
    if not _is_laid_out([*top_row, *rows]):
        return 0, 0, []
    return top - ruled, last + bool(closes), [*top_row, *rows]


def _end(lines: Sequence[str], rule: int, *, multiline: bool, headless: bool) -> int:
    """Return the line behind a table's last row: a rule, or an empty line where the head tells what it is; else 0."""
    for number in range(rule + 1, min(rule + _MOST_LINES, len(lines))):
        line = lines[number]
        if _RULE.fullmatch(line) or _COLUMNS.fullmatch(line):
            return number if not multiline or number + 1 == len(lines) or not lines[number + 1].strip() else 0
        if not line.strip() and not multiline and not headless:
            return number
    return 0 if multiline or headless else min(rule + _MOST_LINES, len(lines))


def _has_gaps(lines: Sequence[str]) -> bool:
    return any(not line.strip() for line in lines)


def _rows(lines: Sequence[str], starts: Sequence[int], *, multiline: bool) -> list[list[str]]:
    """Return the cells of *lines*: one row each, or one for the lines that empty ones part."""
    if not multiline:
        return [_cells(line, starts) for line in lines if line.strip()]
    rows, group = list[list[str]](), list[list[str]]()
    for line in [*lines, ""]:
        if line.strip():
            group.append(_cells(line, starts))
        elif group:
            rows.append([" ".join(filter(None, column)) for column in zip(*group, strict=True)])
            group = []
    return rows


def _cells(line: str, starts: Sequence[int]) -> list[str]:
    """Return the parts of a *line* between the columns' *starts*."""
    bounds = [0, *starts[1:], len(line) + 1]
    return [line[begin:end].strip() for begin, end in pairwise(bounds)]


def _is_laid_out(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether *rows* are a table's: most have words in two cells at the least."""
    return sum(sum(map(bool, row)) > 1 for row in rows) * 2 > len(rows)


def _draw_rows(rows: Sequence[Sequence[str]]) -> list[str]:
    written = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return [written[0], "|" + " --- |" * len(rows[0]), *written[1:]]
