"""Find parts of the text that are built as others of the page that are read: questions, lists, sections, cards, steps.

The models doubt those near a page's end, and those whose headings link; what they are like tells.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.found_block import ENDS, FoundBlock, is_line, kind_of, lists_of
from vorleser.ingest.html.sentences import CALLS, NAMED_ROLES, is_sentence, parent_of
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LIKE_OTHERS = "a part of the text built as others that are read"
_FEWEST = 2  # parts read that another must be like
_LEAST = 0.1  # how likely the beginning of a section must be whose end is read
_DOUBTED, _LINKED = 0.03, 0.3  # how likely what counts on must be; share of it that is linked at the most
_MOST = 30  # things counted
_COUNT = compile_late(
    r"(?P<word>[^\W\d_]{2,20}(?:\sNr\.)?\s)?(?P<number>\d{1,2})(?:[.:)]\s?|\s[–-]\s|(?=[A-ZÄÖÜ]))\S"
)
_YEAR = compile_late(r"\d{4}(?:er)?(?:\s?(?:[–—-]|bis)\s?(?:\d{4}(?:er)?|heute))?")
_ENTRIES = 3  # years of a chronicle
_SIGNS = " +–-▾▼⌄›»"  # that open and close an answer
_PAIRS = (
    {"tops", "flops"}, {"pro", "contra"}, {"pro", "kontra"}, {"pros", "cons"}, {"plus", "minus"}, {"dafür", "dagegen"},
    {"vorteile", "nachteile"}, {"stärken", "schwächen"}, {"positiv", "negativ"}, {"das gefällt", "das stört"},
)  # fmt: skip
_NEAR = 30  # blocks between the headings of such a pair
_COUNTING = frozenset({Role.SUBHEAD, Role.PARAGRAPH})
_SHARE = 1 / 3  # of the cards that must be read
_SURELY, _MOST_OF, _PARTS = 3, 2 / 3, 3  # cards whose text is read, share of them, blocks in which it stands
_TEXT = 60  # characters of a card's text


def name_own_sections(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """Yield (block number, reason) of what is not *read* but like parts that are; *chances* as the models' (0 to 1)."""
    found = [
        *_find_asked(blocks, read),
        *_lists(blocks, read),
        *_opposites(blocks, read),
        *_find_beginnings(blocks, chances, read),
        *_cards(blocks, read),
        *_find_counting(blocks, chances, read),
    ]
    told = {*found}
    found += _years(blocks, [yes or number in told for number, yes in enumerate(read)])
    yield from ((number, LIKE_OTHERS) for number in found if not read[number] and not blocks[number].silent)


def asks(block: FoundBlock) -> bool:
    """Return whether a heading asks, a sign behind it by which its answer opens left aside."""
    return block.plain is Role.SUBHEAD and block.text.rstrip(_SIGNS).endswith("?")


