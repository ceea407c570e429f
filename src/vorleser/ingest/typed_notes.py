"""Notes below a typed text, "[1] …", and their marks in it."""

import re
from collections.abc import Sequence

from vorleser.article import Block, Role
from vorleser.ingest.typed_lines import TypedLine
from vorleser.text.regex import compile_late

_NOTE = compile_late(r"\[(\d{1,2})\]\s(?=\S)")
_MARK = compile_late(r"\s?\[(\d{1,2})\]")


def part_notes(lines: Sequence[TypedLine]) -> tuple[list[TypedLine], list[Block]]:
    """Return *lines* without notes and their marks, and the notes; a note is what a mark leads to."""
    start = len(lines)
    while start and (not lines[start - 1].text or _NOTE.match(lines[start - 1].text)):
        start -= 1
    notes = {found[1]: line.text for line in lines[start:] if (found := _NOTE.match(line.text))}
    marked = {found for line in lines[:start] for found in _MARK.findall(line.text)}
    if not notes or not marked >= notes.keys():
        return [*lines], []

    def without(found: re.Match[str]) -> str:
        return "" if found[1] in notes else found[0]

    text = [line._replace(text=_MARK.sub(without, line.text)) for line in lines[:start]]
    return text, [Block(Role.FOOTNOTE, note) for note in notes.values()]
