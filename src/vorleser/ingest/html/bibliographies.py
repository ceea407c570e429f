"""Find what a text rests on: lists of literature and sources at its end, and addresses that stand alone.

The models take them for items of a list or short paragraphs; the heading above them and their form tell.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from vorleser.article import Role
from vorleser.ingest.html.found_block import FoundBlock, lists_of
from vorleser.ingest.source_words import CITED, SOURCE_HEADING
from vorleser.text.regex import compile_late

BIBLIOGRAPHY = "a list of what the text rests on"
_ADDRESS = compile_late(
    r"\W*(?:(?:abb|quelle|link|internet|web(?:site|seite)?|url|homepage|permalink|siehe|crosspost|via|direktlink)\.?:?\s)?"
    r"(?:https?://|www\.)\S+\W*",
    re.IGNORECASE,
)
_NOTES = compile_late(r"(?:\[\d{1,3}\]\s*(?:https?://|www\.)\S+\s*){2,}")
_LABEL = 90  # characters of a heading
_LATE = 0.4  # share of the text that stands above such a list
_SECTION = 80  # blocks that a list has at the most
_HALF = 0.5  # share of the blocks that look like what they are called
_PROSE = 300  # characters of a paragraph that goes on with the text
_SENTENCES = compile_late(r"[a-zäöüß][.!?]\s+[A-ZÄÖÜ„»]")


def name_bibliographies(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind) of the blocks that are *read* though they only say what the text rests on."""
    for number, block in enumerate(blocks):
        if read[number] and block.plain is not Role.SUBHEAD and _is_address(block.text):
            yield number, BIBLIOGRAPHY
    for items in lists_of(blocks, range(len(blocks))):
        notes = sum(blocks[n].role is Role.FOOTNOTE for n in items)
        if notes > len(items) * _HALF:
            yield from ((n, BIBLIOGRAPHY) for n in items if read[n])
    yield from _sections(blocks, read)


def _is_address(text: str) -> bool:
    if "://" not in text and "www." not in text.lower():
        return False
    line = " ".join(text.split())
    return bool(_ADDRESS.fullmatch(line) or _NOTES.fullmatch(line))


def _sections(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield what stands below a heading over literature or sources, with the heading, up to the next heading.

    A list right below it is one by itself, whatever stands behind the list.
    """
    lengths = [len(block.text) if yes else 0 for block, yes in zip(blocks, read, strict=True)]
    whole, before = sum(lengths), 0
    for number, block in enumerate(blocks):
        before += lengths[number]
        line = (block.strong or block.text).strip()
        label = block.plain is Role.SUBHEAD or line == block.text.strip()
        late = label and len(line) <= _LABEL and not block.silent and before >= whole * _LATE
        if not late or not SOURCE_HEADING.fullmatch(line):
            continue
        below = [*_below(blocks, number)]
        items = [*takewhile(lambda n: blocks[n].plain is Role.LIST_ITEM, below)]
        listed = next((some for some in (below, items) if _are_cited(blocks, some)), [])
        yield from ((n, BIBLIOGRAPHY) for n in (number, *listed) if listed and read[n])


def _are_cited(blocks: Sequence[FoundBlock], some: Sequence[int]) -> bool:
    """Return whether half of *some* of the blocks look like entries of such a list."""
    cited = sum(bool(CITED.search(blocks[n].text)) or blocks[n].linked > _HALF for n in some)
    return bool(some) and cited >= len(some) * _HALF


def _below(blocks: Sequence[FoundBlock], number: int) -> Iterator[int]:
    """Yield the blocks of the list below block *number*, the heading of one."""
    for at in range(number + 1, min(len(blocks), number + 1 + _SECTION)):
        block = blocks[at]
        if block.role is Role.IMAGE or not block.text.strip():
            continue
        if block.silent or block.plain is Role.SUBHEAD or block.role is Role.HEADLINE or _is_prose(block):
            return
        yield at


def _is_prose(block: FoundBlock) -> bool:
    """Return whether a block is a paragraph of the text, not an entry of a list."""
    sentences = _SENTENCES.search(block.text) is not None
    long = len(block.text) > _PROSE and sentences
    return block.plain is Role.PARAGRAPH and (long or (sentences and not CITED.search(block.text)))
