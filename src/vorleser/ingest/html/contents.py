"""Find lists that are none of the text: tables of contents, and lists of which only stray items would be read."""

import re
from collections.abc import Iterator, Sequence

from vorleser.article import Role
from vorleser.ingest.html.found_block import FoundBlock, lists_of
from vorleser.ingest.html.tree import label
from vorleser.ingest.html.votes import key
from vorleser.text.regex import compile_late

CONTENTS, STRAY = "a table of contents", "an item of a list that is silent"
_FEWEST, _SAME = 3, 0.6  # items of a table of contents; share of them that are headings below
_NUMBER = compile_late(r"^\d{1,2}(?:\.\d{1,2})*\.?\s")
_OVER = compile_late(
    r"\binhalt|\bübersicht|\büberblick|\b(?:in|auf)\sdiese[mr]\b|\bkapitel|\bspringen?\b|\bthemen\b|\berwartet\b|\bgeht\s(?:es\s)?um\b|\bfolgende",
    re.IGNORECASE,
)
_TITLE = compile_late(r"(?:^|[\s_-])toc[_-]*title(?:$|[\s_-])", re.IGNORECASE)
_NAMED = compile_late(
    r"\W*(?:inhalt(?:e|sverzeichnis|sübersicht)?|(?:auf|in)\sdiese[rm]\s(?:seite|artikel|beitrag|text)|übersicht)\W*",
    re.IGNORECASE,
)
_MENU, _LINKED = 2, 0.5  # blocks of a menu below its name; share of one that is linked
_LABEL = 90  # characters of a line above a table of contents
_LIST, _FEW = 4, 0.34  # items of a list with strays; share of them that would be read
_SMALL, _SHARE = 300, 0.3  # characters of a stray item; share of the text that the strays of a list are


def name_contents(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind) of the items of such lists that are *read*, and of the line above them."""
    titles = (
        n for n, block in enumerate(blocks) if read[n] and (_is_title(block) or _heads_menu(blocks, read, n))
    )
    yield from ((n, CONTENTS) for n in titles)
    lists = lists_of(blocks, range(len(blocks)))
    spoken = [items for items in lists if any(read[n] for n in items)]
    if not spoken:
        return
    headings = {
        key(_NUMBER.sub("", block.text)): n for n, block in enumerate(blocks) if block.plain is Role.SUBHEAD
    }
    whole = sum(len(block.text) for block, yes in zip(blocks, read, strict=True) if yes)
    for items in spoken:
        if _is_contents(blocks, items, headings):
            over = _over(blocks, items[0])
            yield from ((n, CONTENTS) for n in (*over, *items) if read[n])
        elif _is_stray(blocks, read, items, whole):
            yield from ((n, STRAY) for n in items if read[n])


def _is_title(block: FoundBlock) -> bool:
    """Return whether a short line is named the title of a table of contents, which scripts may fill later."""
    return (
        block.element is not None
        and len(block.text) <= _LABEL
        and _TITLE.search(label(block.element)) is not None
    )


def _heads_menu(blocks: Sequence[FoundBlock], read: Sequence[bool], number: int) -> bool:
    """Return whether a line is called contents, and what stands right below it is a silent list."""
    below = blocks[number + 1 : number + 1 + _MENU]
    silent = len(below) == _MENU and not any(read[number + 1 : number + 1 + _MENU])
    return silent and _NAMED.fullmatch(blocks[number].text) is not None and all(map(_is_item, below))


def _is_item(block: FoundBlock) -> bool:
    return block.plain is Role.LIST_ITEM or block.linked > _LINKED


def _is_contents(blocks: Sequence[FoundBlock], items: Sequence[int], headings: dict[str, int]) -> bool:
    """Return whether most *items* of a list are headings that stand below it."""
    own = [key(_NUMBER.sub("", blocks[n].text)) for n in items]
    below = sum(headings.get(said, -1) > items[-1] for said in own)
    return len(items) >= _FEWEST and below >= len(items) * _SAME and not _ends_sentence(blocks, items)


def _ends_sentence(blocks: Sequence[FoundBlock], items: Sequence[int]) -> bool:
    """Return whether *items* that link nowhere end the sentence above them, which does not speak of the page."""
    above = next(
        (blocks[n].text for n in range(items[0] - 1, -1, -1) if blocks[n].role is not Role.IMAGE), ""
    )
    announced = above.rstrip().endswith(":") and not _OVER.search(above)
    return announced and not any(blocks[n].linked for n in items)


def _over(blocks: Sequence[FoundBlock], first: int) -> list[int]:
    """Return the line right above a table of contents that says so, if there is one."""
    before = next((n for n in range(first - 1, -1, -1) if blocks[n].role is not Role.IMAGE), None)
    if before is None or len(blocks[before].text) > _LABEL or not _OVER.search(blocks[before].text):
        return []
    return [before]


def _is_stray(blocks: Sequence[FoundBlock], read: Sequence[bool], items: Sequence[int], whole: int) -> bool:
    """Return whether only few and short items of a list would be read."""
    heard = [n for n in items if read[n]]
    size = sum(len(blocks[n].text) for n in heard)
    few = len(items) >= _LIST and len(heard) <= len(items) * _FEW
    return few and size <= whole * _SHARE and all(len(blocks[n].text) <= _SMALL for n in heard)
