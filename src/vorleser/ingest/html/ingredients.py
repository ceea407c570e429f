"""Ingredients outside of any list: rows that each begin with an amount, and amounts in an element of their own."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from vorleser.article import Role
from vorleser.ingest.html.found_block import FoundBlock, kind_of, lists_of
from vorleser.ingest.html.tree import label, of_all
from vorleser.text.regex import compile_late

INGREDIENT = "an ingredient among others"
_NUMBER = r"(?:ca\.\s)?(?:\d+(?:[.,/–-]\d+)?(?:\s?[½¼¾⅓])?|[½¼¾⅓]|eine?|etwas)"
_UNIT = (
    r"(?:(?:gestr|geh)\w*\.?\s)?(?:kg|g|mg|l|ml|cl|dl|EL|TL|MSP|Esslöffel|Teelöffel|Prisen?|Stück|Bund|Dosen?|Btl\.?|Beutel|Pck\.?"
    r"|Pkg\.?|Päckchen|Packung(?:en)?|Becher|Tassen?|Gramm|Liter|Scheiben?|Zehen?|Tropfen|Gläser|Glas)"
)
_ROW = compile_late(rf"{_NUMBER}\s?(?P<unit>{_UNIT}\b)?\s?[\w(].{{1,70}}", re.IGNORECASE)
_AMOUNT = compile_late(rf"{_NUMBER}(?:\s?{_UNIT})?", re.IGNORECASE)
_LEADING_AMOUNT = compile_late(rf"{_NUMBER}(?:\s?{_UNIT}\b\.?)?\s*", re.IGNORECASE)
_COUNTED = compile_late(r"(?:\d{1,2}\.\s)?[\d½¼¾⅓]")  # a list's number, then an amount
_CALLED = compile_late(r"ingredient|zutat", re.IGNORECASE)
_INGREDIENTS = compile_late(r"zutaten\b.{0,60}$", re.IGNORECASE)
_ROWS = frozenset({Role.PARAGRAPH, Role.LIST_ITEM})
_FEWEST = 3  # rows of a list
_ABOVE = 6  # blocks above a list of ingredients within which its heading stands
_LONGEST = 70  # characters of what an amount is of
_AMOUNTS = 24  # characters of an amount
_NEAR = 3  # elements from an amount upwards within which that stands


def name_ingredients(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield (block number, reason) of rows with amounts that stand together amid what is *read*."""
    spoken = [number for number, yes in enumerate(read) if yes]
    rows: list[int] = []
    for number in range(spoken[0] if spoken else 0, spoken[-1] + 1 if spoken else 0):
        block = blocks[number]
        if block.plain is Role.PARAGRAPH and not block.silent and _is_row(block.text):
            if rows and kind_of(blocks[rows[-1]].element) != kind_of(block.element):
                rows = []
            rows.append(number)
            continue
        if block.role is not Role.IMAGE:
            yield from _whole(blocks, rows)
            rows = []
    yield from _whole(blocks, rows)


def name_called_ingredients(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield rows that are named ingredients, wherever they stand, and the headings above them, if none are *read*."""
    if any(yes and tells_amount(block.text) for block, yes in zip(blocks, read, strict=True)):
        return
    rows = [
        n
        for n, block in enumerate(blocks)
        if block.plain in _ROWS and not block.silent and _is_row(block.text) and _is_called(block)
    ]
    found = [number for number, _ in _whole(blocks, rows)]
    first = found[0] if found else 0
    heading = (n for n in range(first - 1, max(-1, first - _ABOVE), -1) if _INGREDIENTS.match(blocks[n].text))
    above = {n - 1 for n in found if n and blocks[n - 1].plain is Role.SUBHEAD} | {*islice(heading, 1)}
    yield from ((number, INGREDIENT) for number in sorted({*found, *above}))


def _is_row(text: str) -> bool:
    begins = text[:1].isdecimal() or text[:1] in "½¼¾⅓" or text[:1].islower()  # the pattern is seldom needed
    return begins and len(text) <= 2 * _LONGEST and _ROW.fullmatch(text) is not None


def tells_amount(text: str) -> bool:
    """Return whether *text* is a row with an amount and its unit: "100 ml Milch"."""
    return _is_row(text) and (found := _ROW.fullmatch(text)) is not None and found["unit"] is not None


def strip_amount(text: str) -> str:
    """Return a row of a list of ingredients without the amount that it begins with."""
    found = _LEADING_AMOUNT.match(text)
    return text[found.end() :] if found else text


def _whole(blocks: Sequence[FoundBlock], rows: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield *rows* if they are enough, and most of them tell a unit."""
    units = sum(tells_amount(blocks[n].text) for n in rows)
    if len(rows) >= _FEWEST and units * 2 >= len(rows):
        yield from ((number, INGREDIENT) for number in rows)


def name_linked_ingredients(
    blocks: Sequence[FoundBlock], read: Sequence[bool], named: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """Yield the items of lists of ingredients that link to what a site tells of each, and the heading above them.

    Such a list has amounts, and is *named* by the page's own data or headed as one, or it is *read* and called one.
    """
    for items in lists_of(blocks, range(len(blocks))):
        said = [n for n in items if not blocks[n].silent]
        if len(said) < _FEWEST or not any(blocks[n].linked for n in said):
            continue
        above = range(said[0] - 1, max(-1, said[0] - 1 - _ABOVE), -1)
        headings = [n for n in above if _INGREDIENTS.match(blocks[n].text)]
        counted = sum(_COUNTED.match(blocks[n].text) is not None for n in said) * 2 >= len(said)
        known = counted and (_most(named, said) or bool(headings))
        if known or (_most(read, said) and _is_called(blocks[said[0]])):
            yield from ((number, INGREDIENT) for number in (*said, *headings))


def _most(some: Sequence[bool], of: Sequence[int]) -> bool:
    return sum(some[n] for n in of) * 2 >= len(of)


def _is_called(item: FoundBlock) -> bool:
    around = [] if item.element is None else [item.element, *item.element.iterancestors()][:_NEAR]
    return any(_CALLED.search(label(element)) for element in around)


def join_amount(before: FoundBlock, block: FoundBlock) -> FoundBlock | None:
    """Return an amount in a block of its own and what it is of as one."""
    counted = len(before.text) <= _AMOUNTS and before.text[:1].isdecimal() and _AMOUNT.fullmatch(before.text)
    return replace(block, text=f"{before.text} {block.text}") if counted and _is_of(before, block) else None


def _is_of(amount: FoundBlock, block: FoundBlock) -> bool:
    """Return whether the *block* behind an *amount* is what that is of: a box holds these two, and nothing else."""
    element = amount.element
    if (
        element is None
        or amount.role is not block.role
        or len(block.text) > _LONGEST
        or block.text[:1].isdigit()
    ):
        return False
    both = f"{amount.text} {block.text}".split()
    for _ in range(_NEAR):
        element = element.getparent() if element is not None else None
        if element is not None and "".join(of_all(element).split()) == "".join(both):
            return True
    return False
