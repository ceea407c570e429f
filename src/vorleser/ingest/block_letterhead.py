"""Read the letterhead above a press release whose lines are blocks: of a document, a mail, a Markdown text.

What its lines are is told as in plain text (`typed_letterhead`); how they are set tells the headline among them.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from vorleser.article import HEADINGS, Metadata, Role
from vorleser.ingest.above_headline import SENTENCE
from vorleser.ingest.bold_lines import Emphasis, StyledBlock
from vorleser.ingest.dates import is_dateline
from vorleser.ingest.first_lines import GENRE
from vorleser.ingest.letter_head import read_letter_head
from vorleser.ingest.letter_lines import SALUTATION
from vorleser.ingest.typed_letterhead import find_day, is_headline, kinds_of, tells_release

_TEXT = 60  # characters of a paragraph
_LINES = 14  # above a text, at the most
_LINE_ROLES = frozenset({Role.PARAGRAPH, Role.LEAD, Role.KICKER, Role.TABLE}) | HEADINGS
_BESIDE = frozenset({"label", "day", "contact"})


def read_document_head(styled: Sequence[StyledBlock]) -> tuple[str, list[StyledBlock]]:
    """Return the day of a letter or a press release, and *styled* from its headline on; ('', *styled*) for others."""
    day, below = read_letter_head(styled)
    return (day, below) if len(below) < len(styled) else take_letterhead(below)


def take_head(metadata: Metadata, styled: Sequence[StyledBlock]) -> tuple[Metadata, list[StyledBlock]]:
    """Return what is known of a text without a style for its title, and *styled* from its headline on.

    The one heading of the first rank is it, too, where nothing but who sends the text stands above.
    """
    if metadata.title:
        return metadata, [*styled]
    day, found = take_letterhead(styled)
    ranked = [n for n, one in enumerate(found) if one.block.role is Role.SUBHEAD and one.block.level == 1]
    if ranked == [1] and (
        GENRE.fullmatch(found[0].block.text) or kinds_of(found[0].block.text) == {"sender"}
    ):
        found[0] = StyledBlock(replace(found[0].block, role=Role.KICKER, level=0))
    kicker = found[0].block.text if found and found[0].block.role is Role.KICKER else ""
    metadata = replace(metadata, date=metadata.date or day, kicker=metadata.kicker or kicker)
    return metadata, found[1:] if kicker else found


def take_letterhead(styled: Sequence[StyledBlock]) -> tuple[str, list[StyledBlock]]:
    """Return the day of a press release, and *styled* from its headline on; ('', *styled*) for any other text."""
    head = [*_find_head(styled)]
    kinds = [_kinds_of(one) for one in head]
    at = _find_headline(head, kinds)
    above = [row for one in head[:at] for row in _rows_of(one)]
    found = frozenset[str]().union(*kinds[:at])
    if not above or not is_headline(head[at].block.text) or head[at].block.role is Role.TABLE:
        return "", [*styled]
    greets = any(SALUTATION.fullmatch(one.block.text) for one in styled)
    if kinds[at] & _BESIDE or (greets and "label" not in found):  # a letter has another head: `letter_head`
        return "", [*styled]
    if not tells_release(above, found, (one.block.text for one in styled)):
        return "", _name_below_sender(styled, head, at) if "sender" in kinds[0] else [*styled]
    start = next(n for n, one in enumerate(styled) if one is head[at])
    named = _find_names(head[:at], kinds)
    kicker = [StyledBlock(replace(one.block, role=Role.KICKER, level=0)) for one in named[:1]]
    pictures = [one for one in styled[:start] if one.block.role is Role.IMAGE]
    headline = StyledBlock(replace(styled[start].block, role=Role.HEADLINE, level=0))
    return find_day(above), [*pictures, *kicker, headline, *named[1:], *styled[start + 1 :]]


def _find_names(above: Sequence[StyledBlock], kinds: Sequence[frozenset[str]]) -> list[StyledBlock]:
    """Return the lines of mere names right above a headline, below all else: they may say what a text is about."""
    last = max((n for n in range(len(above)) if kinds[n] != {"name"}), default=-1)
    return [one for one in above[last + 1 :] if one.block.role is not Role.TABLE]


def _name_below_sender(
    styled: Sequence[StyledBlock], head: Sequence[StyledBlock], at: int
) -> list[StyledBlock]:
    """Return *styled* with the one line of *head* that is set as a heading first, below who sends it.

    What else stands above it, as when and where something is, is heard below it.
    """
    if not _is_marked(head[at]) or any(map(_is_marked, head[:at])) or head[0].block.role is Role.TABLE:
        return [*styled]
    sender = StyledBlock(replace(head[0].block, role=Role.KICKER))
    headline = StyledBlock(replace(head[at].block, role=Role.HEADLINE, level=0))
    return [sender, headline, *(one for one in styled if one is not head[0] and one is not head[at])]


def _find_head(styled: Sequence[StyledBlock]) -> Iterator[StyledBlock]:
    """Yield the lines above the first paragraph of a text; nothing where none stands below a few lines."""
    head = list[StyledBlock]()
    for one in styled:
        text, role = one.block.text, one.block.role
        if role is Role.IMAGE or not text:
            continue
        if role in {Role.PARAGRAPH, Role.LEAD} and len(text) >= _TEXT and SENTENCE.search(text):
            yield from head
            return
        is_line = role in _LINE_ROLES or (role is Role.LIST_ITEM and is_dateline(text))  # "3. Mai 2026"
        if not is_line or len(head) == _LINES:
            return
        head.append(one)


def _find_headline(head: Sequence[StyledBlock], kinds: Sequence[frozenset[str]]) -> int:
    """Return the number of the line that is the headline, 0 where nothing stands above one.

    It is the first below the letterhead that is set as a heading, else one above the day, else the first that says
    more, else the last.
    """
    says_more = next((n for n, kind in enumerate(kinds) if not kind), len(head))
    beside = [n for n in range(says_more) if _is_beside(head[n], kinds[n], frozenset().union(*kinds[:n]))]
    below = range(beside[-1] + 1 if beside else 0, min(says_more + 1, len(head)))
    marked = next((n for n in below if _is_marked(head[n])), None)
    if marked is None and says_more == len(head):
        marked = next((n for n in range(1, says_more) if n not in beside and _is_marked(head[n])), None)
    return marked if marked is not None else min(says_more, max(0, len(head) - 1))


def _is_beside(one: StyledBlock, kinds: frozenset[str], above: frozenset[str]) -> bool:
    """Return whether a line stands above a headline for certain; a heading below a label may name who sends it."""
    return bool(kinds & _BESIDE) or ("sender" in kinds and not (_is_marked(one) and "label" in above))


def _is_marked(one: StyledBlock) -> bool:
    return one.emphasis is Emphasis.BOLD or one.block.role in HEADINGS


def _kinds_of(one: StyledBlock) -> frozenset[str]:
    """Return what the line, or each cell of a table, is; nothing where one of them says more."""
    kinds = [kinds_of(row) for row in _rows_of(one)]
    return frozenset[str]().union(*kinds) if all(kinds) else frozenset()


def _rows_of(one: StyledBlock) -> list[str]:
    if one.block.role is not Role.TABLE:
        return [one.block.text]
    return [cell.strip() for cell in re.split(r"[\t\n]", one.block.text) if cell.strip()]
