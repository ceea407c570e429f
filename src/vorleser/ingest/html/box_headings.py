"""Find headings that belong to the text though the models doubt them: of a box that is read, of entries like others.

A box of facts is short and set apart, as promotion is; where its text is read, its heading is, too.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.boxes import PAGE, find_below
from vorleser.ingest.html.found_block import FoundBlock, kind_of
from vorleser.ingest.html.phrases import name_phrase
from vorleser.ingest.html.place import LINES
from vorleser.ingest.html.tree import label
from vorleser.ingest.html.vocabulary import NAME_WORDS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

OF_BOX, OF_ENTRY = "the heading of a box that is read", "a heading like those of other entries"
HEADING_AMID = "a heading or question between two paragraphs"
IN_BOX = "a part of a box that is read"
_LEAST = 0.03  # how likely a heading must be text at the least
_LONGEST, _LABEL = 90, 50  # characters; of a label with a colon
_LINKED = 0.3  # share of a heading that is linked, from which on it leads elsewhere
_BOX = 0.5  # share of the text that a box has at the most
_FEWEST = 50  # characters of a box
_PART, _MEAN = 0.15, 0.3  # how likely each part of a box must be text, and all of it, to be read whole
_OTHER = 0.1  # the same of one that is marked up as two others are
_AMID = 0.15  # how likely a line between two paragraphs must be text
_ALIKE = 2  # entries that are read with their headings
_CREDITS = frozenset({"rights", "a label of a player or picture"})
_NOT_TEXT = frozenset({Role.IMAGE, Role.CAPTION, Role.DATE})


def name_box_headings(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]
) -> list[str]:
    """Return, for each of *blocks* that is not *read* but belongs to a box or entry that is, why; '' for all others."""
    found = _name_alike(blocks, chances, read)
    doubted = [
        n for n, block in enumerate(blocks) if not read[n] and chances[n] >= _LEAST and _is_heading(block)
    ]
    if not doubted:
        return found
    below = find_below(blocks)
    kinds = Counter(
        kind_of(block.element) for n, block in enumerate(blocks) if read[n] and block.plain is Role.SUBHEAD
    )
    named = Counter(_name(block) for n, block in enumerate(blocks) if read[n] and block.plain is Role.SUBHEAD)
    spoken = [n for n, yes in enumerate(read) if yes]
    whole = sum(len(blocks[n].text) for n in spoken)
    for number in doubted:
        box = _find_box(blocks, spoken, below, number, whole)
        if box and _is_read(blocks, chances, read, box):
            found[number] = OF_BOX
            found = [IN_BOX if n in box and not read[n] else reason for n, reason in enumerate(found)]
        elif _heads_text(blocks, read, number):
            name = _name(blocks[number])
            alike = max(kinds[kind_of(blocks[number].element)], named[name] if any(name) else 0)
            found[number] = OF_ENTRY if alike >= _ALIKE else ""
        if not found[number] and chances[number] >= _AMID and _stands_amid(blocks, read, number):
            found[number] = HEADING_AMID
    return found


def _name(block: FoundBlock) -> tuple[str, str, str]:
    """Return a heading's tag and class, and the class of its box; empty where neither has a class."""
    element = block.element
    if element is None:
        return ("", "", "")
    parent = element.getparent()
    own, around = element.get("class") or "", "" if parent is None else parent.get("class") or ""
    return (element.tag, own, around) if own or around else ("", "", "")


def _name_alike(blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]) -> list[str]:
    """Return HEADING_AMID for lines that stand between paragraphs and are marked up alike, two of them at least."""
    amid = [
        n
        for n, block in enumerate(blocks)
        if chances[n] >= _OTHER and _is_line(block) and _stands_amid(blocks, read, n)
    ]
    kinds = Counter(kind_of(blocks[n].element) for n in amid if not read[n] and chances[n] >= _AMID)
    texts = Counter(block.text for block in blocks)
    lines = [n for n in amid if not read[n] and texts[blocks[n].text] == 1]  # a label stands in many places
    paragraphs = {
        kind_of(block.element) for block, yes in zip(blocks, read, strict=True) if yes and not _is_line(block)
    }
    found = [""] * len(blocks)
    for number, block in enumerate(blocks):
        doubted = not read[number] and chances[number] >= _OTHER and _is_label(block)
        found[number] = HEADING_AMID if doubted and _stands_amid(blocks, read, number) else ""
    for number in lines:
        kind = kind_of(blocks[number].element)
        found[number] = HEADING_AMID if kinds[kind] >= _ALIKE and kind not in paragraphs else ""
    return found


