"""Find what is left of silent parts: captions with their credits, names below quotations, portraits, cards.

The models judge them by themselves, as short paragraphs; what stands right beside them tells what they are.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.boxes import PAGE, Below, find_below
from vorleser.ingest.html.found_block import ENDS, FoundBlock
from vorleser.ingest.html.tree import label, of_all
from vorleser.ingest.html.votes import key
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CREDITED = compile_late(
    r"(?:\b(?:(?:archiv|symbol|titel|beitrags)?(?:foto|bild)|grafik|illustration|aufnahme|bildquelle|quelle)s?(?:credit)?\s?:\s?|©\s?)"
    r"(?P<who>(?:[^.!?:]|(?<=\b[A-ZÄÖÜ])\.|(?<=\d)\.){3,60}?)\W*$",
    re.IGNORECASE,
)
CAPTION = "a caption with its credit"
_LONGEST, _FRAMED = 350, 120  # characters of a caption; of one that stands in a frame with its picture
_FEWEST, _PICTURED = (
    16,
    180,
)  # letters of words that stand in a picture's place: more than a name, and no text
_CENTRED = 160  # characters of a line that is centred below its picture
_MIDDLE = compile_late(r"text-align:\s?center|has-text-align-center|text-center", re.IGNORECASE)
_BEGUN = 40  # characters of words with which a caption begins
_RUN = 2  # emphasised paragraphs that are text
_CREDIT = compile_late(r"\b(?:\w*foto|bild)s?\s?:\s?\w", re.IGNORECASE)
_SLIDE = compile_late(r"\d{1,3}\s?/\s?(?P<all>\d{1,3})\s\D")
_SHORT = frozenset({Role.PARAGRAPH, Role.SUBHEAD, Role.LIST_ITEM})
_TEXT = frozenset({Role.PARAGRAPH, Role.LEAD})
_NAME, _NEAR = 4, 3  # words of a name below a quotation; elements from a quotation upwards whose names tell
_QUOTED = compile_late(r"zitat|quote|testimonial|kundenstimme|rezension", re.IGNORECASE)
_ABOUT = compile_late(
    r"(?:Über|Zu[mr]?)\s(?:(?:die|den|das|uns)\s)?"
    r"(?P<who>[A-ZÄÖÜ].{1,60}?|\w.{1,40}\s(?:GmbH|AG|KG|SE|e\.\s?V\.|Gruppe|Group)[^:]{0,20}?)\W*"
)
_CONTACT = compile_late(
    r"\W*(?:(?:(?:presse|medien)-?kontakte?|kontakt|rückfragen|ansprechpartner(?:in)?|pressestelle)\b"
    r"|(?:für|bei)\s[^.!?:]{0,60}(?:informationen|fragen|auskünfte|anfragen)\b[^.!?:]{0,60}:$)",
    re.IGNORECASE,
)
_OF_NAME = 2  # blocks read of a box whose name may be left over: itself and the quotation
_SENDER = 4  # letters of a sender's name without what kind of company it is
_PORTRAIT = 4  # blocks of a sender's portrait
_CARD, _CARDS = 400, 0.25  # characters of a card for another article; share of the text that cards have
_NO_TITLES, _TITLE = frozenset({Role.IMAGE, Role.CAPTION}), 3  # what heads no card; words of a title


def name_leftovers(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield (block number, what it is left of) of the blocks that are *read* but belong to what is silent."""
    yield from chain(
        _captions(blocks, read), _names(blocks, read), _portraits(blocks, read), _cards(blocks, read)
    )


