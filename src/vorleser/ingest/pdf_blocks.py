"""Tell what the lines of a PDF are: headings by their size or weight, captions, notes, items, paragraphs."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from vorleser.article import Block, Role
from vorleser.ingest.block_letterhead import read_document_head
from vorleser.ingest.bold_lines import Emphasis, StyledBlock, name_bold_headline
from vorleser.ingest.contact_lines import PLACE, REACHED
from vorleser.ingest.document import BULLET_OF_ITEM
from vorleser.ingest.lines import join_lines
from vorleser.ingest.pdf_edges import SMALL_TYPE
from vorleser.ingest.pdf_groups import ITEM_SIGN, Layout, find_edges, find_groups, find_items, write_number
from vorleser.ingest.pdf_lines import SMALL, Line
from vorleser.ingest.pdf_measures import (
    LINE_ENDS,
    SAME_SIZE,
    body_size,
    find_strong,
    is_body,
    least_gap,
    usual_gap,
)
from vorleser.ingest.pdf_tables import part_tables
from vorleser.ingest.raised_notes import RAISED_NOTE
from vorleser.text.regex import compile_late

_LARGER = 1.12  # times the body's size: a heading
_MARK = compile_late(r"\d{1,3}|[*†‡]")  # of a note, on a line of its own
_NOTE = compile_late(r"(\d{1,3}|[*†‡])\s*(?=\S)")
_CAPTION = compile_late(
    r"(?:abb(?:ildung|\.)|bild|foto|grafik|tab(?:elle|\.))\s?\d{1,3}\s?[:.|–-]\s?\S|(?:foto|grafik|bild)s?:\s\S",
    re.IGNORECASE,
)
_LONGEST_HEADING, _LONGEST_CAPTION = 250, 400  # characters
_SHORT_CAPTION = 200  # characters of a caption without a mark
_PROSE = 60  # characters of a paragraph of the text
_BETWEEN = frozenset({Role.CAPTION, Role.FOOTNOTE, Role.IMAGE})
_SHORTEST_DECK = 40  # characters


def read_pdf_blocks(found: list[Line]) -> tuple[str, list[Block]]:
    """Return the day that a letter says, '' for all else, and the blocks that the lines of a PDF make."""
    day, styled = read_document_head([*_join_cut(_style_blocks(found))])
    return day, name_bold_headline(styled)


def name_deck(blocks: list[Block]) -> list[Block]:
    """Return *blocks*; a longer line right below the headline, in a size that no other heading has, is the lead."""
    at = next((n for n, block in enumerate(blocks[:2]) if block.role is Role.HEADLINE), None)
    if at is None or len(blocks) < at + 3:
        return blocks
    if _is_label(blocks[at + 1]) and len(blocks) > at + 3:
        at += 1
    deck, after = blocks[at + 1 : at + 3]
    levels = [block.level for block in blocks if block.role is Role.SUBHEAD]
    alone = deck.role is Role.SUBHEAD and levels.count(deck.level) == 1
    if alone and len(deck.text) >= _SHORTEST_DECK and after.role is Role.PARAGRAPH:
        return [*blocks[: at + 1], replace(deck, role=Role.LEAD, level=0), *blocks[at + 2 :]]
    return blocks


def _is_label(block: Block) -> bool:
    """Return whether a few words stand between a headline and its deck."""
    return block.role is Role.PARAGRAPH and len(block.text) < _SHORTEST_DECK and block.text[-1:].isalnum()


def _style_blocks(found: list[Line]) -> Iterator[StyledBlock]:
    """Yield paragraphs and headings, each with whether it is bold as a whole."""
    body = body_size(found)
    larger = sorted({each.size for each in found if each.size > body * _LARGER}, reverse=True)
    marks = {mark for each in found for mark in each.marks}
    feet = {
        each.page: each.bottom for each in sorted(found, key=lambda each: -each.bottom) if is_body(each, body)
    }
    found = _name_notes(found, body)
    strong = frozenset(find_strong(found))
    items = find_items([each for each in found if each not in strong])
    text = [each for each in found if abs(each.size - body) <= SAME_SIZE]
    layout = Layout(usual_gap(found), least_gap(text), find_edges(text), strong, items, body * _LARGER)
    for part in part_tables(found):
        if isinstance(part, Block):
            yield StyledBlock(part)
            continue
        grouped, begun = [*find_groups(part, layout)], False
        for number, group in enumerate(grouped):
            at_foot = group[0].top <= feet.get(group[0].page, 0.0)
            block = _block(group, body, larger, at_foot=at_foot, marks=marks)
            if group[0] in items and block.role is Role.PARAGRAPH:
                block = replace(block, role=Role.LIST_ITEM, text=write_number(block.text), level=1)
            apart = begun and block.role is Role.PARAGRAPH and _is_set_apart(grouped, number, body)
            begun = begun or _is_prose(group, body)
            bold = all(each in strong for each in group)
            role = Role.CAPTION if apart else block.role
            yield StyledBlock(replace(block, role=role), Emphasis.BOLD if bold else Emphasis.NONE)


def _name_notes(found: list[Line], body: float) -> list[Line]:
    """Return the lines without the small numbers of notes that stand alone; the line beside one is the note's."""
    named: list[Line] = []
    mark: Line | None = None
    for each in found:
        if each.size < body * SMALL and _MARK.fullmatch(each.text):
            mark = each
            continue
        beside = (
            mark is not None
            and mark.page == each.page
            and 0 <= each.left - mark.right < body
            and mark.bottom < each.top
            and mark.top > each.bottom
        )
        named.append(
            replace(each, notes=True) if beside and mark is not None and mark.text.isdigit() else each
        )
        mark = None
    return named


