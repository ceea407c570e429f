"""Numbers of steps, and labels of amounts, that a page sets apart by style alone, and words that run into them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from vorleser.article import Role
from vorleser.ingest.html.found_block import FoundBlock, join_blocks
from vorleser.ingest.html.tree import of_all
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_GLUED = compile_late(r"(?P<number>\d{1,2})(?P<stop>[.)]?)(?=[A-ZÄÖÜ](?P<small>[a-zäöüß])?)")
_NUMBER = compile_late(r"\d{1,2}[.):]?")
_VALUE = compile_late(r"(?:ca\.\s|etwa\s)?\d.{0,24}")
_LABEL_WORDS, _DEEP = 3, 3  # words of a label; elements in which a number stands by itself
_TEXTS = frozenset({Role.PARAGRAPH, Role.LEAD, Role.LIST_ITEM})


def part_numbers(found: Iterable[FoundBlock]) -> Iterator[FoundBlock]:
    """Yield *found*: a step's number parted from its text, no number alone, and a label in one line with its value."""
    return join_blocks(map(_part, found), _join)


def _join(before: FoundBlock, block: FoundBlock) -> FoundBlock | None:
    """Return a step without its number alone, or a label with its value."""
    if not _share_item(before, block):
        return None
    if _NUMBER.fullmatch(before.text):
        return block
    labelled = _labels(before.text) and _VALUE.fullmatch(block.text)
    return replace(before, text=f"{before.text} {block.text}") if labelled else None


def _part(block: FoundBlock) -> FoundBlock:
    """Return a *block* with a stop and a space behind its number, if a word runs into it: "1.Den Teig", "1Den Teig"."""
    glued = _GLUED.match(block.text) if block.text[:1].isdecimal() and block.role in _TEXTS else None
    if glued is None or not ((glued["stop"] and glued["small"]) or _stands_apart(block.element, glued[0])):
        return block
    return replace(block, text=f"{glued['number']}. {block.text[glued.end() :]}", strong="")


def _stands_apart(element: "HtmlElement | None", number: str) -> bool:
    """Return whether *element* begins with an element that holds the *number* alone."""
    for _ in range(_DEEP):
        if element is None or (element.text or "").strip() or not len(element):
            return False
        element = element[0]
        if isinstance(element.tag, str) and of_all(element) == number:
            return True
    return False


def _labels(text: str) -> bool:
    return text.endswith(":") and len(text.split()) <= _LABEL_WORDS


def _share_item(one: FoundBlock, other: FoundBlock) -> bool:
    """Return whether two blocks stand in one item of a list, or are a term and what is told of it."""
    if (
        one.role is not Role.LIST_ITEM
        or other.role is not Role.LIST_ITEM
        or one.element is None
        or other.element is None
    ):
        return False
    if one.element.tag == "dt":
        return other.element.tag == "dd" and one.element.getnext() is other.element
    around, within = (next(element.iterancestors("li"), None) for element in (one.element, other.element))
    return around is not None and around is within
