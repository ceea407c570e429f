"""Find what stands beside the text: other cells of a table that lays out the page, lists of services to share with."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.found_block import FoundBlock, lists_of
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

CELL, SERVICES = "a cell beside the text", "a list of services to share with"
_SERVICE = compile_late(
    r"(?:(?:auf|via|per|über|als|mit)\s)?(?:facebook|twitter|x|whatsapp|telegram|e-?mail|mail|linkedin|xing|mastodon|bluesky"
    r"|pinterest|threema|signal|reddit|pocket|sms|link(?:\skopieren)?|(?:aus)?drucken|teilen|merken)"
    r"(?:\s(?:teilen|senden|verschicken|versenden|posten|speichern))?",
    re.IGNORECASE,
)
_SHARE = 2 / 3  # of a list's items that are services
_MAIN = 0.7  # share of the text in the text's cell at the least
_BESIDE = 0.3  # the same of what is beside it at the most


def name_page_frame(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind) of the blocks that are *read* but stand beside the text."""
    yield from chain(_services(blocks, read), _cells(blocks, read))


def _services(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    for items in lists_of(blocks, range(len(blocks))):
        named = sum(_SERVICE.fullmatch(blocks[n].text.strip()) is not None for n in items)
        if named > 1 and named >= len(items) * _SHARE:
            yield from ((n, SERVICES) for n in items if read[n])


def _cells(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield what is read outside the innermost cell that holds the text, where a table lays out the page."""
    spoken = [n for n, yes in enumerate(read) if yes and blocks[n].role is not Role.HEADLINE]
    around = {n: _cells_around(blocks[n]) for n in spoken}
    if not any(around.values()):
        return
    sizes: dict[HtmlElement, int] = {}
    for number, cells in around.items():
        for cell in cells:
            sizes[cell] = sizes.get(cell, 0) + len(blocks[number].text)
    whole = sum(len(blocks[n].text) for n in spoken)
    large = [cell for cell, size in sizes.items() if size >= whole * _MAIN]
    main = max(large, key=lambda cell: len([*cell.iterancestors()]), default=None)
    if main is None:
        return
    beside = [n for n in spoken if main not in around[n]]
    if sum(len(blocks[n].text) for n in beside) < whole * _BESIDE:
        yield from ((n, CELL) for n in beside)


def _cells_around(block: FoundBlock) -> "list[HtmlElement]":
    """Return the cells around a *block*, the innermost first."""
    if block.element is None:
        return []
    return [element for element in (block.element, *block.element.iterancestors()) if element.tag == "td"]
