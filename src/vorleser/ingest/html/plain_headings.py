"""Tell headings that nothing marks: short lines between the paragraphs of a text, as agencies send them."""

from collections.abc import Sequence

from vorleser.article import Role
from vorleser.ingest.html.found_block import ENDS, FoundBlock
from vorleser.ingest.html.phrases import name_phrase
from vorleser.ingest.html.tree import label
from vorleser.text.regex import compile_late

_LINE = compile_late(r"[„“\"»«‚]?[A-ZÄÖÜ0-9][^.!?…:;|]*[^\W_][“”\"»«‘]?")
_NAMED = compile_late(r"(?:^|[\s_-])(?:zwi(?:ti|schen)\w*|inter-?(?:title|tit))(?:$|[\s_-])")
_FEWEST, _MOST, _LONGEST = 2, 8, 60  # words of such a line, and characters
_TEXT = 100  # characters of the paragraphs around it
_SEVERAL, _SHARE = 2, 1 / 3  # such lines of a text; their share of its paragraphs at the most
_PARAGRAPHS = frozenset({Role.PARAGRAPH, Role.LEAD})


def find_plain_headings(blocks: Sequence[FoundBlock]) -> set[int]:
    """Return which of *blocks* are such headings: several of a text, or what the page names so."""
    told = [number for number, block in enumerate(blocks) if block.role is not Role.IMAGE]
    found = {
        number
        for before, number, behind in zip(told, told[1:], told[2:], strict=False)
        if _is_line(blocks[number]) and _is_text(blocks[before]) and _is_text(blocks[behind])
    }
    paragraphs = sum(block.role in _PARAGRAPHS for block in blocks)
    several = _SEVERAL <= len(found) <= paragraphs * _SHARE
    return {number for number in found if several or _is_named(blocks[number])}


def _is_line(block: FoundBlock) -> bool:
    text = block.text.strip()
    fits = len(text) <= _LONGEST and _FEWEST <= len(text.split()) <= _MOST
    return block.role is Role.PARAGRAPH and fits and bool(_LINE.fullmatch(text)) and not name_phrase(text)


def _is_text(block: FoundBlock) -> bool:
    return block.role in _PARAGRAPHS and len(block.text) >= _TEXT and ENDS.search(block.text) is not None


def _is_named(block: FoundBlock) -> bool:
    return block.element is not None and _NAMED.search(label(block.element)) is not None
