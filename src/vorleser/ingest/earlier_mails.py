"""Leave out the earlier mails that a mail quotes below its own text, as mail programs set them there."""

import re
from collections.abc import Iterator, Sequence

from vorleser.article import Block, Role
from vorleser.regex import compile_late

QUOTED = compile_late(
    r"(?:am|on)\s.{5,120}(?:schrieb|wrote)\b.{0,80}:"
    r"|-{3,}\s?(?:ursprüngliche|original|weitergeleitete|forwarded).*|anfang der weitergeleiteten nachricht:",
    re.IGNORECASE,
)
"""The line above a quoted mail."""
_HEADER = compile_late(
    r"(?:von|from|gesendet|sent|datum|date|an|to|cc|kopie|betreff|subject)\s?:\s", re.IGNORECASE
)
_HEADERS = compile_late(
    r"(?:von|from)\s?:\s.{3,300}?\s(?:gesendet|sent|datum|date)\s?:\s.{3,300}?\s(?:betreff|subject)\s?:",
    re.IGNORECASE,
)
_LINES = 6  # of an earlier mail's header


def without_earlier(blocks: Sequence[Block], *, forwarded: bool = False) -> Iterator[Block]:
    """Yield *blocks* up to an earlier mail below them; what was forwarded without a word is read, less its header.

    In a mail that says of itself that it is *forwarded*, a few words above it are for the receiver only.
    """
    above = False
    if forwarded:
        start = next((n for n in range(len(blocks)) if _header_length(blocks, n)), 0)
        before, behind = (sum(len(block.text) for block in part) for part in (blocks[:start], blocks[start:]))
        blocks = blocks[start if before < behind // 2 else 0 :]  # half: its header has lines, too
    skipped = 0
    for number, block in enumerate(blocks):
        length = _header_length(blocks, number)
        if length and above:
            return
        skipped = max(skipped, number + length)
        if number >= skipped:
            yield block
            above = above or block.role not in {Role.HEADLINE, Role.IMAGE}


def _header_length(blocks: Sequence[Block], number: int) -> int:
    """Return how many blocks, from block *number* on, are the header of an earlier mail; 0 if none begins there."""
    if QUOTED.fullmatch(blocks[number].text.strip()):
        return 1
    near = blocks[number : number + _LINES]
    if not _HEADERS.match(" ".join(" ".join(block.text.split()) for block in near)):
        return 0
    return next((at for at, block in enumerate(near) if not _HEADER.match(block.text)), len(near))
