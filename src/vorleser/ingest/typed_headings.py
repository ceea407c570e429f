"""Tell headings and tables among the lines of a typed text: verses, items, rows and addresses are no headings."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from msgspec.structs import replace

from vorleser.article import Block, Role
from vorleser.ingest.letter_lines import SALUTATION
from vorleser.ingest.lines import join_lines
from vorleser.ingest.typed_lines import TYPED_ITEM, TypedLine, ends_with_stop
from vorleser.ingest.wrapped_lines import part_paragraphs
from vorleser.text.regex import compile_late

_LONGEST_HEADING = 80  # characters
_TEXT = 60  # characters of a line that is text for certain
_LONGER = 1.5  # times as long as a heading is the short sentence right below it
_LEAST_CAPITALS = 4  # letters of a heading that is nothing but capitals
_ASKED = compile_late(r"[^\W_a-zäöüß](?:[^.!?:…\n]{3,58}\?!?|[^.!?:…,\n]{3,38}!)")
_SPOKEN = ("„", "»", "›", "“", '"', "«", "– ", "— ")
_SPEECHES = 2  # paragraphs in which people speak
_LONG = 100  # characters of a paragraph below a question that is its heading
_ROWS, _DRAWN_ROWS = 3, 2  # that a table has at the least; bars draw it
_PART = r"(?:kapitel|teil|akt|abschnitt|band|buch|folge|tag|szene|etappe|station|runde|lektion)"
_COUNTED = compile_late(
    rf"{_PART}\s(?:\d{{1,3}}|[ivxlc]{{1,7}})\.?|\d{{1,3}}\.\s{_PART}|[ivxlc]{{1,7}}\.", re.IGNORECASE
)
_DAY = compile_late(r"(?:\w[\w .-]{0,40},\s)?(?:den\s|am\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-Za-zä]{3,9})\s?\d{4}")


class _Part(NamedTuple):
    """A block, whether it is the first of the lines that blank lines part, a marked heading, or a row of cells."""

    block: Block
    is_first: bool
    is_marked: bool
    is_row: bool


def read_blocks(groups: Iterable[Sequence[TypedLine]], widths: Sequence[int]) -> list[Block]:
    """Return the blocks of *groups* of lines that blank lines part, wrapped at *widths*."""
    parts = [part for group in groups for part in _parts(group, widths)]
    asked = _find_asked(parts)
    found: list[Block] = []
    below = False
    for number in reversed(range(len(parts))):
        block = parts[number].block
        below = parts[number].is_marked or number in asked or _is_heading(parts, number, below=below)
        found.append(replace(block, role=Role.SUBHEAD, level=2) if below else block)
    return found[::-1]


def _parts(group: Sequence[TypedLine], widths: Sequence[int]) -> Iterator[_Part]:
    first = True
    for cells, run in groupby(part_paragraphs(group, widths), lambda lines: _cells(lines[0])):
        for lines in _tables(run) if cells else run:
            table = cells > 0 and len(lines) >= _least(lines[0])
            yield _Part(
                _table(lines) if table else _block(lines), first, lines[0].is_heading, lines[0].is_row
            )
            first = False


def _tables(rows: Iterable[list[TypedLine]]) -> list[list[TypedLine]]:
    """Return *rows* of as many cells as one table; too few are lines, each by itself."""
    told = [*rows]
    return [[line for row in told for line in row]] if len(told) >= _least(told[0][0]) else told


def _least(row: TypedLine) -> int:
    """Return how many rows like *row* are a table at the least."""
    return _DRAWN_ROWS if row.is_drawn else _ROWS


def _cells(line: TypedLine) -> int:
    """Return of how many cells a row of a table consists, 0 if *line* is none.

    An entry of contents is none, nor is a name and what it stands for: "Betreff: …".
    """
    if not line.cells or line.cells[0].endswith(":"):
        return 0
    return 0 if "...." in line.text and line.cells[-1].isdecimal() else len(line.cells)


def _table(rows: Sequence[TypedLine]) -> Block:
    return Block(Role.TABLE, "\n".join("\t".join(row.cells) for row in rows))


def _block(lines: Sequence[TypedLine]) -> Block:
    text = join_lines(line.text for line in lines)
    item = TYPED_ITEM.match(text) if lines[0].opens_item else None
    if item is None:
        return Block(Role.PARAGRAPH, text)
    counted = text[0].isalnum() or text[0] == "("
    return Block(Role.LIST_ITEM, text if counted else text[item.end() :], level=1)


def _is_heading(parts: Sequence[_Part], number: int, *, below: bool) -> bool:
    """Return whether part *number* is a heading by its words and its place; *below* says whether the next part is."""
    if number + 1 == len(parts) or parts[number].is_row or not _can_head(parts[number].block):
        return False
    part, following = parts[number], parts[number + 1]
    text, after = part.block.text, following.block.text
    if part.is_first and following.is_first:
        alone = number + 2 == len(parts) or parts[number + 2].is_first
        longer = len(after) > len(text) and (below or _is_text(after) or not alone)
        lists = following.block.role in {Role.LIST_ITEM, Role.TABLE} and ": " not in text
        return longer or lists
    above = parts[number - 1].block if not part.is_first else None
    if following.is_first:
        counted = above is not None and parts[number - 1].is_first and _COUNTED.fullmatch(above.text)
        return bool(counted) and _is_text(after)
    if following.block.role is not Role.PARAGRAPH:
        return False
    if below and _COUNTED.fullmatch(text):
        return True
    return _stands_above(text, after) and (above is None or _ends(above))


def _find_asked(parts: Sequence[_Part]) -> set[int]:
    """Return the numbers of headings that are one short question or exclamation alone above a long paragraph.

    None is one where people speak: their questions stand alone, too. A greeting is an exclamation at the top.
    """
    texts = [part.block.text for part in parts]
    if sum(text.startswith(_SPOKEN) for text in texts) >= _SPEECHES:
        return set()
    return {
        n
        for n in range(len(parts) - 1)
        if parts[n].is_first
        and parts[n + 1].is_first
        and parts[n].block.role is Role.PARAGRAPH is parts[n + 1].block.role
        and _ASKED.fullmatch(texts[n])
        and (texts[n].endswith("?") or n > 1)
        and not SALUTATION.match(texts[n])
        and len(texts[n + 1]) >= max(_LONG, 2 * len(texts[n]))
        and ends_with_stop(texts[n + 1])
    }


def _can_head(block: Block) -> bool:
    """Return whether a *block* is a short line without a stop that says more than a day."""
    text = block.text
    short = block.role is Role.PARAGRAPH and len(text) <= _LONGEST_HEADING and not ends_with_stop(text)
    return short and (text[:1].isalnum() or text[:1] in {*"„»"}) and not _DAY.fullmatch(text)


def _stands_above(text: str, after: str) -> bool:
    """Return whether the line *text* is a heading of the line *after*, right below it, not a verse or an entry."""
    if text.isupper() and sum(map(str.isalpha, text)) >= _LEAST_CAPITALS:
        return not after.isupper()
    longer = len(after) > len(text) and (len(after) >= _TEXT or len(after) >= len(text) * _LONGER)
    return longer and ends_with_stop(after) and not text[0].islower() and not after[0].islower()


def _is_text(text: str) -> bool:
    return ends_with_stop(text) or len(text) >= _TEXT


def _ends(block: Block) -> bool:
    """Return whether a line's end is the end of what it says."""
    return block.role is not Role.PARAGRAPH or ends_with_stop(block.text)
