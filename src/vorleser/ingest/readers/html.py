"""Web pages: the article in them, with the roles the page gives its parts."""

from pathlib import PurePath
from typing import TYPE_CHECKING

from msgspec.structs import replace

from vorleser.article import Article, Block, Role
from vorleser.errors import SourceError
from vorleser.ingest.html import locate, walls
from vorleser.ingest.html.arrange import arrange
from vorleser.ingest.html.decode import decode
from vorleser.ingest.html.headline import Headline, headline
from vorleser.ingest.html.metadata import Page
from vorleser.ingest.html.tree import linked, of_all, parse, prune, strip
from vorleser.ingest.html.walk import Found, walk
from vorleser.ingest.reader import Raw, Reader
from vorleser.ingest.title import derived

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SAID = frozenset(
    {Role.LEAD, Role.PARAGRAPH, Role.QUOTE, Role.QUESTION, Role.ANSWER, Role.LIST_ITEM, Role.TABLE}
)
TOP = frozenset({Role.KICKER, Role.IMAGE, Role.CAPTION})
ABOVE = 0.4  # of the text may stand above what is taken for the headline
SENTENCE = 60  # characters from which on a paragraph below the headline is its lead


def read(raw: Raw) -> Article:
    """Return the article in the page *raw*; raises SourceError with the reason where it holds none."""
    source = decode(raw)
    root = parse(source, raw.name)
    page = Page(root, raw.name if "://" in raw.name else "")
    facts = page.metadata()
    strip(root)
    visible, links = of_all(root), linked(root)
    prune(root)
    holder = locate.container(root, locate.said_by_trafilatura(source), page.titles)
    top = headline(root, page.titles, holder)
    kicker, blocks = _blocks(top, holder)
    blocks = _or_from_data(blocks, page.body())
    text = " ".join(block.text for block in blocks if block.role in SAID)
    walls.refuse(walls.Seen(source, visible, text, locked=page.locked(), links=links), raw.name)
    if not text:
        raise SourceError(f"no article found in {raw.name!r}", "name a page with one, or its text as a file")
    title = top.title or next(iter(page.titles), "") or derived(blocks, PurePath(raw.name).stem)
    opening = [Block(Role.KICKER, kicker)] if kicker else []
    if top.title or page.titles:
        opening.append(Block(Role.HEADLINE, title))
    return Article(replace(facts, title=title, kicker=kicker), (*opening, *blocks))


def _blocks(top: Headline, holder: "HtmlElement") -> tuple[str, list[Block]]:
    """Return the kicker and the blocks below the headline."""
    above = (
        [block for element in locate.between(top.element, holder) for block in walk(element)] if top else []
    )
    above = [*map(_lead, above)]
    inside = [*walk(holder)]
    place = next((number for number, block in enumerate(inside) if block.role is Role.HEADLINE), 0)
    before = sum(len(block.text) for block in inside[:place])
    if before <= ABOVE * sum(len(block.text) for block in inside):
        inside = [*(block for block in inside[:place] if block.role in TOP), *inside[place:]]
    found = [block for block in (*above, *inside) if block.role is not Role.HEADLINE]
    kickers = [top.kicker, *(block.text for block in found if block.role is Role.KICKER)]
    kicker = next(filter(None, kickers), "")
    return kicker, arrange(block for block in found if block.role is not Role.KICKER)


def _lead(block: Found) -> Found:
    """Return a block between headline and text: sentences are the lead, short lines are not said."""
    if block.role is Role.PARAGRAPH:
        return replace(block, role=Role.LEAD if len(block.text) >= SENTENCE else Role.BYLINE)
    return block if block.role in TOP | {Role.LEAD, Role.HEADLINE} else replace(block, role=Role.BYLINE)


def _or_from_data(blocks: list[Block], body: str) -> list[Block]:
    """Return *blocks*, or the text that the page holds as data where it shows next to nothing of it."""
    shown = sum(len(block.text) for block in blocks)
    if len(body) < 200 or shown * 2 > len(body):
        return blocks
    lines = (" ".join(line.split()) for line in body.split("\n"))
    return [Block(Role.PARAGRAPH, line) for line in lines if line]


READER = Reader(
    suffixes=(".html", ".htm", ".xhtml"),
    media_types=("text/html", "application/xhtml+xml"),
    read=read,
    begins=(b"<!doctype html", b"<html", b'<?xml version="1.0" encoding="utf-8"?>\n<!doctype html'),
)
