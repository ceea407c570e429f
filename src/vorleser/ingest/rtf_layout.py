"""Keep what rich text says of its lists, tables and broken lines through striprtf, which gives the bare text.

Marks that no text has are put into the source and stand at the beginning of a line in the text. A line with a mark is
no heading for the rules of plain text, since it begins with no letter.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec.structs import replace

from vorleser.article import Block, Role
from vorleser.ingest.document import line
from vorleser.ingest.typed_lines import TYPED_ITEM
from vorleser.text.regex import compile_late

_ROW, _CELL, _BROKEN, _LISTED = "\ue000", "\ue001", "\ue002", "\ue003"
_INNER = r"[^{}]*(?:\{[^{}]*\}[^{}]*)*"
_LIST_TEXT = compile_late(rf"\{{(?:\\\*)?\\(?:pntext|listtext)(?![a-z])(?P<inner>{_INNER})\}}")
_WORD = compile_late(
    r"\\[\\{}]"
    r"|\\(?P<word>trowd|row|cell|nestcell|nestrow|line|lbr|column|softline|softpage|softcol)(?![a-z])-?\d* ?"
)
_BREAKS = compile_late(rf"{_BROKEN}\n(?:[ \t]*{_BROKEN}\n)+")
_PREFIX = compile_late(rf"{_LISTED}(?P<prefix>[^\n{_LISTED}]*){_LISTED}")
_NUMBERED = compile_late(r"\(?\d{1,3}[.)]")
_MARKS = compile_late(f"[{_ROW}{_CELL}{_BROKEN}{_LISTED}]")


def mark_layout(source: str) -> str:
    """Return the rich text *source* with marks for cells, rows, list items and broken lines."""
    listed = _LIST_TEXT.sub(
        lambda found: f"{_as_source(_LISTED)}{{\\listtext {found['inner']}}}{_as_source(_LISTED)}", source
    )
    return _WORD.sub(lambda found: _REPLACED.get(found["word"], found[0]), listed)


def _as_source(mark: str) -> str:
    return rf"{{\uc1\u{ord(mark)}?}}"


_SPACE = "{ }"
_REPLACED = {
    "trowd": _as_source(_ROW),
    "cell": _as_source(_CELL),
    "row": _as_source(_ROW) + "\\par ",
    "nestcell": _SPACE,
    "nestrow": _SPACE,
    "line": _as_source(_BROKEN) + "\\line ",
    "lbr": _as_source(_BROKEN) + "\\line ",
    "column": "\\par ",
    "softline": _SPACE,
    "softpage": _SPACE,
    "softcol": _SPACE,
}


def mark_lines(plain: str) -> str:
    """Return the text of marked rich text, each row on a line, with the marks where lines begin.

    Two line breaks in a row part paragraphs.
    """
    whole = _BREAKS.sub("\n\n", "".join(_join_rows(plain)))
    lines, broken = [], False
    for text in whole.split("\n"):
        ends = text.endswith(_BROKEN)
        bare = text.rstrip(_BROKEN)
        lines.append(f"{_BROKEN}{bare}" if (ends or broken) and bare and not TYPED_ITEM.match(bare) else bare)
        broken = ends
    return _PREFIX.sub(_name_item, "\n".join(lines))


def _name_item(found: re.Match[str]) -> str:
    prefix = found["prefix"].strip()
    return f"{_LISTED}{prefix} " if _NUMBERED.fullmatch(prefix) else _LISTED


def _join_rows(plain: str) -> Iterator[str]:
    """Yield *plain* in pieces; the paragraphs of a row's cells stand on one line that begins with its mark."""
    pieces = plain.split(f"{_ROW}\n")
    for piece in pieces[:-1]:
        above, mark, cells = piece.partition(_ROW)
        if not mark:
            above, mark, cells = piece.rpartition("\n")
        bare = " ".join(cells.replace(_ROW, "").replace(_BROKEN, "").split())
        yield f"{above}\n{_ROW}{bare}\n"
    yield pieces[-1].replace(_ROW, "")


def name_marked(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield *blocks* without marks: rows below each other as one table, list items as such."""
    parted = (
        replace(block, text=text) for block in blocks for text in _part_rows(block.text) if text.strip()
    )
    for is_row, group in groupby(parted, lambda block: block.text.startswith(_ROW)):
        if is_row:
            rows = "\n".join(filter(str.strip, (_read_row(block.text) for block in group)))
            yield from [Block(Role.TABLE, rows)] if rows else []
        else:
            yield from map(_unmark, group)


def _part_rows(text: str) -> list[str]:
    """Return *text*, which lines with several rows may have been joined to, parted before each row."""
    first, *rows = text.split(_ROW)
    return [first, *(_ROW + row for row in rows)]


def _read_row(text: str) -> str:
    cells = [line(_MARKS.sub("", cell)) for cell in text.rstrip(f" {_CELL}").split(_CELL)]
    return "\t".join(cells)


def _unmark(block: Block) -> Block:
    listed = block.text.startswith(_LISTED) and block.role is Role.PARAGRAPH
    bare = replace(block, text=line(_MARKS.sub(" ", block.text)))
    return replace(bare, role=Role.LIST_ITEM, level=1) if listed else bare
