"""Turn an article into a script: one segment per sentence, with its role and the pause after it."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from vorleser.article import Article, Block, Role
from vorleser.scripts import Item, Script, Segment
from vorleser.segment.announce import announce
from vorleser.segment.opening import notice, opening
from vorleser.segment.pauses import pauses_of
from vorleser.segment.phrases import PhraseFinder
from vorleser.segment.sentences import clauses, sentences
from vorleser.segment.settings import SegmentSettings
from vorleser.text import enumeration
from vorleser.text.enumeration import Mark

_OPENING = (Role.KICKER, Role.HEADLINE, Role.BYLINE)  # said before all others, wherever they stand
EARLY = 140  # characters, about ten seconds: with intro and pauses, what follows them is heard within 20 s


def segment(article: Article, settings: SegmentSettings, publication: str = "") -> Script:
    """Return the script of *article*: the opening, then one segment per sentence of each block that is read."""
    counted = enumeration.items(_number_of(block, settings) for block in article.blocks)
    blocks = [
        (number, block, counted[number])
        for number, block in enumerate(article.blocks)
        if settings.reads(block)
    ]
    body = [
        piece
        for number, block, marks in blocks
        if block.role not in _OPENING
        for piece in _pieces(number, block, marks, settings)
    ]
    short = bool(body) and sum(len(piece.shown) for piece in body) < settings.short
    head = _titles(blocks, settings)
    if not short:
        head += opening(article, settings, publication)
    head = _add_notice(head, settings, short=short)
    language = article.metadata.language
    spoken = [piece if piece.lang else replace(piece, lang=language) for piece in (*head, *body)]
    pauses = pauses_of(spoken, settings, quick=len(head) if short else 0)
    return Script(article.metadata, tuple(map(_with_pause, spoken, pauses)), short)


def _titles(blocks: Sequence[tuple[int, Block, Sequence[Mark]]], settings: SegmentSettings) -> list[Segment]:
    """Return the kicker's sentences, then the headline's, wherever they stand: the order in which pages show them."""
    return [
        piece
        for role in _OPENING[:2]
        for number, block, marks in blocks
        if block.role is role
        for piece in _pieces(number, block, marks, settings)
    ]


def _add_notice(head: list[Segment], settings: SegmentSettings, *, short: bool) -> list[Segment]:
    """Return *head* with the notice at its end, or earlier if more than `EARLY` characters would precede it."""
    if not settings.notice:
        return head
    said = notice(settings, short=short)
    if sum(len(piece.shown) for piece in head) <= EARLY:
        return [*head, said]
    titles = [piece for piece in head if piece.role in _OPENING[:2]]
    if sum(len(piece.shown) for piece in titles) <= EARLY:
        return [*titles, said, *head[len(titles) :]]
    return [said, *head]


def _pieces(number: int, block: Block, marks: Sequence[Mark], settings: SegmentSettings) -> Iterator[Segment]:
    """Yield a segment per sentence of *block*, per row of a table; *marks* are its numbers that count items."""
    if block.role in settings.announce:
        texts: Iterable[str] = sentences(announce(block))
    else:
        texts = _rows(block.text) if block.role is Role.TABLE else sentences(block.text)
    shorter = (piece for text in texts for piece in clauses(text, settings.longest))
    at = 0
    finder = PhraseFinder(block.text, block.phrases)
    for position, piece in enumerate(shorter):
        text = piece.strip()
        start = at + len(piece) - len(piece.lstrip())
        at += len(piece)
        if text:
            yield Segment(
                block=number,
                role=block.role,
                shown=text,
                spoken=text,
                lang=block.lang,
                anchor=f"b{number}s{position}",
                speaker=block.speaker,
                items=tuple(_items(marks, start, start + len(text))),
                foreign=finder.find(text),
            )


def _number_of(block: Block, settings: SegmentSettings) -> tuple[tuple[Role, int], str]:
    """Return role and level of *block*, and its text; '' if that is not read as written: then it counts no items."""
    changed = block.role in {Role.TABLE, Role.CODE, *settings.announce}
    return (block.role, block.level), "" if changed else block.text


def _items(marks: Sequence[Mark], start: int, end: int) -> Iterator[Item]:
    """Yield those of a block's *marks* that lie in its text from *start* to *end*."""
    for mark in marks:
        if start <= mark.start and mark.end <= end:
            yield Item(mark.start - start, mark.end - start, mark.opens)


def _rows(table: str) -> Iterator[str]:
    """Yield each row of a table as a sentence, with semicolons between cells so that the voice separates them."""
    for row in table.split("\n"):
        cells = [cell.strip() for cell in row.split("\t") if cell.strip()]
        if cells:
            yield "; ".join(cells)


def _with_pause(piece: Segment, pause_ms: int) -> Segment:
    return replace(piece, pause_ms=pause_ms)
