"""Tell what a page says twice: its headline, text in two places, a list once for each number of portions."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from vorleser.article import Role
from vorleser.ingest.html.found_block import FoundBlock, lists_of
from vorleser.ingest.html.ingredients import strip_amount, tells_amount
from vorleser.ingest.html.kickers import runs_into_headline

_HEADINGS = frozenset({"h2", "h3"})
_LONG = 40  # characters of a key that is no coincidence when it stands twice
_COUNTED = 2  # items of a list of ingredients that begin with an amount
_STEM = 2  # letters by which each word of what an amount is of is known: one egg, two eggs (Ei, Eier)
_CHOICES = 3  # lists alike from which on they are choices though no data say so


def find_own_lists(blocks: Sequence[FoundBlock], keys: Sequence[str]) -> frozenset[int]:
    """Return the items of lists in which some item is said nowhere else: what another list says, too, is theirs.

    *keys* are those of the blocks that are read, '' for the others.
    """
    counts = Counter(keys)
    lists = lists_of(blocks, range(len(blocks)))
    return frozenset(
        n for items in lists if any(keys[n] and counts[keys[n]] == 1 for n in items) for n in items
    )


def find_other_portions(
    blocks: Sequence[FoundBlock], read: Sequence[bool], sure: Sequence[bool]
) -> frozenset[int]:
    """Return the blocks of lists of ingredients that differ from another one by their amounts alone.

    Pages that let one choose the portions hold a list for each choice. Kept are those whose items the page's own data
    name (*sure*); where they name none, the first of several.
    """
    lists = defaultdict[object, list[int]](list)
    for number, block in enumerate(blocks):
        if read[number] and block.element is not None:
            lists[next(block.element.iterancestors("ul", "ol"), None)].append(number)
    lists.pop(None, None)
    alike = defaultdict[tuple[tuple[str, ...], ...], list[list[int]]](list)
    for numbers in lists.values():
        texts = [blocks[n].text for n in numbers]
        if sum(text[:1].isdecimal() for text in texts) >= _COUNTED and any(map(tells_amount, texts)):
            alike[tuple(map(_stems, texts))].append(numbers)
    return frozenset(n for same in alike.values() for numbers in _others(same, sure) for n in numbers)


def _stems(text: str) -> tuple[str, ...]:
    """Return the beginnings of the words of what an amount is of."""
    return tuple(word[:_STEM] for word in strip_amount(text).lower().split())


def _others(same: list[list[int]], sure: Sequence[bool]) -> Iterator[list[int]]:
    """Yield the lists among *same*, alike but for amounts, that stand for other portions: dough and topping do not."""
    named = [sum(sure[n] for n in numbers) * 2 > len(numbers) for numbers in same]
    if any(named):
        yield from (numbers for numbers, yes in zip(same, named, strict=True) if not yes)
    elif len(same) >= _CHOICES:
        yield from same[1:]


def name_repeat(
    block: FoundBlock, keys: Sequence[str], number: int, seen: Collection[str], heads: set[str]
) -> str:
    """Return why what block *number* says is said elsewhere, too, empty where it is not.

    A heading may quote the text below it.
    """
    own = keys[number]
    kicked = block.plain is Role.SUBHEAD and any(
        len(h) >= _LONG // 2 and own.endswith(h) and not _goes_on(block.text, len(own) - len(h))
        for h in heads
    )
    begun = len(own) >= _LONG // 2 and any(h.startswith(own) for h in heads)
    if own in heads or kicked or begun:
        return "the headline again"
    if len(own) < _LONG:
        return ""
    if own in seen:
        return "said before"
    whole = block.plain in {Role.QUOTE, Role.SUBHEAD, Role.PARAGRAPH}
    heads_text = block.element is not None and block.element.tag in _HEADINGS
    others = keys[:number] if heads_text else keys
    return "a part of another paragraph" if whole and any(own in other != own for other in others) else ""


def _goes_on(text: str, size: int) -> bool:
    """Return whether the first *size* letters of *text*, before the headline, are no kicker: "Was bietet der …"."""
    letters = [at for at, sign in enumerate(text) if sign.isalnum()]
    return size < len(letters) and runs_into_headline(text[: letters[size]])