def _find_asked(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[int]:
    """Yield questions with the answer right below each, where others built alike are read."""
    pairs: defaultdict[object, list[int]] = defaultdict(list)
    for number, block in enumerate(blocks[:-1]):
        answer = blocks[number + 1]
        if asks(block) and answer.plain is Role.PARAGRAPH and not answer.silent and not answer.linked:
            pairs[kind_of(block.element), kind_of(answer.element)].append(number)
    for alike in pairs.values():
        if sum(read[n] and read[n + 1] for n in alike) >= _FEWEST:
            yield from (at for n in alike for at in (n, n + 1))


def _lists(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[int]:
    """Yield the items of lists below a line that is read, with text behind them, where others like them are read."""
    alike: defaultdict[object, list[list[int]]] = defaultdict(list)
    for items in lists_of(blocks, range(len(blocks))):
        above = next(blocks[items[0]].element.iterancestors("ul", "ol"))  # type: ignore[union-attr] # lists_of has some
        alike[above.getparent(), above.tag, above.get("class")].append(items)
    last = max((n for n, yes in enumerate(read) if yes), default=0)
    for lists in alike.values():
        if sum(all(read[n] for n in items) for items in lists) >= _FEWEST:
            doubted = (items for items in lists if items[0] and read[items[0] - 1] and items[-1] < last)
            yield from (n for items in doubted if not any(_leads(blocks[n]) for n in items) for n in items)


def _opposites(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[int]:
    """Yield a list of what speaks for something, and its heading, if the list of what speaks against it is read."""
    lists = {items[0]: items for items in lists_of(blocks, range(len(blocks)))}
    words = {n: blocks[n - 1].text.strip(" :+–-").lower() for n in lists if n and blocks[n - 1].text}
    for first, second in pairwise(sorted(words)):
        paired = any({words[first], words[second]} == pair for pair in _PAIRS)
        if not paired or second - first > _NEAR:
            continue
        both = (lists[first], lists[second])
        if sum(sum(read[n] for n in items) * 2 >= len(items) for items in both) == 1:
            plain = (items for items in both if not any(_leads(blocks[n]) for n in items))
            yield from (n for items in plain for n in (items[0] - 1, *items))


def _leads(block: FoundBlock) -> bool:
    return block.linked > 0 or CALLS.search(block.text) is not None


def _find_beginnings(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]
) -> Iterator[int]:
    """Yield the sentences, and the heading over them, with which a box begins whose last paragraph is read."""
    for number in range(len(blocks) - 1, 0, -1):
        if not read[number] or blocks[number].plain is not Role.PARAGRAPH:
            continue
        at = number - 1
        while at > 0 and not read[at] and _is_beside(blocks[at], blocks[number]) and chances[at] >= _LEAST:
            at -= 1
        heading = blocks[at]
        begins = heading.plain is Role.SUBHEAD and not heading.linked and chances[at] >= _LEAST
        if at < number - 1 and begins and parent_of(heading) is parent_of(blocks[number]):
            yield from range(at, number)


def _is_beside(block: FoundBlock, read: FoundBlock) -> bool:
    """Return whether a block is a sentence of the text beside the paragraph that is *read*."""
    plain = block.plain is Role.PARAGRAPH and block.role not in NAMED_ROLES and is_sentence(block)
    return plain and parent_of(block) is parent_of(read) and kind_of(block.element) == kind_of(read.element)


def _cards(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[int]:
    """Yield heading and text of cards, even if the headings link, where enough of the cards beside them are read."""
    cards: defaultdict[object, list[int]] = defaultdict(list)
    for number, block in enumerate(blocks[:-1]):
        card = parent_of(block)
        together = parent_of(blocks[number + 1]) is card
        if card is None or not together or block.plain is not Role.SUBHEAD:
            continue
        if card.get("class") and _heads_one(card):
            cards[_find_row(card), card.tag, card.get("class")].append(number)
    for alike in cards.values():
        told = sum(read[n] and read[n + 1] for n in alike)
        texts = sum(_tells(blocks, read, n) for n in alike)
        if told >= max(_FEWEST, len(alike) * _SHARE) or texts >= max(_SURELY, len(alike) * _MOST_OF):
            plain = (n for n in alike if is_line(blocks[n + 1]) and not blocks[n + 1].linked)
            yield from (at for n in plain for at in (n, n + 1))


def _tells(blocks: Sequence[FoundBlock], read: Sequence[bool], number: int) -> bool:
    """Return whether a sentence below heading *number*, in its card, is read; a teaser's heading links."""
    card, element = parent_of(blocks[number]), blocks[number].element
    if blocks[number].linked or element is None or next(element.iterancestors("a"), None) is not None:
        return False
    below = range(number + 1, min(len(blocks), number + 1 + _PARTS))
    ends = (n for n in below if read[n] and ENDS.search(blocks[n].text) and not blocks[n].linked)
    return any(parent_of(blocks[n]) is card and len(blocks[n].text) >= _TEXT for n in ends)


def _heads_one(box: "HtmlElement") -> bool:
    return sum(1 for _ in islice(box.iter("h2", "h3", "h4", "h5"), 2)) == 1


def _find_row(card: "HtmlElement") -> "HtmlElement | None":
    """Return the element in which a *card* stands beside others: what holds no other heading belongs to the card."""
    around = card.getparent()
    while around is not None and _heads_one(around):
        around = around.getparent()
    return around


def _years(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[int]:
    """Yield the years of a chronicle: lines of one name, each above an entry beside it that is read."""
    kinds: defaultdict[object, list[int]] = defaultdict(list)
    for number, block in enumerate(blocks[:-1]):
        if block.text[:1].isdigit() and block.plain is Role.PARAGRAPH and _YEAR.fullmatch(block.text):
            kinds[kind_of(block.element)].append(number)
    for alike in kinds.values():
        entries = [n for n in alike if read[n + 1] and not blocks[n + 1].linked]
        if len(entries) >= _ENTRIES and len(entries) * 2 > len(alike):
            yield from entries


def _find_counting(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]
) -> Iterator[int]:
    """Yield what counts on with parts alike that are read, "Schritt 4: …", and what stands between them or below."""
    counts: defaultdict[object, list[int]] = defaultdict(list)
    for number, block in enumerate(blocks):
        counts_on = block.plain in _COUNTING and is_line(block)
        found = _COUNT.match(block.text) if counts_on else None
        if found and block.element is not None:
            named = (block.element.tag, block.element.get("class"))
            counts[block.plain, named, found["word"]].append(number)
    for alike in counts.values():
        numbers = [int(found["number"]) for n in alike if (found := _COUNT.match(blocks[n].text))]
        if numbers != [*range(1, len(numbers) + 1)] or not _FEWEST < len(numbers) <= _MOST:
            continue
        if sum(read[n] for n in alike) >= _FEWEST:
            yield from (n for n in _between(blocks, alike, read) if chances[n] >= _DOUBTED or read[n])


def _between(blocks: Sequence[FoundBlock], alike: Sequence[int], read: Sequence[bool]) -> Iterator[int]:
    """Yield which blocks are *alike*, and which of a kind that is read between two of them or below the last."""
    spans = [range(n + 1, end) for n, end in pairwise(alike)]
    spans.append(range(alike[-1] + 1, min(alike[-1] + 2, len(blocks))))
    told = {kind_of(blocks[n].element)[:2] for span in spans for n in span if read[n]}
    yield from (n for n in alike if blocks[n].linked <= _LINKED)
    for number in chain.from_iterable(spans):
        block = blocks[number]
        if (
            kind_of(block.element)[:2] in told
            and block.plain is Role.PARAGRAPH
            and is_line(block)
            and block.linked <= _LINKED
        ):
            yield number
