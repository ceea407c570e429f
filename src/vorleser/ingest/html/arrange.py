"""Arrange the blocks found on a page as an article's: recognise interviews, leads and links."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from vorleser.article import Block, Role
from vorleser.ingest.bold_lines import find_bold_headings
from vorleser.ingest.html import roles
from vorleser.ingest.html.found_block import ENDS, FoundBlock, join_blocks
from vorleser.ingest.html.ingredients import join_amount
from vorleser.ingest.html.plain_headings import find_plain_headings
from vorleser.ingest.html.quotation_sources import say_sources
from vorleser.ingest.html.spoken import mark_phrases
from vorleser.ingest.html.step_numbers import part_numbers
from vorleser.ingest.interview import Turn, assign_roles
from vorleser.ingest.phrases import within
from vorleser.ingest.sponsored_links import without_sponsored_links
from vorleser.text.regex import compile_late

_DAY = r"\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d\d)"
_DAY_BEFORE = compile_late(rf"^{_DAY}\s?[-–—|]\s(?=[A-ZÄÖÜ„»])")
_SIGNED = compile_late(rf"\s\((?:[^\W\d_][^(),\d]{{1,60}},\s?){{1,6}}{_DAY}\)$")
_ENTRIES = 3  # lines of one class that are names of entries
_SENTENCE = 15  # words of a heading that is none
_TORN = 40  # characters of a paragraph that another one goes on with
_GOES_ON = frozenset(
    "der die das den dem des ein eine einen einem einer eines und oder sowie in im an am auf aus bei mit nach von vom "
    "vor zu zum zur für über unter durch gegen ohne um als wie dass ob weil wenn sich nicht auch".split()
)
"""Words with which no paragraph ends."""
_BETWEEN_TURNS = 3  # level of a heading between an interview's turns
_LONGEST_HEADING = 80  # characters of an entry's name
SAID_ONCE = frozenset({Role.ANSWER, Role.PARAGRAPH, Role.LEAD})


def arrange(found: Iterable[FoundBlock]) -> list[Block]:
    """Return the blocks of a text of which only the tags are known, such as a chapter of a book."""
    blocks = [*_sections([*_links([*_leave_out(found)])])]
    return arrange_blocks(
        replace(block, role=block.plain) if block.role is Role.LEAD else block for block in blocks
    )


def arrange_blocks(found: Iterable[FoundBlock]) -> list[Block]:
    """Return the blocks of an article from those *found* to belong to it."""
    parted = part_numbers(_join_drop_caps(map(_as_text, found)))
    whole = [*join_blocks(join_blocks(parted, join_amount), _join_torn)]
    arranged = _without_days([*say_sources(_once([*_name_headings(_interview(whole))]))])
    marked = mark_phrases(block.element for block in arranged)
    return [*without_sponsored_links(_block(block, marked.get(block.element, ())) for block in arranged)]


def _join_drop_caps(found: Iterable[FoundBlock]) -> Iterator[FoundBlock]:
    """Join drop caps in a block of their own with the text that they begin."""
    initial = ""
    for block in found:
        letter = len(block.text) == 1 and block.text.isupper() and block.role is Role.PARAGRAPH
        if letter and not initial:
            initial = block.text
            continue
        glued = initial and block.text[:1].islower()
        yield replace(block, text=initial + block.text) if glued else block
        initial = ""


def _without_days(blocks: list[FoundBlock]) -> list[FoundBlock]:
    """Return *blocks* without the day that the text begins with, and the names and the day in brackets at its end."""
    texts = [n for n, block in enumerate(blocks) if block.role in {Role.PARAGRAPH, Role.LEAD}]
    for number, day in ((texts[0], _DAY_BEFORE), (texts[-1], _SIGNED)) if texts else ():
        text = day.sub("", blocks[number].text)
        blocks[number] = replace(blocks[number], text=text or blocks[number].text)
    return blocks


def _as_text(block: FoundBlock) -> FoundBlock:
    """Return a heading that is a whole sentence of some length, and no entry of a numbered list, as a paragraph."""
    sentence = block.text.rstrip('”“"»').endswith(".") and len(block.text.split()) >= _SENTENCE
    if block.role is not Role.SUBHEAD or not sentence or block.text[:1].isdigit():
        return block
    return replace(block, role=Role.PARAGRAPH, plain=Role.PARAGRAPH, level=0)


def _join_torn(before: FoundBlock, block: FoundBlock) -> FoundBlock | None:
    """Return two paragraphs as one of which the first ends amid a sentence."""
    return replace(before, text=f"{before.text} {block.text}") if _is_torn(before, block) else None


def _is_torn(before: FoundBlock, block: FoundBlock) -> bool:
    """Return whether *block* goes on with the sentence of the paragraph right *before* it, in a tag like its own."""
    if before.role is not Role.PARAGRAPH or block.role is not Role.PARAGRAPH or len(before.text) < _TORN:
        return False
    beside = (
        before.element is not None and block.element is not None and before.element.getnext() is block.element
    )
    word = before.text.rsplit(None, 1)[-1]
    goes_on = word in _GOES_ON or (
        word[-1:].isalpha() and block.text[:1].islower() and len(block.text) >= _TORN
    )
    return beside and goes_on and before.strong != before.text


def _leave_out(found: Iterable[FoundBlock]) -> Iterator[FoundBlock]:
    """Yield all but empty blocks, lines of author and day, and calls to click."""
    listed = [*found]
    ticker = sum(block.role is Role.DATE for block in listed) > 2
    for block in listed:
        if block.role is Role.DATE and not ticker:
            continue
        if block.role is Role.IMAGE or (block.role is not Role.BYLINE and any(map(str.isalnum, block.text))):
            yield block


def _interview(blocks: list[FoundBlock]) -> list[FoundBlock]:
    """Return *blocks* with the roles of questions and answers, if they are an interview."""
    turns = [Turn(block.role, block.text, is_strong=block.strong == block.text) for block in blocks]
    return [
        replace(block, role=role, speaker=speaker or block.speaker, level=block.level or _level_of(role))
        for block, (role, speaker) in zip(blocks, assign_roles(turns), strict=True)
    ]


def _level_of(role: Role) -> int:
    return _BETWEEN_TURNS if role is Role.SUBHEAD else 0


def _name_headings(blocks: list[FoundBlock]) -> Iterator[FoundBlock]:
    """Yield *blocks*, the role of headings given to bold lines and names of entries that are some."""
    level = 3 if any(block.role is Role.SUBHEAD for block in blocks) else 2
    entries = _find_entries(blocks) | find_plain_headings(blocks)
    lines = [(block.role, block.text, block.strong == block.text) for block in blocks]
    for number, (block, is_heading) in enumerate(zip(blocks, find_bold_headings(lines), strict=True)):
        named = is_heading or number in entries
        yield replace(block, role=Role.SUBHEAD, level=level) if named else block


def _find_entries(blocks: list[FoundBlock]) -> set[int]:
    """Return the short lines of one class that each stand right above a paragraph: the names of entries."""
    kinds: dict[tuple[str, str], list[int]] = {}
    for number, block in enumerate(blocks):
        if block.element is not None and (names := block.element.get("class")):
            kinds.setdefault((block.element.tag, names), []).append(number)
    return {
        n for found in kinds.values() if len(found) >= _ENTRIES and _are_names(blocks, found) for n in found
    }


def _are_names(blocks: list[FoundBlock], found: list[int]) -> bool:
    """Return whether all blocks *found* are short, no sentences, no captions, and stand above a paragraph."""
    for number in found:
        block = blocks[number]
        below = blocks[number + 1] if number + 1 < len(blocks) else None
        pictured = number > 0 and blocks[number - 1].role is Role.IMAGE
        short = (
            block.role is Role.PARAGRAPH and len(block.text) <= _LONGEST_HEADING and block.text[-1:].isalnum()
        )
        if (
            pictured
            or not short
            or below is None
            or below.role is not Role.PARAGRAPH
            or not ENDS.search(below.text)
        ):
            return False
    return True


def _links(blocks: list[FoundBlock]) -> Iterator[FoundBlock]:
    """Yield *blocks*, with the role of links to other articles by their words, or if a whole list is links."""
    after = False
    for number, block in enumerate(blocks):
        whole = block.linked > 0.9
        if block.role in {Role.PARAGRAPH, Role.LIST_ITEM, Role.SUBHEAD, Role.QUOTE, Role.LEAD}:
            says = roles.RELATED_WORDS.match(block.text) is not None
            alone = bool(roles.RELATED_WORDS.fullmatch(block.text.rstrip(" :…")))
            leads = says and (block.linked > 0.3 or alone or block.text.rstrip().endswith(":"))
            in_list = whole and block.role is Role.LIST_ITEM and _is_list_of_links(blocks, number)
            bare = whole and (after or block.role is Role.SUBHEAD or _is_title(block))
            if leads or in_list or bare:
                after = True
                yield replace(block, role=Role.RELATED, level=0)
                continue
            after = False
        yield block


def _is_title(block: FoundBlock) -> bool:
    """Return whether a paragraph is another article's title, not a sentence."""
    return block.role is Role.PARAGRAPH and not block.text.rstrip('“”"»)').endswith((".", "!", "?", ":"))


