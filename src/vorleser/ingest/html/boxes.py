"""Find boxes that lead elsewhere: teasers of other articles, and what shops offer.

The models judge single blocks; in such a box a linked title, a price or a paid link decides.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.features import YOU
from vorleser.ingest.html.found_block import ENDS, FoundBlock, kind_of
from vorleser.ingest.html.ingredients import tells_amount
from vorleser.ingest.html.phrases import name_phrase
from vorleser.ingest.html.tree import label
from vorleser.ingest.html.vocabulary import NAME_WORDS
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Below = dict["HtmlElement", list[int]]  # which blocks stand below each element
PAGE = frozenset({"html", "body", "main", "article"})
_TITLE, _TEASED = 0.9, 0.3  # share of a title that is linked; share of the text that teasers have at the most
_PRICE = compile_late(r"\d[\d.]*(?:,\d\d|,[-–])?\s?(?:€|EUR(?![a-zäöü])|Euro\b)")
_BUY = compile_late(
    r"\b(?:bei|zum|auf|im|in den)\s\w+(?:\s\w+)?\s?(?:ansehen|kaufen|bestellen|shop|angebot)\b"
    r"|\bzum\s(?:angebot|shop|händler|produkt|preis)"
    r"|\b(?:in den warenkorb|preis prüfen|jetzt kaufen|preisvergleich)\b|\binkl\.\s(?:\d+\s?%\s)?mwst",
    re.IGNORECASE,
)
_TERM = compile_late(
    r"(?:/|\bpro|\bim|\bje)\s?(?:\d+\.\s)?(?:monat|jahr|woche)\b|\b(?:monat|jähr)lich\b", re.IGNORECASE
)
_SUBSCRIBE = compile_late(
    r"\babo\b|\w+abo\b|abonn|probemonat|testmonat|kündbar|neukunde|weiterlesen", re.IGNORECASE
)
_SIGN_UP = compile_late(
    r"(?:jetzt\s|kostenlos\s|newsletter\s)*(?:anmelden|abonnieren|eintragen|registrieren|subscribe|sign\sup)\W*",
    re.IGNORECASE,
)
_OFFERS = compile_late(r"\b(?:kaufen|bestellen|bestpreise?|preisvergleich|angebote?)\b", re.IGNORECASE)
_CUT = compile_late(r"[\wäöüß,]\s?(?:…|\.\.\.)$")
_TEASERS, _LONG = 3, 80  # texts that are cut; characters of one
_PROSE, _NAME = 8, 3  # words of a sentence, and of what is more than a name
_CALLING = 0.5  # share of a line that is linked where it calls
_MOST = 60  # blocks of a shop's box
_LABEL = 250  # characters of a line of a shop


def name_boxes(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind of box) of the blocks that are *read* but stand in such a box."""
    below = find_below(blocks)
    yield from chain(_teasers(blocks, read, below), _of_shops(blocks, read, below), _cut(blocks, read))
    yield from chain(_heads(blocks, read, below), _sign_ups(blocks, read, below))


def _teasers(blocks: Sequence[FoundBlock], read: Sequence[bool], below: Below) -> Iterator[tuple[int, str]]:
    """Yield paragraphs below the linked title of another article, in a box of their own; few of the text are such."""
    found = []
    first = next((n for n, yes in enumerate(read) if yes and _is_prose(blocks[n])), len(blocks))
    title = 0
    for number in range(1, len(blocks)):
        title = (
            title if blocks[number - 1].role is Role.IMAGE or _is_byline(blocks, number - 1) else number - 1
        )
        if number <= first or not read[number] or blocks[number].plain is not Role.PARAGRAPH:
            continue
        if _is_title(blocks[title]) and not read[title]:
            box = _common(blocks, below, title, number)
            if box and all(not read[n] or n == number for n in box):
                found.append(number)
    whole = sum(len(block.text) for block, yes in zip(blocks, read, strict=True) if yes)
    if sum(len(blocks[n].text) for n in found) < whole * _TEASED:
        yield from ((number, "a teaser of another article") for number in found)


def _is_byline(blocks: Sequence[FoundBlock], number: int) -> bool:
    """Return whether block *number* is a line right below a linked title that says who wrote, and when."""
    block = blocks[number]
    line = block.role in {Role.BYLINE, Role.DATE} and len(block.text) <= _LABEL
    return line and number > 0 and _is_title(blocks[number - 1])


def _is_title(block: FoundBlock) -> bool:
    """Return whether a block is the linked title of another article, not a name or a sentence."""
    if block.linked <= _TITLE or block.silent or ENDS.search(block.text):
        return False
    around = [] if block.element is None else [block.element, *block.element.iterancestors()][:2]
    named = any(NAME_WORDS["title"].are_in(label(element)) for element in around)
    return block.plain is Role.SUBHEAD or len(block.text.split()) >= _NAME or named


def _common(blocks: Sequence[FoundBlock], below: Below, title: int, number: int) -> list[int]:
    """Return the blocks of the smallest element around blocks *title* and *number*, empty where that is the page."""
    element = blocks[number].element
    while element is not None and title not in below[element]:
        element = element.getparent()
    return [] if element is None or element.tag in PAGE - {"article"} else below[element]


