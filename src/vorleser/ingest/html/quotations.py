"""Find quotations that belong to the text, though the models doubt them: they are short, and set apart."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.found_block import ENDS, FoundBlock
from vorleser.ingest.html.roles import by_name
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_QUOTED = "a quotation amid the text"
_MARKS = frozenset('„“»«"')
_ENDS = compile_late(r"[“”«»\"]\W{0,20}$")
_NEAR = 3  # blocks before and behind a quotation among which the text stands
_FRAMES = frozenset({"blockquote", "figure"})


def name_quotations(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield (block number, reason) of quotations, by tag and marks, between paragraphs of the text that are *read*.

    Who said it may stand below; what other parts of the text say, too, is left out later.
    """
    text = Counter(
        block.element.getparent()
        for block, yes in zip(blocks, read, strict=True)
        if yes and block.plain is Role.PARAGRAPH and block.element is not None
    )
    for number, block in enumerate(blocks):
        if read[number] or block.plain is not Role.QUOTE or block.element is None or not _is_whole(block):
            continue
        frame = _find_frame(block.element)
        above, below = read[max(0, number - _NEAR) : number], read[number + 1 : number + 1 + _NEAR]
        amid = text[frame.getparent()] > 1 and any(above) and any(below)
        if amid and next(frame.iter("a", "button", *(() if block.speaker else ("img",))), None) is None:
            yield number, _QUOTED


def _is_whole(block: FoundBlock) -> bool:
    """Return whether a block is a sentence between quotation marks, or of somebody who is named, without a link."""
    marked = block.text[:1] in _MARKS and _ENDS.search(block.text[1:])
    return bool(marked or block.speaker) and ENDS.search(block.text) is not None and not block.linked


def _find_frame(element: "HtmlElement") -> "HtmlElement":
    """Return the outermost quotation or figure right around *element*, else the element itself."""
    frame = element
    while (around := frame.getparent()) is not None and (
        around.tag in _FRAMES or by_name(around) is Role.QUOTE
    ):
        frame = around
    return frame
