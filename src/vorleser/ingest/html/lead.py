"""Find which of the first blocks of an article is its lead."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from vorleser.article import Role
from vorleser.ingest.html.found_block import FoundBlock
from vorleser.ingest.html.tree import label
from vorleser.ingest.person_names import FULL_NAME
from vorleser.text.regex import compile_late

_LONGEST = 900  # characters a lead has at most
_SHORTEST = 40  # characters of a block of text
_ALIKE = 0.6  # share of the summary's words that the first paragraph has, from which on it is the lead
_DECK = 15  # characters of a heading that leads in
_NAMED = compile_late(
    r"(?:^|[\s_-])(?:sub-?title|sub-?head(?:line|er)|deck?|unterzeile|untertitel)(?:$|[\s_-])", re.IGNORECASE
)
_CAPITALS = r"[A-ZÄÖÜ]{2,}(?:[ -][A-ZÄÖÜ]{2,}){1,3}"
_SIGNED = compile_late(rf"(?<=[.!?“”\"])\s(?i:von)\s(?:{_CAPITALS}|{FULL_NAME})$")
"""Who wrote, behind a lead's last sentence: "Der Steg ist offen. VON MARA LINDT"."""
_TEXT = frozenset({Role.PARAGRAPH, Role.LEAD, Role.LIST_ITEM})
_BODY = _TEXT | {Role.QUESTION, Role.ANSWER, Role.QUOTE}
_FACTS = frozenset({Role.LIST_ITEM, Role.TABLE, Role.IMAGE})
_LINES = _TEXT | {Role.SUBHEAD, Role.QUOTE, Role.TABLE}


def mark_lead(blocks: Sequence[FoundBlock], summaries: Sequence[str]) -> list[FoundBlock]:
    """Return *blocks* with the lead's role given to the first of them, where it is one, and to no other.

    A lead is a block that the page names so, sets apart (in bold, as a heading, in an element of its own), or
    that matches the page's summary.
    """
    blocks = _put_box_behind(blocks, summaries)
    texts = [n for n, block in enumerate(blocks) if _may_lead(block) and not _is_among_items(blocks, n)]
    top = next((number for number, block in enumerate(blocks) if block.role in _LINES), None)
    if top is not None and top not in texts and _is_deck(blocks, top, summaries):
        texts = [top, *texts]
    found = [replace(block, role=block.plain) if block.role is Role.LEAD else block for block in blocks]
    if not texts:
        return found
    first = texts[0]
    before = [block for block in blocks[:first] if block.role is Role.SUBHEAD]
    if len(before) > 1 or (before and blocks[first].role is not Role.LEAD):
        return found
    body = [n for n, block in enumerate(blocks) if n > first and _is_body(block)]
    leads = [first] if _is_lead(blocks, first, body, summaries) else []
    for number in texts[1:]:
        if leads and blocks[number].role is Role.LEAD and number == leads[-1] + 1:
            leads.append(number)
    if leads and len(leads) > len([n for n in body if n not in leads]) == 0:
        leads = leads[:-1]
    for number in leads:
        text = _SIGNED.sub("", blocks[number].text)
        found[number] = replace(blocks[number], role=Role.LEAD, level=0, text=text)
    return found


def _put_box_behind(blocks: Sequence[FoundBlock], summaries: Sequence[str]) -> Sequence[FoundBlock]:
    """Return *blocks* with a list of facts that stands above the lead behind it: one wants to know what it is about."""
    start = next((n for n, block in enumerate(blocks) if block.role in _LINES), len(blocks))
    end = start + (start < len(blocks) and blocks[start].plain is Role.SUBHEAD)
    while end < len(blocks) and blocks[end].role in _FACTS:
        end += 1
    facts = blocks[start:end]
    if end == len(blocks) or not any(block.role is not Role.IMAGE for block in facts[1:]):
        return blocks
    leads = (
        _may_lead(blocks[end]) and blocks[end].plain is Role.PARAGRAPH and _says_lead(blocks[end], summaries)
    )
    return [*blocks[:start], blocks[end], *facts, *blocks[end + 1 :]] if leads else blocks


def _is_among_items(blocks: Sequence[FoundBlock], number: int) -> bool:
    """Return whether a block is one of several items of a list."""
    beside = (blocks[n] for n in (number - 1, number + 1) if 0 <= n < len(blocks))
    return blocks[number].role is Role.LIST_ITEM and any(block.role is Role.LIST_ITEM for block in beside)


def _is_deck(blocks: Sequence[FoundBlock], number: int, summaries: Sequence[str]) -> bool:
    """Return whether a heading right below the headline is a short lead: named so, or the page's summary."""
    block = blocks[number]
    heading = block.plain is Role.SUBHEAD and len(block.text) >= _DECK and number + 1 < len(blocks)
    if not heading or blocks[number + 1].plain is Role.SUBHEAD:
        return False
    named = block.element is not None and _NAMED.search(label(block.element))
    return bool(named) or any(is_alike(block.text, summary) for summary in summaries)


def _is_body(block: FoundBlock) -> bool:
    long_heading = block.plain is Role.SUBHEAD and _may_lead(block)
    return (block.role in _BODY and len(block.text) >= _SHORTEST) or long_heading


def _may_lead(block: FoundBlock) -> bool:
    heading = block.plain is Role.SUBHEAD and len(block.text) > 2 * _SHORTEST
    return (block.role in _TEXT or heading) and len(block.text) >= _SHORTEST


def _is_lead(blocks: Sequence[FoundBlock], first: int, body: Sequence[int], summaries: Sequence[str]) -> bool:
    block = blocks[first]
    if len(block.text) > _LONGEST or not body:
        return False
    if block.plain is Role.SUBHEAD or _says_lead(block, summaries):
        return True
    return _apart(block, [blocks[number] for number in body])


def _says_lead(block: FoundBlock, summaries: Sequence[str]) -> bool:
    """Return whether a block is named lead, set in bold as a whole, or what the page gives as its summary."""
    bold = block.strong == block.text and not block.text.rstrip('“”"» ').endswith("?")
    return block.role is Role.LEAD or bold or any(is_alike(block.text, summary) for summary in summaries)


def is_alike(text: str, summary: str) -> bool:
    """Return whether *text* says what a page gives as its *summary*."""
    own, said = {*text.lower().split()}, {*summary.lower().rstrip(" .…").split()}
    return bool(said) and len(own & said) >= _ALIKE * len(said) and len(own & said) >= _ALIKE * len(own) / 1.5


def _apart(block: FoundBlock, body: Sequence[FoundBlock]) -> bool:
    """Return whether a block's element differs from the text's, which are alike."""
    kinds = [_kind(other) for other in body[:8]]
    own = _kind(block)
    return own not in kinds and len(kinds) > 1 and kinds.count(max(kinds, key=kinds.count)) * 2 > len(kinds)


def _kind(block: FoundBlock) -> tuple[object, ...]:
    element = block.element
    return () if element is None else (element.tag, element.get("class"), element.getparent())
