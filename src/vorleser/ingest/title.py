"""Derive a title for a source without one."""

from collections.abc import Iterable

from vorleser.article import Block

_LONGEST = 70  # characters


def derive_title(blocks: Iterable[Block], otherwise: str) -> str:
    """Return the beginning of the first block with words in it, cut between words, or else *otherwise*."""
    for block in blocks:
        if not any(character.isalnum() for character in block.text):
            continue
        if len(block.text) <= _LONGEST:
            return block.text.rstrip(" .,;:")
        cut = block.text[: _LONGEST + 1].rsplit(" ", 1)[0][:_LONGEST]
        return cut.rstrip(" .,;:–-") + " …"
    return otherwise
