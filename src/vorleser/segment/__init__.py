"""Article to Script: where German sentences end, which role they have, how long the pause is after them."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from vorleser.article import Article, Block, Role
from vorleser.scripts import Script, Segment
from vorleser.segment.announce import announced
from vorleser.segment.opening import notice, opening
from vorleser.segment.pauses import pause
from vorleser.segment.sentences import clauses, sentences
from vorleser.segment.settings import SegmentSettings

OPENING = (Role.KICKER, Role.HEADLINE, Role.BYLINE)  # said before all others, wherever they stand
EARLY = 140  # characters, some ten seconds: with intro and pauses, what comes after them is heard within 20 s


def segment(article: Article, settings: SegmentSettings, publication: str = "") -> Script:
    """Return what will be said of *article*: the opening, then each block that is read, a segment a sentence."""
    blocks = [
        (number, block) for number, block in enumerate(article.blocks) if block.role not in settings.skip
    ]
    head = [
        *(
            piece
            for number, block in blocks
            if block.role in OPENING[:2]
            for piece in _pieces(number, block, settings)
        ),
        *opening(article, settings, publication),
    ]
    body = [
        piece
        for number, block in blocks
        if block.role not in OPENING
        for piece in _pieces(number, block, settings)
    ]
    language = article.metadata.language
    spoken = (
        piece if piece.lang else replace(piece, lang=language) for piece in (*_noticed(head, settings), *body)
    )
    return Script(article.metadata, tuple(_paused(list(spoken), settings)))


def _noticed(head: list[Segment], settings: SegmentSettings) -> list[Segment]:
    """Return *head* with the notice at its end; where that would be heard too late, further to the front."""
    if not settings.notice:
        return head
    said = notice(settings)
    if sum(len(piece.shown) for piece in head) <= EARLY:
        return [*head, said]
    titles = [piece for piece in head if piece.role in OPENING[:2]]
    if sum(len(piece.shown) for piece in titles) <= EARLY:
        return [*titles, said, *head[len(titles) :]]
    return [said, *head]


def _pieces(number: int, block: Block, settings: SegmentSettings) -> Iterator[Segment]:
    """Yield a block's sentences; of a table, each row is one."""
    if block.role in settings.announce:
        texts: Iterable[str] = sentences(announced(block))
    else:
        texts = _rows(block.text) if block.role is Role.TABLE else sentences(block.text)
    shorter = (piece for text in texts for piece in clauses(text, settings.longest))
    for position, text in enumerate(piece.strip() for piece in shorter):
        if text:
            yield Segment(
                block=number,
                role=block.role,
                shown=text,
                spoken=text,
                lang=block.lang,
                anchor=f"b{number}s{position}",
                speaker=block.speaker,
            )


def _rows(table: str) -> Iterator[str]:
    """Yield a table's rows as sentences, cells parted so that the voice parts them too."""
    for row in table.split("\n"):
        cells = [cell.strip() for cell in row.split("\t") if cell.strip()]
        if cells:
            yield "; ".join(cells)


def _paused(segments: list[Segment], settings: SegmentSettings) -> Iterator[Segment]:
    for this, following in zip(segments, [*segments[1:], None], strict=True):
        yield replace(this, pause_ms=pause(this, following, settings))