def _is_list_of_links(blocks: list[FoundBlock], number: int) -> bool:
    """Return whether the whole list around block *number* is links, with nothing of the article in it."""
    first = last = number
    while first and blocks[first - 1].role is Role.LIST_ITEM:
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].role is Role.LIST_ITEM:
        last += 1
    items = blocks[first : last + 1]
    numbered = items[0].text[:1].isdigit()
    return len(items) > 1 and not numbered and all(item.linked > 0.9 for item in items)


def _sections(blocks: list[FoundBlock]) -> Iterator[FoundBlock]:
    """Yield *blocks*; a heading over footnotes only, or links only, gets their role."""
    for number, block in enumerate(blocks):
        if block.role is not Role.SUBHEAD:
            yield block
            continue
        below = []
        for following in blocks[number + 1 :]:
            if following.role is Role.SUBHEAD and following.level <= block.level:
                break
            below.append(following.role)
        only = set(below) - {Role.IMAGE, Role.CAPTION}
        if only and only <= {Role.FOOTNOTE, Role.RELATED}:
            yield replace(block, role=below[0], level=0)
        elif (
            only
            or below
            or (not roles.NOTES_WORDS.fullmatch(block.text) and not roles.RELATED_WORDS.match(block.text))
        ):
            yield block


def _once(blocks: list[FoundBlock]) -> Iterator[FoundBlock]:
    """Yield *blocks* without what is said twice: quotes pulled out of the text, pictures, captions, the lead again."""
    texts = [_key(block.text) for block in blocks if block.role in SAID_ONCE]
    seen: set[tuple[Role, str, str]] = set()
    leads = {_key(block.text) for block in blocks if block.role is Role.LEAD}
    for block in blocks:
        key = (block.role, block.link, _key(block.text))
        again = key in seen and block.role in {Role.IMAGE, Role.CAPTION, Role.RELATED, Role.LEAD}
        pulled = block.pulled and any(key[2] in text for text in texts)
        if not again and not pulled and not (block.role is Role.PARAGRAPH and key[2] in leads):
            yield block
        seen.add(key)


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _block(found: FoundBlock, phrases: Sequence[tuple[str, str]]) -> Block:
    corrects = found.role in SAID_ONCE and roles.CORRECTION_WORDS.match(found.text) is not None
    role = Role.CORRECTION if corrects else found.role
    return Block(
        role,
        found.text,
        level=found.level,
        speaker=found.speaker,
        link=found.link,
        align=found.align,
        phrases=within(found.text, phrases),
    )
