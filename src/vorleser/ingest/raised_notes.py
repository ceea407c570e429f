"""Notes whose numbers are typed as raised figures: the notes get their role, and nothing is said where they belong."""

from collections.abc import Sequence

from msgspec.structs import replace

from vorleser.article import Block, Role
from vorleser.text.regex import compile_late

RAISED_NOTE = compile_late(r"(?P<mark>[⁰¹²³⁴-⁹]{1,2})\s(?=\S)")
"""What a note begins with."""
_MARKS = compile_late(r"(?<=[a-zäöüß.,;:!?)“”\"»])([⁰¹²³⁴-⁹]{1,2})(?![\w])")
_LINES = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.FOOTNOTE})


def name_raised_notes(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks*; those that begin with a raised figure are notes where a word above has the same figure."""
    found = {n: match["mark"] for n, block in enumerate(blocks) if (match := RAISED_NOTE.match(block.text))}
    marks = {mark for block in blocks for mark in _MARKS.findall(block.text)}
    notes = {n for n, mark in found.items() if mark in marks and blocks[n].role in _LINES}
    if not notes:
        return [*blocks]
    said = {found[n] for n in notes}
    return [
        replace(block, role=Role.FOOTNOTE, text=RAISED_NOTE.sub("", block.text, count=1), level=0)
        if number in notes
        else replace(block, text=_MARKS.sub(lambda each: "" if each[1] in said else each[0], block.text))
        for number, block in enumerate(blocks)
    ]
