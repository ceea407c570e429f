"""Keep the parts of a page that belong to the article, by the verdicts: those read, and those shown with them."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from vorleser.article import Role
from vorleser.ingest.html import roles
from vorleser.ingest.html.bibliographies import BIBLIOGRAPHY
from vorleser.ingest.html.found_block import FoundBlock
from vorleser.ingest.html.leftovers import CAPTION
from vorleser.ingest.html.verdict import Verdict

HOURS = 2  # times from which on a page is a ticker
NAMED_WRONGLY = frozenset(
    {Role.RELATED, Role.BYLINE, Role.CAPTION, Role.FOOTNOTE, Role.KICKER, Role.HEADLINE}
)
_LINKED = 0.3  # share of a text's characters that are linked where it leads elsewhere


def keep_blocks(verdicts: Sequence[Verdict]) -> Iterator[FoundBlock]:
    """Yield the article's blocks in order: those that are read, and its pictures, captions, notes and links."""
    read = [number for number, verdict in enumerate(verdicts) if verdict.read]
    if not read:
        return
    first, last = read[0], read[-1]
    top = next((n for n, verdict in enumerate(verdicts) if verdict.block.role is Role.HEADLINE), first)
    shown = range(min(top, first), last + 1)
    ticker = sum(verdicts[number].block.role is Role.DATE for number in shown) > HOURS
    leading = False
    for number, verdict in enumerate(verdicts):
        block, below = verdict.block, number > first
        heard = verdict.read or block.silent
        leading = below and not heard and _leads(block, leading, behind=number > last + 2)
        if verdict.read and any(map(str.isalnum, block.text)):
            yield _as_text(block)
        elif verdict.rule == CAPTION and number in shown:
            yield replace(block, role=Role.CAPTION)
        elif verdict.rule == BIBLIOGRAPHY or (below and _is_heading_of_notes(block)):
            yield replace(block, role=Role.FOOTNOTE, level=0)
        elif block.silent or verdict.rule or (not block.text and block.role is not Role.IMAGE):
            continue
        elif leading or (below and _is_note(block)):
            yield replace(block, role=Role.RELATED if leading else Role.FOOTNOTE, level=0)
        elif number in shown and _is_shown(verdicts, number, ticker=ticker):
            yield block


def _as_text(block: FoundBlock) -> FoundBlock:
    """Return a block that is read, with the role that its element has where its name says something else."""
    return replace(block, role=block.plain, level=_level(block)) if block.role in NAMED_WRONGLY else block


def _leads(block: FoundBlock, leading: bool, *, behind: bool) -> bool:  # noqa: FBT001 -- a state, not an option
    """Return whether a silent block leads to other articles: it says so, or is a link below one that does.

    *behind* tells whether it stands well behind the text, *leading* whether the block before it leads elsewhere.
    """
    if block.role in {Role.CAPTION, Role.IMAGE, Role.FOOTNOTE, Role.CODE}:
        return leading and block.role is Role.IMAGE
    if leading and block.linked > _LINKED and block.plain is not Role.SUBHEAD:
        return True
    words = roles.RELATED_WORDS.match(block.text) is not None
    return words and not behind


def _is_heading_of_notes(block: FoundBlock) -> bool:
    return block.plain is Role.SUBHEAD and not block.silent and _is_note(block)


def _is_note(block: FoundBlock) -> bool:
    heading = block.plain is Role.SUBHEAD and roles.NOTES_WORDS.fullmatch(block.text)
    return bool(heading) or (block.role is Role.FOOTNOTE and block.linked < 0.9)


def _level(block: FoundBlock) -> int:
    return (block.level or 2) if block.plain is Role.SUBHEAD else block.level


def _is_shown(verdicts: Sequence[Verdict], number: int, *, ticker: bool) -> bool:
    """Return whether a block within the text is shown with it: a picture and its caption, code, a ticker's hour."""
    block = verdicts[number].block
    if block.role is Role.DATE:
        return ticker
    if block.role is Role.CAPTION:
        tag = block.element.tag if block.element is not None else ""
        pictures = (v.block.role is Role.IMAGE for v in verdicts[max(0, number - 2) : number])
        return tag == "caption" or any(pictures)
    if block.role is Role.IMAGE:
        behind = verdicts[number + 1] if number + 1 < len(verdicts) else None
        return behind is None or behind.read or behind.block.linked < _LINKED
    return block.role is Role.CODE
