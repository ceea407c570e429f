"""Cut an article to a teaser: its first sentences, and one that says where to go on."""

from collections.abc import Iterator

from msgspec.structs import replace

from vorleser.article import HEAD_ROLES, Article, Block, Role
from vorleser.segment.sentences import sentences
from vorleser.segment.settings import SegmentSettings

_BEFORE_TEXT = HEAD_ROLES | {Role.SUBHEAD}
_NO_LAST = frozenset({Role.SUBHEAD, Role.IMAGE, Role.CAPTION, Role.RELATED, Role.FOOTNOTE})
"""Roles of blocks that make no sense as the last one: what they belong to has been cut."""


def cut_teaser(article: Article, settings: SegmentSettings, publication: str = "") -> Article:
    """Return *article* cut after ``settings.teaser`` sentences, and followed by ``settings.teaser_text``.

    The whole article if ``teaser`` is 0. At most half of the sentences are kept, so that no short article is given
    away; headings don't count. All that is made of the result agrees: sound, chapters, transcripts, page, books.
    """
    if not settings.teaser:
        return article
    counts = [_count(block, settings) for block in article.blocks]
    wanted = min(settings.teaser, sum(counts) // 2)
    kept = list(_first(article.blocks, counts, wanted))
    while kept and kept[-1].role in _NO_LAST:
        kept.pop()
    where = f"bei {publication}" if publication else "auf unserer Website"
    hint = Block(Role.PARAGRAPH, settings.teaser_text.replace("{bei}", where), lang="de")
    return replace(article, blocks=(*kept, hint))


def _count(block: Block, settings: SegmentSettings) -> int:
    """Return how many sentences of *block* are read and count; one for a block that is announced."""
    if not settings.reads(block) or block.role in _BEFORE_TEXT:
        return 0
    return 1 if block.role in settings.announce else len(_texts(block))


def _first(blocks: tuple[Block, ...], counts: list[int], wanted: int) -> Iterator[Block]:
    """Yield the blocks with the first *wanted* sentences, the last one cut; and headlines, wherever they stand."""
    left = wanted
    for block, count in zip(blocks, counts, strict=True):
        if left <= 0:
            if block.role in HEAD_ROLES:
                yield block
        elif count <= left:
            left -= count
            yield block
        else:
            joint = "\n" if block.role is Role.TABLE else ""
            yield replace(block, text=joint.join(_texts(block)[:left]).rstrip())
            left = 0


def _texts(block: Block) -> list[str]:
    """Return the sentences of *block* with the white space after them, or the rows of a table."""
    texts = block.text.split("\n") if block.role is Role.TABLE else sentences(block.text)
    return [text for text in texts if text.strip()]
