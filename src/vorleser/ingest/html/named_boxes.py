"""Find small boxes that are told by a name or a control of theirs: a machine's summary, a poll, a film's title.

What is written in them may be as good a sentence as any of the text.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.boxes import Below
from vorleser.ingest.html.found_block import ENDS, FoundBlock
from vorleser.ingest.html.tree import label, of_all
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MACHINE = compile_late(
    r"(?:^|[\s_-])(?:ai|ki)(?:$|\s|[_-]+(?:summary|zusammenfassung|overview|überblick|ueberblick|box|text|badge|tldr))",
    re.IGNORECASE,
)
_MACHINE_LINE = compile_late(
    r"\W*(?:(?:ki|ai|chatgpt)[\s-](?:überblick|zusammenfassung|übersicht|kurzfassung)"
    r"|zusammenfassung\s(?:mit|durch|von)\s(?:ki|künstliche\w*\sintelligenz))\W*",
    re.IGNORECASE,
)
_FILM = compile_late(r"(?:^|[\s_-])(?:video|player|livestream)(?:$|[\s_-])", re.IGNORECASE)
_SHARE, _FILM_SHARE = 0.25, 0.1  # of the text that such a box may have
_LONGEST_TITLE = 14  # words
_LEVELS = 3  # elements around an answer that may be its poll


def name_named_boxes(
    blocks: Sequence[FoundBlock], read: Sequence[bool], below: Below
) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind) of the blocks that are *read* in such a box; *below*: which stand in an element."""
    whole = sum(len(block.text) for block, yes in zip(blocks, read, strict=True) if yes) or 1
    polls = _find_polls(below)
    for element, numbers in below.items():
        inside = [n for n in numbers if read[n]]
        size = sum(len(blocks[n].text) for n in inside)
        if not inside or size > whole * _SHARE:
            continue
        names = label(element)
        if _MACHINE.search(names) or any(
            _MACHINE_LINE.fullmatch(blocks[n].text.strip()) for n in numbers[:2]
        ):
            yield from ((n, "a machine's summary") for n in inside)
        elif element in polls:
            yield from ((n, "a poll") for n in inside)
        elif size <= whole * _FILM_SHARE and _FILM.search(names):
            titles = (n for n in inside if _is_title(blocks[n]))
            yield from ((n, "a label of a player or picture") for n in titles)


def _is_title(block: FoundBlock) -> bool:
    return (
        block.role is not Role.LIST_ITEM
        and len(block.text.split()) <= _LONGEST_TITLE
        and not ENDS.search(block.text)
    )


def _find_polls(below: Below) -> "set[HtmlElement]":
    """Return the elements near answers of which a reader chooses one."""
    root = next((element for element in below if element.getparent() is None), None)
    answers: Counter[HtmlElement] = Counter()
    for answer in () if root is None else root.iter("input"):
        if (answer.get("type") or "").lower() == "radio":
            answers.update(islice(answer.iterancestors(), _LEVELS))
    asked = {element for element, count in answers.items() if count > 1}
    return asked | {element for element in below if _asks(element)}


def _asks(element: "HtmlElement") -> bool:
    """Return whether *element* is a question with a button for each answer."""
    buttons = [below for below in element if below.tag == "button"]
    return len(buttons) > 1 and any(
        below.tag != "button" and of_all(below).endswith("?") for below in element
    )