def _is_label(block: FoundBlock) -> bool:
    """Return whether a block is a label with a colon at its end: "Kleidung:"."""
    text = block.text.strip()
    plain = block.plain is Role.PARAGRAPH and not block.silent and not block.linked
    return plain and text.endswith(":") and len(text) <= _LABEL and not name_phrase(text)


def _is_line(block: FoundBlock) -> bool:
    """Return whether a block is a short line without a stop, as headings are that no tag marks."""
    text = block.text.strip()
    plain = block.plain is Role.PARAGRAPH and not block.silent and block.linked <= _LINKED
    return plain and 0 < len(text) <= _LONGEST and text[-1] not in ".,;:" and not name_phrase(text)


def _heads_text(blocks: Sequence[FoundBlock], read: Sequence[bool], number: int) -> bool:
    """Return whether block *number* is a heading right above what is read, a picture and its credit passed over."""
    below = (n for n in range(number + 1, len(blocks)) if not _is_of_picture(blocks[n]))
    return blocks[number].plain is Role.SUBHEAD and any(read[n] for n in islice(below, 1))


def _stands_amid(blocks: Sequence[FoundBlock], read: Sequence[bool], number: int) -> bool:
    """Return whether block *number* stands in one element with the texts that are read before it and right below it."""
    before = next((n for n in range(number - 1, -1, -1) if read[n]), None)
    below = next((n for n in range(number + 1, len(blocks)) if not _is_of_picture(blocks[n])), None)
    if before is None or below is None or not read[below]:
        return False
    around = [
        element.getparent() for n in (before, number, below) if (element := blocks[n].element) is not None
    ]
    if len(around) < 3 or around[1] is None or around[1] is not around[2]:
        return False
    element = blocks[number].element
    opens = element is not None and element.getprevious() is None  # a chapter in a box of its own
    return around[0] is around[1] or opens


def _is_of_picture(block: FoundBlock) -> bool:
    return block.role in {Role.IMAGE, Role.CAPTION} or name_phrase(block.text) in _CREDITS


def _is_heading(block: FoundBlock) -> bool:
    """Return whether a block looks like a heading: by its tag, in bold as a whole, or named so."""
    text = block.text.strip()
    if block.silent or block.linked > _LINKED or len(text) > _LONGEST or text.endswith((".", ",", ";")):
        return False
    if block.plain is Role.SUBHEAD or block.role is Role.QUESTION:
        return True
    if block.element is not None and block.element.tag == "dt":
        return True
    named = block.element is not None and NAME_WORDS["title"].are_in(label(block.element))
    return block.plain is Role.PARAGRAPH and bool(named or block.strong == block.text)


def _find_box(
    blocks: Sequence[FoundBlock],
    spoken: Sequence[int],
    below: "dict[HtmlElement, list[int]]",
    number: int,
    whole: int,
) -> list[int]:
    """Return the blocks of the box in the midst of the text that block *number* heads, empty where it heads none.

    *spoken* are the blocks that are read, *whole* the characters of their text.
    """
    for element in _around(blocks[number]):
        if next((n for n in below[element] if blocks[n].role not in _NOT_TEXT), None) != number:
            break
        inside = [n for n in below[element] if blocks[n].role not in _NOT_TEXT]
        if len(inside) < _ALIKE:
            continue
        size = sum(len(blocks[n].text) for n in inside[1:])
        amid = bool(spoken) and spoken[0] < number and inside[-1] < spoken[-1]
        return inside[1:] if inside[0] == number and amid and _FEWEST <= size <= _BOX * whole else []
    return []


def _is_read(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool], box: Sequence[int]
) -> bool:
    """Return whether all blocks of a *box* are read, or most likely should be."""
    likely = sum(chances[n] * len(blocks[n].text) for n in box) / sum(len(blocks[n].text) for n in box)
    parts = all(read[n] or (chances[n] >= _PART and blocks[n].linked <= _LINKED) for n in box)
    return parts and any(read[n] for n in box) and likely >= _MEAN


def _around(block: FoundBlock) -> "Iterator[HtmlElement]":
    """Yield the elements from a block's own upwards that may be a box."""
    element = block.element
    while element is not None and element.tag not in PAGE:
        if element.tag not in LINES:
            yield element
        element = element.getparent()
