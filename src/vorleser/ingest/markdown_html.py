"""Read HTML in Markdown as a page's is read: its lists, tables and headings; what it hides is silent."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from vorleser.article import Block, Role
from vorleser.ingest import newsletter
from vorleser.ingest.bold_lines import Emphasis, StyledBlock
from vorleser.ingest.html.found_block import Around, FoundBlock
from vorleser.ingest.html.quotation_sources import say_sources
from vorleser.ingest.html.roles import DATE_WORDS, TOOLS_WORDS
from vorleser.ingest.html.tree import MENUS, NEVER, SILENT_MARK, close_headings, parse_html, strip, unheard
from vorleser.ingest.html.walk import HEADING_LEVELS, walk
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = compile_late(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*+)[^<>]*>")
_DELETED = frozenset({"del", "s", "strike"})
_BY_MARKDOWN = frozenset({Role.HEADLINE, Role.KICKER, Role.LEAD, Role.DATE})
"""What Markdown has from what it begins with."""
_PARTS = compile_late(r"\s[·|•]\s")  # of a line of author, day and length
_LINKED = 0.99  # share of a line that is linked, from which on all of it is
_MOST_TAGS = 1000  # that are kept in mind


def blocks_in(source: str, role: Role, depth: int) -> Iterator[StyledBlock]:
    """Yield the blocks of a piece of HTML; its paragraphs get *role*, its lists stand below *depth* others."""
    root = parse_html(f"<body>{close_headings(source)}", "HTML")
    strip(root)
    for element in root.iter():
        if element.tag in _DELETED or element.tag == "form" or unheard(element):
            element.set(SILENT_MARK, "hidden")
    for found in say_sources(walk(root, Around(role, role, depth))):
        if not found.silent and not (found.linked >= _LINKED and newsletter.is_call(found.text)):
            yield from _as_markdown(found, role)


def _as_markdown(found: FoundBlock, role: Role) -> Iterator[StyledBlock]:
    """Yield *found* as Markdown has it: a byline without day and length, headings with their own levels."""
    if found.role is Role.BYLINE:
        parts = _PARTS.split(found.text)
        told = (part for part in parts if not DATE_WORDS.match(part) and not TOOLS_WORDS.match(part))
        yield from (StyledBlock(Block(Role.PARAGRAPH, part)) for part in told)
        return
    tag = getattr(found.element, "tag", "")
    level = int(tag[1]) if found.role is Role.SUBHEAD and tag in HEADING_LEVELS else found.level
    kept = role if found.role in _BY_MARKDOWN else found.role
    emphasis = Emphasis.BOLD if found.strong and found.strong == found.text else Emphasis.NONE
    block = Block(kept, found.text, level=level, speaker=found.speaker, link=found.link, align=found.align)
    yield StyledBlock(block, emphasis)


def without_hidden(tokens: "Sequence[Token]") -> "list[Token]":
    """Return *tokens* without those between HTML tags that hide or delete them, in a line or around blocks."""
    hidden = set[int]()
    for begin, end in _pairs(tokens, "html_block"):
        if tokens[begin].level == tokens[end].level:
            hidden.update(range(begin + 1, end))
    kept = [token for number, token in enumerate(tokens) if number not in hidden]
    for token in kept:
        if token.children and any(child.type == "html_inline" for child in token.children):
            inside = token.children
            silent = {n for begin, end in _pairs(inside, "html_inline") for n in range(begin, end + 1)}
            token.children = [child for number, child in enumerate(inside) if number not in silent]
    return kept


def _pairs(tokens: "Sequence[Token]", kind: str) -> Iterator[tuple[int, int]]:
    """Yield where a tag that hides is opened among *tokens* and where it is closed; ones within others are not told."""
    opened: defaultdict[str, list[tuple[int, bool]]] = defaultdict(list)
    done = -1
    found: list[tuple[int, int]] = []
    for number, token in enumerate(tokens):
        for tag in _TAG.finditer(token.content) if token.type == kind else ():
            name = tag["name"].lower()
            if not tag["end"]:
                opened[name].append((number, _hides(tag[0], name)))
            elif opened[name]:
                begin, hides = opened[name].pop()
                if hides and begin < number:
                    found.append((begin, number))
    for begin, end in sorted(found):
        if begin > done:
            yield begin, end
            done = end


@lru_cache(_MOST_TAGS)
def _hides(tag: str, name: str) -> bool:
    """Return whether what stands behind an opening *tag*, up to its end, is not shown, or deleted."""
    if name in NEVER or name in MENUS or name in _DELETED:
        return True
    if re.search(r"[\s-](?:hidden|style|class|role|data)", tag) is None:
        return False
    element = next(parse_html(f"<body>{tag}", tag).iter(name), None)
    return element is not None and unheard(element) not in {"", "a control"}
