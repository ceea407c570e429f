"""Find lines that only lead to what is not read: "Mehr dazu:" above links, "Anmeldung unter" before an address."""

import re
from collections.abc import Iterator, Sequence

from vorleser.article import Role
from vorleser.ingest.html.features import YOU
from vorleser.ingest.html.found_block import FoundBlock
from vorleser.regex import compile_late

POINTER = "a line that leads to what is not read"
_OPEN = compile_late(
    r":\W{0,2}$|\b(?:unter|zum|zur|auf|hier|bei|über|finden)\s?(?:→|»|>+|⇒)?$", re.IGNORECASE
)
_COLON = compile_late(r":\W{0,2}$")
_LONGEST, _LAST = 130, 4  # characters of such a line; words of one that ends the text
_LINKED = 0.5  # share of a block that is linked, from which on it leads elsewhere
_ITEMS = 2  # links below a heading that only leads to them
_SEEN = frozenset({Role.IMAGE, Role.CODE, Role.TABLE})  # what readers see, and hearers may be told of


def name_pointers(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind) of the lines that are *read* but lead to links or to the end."""
    spoken = [number for number, yes in enumerate(read) if yes]
    for number in spoken:
        block = blocks[number]
        text = block.text.strip()
        behind = next((n for n in range(number + 1, len(blocks)) if blocks[n].text.strip()), None)
        if block.plain is Role.SUBHEAD:
            if YOU.search(text) and _heads_links(blocks, read, number):
                yield number, POINTER
        elif block.plain is Role.PARAGRAPH and len(text) <= _LONGEST and _OPEN.search(text):
            ends, label = number == spoken[-1], len(text.split()) <= _LAST and _COLON.search(text)
            leads = behind is not None and not read[behind] and _leads(blocks[behind])
            shown = any(blocks[n].role in _SEEN for n in range(number + 1, min(len(blocks), number + 3)))
            if (leads and not ends) or (ends and label and not shown):
                yield number, POINTER


def _leads(block: FoundBlock) -> bool:
    """Return whether a silent block leads elsewhere: a link, or a control."""
    return block.linked > _LINKED or block.silent in {"a menu", "a control"}


def _heads_links(blocks: Sequence[FoundBlock], read: Sequence[bool], number: int) -> bool:
    """Return whether block *number* heads silent links, and nothing else, before the text goes on."""
    found = 0
    for at in range(number + 1, len(blocks)):
        block = blocks[at]
        if read[at] or block.plain is not Role.LIST_ITEM:
            break
        found += block.linked > _LINKED
    return found >= _ITEMS
