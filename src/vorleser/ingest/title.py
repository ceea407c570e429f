"""Derive a title for a source without one, or with one that only a program gave it."""

import re
from collections.abc import Iterable

from vorleser.article import Block, Role
from vorleser.text.regex import compile_late

_LONGEST = 70  # characters
_PLACEHOLDER = compile_late(
    r"\W*(?:anonym(?:ous)?|un(?:titled|benannt|bekannt|known|specified|named)(?:[ _-]?(?:\d{1,3}|document|dokument))?"
    r"|ohne[ _](?:titel|namen)(?:\s\d{1,3})?|no\stitle|titel|title|none|null|test|entwurf|draft"
    r"|(?:an)?schreiben|(?:muster|geschäfts)?brief(?:kopf|bogen|papier)?|(?:presse|medien)(?:mitteilung|meldung|information)"
    r"|(?:[\w-]{1,40}-)?(?:dokument|format|brief|word|muster)?(?:vorlage|template)(?:[\s_-](?:neu|alt|final|v?\d{1,4}))*"
    r"|titel\sdes\s(?:dokument|text|artikel|beitrag)e?s"
    r"|(?:neues?\s|new\s|word[- ]|microsoft\sword[- ])?(?:dokument|document)[ _-]?\d{0,3}"
    r"|powerpoint[- ]?(?:präsentation|presentation)|präsentation\s?\d{0,3}|slide\s1|folie\s1)\W*"
    r"|microsoft\s(?:word|powerpoint|excel)\s-\s.*|.*\.(?:docx?|odt|indd|qxd|pdf)|\S*\.(?:rtf|pages|pptx?|tex|dvi|txt|tmp)",
    re.IGNORECASE | re.DOTALL,
)


def derive_title(blocks: Iterable[Block], otherwise: str) -> str:
    """Return the beginning of the first block with words in it, cut between words, or else *otherwise*.

    What leads elsewhere is passed over.
    """
    for block in blocks:
        if block.role is Role.RELATED or not any(character.isalnum() for character in block.text):
            continue
        if len(block.text) <= _LONGEST:
            return block.text.rstrip(" .,;:")
        cut = block.text[: _LONGEST + 1].rsplit(" ", 1)[0][:_LONGEST]
        return cut.rstrip(" .,;:–-") + " …"
    return otherwise


def without_placeholder(title: str) -> str:
    """Return the *title* that a file's properties have, '' where it is a file's name or a program's word for none."""
    return "" if _PLACEHOLDER.fullmatch(title) else title
