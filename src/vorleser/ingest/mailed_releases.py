"""Texts for the press in mails: handed over with a few words, or below a letterhead, and signed by who sends them."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from vorleser.article import Block, Metadata, Role
from vorleser.ingest.block_letterhead import take_letterhead
from vorleser.ingest.bold_lines import StyledBlock
from vorleser.ingest.first_lines import lift_first_line
from vorleser.ingest.letter_lines import SIGN_OFF
from vorleser.ingest.letters import without_cover
from vorleser.text.regex import compile_late

_AFTERTHOUGHT = compile_late(r"p\.?\s?s\b", re.IGNORECASE)
_NAME = 80  # characters of a line below a sign-off
_SIGNED = 5  # lines: the sign-off, names and offices


def take_release(metadata: Metadata, blocks: Sequence[Block]) -> tuple[Metadata, list[Block]]:
    """Return what is known of a mail, and *blocks* from the text for the press on that it hands over.

    The headline of that text is said, not the mail's subject, and its words of farewell are the mail's.
    """
    handed = without_cover(blocks, metadata.title)
    day, styled = take_letterhead([StyledBlock(block) for block in handed])
    released = [one.block for one in styled]
    is_covered = len(handed) < len(blocks)
    if is_covered and not _headline_of(released):
        released = _lift_first(released)
    headline = _headline_of(released)
    if headline:
        released = [block for block in released if block.role is not Role.HEADLINE]
        dated = day if not metadata.date.startswith(day) else metadata.date
        metadata = replace(metadata, title=headline, date=dated)
    return metadata, _without_farewell(released) if is_covered or headline else released


def _lift_first(blocks: list[Block]) -> list[Block]:
    """Return *blocks* with the line that begins them as their headline, if it is one."""
    if blocks and blocks[0].role is Role.SUBHEAD and len(blocks) > 1:
        return [replace(blocks[0], role=Role.HEADLINE, level=0), *blocks[1:]]
    return lift_first_line(blocks, "")


def _headline_of(blocks: Sequence[Block]) -> str:
    return next((block.text for block in blocks[:3] if block.role is Role.HEADLINE), "")


def _without_farewell(blocks: list[Block]) -> list[Block]:
    """Return *blocks* without a sign-off near their end and the names below it."""
    tail = range(max(0, len(blocks) - _SIGNED), len(blocks))
    signs = next((n for n in tail if SIGN_OFF.match(blocks[n].text)), len(blocks))
    return blocks if any(map(_says, blocks[signs:])) else blocks[:signs]


def _says(block: Block) -> bool:
    """Return whether a line below a sign-off is more than a name or an office."""
    return (
        len(block.text) > _NAME
        or block.text.endswith((".", "!", "?"))
        or _AFTERTHOUGHT.match(block.text) is not None
    )
