"""Find what belongs to the text though the models doubt it: answers below questions, farewells below letters.

Both are short and stand at the end, as promotion does; what is around them tells.
"""

import re
from collections.abc import Iterator, Sequence

from vorleser.article import Role
from vorleser.ingest.html.found_block import FoundBlock
from vorleser.regex import compile_late

ANSWER, FAREWELL = "the answer to a question above", "a farewell at the end of the text"
_FAREWELL = compile_late(
    r"(?:(?:bis\s(?:bald|dann|nächste\w*|zum\snächsten|demnächst)|alles\sliebe|macht'?s\sgut"
    r"|(?:viele|liebe|herzliche|beste|sonnige|schöne)\s(?:liebe\s)?grüße)\b.{0,60}"
    r"|(?:eure?r?|deine?|x+|herzlichst|herzlich)[,\s]{1,2}\w[\w’'-]*(?:\s\w[\w’'-]*)?|viel\s(?:spaß|erfolg|freude|vergnügen)\b.{0,60})\W*",
    re.IGNORECASE,
)
_QUESTIONS = 2  # headings that ask, from which on a page is questions and answers
_LEAST = 0.03  # how likely a block must be text at the least
_NEAR = 4  # blocks between the text and a farewell, such as a picture or a box
_LINKED = 0.5  # share of a block that is linked, from which on it leads elsewhere


def name_additions(blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]) -> list[str]:
    """Return, for each of *blocks* that is not *read* but belongs to the text, why; '' for all others."""
    found = [""] * len(blocks)
    for number, reason in (*_answers(blocks, read), *_farewells(blocks, read)):
        doubted = not read[number] and not blocks[number].silent and chances[number] >= _LEAST
        if doubted and blocks[number].linked < _LINKED:
            found[number] = reason
    return found


def _answers(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    asked = [
        number
        for number, block in enumerate(blocks[:-1])
        if read[number] and block.plain is Role.SUBHEAD and block.text.rstrip().endswith("?")
    ]
    if len(asked) >= _QUESTIONS:
        yield from ((number + 1, ANSWER) for number in asked if blocks[number + 1].plain is not Role.SUBHEAD)


def _farewells(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    last = max((number for number, yes in enumerate(read) if yes), default=len(blocks))
    around = {_parent(block) for block, yes in zip(blocks, read, strict=True) if yes} - {None}
    for number in range(last + 1, min(len(blocks), last + 1 + _NEAR)):
        block = blocks[number]
        beside = _parent(block) in around
        if beside and block.plain is Role.PARAGRAPH and _FAREWELL.fullmatch(block.text):
            yield number, FAREWELL


def _parent(block: FoundBlock) -> object:
    return None if block.element is None else block.element.getparent()
