"""Find what a sender says of himself below a text for the press: "Über die Stadtwerke Wittenau", and what follows."""

import re
from collections.abc import Sequence

from vorleser.article import Block, Role
from vorleser.text.regex import compile_late

_HEADING = compile_late(r"über\s(?:uns|(?:(?:den|die|das)\s)?(?P<name>[\w&.’' -]{3,60})):?", re.IGNORECASE)
_SELF = compile_late(
    r"\b(?:g?GmbH|AG|SE|KG|e\.\s?[VG]\.|Stiftung|Genossenschaft|Unternehmen|Unternehmensgruppe|Dachverband|Verband"
    r"|Verein|Verlag|Anbieter|Hersteller|Mitglieder[n]?|Mitarbeit\w+|Beschäftigten?|Standorten?|gegründet)(?!\w)"
)
_TEXT = frozenset({Role.PARAGRAPH, Role.LEAD})
_HEADS = frozenset({Role.PARAGRAPH, Role.SUBHEAD})
_MOST, _LONGEST = 3, 1000  # paragraphs of a sender's words about himself, and characters of each
_NAMED = 150  # characters in which they say his name


def without_sender_notes(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* without the heading at their end over what a sender says of himself, and what stands below it."""
    for number in range(max(1, len(blocks) - _MOST - 1), len(blocks)):
        below = sum(len(block.text) for block in blocks[number:])
        if _begins(blocks[number], blocks[number + 1 :]) and below <= sum(
            len(block.text) for block in blocks[:number]
        ):
            return [*blocks[:number]]
    return [*blocks]


def _begins(heading: Block, below: Sequence[Block]) -> bool:
    """Return whether a *heading* stands over what a sender says of himself.

    The name in it begins the words *below*, which say what kind of firm or club he is: a text may have a heading about
    a bridge, too.
    """
    found = (
        _HEADING.fullmatch(heading.text) if heading.role in _HEADS and len(heading.text) < _NAMED else None
    )
    told = all(block.role in _TEXT and len(block.text) <= _LONGEST for block in below)
    if not found or not below or not told:
        return False
    named = found["name"] is None or _words(found["name"]) <= _words(below[0].text[:_NAMED])
    return named and any(_SELF.search(block.text) for block in below)


def _words(text: str) -> set[str]:
    """Return the words of a name without their endings: "den Deutschen Wetterdienst", "der Deutsche Wetterdienst"."""
    found = re.findall(r"\w{3,}", text.casefold())
    return {word.rstrip("ensr") for word in found} - {"d", "di", "da"}
