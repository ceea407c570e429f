"""Find the lists of a text: those that a sentence announces with its colon, and those between two paragraphs."""

import re
from collections.abc import Iterator, Sequence

from vorleser.article import Role
from vorleser.ingest.html.days import DAY
from vorleser.ingest.html.found_block import ENDS, FoundBlock, kind_of, lists_of
from vorleser.ingest.html.phrases import name_phrase
from vorleser.ingest.html.sentences import parent_of
from vorleser.text.regex import compile_late

ANNOUNCED = "an item of a list that the sentence above announces"
IN_LINE = "what the sentence above announces"
ITEM_AMID = "an item of a list between two paragraphs"
STEP_BELOW = "a step below a heading that is read"
_LEAST, _LEAST_LINK = 0.04, 0.02  # how likely an item must be text; one that is a link
_LEAST_STEP, _WORDS = 0.1, 4  # the same of a step; words of one
_LINKED = 0.5  # share of an item that is linked, from which on it leads elsewhere
_SENTENCE = 6  # words of a sentence that announces even items that are links
_FEWEST = 3  # elements alike that are a list without its tag
_CONTACT = compile_late(r"\d{4}|@|\(at\)|\b(?:tel|fon|fax|mail)\b", re.IGNORECASE)


def name_announced(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind) of the items of lists that stand in the text, as what is *read* around them tells.

    *chances* tell how likely each block is text by itself.
    """
    for items in [*lists_of(blocks, range(len(blocks))), *_rows(blocks)]:
        if any(blocks[n].silent or DAY.search(blocks[n].text) for n in items):
            continue
        bare = not any(blocks[n].linked >= _LINKED for n in items)
        least = min(chances[n] for n in items)
        above = next((n for n in range(items[0] - 1, -1, -1) if blocks[n].role is not Role.IMAGE), None)
        announced = above is not None and _announces(blocks[above], read=read[above], likely=chances[above])
        if announced and least >= (_LEAST if bare else _LEAST_LINK):
            kind = ANNOUNCED if bare or (above is not None and _go_on(blocks, above, items)) else ""
        elif bare and least >= _LEAST and _stands_amid(blocks, read, items):
            kind = ITEM_AMID
        elif bare and least >= _LEAST_STEP and above is not None and _are_steps(blocks, read, above, items):
            kind = STEP_BELOW
        else:
            kind = ""
        yield from ((n, kind) for n in items if kind and not read[n])
    yield from _name_in_line(blocks, chances, read)


def _name_in_line(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs amid the text that a sentence right above announces: names, each with a linked place."""
    last = max((n for n, yes in enumerate(read) if yes), default=0)
    for number in range(1, last):
        block, above = blocks[number], blocks[number - 1]
        if read[number] or block.silent or block.plain is not Role.PARAGRAPH or block.linked >= _LINKED:
            continue
        said = read[number - 1] and _announces(above, read=True, likely=1)
        beside = parent_of(block) is not None and parent_of(block) is parent_of(above)
        likely = chances[number] >= _LEAST_STEP and not _CONTACT.search(block.text)
        if said and beside and likely and len(above.text.split()) >= _SENTENCE:
            yield number, IN_LINE


def _are_steps(blocks: Sequence[FoundBlock], read: Sequence[bool], above: int, items: Sequence[int]) -> bool:
    """Return whether numbered *items* below the heading *above* are sentences: the steps of a recipe."""
    texts = [blocks[n].text for n in items]
    whole = all(text[:1].isdecimal() and ENDS.search(text) and len(text.split()) > _WORDS for text in texts)
    return whole and read[above] and len(items) >= _FEWEST and blocks[above].plain is Role.SUBHEAD


def _announces(block: FoundBlock, *, read: bool, likely: float) -> bool:
    """Return whether a block is a sentence of the text with a colon at its end; one over links may be in doubt."""
    text = block.text.rstrip()
    plain = block.plain is Role.PARAGRAPH and text.endswith(":") and not name_phrase(text)
    return plain and (read or likely > _LINKED) and not block.silent


def _go_on(blocks: Sequence[FoundBlock], above: int, items: Sequence[int]) -> bool:
    """Return whether linked *items* go on with the sentence *above* them: titles of other articles have a capital."""
    small = all(blocks[n].text.lstrip("0123456789. ")[:1].islower() for n in items)
    return small and len(blocks[above].text.split()) >= _SENTENCE


def _stands_amid(blocks: Sequence[FoundBlock], read: Sequence[bool], items: Sequence[int]) -> bool:
    """Return whether a list without a name of its own stands right between two paragraphs of one element."""
    around = [items[0] - 1, items[-1] + 1]
    if around[0] < 0 or around[1] >= len(blocks):
        return False
    texts = [blocks[n].element for n in around if read[n] and blocks[n].plain is Role.PARAGRAPH]
    element = blocks[items[0]].element
    found = None if element is None else next(element.iterancestors("ul", "ol"), None)
    if found is None or found.get("class") or len(texts) < len(around):
        return False
    return all(text is not None and text.getparent() is found.getparent() for text in texts)


def _rows(blocks: Sequence[FoundBlock]) -> Iterator[list[int]]:
    """Yield the elements that are alike and fill one element, three at least: a list without its tag."""
    row: list[int] = []
    for number, block in enumerate(blocks):
        alike = row and _kind(block) is not None and _kind(block) == _kind(blocks[row[-1]])
        if not alike:
            if _fills(blocks, row):
                yield row
            row = []
        row.append(number)
    if _fills(blocks, row):
        yield row


def _kind(block: FoundBlock) -> object:
    """Return what elements of one list have in common; None for a block that is no plain line of a box."""
    element = block.element
    if element is None or block.plain is not Role.PARAGRAPH or element.tag != "div":
        return None
    return element.getparent(), kind_of(element)


def _fills(blocks: Sequence[FoundBlock], row: Sequence[int]) -> bool:
    if len(row) < _FEWEST:
        return False
    element = blocks[row[0]].element
    parent = None if element is None else element.getparent()
    return parent is not None and len(parent) == len(row)
