"""Find small boxes that one line of theirs gives away: a label of advertising, a call, a bank account, a name.

The models read what is in them, since it is as good a sentence as any of the text.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

import msgspec

from vorleser.article import Role
from vorleser.ingest.html.boxes import PAGE, Below
from vorleser.ingest.html.found_block import ENDS, FoundBlock, kind_of, lists_of
from vorleser.ingest.html.tree import COMMENTS, label
from vorleser.ingest.html.votes import key
from vorleser.ingest.person_names import FULL_NAME
from vorleser.text.regex import compile_late

ADVERTISING, OFFER, APPEAL, LIFE = "advertising", "promotion", "an appeal for money", "about the author"
_ADVERTISING = compile_late(
    r"\W*(?:(?:bezahlte\s)?anzeige|(?:bezahlte\s)?werbung|advertisement|advertorial|sponsored|gesponsert|partnerangebot)\W*",
    re.IGNORECASE,
)
_CALL = compile_late(
    r"\W*(?:(?:jetzt|hier|gleich|direkt|noch\sheute|online)\s)?(?:\w+\s){0,2}"
    r"(?:mitglied\swerden|förder(?:er|in|mitglied)\swerden|unterstützen|spenden|(?:vor)?bestellen|kaufen|abonnieren"
    r"|(?:zum|in\sden|zu\sunserem)\s(?:online-?)?(?:shop|laden|abo|angebot|warenkorb|buch|heft))\W*",
    re.IGNORECASE,
)
_ACCOUNT = compile_late(r"\bIBAN\W{0,2}[A-Z]{2}\d\d[\s\d]", re.IGNORECASE)
_LETTERS = compile_late(
    r"\W*(?:(?:aus|neu\sin)\s(?:dem|unserem|den|unseren)\s|neu\sim\s)?"
    r"(?:gästebuch|leserbriefe?n?|leser(?:stimmen|post|meinungen)|zuschriften)\W*",
    re.IGNORECASE,
)
_PERSON = compile_late(
    r"(?:^|[\s_-])(?:author|autor(?:in)?|bio|person|profile?|portrait|member|mitarbeiter(?:in)?|staff|ansprechpartner)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NAME = compile_late(FULL_NAME)
_LIVES = compile_late(r"(?:Sie|Er)\s(?:[a-zäöüß]{2,20}t|war)\s")
_LABEL = 60  # characters of a label or a call
_SHARE, _LARGEST, _MOST = 0.25, 600, 5  # of the text, characters, and lines that are read in such a box
_BLOCKS = 40  # of a box at the most
_SET_OFF = 0.35  # share of the text that such boxes may have together, and letters may
_LIFE, _FEW = 450, 2  # characters of a word about somebody; of more such words, a page is about people
_FEWEST = 5  # words that tell something
_NEAR, _LEVELS = 3, 4  # lines above in which the name stands; elements around whose names tell


class _Box(msgspec.Struct, frozen=True):
    """A small box: its ``kind``, and the blocks that are read ``inside``."""

    kind: str
    inside: list[int]


def name_small_boxes(
    blocks: Sequence[FoundBlock], read: Sequence[bool], below: Below
) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind) of the blocks that are *read* in such a box; *below*: which stand in an element."""
    spoken = [number for number, yes in enumerate(read) if yes]
    whole = sum(len(blocks[n].text) for n in spoken)
    yield from chain(_set_off(blocks, read, below, whole), _letters(blocks, read, below, whole))
    yield from _points(blocks, read, below, whole)
    yield from chain(_lives(blocks, read), _twice(blocks, read))


def _points(
    blocks: Sequence[FoundBlock], read: Sequence[bool], below: Below, whole: int
) -> Iterator[tuple[int, str]]:
    """Yield the points of an offer: a list that is all that is read of a box with a form or a button."""
    for items in lists_of(blocks, range(len(blocks))):
        element = blocks[items[0]].element
        around = () if element is None else element.iterancestors()
        box = next((part for part in around if part.find(".//button") is not None), None)
        inside = below.get(box, []) if box is not None and box.tag not in PAGE else []
        others = [n for n in inside if n not in items and blocks[n].role is not Role.IMAGE]
        titled = any(blocks[n].plain is Role.SUBHEAD and n < items[0] for n in others)
        size = sum(len(blocks[n].text) for n in items)
        if titled and not any(read[n] for n in others) and size <= min(_LARGEST, whole * _SHARE):
            yield from ((n, OFFER) for n in items if read[n])