def _is_set_apart(grouped: list[list[Line]], number: int, body: float) -> bool:
    """Return whether a few small lines stand alone amid the text, as captions do; a box in small type has more."""
    small = grouped[number][0].size <= body * SMALL_TYPE
    beside = (grouped[n] for n in (number - 1, number + 1) if 0 <= n < len(grouped))
    alone = all(is_body(each[0], body) for each in beside)
    short = sum(len(each.text) for each in grouped[number]) <= _SHORT_CAPTION
    return small and alone and short


def _is_prose(group: list[Line], body: float) -> bool:
    return abs(group[0].size - body) <= SAME_SIZE and sum(len(each.text) for each in group) >= _PROSE


def _join_cut(styled: Iterable[StyledBlock]) -> Iterator[StyledBlock]:
    """Yield *styled*; a paragraph that notes and captions cut in two, as at a page's foot, is one again."""
    cut: StyledBlock | None = None
    between: list[StyledBlock] = []
    for one in styled:
        if cut is not None and one.block.role in _BETWEEN:
            between.append(one)
            continue
        goes_on = one.block.role is Role.PARAGRAPH and one.block.text[:1].islower()
        if cut is not None and between and goes_on:
            whole = join_lines((cut.block.text, one.block.text))
            cut = cut._replace(block=replace(cut.block, text=whole))
        else:
            yield from [cut, *between] if cut is not None else []
            cut, between = one, []
        if cut.block.role is not Role.PARAGRAPH or cut.block.text.endswith(LINE_ENDS):
            yield from [cut, *between]
            cut, between = None, []
    yield from [cut] if cut is not None else []
    yield from between


def _block(group: list[Line], body: float, larger: list[float], *, marks: set[str], at_foot: bool) -> Block:
    """Return the block of *group*; *marks* are the marks of notes, *at_foot* tells whether it stands below the text."""
    text = join_lines(each.text for each in group)
    if (note := _read_note(group[0], text, body, marks=marks, at_foot=at_foot)) is not None:
        return Block(Role.FOOTNOTE, note)
    if group[0].size > body * _LARGER and len(text) < _LONGEST_HEADING:
        return Block(Role.SUBHEAD, text, level=1 + larger.index(group[0].size))
    if len(text) < _LONGEST_CAPTION and _CAPTION.match(text) and not is_body(group[0], body):
        return Block(Role.CAPTION, text)
    if bullet := BULLET_OF_ITEM.match(text) or ITEM_SIGN.match(text):
        return Block(Role.LIST_ITEM, text[bullet.end() :], level=1)
    return Block(Role.PARAGRAPH, text)


def _read_note(first: Line, text: str, body: float, *, marks: set[str], at_foot: bool) -> str | None:
    """Return the words of a note, or of what a letter says of its sender below its first page; None for all else."""
    if first.notes and not RAISED_NOTE.match(text):
        return text
    if at_foot and first.size < body * SMALL and REACHED.search(text) and PLACE.search(text):
        return text
    note = _NOTE.match(text)
    if note and (note[1] in marks or at_foot) and not is_body(first, body):
        return text[note.end() :]
    return None