def _heads(blocks: Sequence[FoundBlock], read: Sequence[bool], below: Below) -> Iterator[tuple[int, str]]:
    """Yield the headings of boxes in which nothing else is read, and that call, link or ask."""
    for number, block in enumerate(blocks):
        below_headline = number > 0 and blocks[number - 1].role is Role.HEADLINE
        if not read[number] or block.plain is not Role.SUBHEAD or below_headline:
            continue
        element = block.element
        while element is not None and not any(_is_other(blocks[n], block) for n in below[element]):
            element = element.getparent()
        if element is None or element.tag in PAGE:
            continue
        others = [n for n in below[element] if _is_other(blocks[n], block)]
        calls = any(name_phrase(blocks[n].text) or _calls(blocks[n]) for n in others)
        if calls and others[0] > number and not any(read[n] for n in others):
            yield number, "the heading of a box that is silent"


def _cut(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield texts of one kind that are all cut amid a sentence: with these, other pages begin."""
    kinds: dict[tuple[str, ...], list[int]] = {}
    for number, block in enumerate(blocks):
        if len(block.text) >= _LONG and block.plain is not Role.SUBHEAD:
            kinds.setdefault(kind_of(block.element), []).append(number)
    whole = sum(len(block.text) for block, yes in zip(blocks, read, strict=True) if yes)
    heard = []
    for found in kinds.values():
        cut = [n for n in found if blocks[n].text.endswith(("…", "...")) and _CUT.search(blocks[n].text)]
        if len(cut) >= _TEASERS and len(cut) >= len(found) * _TITLE:
            heard += [n for n in cut if read[n]]
    if sum(len(blocks[n].text) for n in heard) < whole * _TEASED:
        yield from ((n, "a teaser of another article") for n in heard)


def _sign_ups(blocks: Sequence[FoundBlock], read: Sequence[bool], below: Below) -> Iterator[tuple[int, str]]:
    """Yield what stands in a small box with a button by which one subscribes."""
    for number, block in enumerate(blocks):
        if not block.silent or not _SIGN_UP.fullmatch(block.text):
            continue
        element = block.element
        while element is not None and element.tag not in PAGE and below[element] == [number]:
            element = element.getparent()
        box = [] if element is None or element.tag in PAGE else below[element]
        if sum(len(blocks[n].text) for n in box) <= _LABEL:
            yield from ((n, "a box to sign up") for n in box if read[n])


def _is_other(block: FoundBlock, than: FoundBlock) -> bool:
    return block is not than and block.role not in {Role.IMAGE, Role.CAPTION}


def _calls(block: FoundBlock) -> bool:
    return block.linked > _CALLING or (bool(YOU.search(block.text)) and len(block.text) < _LABEL)


def _of_shops(blocks: Sequence[FoundBlock], read: Sequence[bool], below: Below) -> Iterator[tuple[int, str]]:
    """Yield the blocks of boxes that sell: around a price with a call, or around a paid link, with no prose."""
    for block in blocks:
        if len(block.text) > _LABEL or not _sells(block):
            continue
        element, box = block.element, list[int]()
        while (
            element is not None
            and element.tag not in PAGE
            and len(below[element]) <= _MOST
            and not any(_is_prose(blocks[n]) for n in below[element])
            and not _is_of_recipe(blocks, below[element])
        ):
            box, element = below[element], element.getparent()
        bought = _BUY.search(block.text) or any(_SUBSCRIBE.search(blocks[n].text) for n in box)
        if _is_button(block) and not any(_PRICE.search(blocks[n].text) for n in box):
            continue
        if bought or not _TERM.search(block.text):
            heading = min(box, default=0) - 1
            inside = element is not None and below[element][0] <= heading
            headed = inside and _heads_offers(blocks[heading])
            yield from ((n, "a shop's box") for n in ([heading] if headed else []) + box if read[n])


def _is_of_recipe(blocks: Sequence[FoundBlock], box: Sequence[int]) -> bool:
    """Return whether the blocks of a *box* are a recipe's ingredients, with no price among them."""
    amounts = sum(tells_amount(blocks[n].text) for n in box)
    return amounts >= _TEASERS and not any(_PRICE.search(blocks[n].text) for n in box)


def _heads_offers(block: FoundBlock) -> bool:
    """Return whether a block is a heading such as "Kornmühle K2 kaufen"."""
    return block.plain is Role.SUBHEAD and _OFFERS.search(block.text) is not None


def _sells(block: FoundBlock) -> bool:
    if _PRICE.search(block.text) and (_BUY.search(block.text) or _TERM.search(block.text)):
        return not _is_prose(block) or bool(_BUY.search(block.text))
    if _is_button(block):
        return True
    links = () if block.element is None else block.element.iter("a")
    return block.linked > _TITLE / 2 and any("sponsored" in (link.get("rel") or "") for link in links)


def _is_button(block: FoundBlock) -> bool:
    """Return whether a block is a link by which one buys; beside it, a price must stand."""
    return block.linked > _TITLE and bool(_BUY.search(block.text))


def _is_prose(block: FoundBlock) -> bool:
    if block.role is Role.HEADLINE:
        return True
    sentence = len(block.text.split()) >= _PROSE and ENDS.search(block.text)
    return bool(sentence) and block.linked < _TITLE / 2


def find_below(blocks: Sequence[FoundBlock], among: Iterable[int] | None = None) -> Below:
    """Return which of *blocks*, or of those *among* them, stand below each element that holds some."""
    found: Below = {}
    for number in range(len(blocks)) if among is None else among:
        element = blocks[number].element
        while element is not None:
            found.setdefault(element, []).append(number)
            element = element.getparent()
    return found