def _set_off(
    blocks: Sequence[FoundBlock], read: Sequence[bool], below: Below, whole: int
) -> Iterator[tuple[int, str]]:
    """Yield what is read in boxes that advertise, call or name an account, and that are built unlike the text."""
    kinds = ((number, _tell(block)) for number, block in enumerate(blocks))
    boxes = [box for n, kind in kinds if kind for box in _boxes(blocks, read, below, n, kind)]
    most = min(_LARGEST, whole * _SHARE)
    boxes = [box for box in boxes if sum(len(blocks[n].text) for n in box.inside) <= most]
    found = {n for box in boxes for n in box.inside}
    if sum(len(blocks[n].text) for n in found) > whole * _SET_OFF:
        return  # the page is parted into boxes, each with a place for advertising
    text = {kind_of(blocks[n].element) for n, yes in enumerate(read) if yes and n not in found}
    for box in boxes:
        if not any(kind_of(blocks[n].element) in text for n in box.inside):
            yield from ((n, box.kind) for n in box.inside)


def _tell(block: FoundBlock) -> str:
    """Return what kind of box the line *block* gives away, '' for none."""
    text = block.text.strip()
    if block.plain is not Role.SUBHEAD and _ACCOUNT.search(text):
        return APPEAL
    if not text or len(text) > _LABEL:
        return ""
    if _ADVERTISING.fullmatch(text):
        return ADVERTISING
    return OFFER if block.plain is not Role.SUBHEAD and _CALL.fullmatch(text) else ""


def _boxes(
    blocks: Sequence[FoundBlock], read: Sequence[bool], below: Below, number: int, kind: str
) -> Iterator[_Box]:
    """Yield the smallest box that holds block *number* and others of which some are read, if it is small.

    A label of advertising stands first in it.
    """
    box = _around(blocks, below, number)
    inside = [n for n in box if read[n]]
    lines = [n for n in box if blocks[n].text.strip()]
    if 0 < len(inside) <= _MOST and (kind != ADVERTISING or lines[0] == number):
        yield _Box(kind, inside)


def _around(blocks: Sequence[FoundBlock], below: Below, number: int) -> list[int]:
    """Return the blocks of the smallest box that holds a line beside block *number*; none where that is the page."""
    element = blocks[number].element
    while element is not None and element.tag not in PAGE:
        box = below[element]
        if len(box) > _BLOCKS:
            break
        if any(n != number and blocks[n].text.strip() for n in box):
            return box
        element = element.getparent()
    return []


def _letters(
    blocks: Sequence[FoundBlock], read: Sequence[bool], below: Below, whole: int
) -> Iterator[tuple[int, str]]:
    """Yield readers' letters: what a label such as "Aus dem Gästebuch" begins, or stands over in a box."""
    for number, block in enumerate(blocks):
        line = block.text.strip()
        labels = len(line) <= _LABEL and _LETTERS.fullmatch(line)
        begins = read[number] and line.startswith(block.strong) and _LETTERS.fullmatch(block.strong)
        box = _around(blocks, below, number) if labels else [number] if begins else []
        inside = [n for n in box if read[n]]
        first = not any(blocks[n].text.strip() for n in box[: box.index(number)]) if inside else False
        if first and sum(len(blocks[n].text) for n in inside) <= whole * _SET_OFF:
            yield from ((n, COMMENTS) for n in inside)


def _lives(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield words about somebody in a box that is named so, below the name: "Sie leitet die Sammlung seit 2014."."""
    found = [
        (name, number)
        for number, block in enumerate(blocks)
        if read[number]
        and len(block.text) <= _LIFE
        and _LIVES.match(block.text)
        and _is_about_somebody(block)
        and (name := _find_name(blocks, number)) >= 0
    ]
    if len(found) <= _FEW:
        yield from ((n, LIFE) for name, number in found for n in range(name, number + 1) if read[n])


def _twice(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield words that a page says in two boxes named after its author, above and below the text."""
    said: dict[str, list[int]] = {}
    for number, block in enumerate(blocks):
        if len(block.text.split()) > _FEWEST and len(block.text) <= _LIFE and _is_about_somebody(block):
            said.setdefault(key(block.text), []).append(number)
    for numbers in said.values():
        if len(numbers) == _FEW and blocks[numbers[0]].element is not blocks[numbers[1]].element:
            yield from ((n, LIFE) for n in numbers if read[n])


def _find_name(blocks: Sequence[FoundBlock], number: int) -> int:
    """Return which of the few lines right above block *number* is a name, -1 for none."""
    for at in range(number - 1, max(-1, number - 1 - _NEAR), -1):
        if _NAME.fullmatch(blocks[at].text.strip()):
            return at
        if ENDS.search(blocks[at].text):
            break
    return -1


def _is_about_somebody(block: FoundBlock) -> bool:
    around = (
        [] if block.element is None else [block.element, *islice(block.element.iterancestors(), _LEVELS - 1)]
    )
    return any(_PERSON.search(label(element)) for element in around if element.tag not in PAGE)
