"""Find who said a quotation, or where it stands: in its own tags, or where names set it apart from the words."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from vorleser.article import Role
from vorleser.ingest.html import credits as credits_of
from vorleser.ingest.html.found_block import FoundBlock
from vorleser.ingest.html.inline import InlineRun
from vorleser.ingest.html.tree import label
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAGS = frozenset({"cite", "footer", "figcaption"})
_NAMES = compile_late(
    r"(?:^|[\s_-])(?:authors?|autor(?:in|en)?|sources?|quellen?|attribution|cit(?:e|ation)|person|speaker|sprecher(?:in)?|names?"
    r"|zitatgeber(?:in)?|urheber(?:in)?|by(?:line)?|caption|credits?)(?:name|line|text)?(?:$|[\s_-])",
    re.IGNORECASE,
)
_DUTIES = compile_late(
    r"(?:^|[\s_-])(?:function|funktion|position|jobtitle|job|role|rolle|duty|amt|description|info|detail)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""What says of a name what its bearer is."""
_LONGEST, _LONGEST_QUOTATION = 140, 4000  # characters of a source, of a quotation
_PARTED = frozenset({"br", "p", "div", "li"})
_SET_OFF = " \u00a0–—-−,;:~|/()"
_ADDRESS = compile_late(r"://|\bwww\.|^@\w|\S@\S")


def take_source(quotation: "HtmlElement") -> str:
    """Return on one line who said *quotation*, and take that out of its tree; '' where nobody is named.

    A work's title amid the words that are quoted stays where it is. What is longer than any quotation is an article
    that is named after one: its captions say nothing of who spoke.
    """
    if len(quotation.text_content()) > _LONGEST_QUOTATION:
        return ""
    found = _find_tagged(quotation) or _find_named(quotation)
    lines = [_line_of(element) for element in found]
    for element in found:
        element.drop_tree()
    return ", ".join(dict.fromkeys(line for line in lines if line and not _ADDRESS.search(line)))


def say_sources(found: Iterable[FoundBlock]) -> Iterator[FoundBlock]:
    """Yield the blocks *found*, and behind each quotation who said it as its last line: "— Karin Holz"."""
    for block, following in pairwise((*found, None)):
        assert block is not None  # noqa: S101 -- only the last one is
        source = block.speaker if block.role is Role.QUOTE else ""
        yield replace(block, speaker="") if source else block
        goes_on = following is not None and following.role is Role.QUOTE and following.speaker == source
        if source and not goes_on and source not in block.text:
            yield FoundBlock(Role.QUOTE, f"— {source}", element=block.element)


def _find_tagged(quotation: "HtmlElement") -> list["HtmlElement"]:
    """Return the outermost elements whose tags say that they are a source, in order."""
    found: list[HtmlElement] = []
    for element in quotation.iter(*_TAGS):
        inner = element is quotation or any(above in found for above in element.iterancestors())
        if not inner and not _is_amid_words(element) and not credits_of.is_credit(_line_of(element)):
            found.append(element)
    return found


def _find_named(quotation: "HtmlElement") -> list["HtmlElement"]:
    """Return the outermost elements behind the words whose names say that they are a source, and what that one is."""
    found: list[HtmlElement] = []
    words = (quotation.text or "").strip()
    for element in quotation.iterdescendants():
        if not isinstance(element.tag, str) or any(above in found for above in element.iterancestors()):
            continue
        text = " ".join(element.text_content().split())
        is_source = _says_who(element, duty=bool(found))
        if words and text and len(text) <= _LONGEST and is_source and not _is_amid_words(element):
            found.append(element)
        else:
            words += (element.text or "").strip()
    return found


def _says_who(element: "HtmlElement", *, duty: bool = True) -> bool:
    """Return whether *element* is named as one that says who spoke, or, with *duty*, what that one is."""
    names = f"{label(element)} {element.get('itemprop') or ''}"
    return bool(_NAMES.search(names) or (duty and _DUTIES.search(names)))


def _is_amid_words(element: "HtmlElement") -> bool:
    """Return whether *element* is part of a sentence: the words go on behind it."""
    return bool((element.tail or "").strip(f"{_SET_OFF}\n\t\r"))


def _line_of(element: "HtmlElement") -> str:
    """Return the words of *element* on one line; what breaks or blocks part is parted by commas."""
    parts = list[str]()
    run = InlineRun()
    for piece in _pieces(element):
        run.add(piece)
        if piece == "\n\n":
            parts += (line.text for line in run.lines())
    parts += (line.text for line in run.lines())
    return ", ".join(filter(None, (part.strip(_SET_OFF) for part in parts)))


def _pieces(element: "HtmlElement") -> list[str]:
    """Return the texts in *element*; a blank line stands where a break or a block parts them."""
    pieces = [element.text or ""]
    for child in element:
        parts = child.tag in _PARTED or (child.tag == "span" and _says_who(child))
        pieces += ["\n\n"] * parts
        pieces += _pieces(child) if isinstance(child.tag, str) else []
        pieces += ["\n\n"] * (parts and child.tag != "br")
        pieces.append(child.tail or "")
    return pieces
