"""Tell figures that stand alone from text: days and numbers beside a forum's entries, counts behind an article."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from vorleser.article import Role
from vorleser.ingest.html.days import DAY
from vorleser.ingest.html.found_block import FoundBlock, lists_of
from vorleser.text.regex import compile_late

_NUMBERED = compile_late(r"#\d{1,6}")
_FEWEST, _DIGITS = 3, 5  # numbers that one chooses from, and digits that each has fewer than


def name_bare_figures(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind) of the figures that would be *read* though they stand alone."""
    yield from chain(_counts(blocks, read), _find_dated(blocks, read), _find_choices(blocks, read))


def _counts(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield the last blocks of the text where they hold no letter: how often it was shared, or liked."""
    for number in reversed(range(len(blocks))):
        if read[number]:
            countable = blocks[number].plain in {Role.PARAGRAPH, Role.LIST_ITEM}
            if not countable or any(map(str.isalpha, blocks[number].text)):
                return
            yield number, "a count"


def _find_dated(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield the items of lists that hold days and numbers only, as those beside each entry of a forum do."""
    for items in lists_of(blocks, range(len(blocks))):
        spoken = [n for n in items if read[n]]
        if spoken and all(
            DAY.fullmatch(blocks[n].text) or _NUMBERED.fullmatch(blocks[n].text) for n in spoken
        ):
            yield from ((n, "when it appeared, or how long it takes") for n in spoken)


def _find_choices(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield the items of lists of bare, rising numbers, such as the portions or pages that one may choose."""
    for items in lists_of(blocks, range(len(blocks))):
        texts = [blocks[n].text for n in items]
        if len(texts) < _FEWEST or not all(text.isdecimal() and len(text) < _DIGITS for text in texts):
            continue
        if all(int(one) < int(other) for one, other in pairwise(texts)):
            yield from ((n, "a number to choose") for n in items if read[n])