def _cards(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield what stands in one link with the title of another article, which is silent.

    A page of such links is another matter, and so is an anchor that was never closed and holds the text.
    """
    cards: dict[HtmlElement, list[int]] = {}
    for number, block in enumerate(blocks):
        around = () if block.element is None else (block.element, *block.element.iterancestors())
        link = next((element for element in around if element.tag == "a"), None)
        if link is not None and not (link.get("name") or link.get("id")):
            cards.setdefault(link, []).append(number)
    found = [n for card in cards.values() if _is_card(blocks, read, card) for n in card if read[n]]
    whole = sum(len(block.text) for block, yes in zip(blocks, read, strict=True) if yes)
    if sum(len(blocks[n].text) for n in found) <= whole * _CARDS:
        yield from ((n, "a teaser of another article") for n in found)


def _is_card(blocks: Sequence[FoundBlock], read: Sequence[bool], card: Sequence[int]) -> bool:
    """Return whether the few blocks of a link are a silent title and what is told of it."""
    titled = any(
        not read[n] and blocks[n].role not in _NO_TITLES and len(blocks[n].text.split()) >= _TITLE
        for n in card
    )
    headed = any(blocks[n].role is Role.HEADLINE for n in card)
    return titled and not headed and sum(len(blocks[n].text) for n in card) <= _CARD


def _captions(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield what ends in a credit beside a picture, has several, says a picture's words, is set off, or counted."""
    text, pictured = False, _find_pictured(blocks, read)
    for number, block in enumerate(blocks):
        short = read[number] and len(block.text) <= _LONGEST and block.plain in _SHORT
        credited = short and _CREDITED.search(block.text)
        told = credited and (_has_picture(blocks, number) or len(_CREDIT.findall(block.text)) > 1)
        told = told or number in pictured or (read[number] and _opens_credited(block))
        below = short and text and (_is_set_off(blocks, number) or _is_framed(blocks, number))
        if told or below or (short and text and _is_centred(blocks, read, number)):
            yield number, CAPTION
        text = text or (read[number] and block.role in _TEXT and not credited)
    counted = [
        (n, found)
        for n, block in enumerate(blocks)
        if "/" in block.text[:7] and (found := _SLIDE.match(block.text))
    ]
    totals = Counter(found["all"] for _, found in counted)
    yield from ((n, CAPTION) for n, found in counted if read[n] and totals[found["all"]] > 1)


def _find_pictured(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> frozenset[int]:
    """Return which blocks that are *read* say what a picture says; none where they are much of the text."""
    found = [n for n, block in enumerate(blocks) if read[n] and _says_picture(block)]
    whole = sum(len(block.text) for block, yes in zip(blocks, read, strict=True) if yes)
    few = sum(len(blocks[n].text) for n in found) <= whole * _CARDS
    return frozenset(found) if few else frozenset()


def _says_picture(block: FoundBlock) -> bool:
    """Return whether a block says the words that a picture in it or right beside it has in its place."""
    element, own = block.element, key(block.text)
    short = (
        block.plain is Role.PARAGRAPH and block.role not in _NO_TITLES and _FEWEST <= len(own) <= _PICTURED
    )
    if element is None or not short:
        return False
    around = [
        above for above in (element, element.getparent()) if above is not None and above.tag not in PAGE
    ]
    pictures = chain.from_iterable(above.iter("img", "amp-img") for above in around)
    said = (key(picture.get(name) or "") for picture in pictures for name in ("alt", "title"))
    return any(own == words or (len(words) >= _BEGUN and own.startswith(words)) for words in said)


def _opens_credited(block: FoundBlock) -> bool:
    """Return whether a block that is named a caption opens with whose picture it is."""
    return block.role is Role.CAPTION and block.text.startswith("©")


def _is_set_off(blocks: Sequence[FoundBlock], number: int) -> bool:
    """Return whether a block right below a picture is emphasised as a whole, as captions are; a text goes on so."""
    pictured = number > 0 and blocks[number - 1].role is Role.IMAGE
    below = blocks[number + 1 : number + _RUN]
    apart = len({id(block.element) for block in (blocks[number], *below)}) == _RUN
    goes_on = apart and all(map(_is_emphasised, below))
    return pictured and not goes_on and _is_emphasised(blocks[number])


def _is_centred(blocks: Sequence[FoundBlock], read: Sequence[bool], number: int) -> bool:
    """Return whether a line and the picture right above it are centred, and the text that is *read* is not."""
    block, above = blocks[number], blocks[max(0, number - 1)]
    if above.role is not Role.IMAGE or block.plain is not Role.PARAGRAPH or len(block.text) > _CENTRED:
        return False
    if not (_is_in_the_middle(block) and _is_in_the_middle(above)):
        return False
    told = (n for n, yes in enumerate(read) if yes and blocks[n].role in _TEXT)
    text = [blocks[n] for n in told if n == 0 or blocks[n - 1].role is not Role.IMAGE]
    return sum(map(_is_in_the_middle, text)) * 2 < len(text)


def _is_in_the_middle(block: FoundBlock) -> bool:
    around = (
        () if block.element is None else (block.element, *islice(block.element.iterancestors("p", "div"), 1))
    )
    return any(_MIDDLE.search(f"{part.get('style') or ''} {part.get('class') or ''}") for part in around)


def _is_emphasised(block: FoundBlock) -> bool:
    own = " ".join(block.text.split())
    return (
        block.element is not None
        and block.plain is Role.PARAGRAPH
        and any(of_all(part) == own for part in block.element.iter("em", "i", "small", "cite"))
    )


def _is_framed(blocks: Sequence[FoundBlock], number: int) -> bool:
    """Return whether a line that is no sentence stands right below a picture in a frame that holds no more."""
    block = blocks[number]
    bare = (
        block.plain is Role.PARAGRAPH
        and len(block.text) <= _FRAMED
        and (block.text[-1:].isalnum() or block.text.endswith(")"))
    )
    if not bare or number == 0 or blocks[number - 1].role is not Role.IMAGE or block.element is None:
        return False
    own, element = " ".join(block.text.split()), block.element
    while next(element.iter("img", "amp-img"), None) is None:
        above = element.getparent()
        if above is None or above.tag in PAGE or of_all(above) != own:
            return False
        element = above
    return element is not block.element


def _has_picture(blocks: Sequence[FoundBlock], number: int) -> bool:
    beside = (n for n in (number - 1, number + 1) if 0 <= n < len(blocks))
    if any(blocks[n].role is Role.IMAGE for n in beside):
        return True
    element = blocks[number].element
    around = None if element is None else element.getparent()
    return around is not None and next(around.iterchildren("img", "picture"), None) is not None


def _names(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield names that are all that is read of a box with a quotation or paragraph above them."""
    few = [
        n
        for n, block in enumerate(blocks)
        if read[n]
        and block.plain is Role.PARAGRAPH
        and 0 < len(block.text.split()) <= _NAME
        and not ENDS.search(block.text)
        and not block.text.rstrip().endswith(":")
    ]
    shown = [n for n, block in enumerate(blocks) if few and block.role is not Role.IMAGE]
    lines, heard = find_below(blocks, shown), find_below(blocks, [n for n in shown if read[n]])
    keys = [key(block.text) for block, yes in zip(blocks, read, strict=True) if yes] if few else []
    for number in few:
        box = _find_box(lines, blocks[number])
        if (
            box is None
            or len(heard.get(box, ())) > _OF_NAME
            or not (above := bisect_left(lines[box], number))
        ):
            continue
        quoted = blocks[lines[box][above - 1]]
        others = [blocks[n] for n in heard.get(box, ()) if n != number]
        if others in ([], [quoted]) and _is_quotation(quoted):
            own = key(quoted.text)
            if not others or any(own in other != own for other in keys):
                yield number, "a name below a quotation that is silent"


def _is_quotation(block: FoundBlock) -> bool:
    """Return whether a block is a quotation by its tag, its marks or the names around it."""
    around = [] if block.element is None else [block.element, *block.element.iterancestors()][:_NEAR]
    named = any(_QUOTED.search(label(element)) for element in around)
    marked = block.plain is Role.QUOTE or block.text[:1] in '„“"»«‚'
    return (marked or named) and len(block.text.split()) > _NAME


def _find_box(lines: Below, block: FoundBlock) -> "HtmlElement | None":
    """Return the smallest box that holds another one of *lines* beside *block*, None where only the page does."""
    element = block.element
    while element is not None and element.tag not in PAGE:
        if len(lines.get(element, ())) > 1:
            return element
        element = element.getparent()
    return None


def _portraits(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield a press release's words about who sent it: under "Über …", right above contacts for newsrooms."""
    contacts = [n for n in range(1, len(blocks)) if _CONTACT.match(blocks[n].text)]
    for contact, number in ((c, n) for c in reversed(contacts) for n in _numbers_near(c, len(blocks))):
        block = blocks[number]
        line = (block.strong or block.text.partition("\n")[0]).strip()
        line = line if len(line) < len(block.text) or ":" not in line else line[: line.index(":") + 1]
        about = _ABOUT.fullmatch(line)
        end = contact if number < contact else min(len(blocks), number + 2)
        below = " ".join(blocks[n].text for n in range(number, end))[len(line) :].strip()
        own = about is not None and _names_sender(about["who"], below)
        if own and (block.plain is Role.SUBHEAD or line.endswith(":") or len(below) > len(line)):
            yield from ((n, "about the sender") for n in range(number, end) if read[n])
            if read[contact] and blocks[contact].text.endswith(":"):
                yield contact, "contacts"
            return


def _names_sender(who: str, below: str) -> bool:
    """Return whether the text *below* a heading begins with *who* sends: "die Muster GmbH", or her name alone."""
    name = who.split(maxsplit=1)[0]
    return who in below[: len(who) + 8] or (len(name) >= _SENDER and below.startswith(name))


def _numbers_near(contact: int, count: int) -> range:
    """Return which of *count* blocks may begin the sender's portrait near the block number *contact*."""
    return range(max(0, contact - _PORTRAIT), min(count, contact + _PORTRAIT))
