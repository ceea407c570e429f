"""Leave out what ends a document beside its text: an invitation to a newsletter, a label over a silent link."""

import re
from collections.abc import Sequence

from vorleser.article import Block, Role
from vorleser.text.regex import compile_late

_SIGN_UP = compile_late(
    r"\b(?:meld|trag|abonnier)\w*\b[^.!?]{0,80}\b(?:mein|unser)\w*\s(?:[\w-]+\s)?(?:newsletter|rundbrief)\b"
    r"|\b(?:mein|unser)\w*\s(?:[\w-]+\s)?(?:newsletter|rundbrief)\b[^.!?]{0,60}\b(?:abonnier|anmeld|eintrag|bestell)\w*"
)
_OVER_SILENCE = compile_late(
    r"(?:(?:\d+|keine|ein(?:en)?|schreibe\seinen)\s)?(?:leser)?kommentare?(?:\s(?:zu|schreiben|verfassen)\b.{0,150})?\W*"
    r"|(?:\d+|ein|zwei|drei)\s(?:gedanken?|antwort(?:en)?|reaktion(?:en)?)\s(?:zu|auf)\b.{1,150}"
    r"|(?:pdf-?\s?)?downloads?\W*",
    re.IGNORECASE,
)
"""A heading over comments or files to fetch, which are not read."""
_LONGEST, _BESIDE = 600, 160  # characters of what invites, and of what goes with it
_SPOKEN = frozenset(
    {Role.PARAGRAPH, Role.LEAD, Role.QUOTE, Role.LIST_ITEM, Role.TABLE, Role.QUESTION, Role.ANSWER}
)


def without_closing_lines(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* without a last section or paragraph that invites to a newsletter, and without a last label.

    A text that speaks of newsletters goes on below, or is longer.
    """
    start = next((n for n in reversed(range(len(blocks))) if blocks[n].role is Role.SUBHEAD), -1)
    below = [block for block in blocks[start + 1 :] if block.role in _SPOKEN]
    beside = sum(len(block.text) for block in below if not _invites(block))
    whole = start > 0 and beside <= _BESIDE
    last = below if whole else below[-1:]
    if any(map(_invites, last)) and (whole or len(below) > 1):
        dropped = {id(block) for block in (*last, *(blocks[start : start + 1] if whole else ()))}
        blocks = [block for block in blocks if id(block) not in dropped]
    return _without_label([*blocks])


def _invites(block: Block) -> bool:
    return len(block.text) <= _LONGEST and _SIGN_UP.search(block.text.lower()) is not None


def _without_label(blocks: list[Block]) -> list[Block]:
    """Return *blocks* without a heading with a colon, or over comments or files, below which nothing is said."""
    for number in reversed(range(len(blocks))):
        if blocks[number].role in _SPOKEN:
            break
        text = blocks[number].text.strip()
        if blocks[number].role is Role.SUBHEAD and (text.endswith(":") or _OVER_SILENCE.fullmatch(text)):
            del blocks[number]
    return blocks
