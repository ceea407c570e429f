"""Take who signed a text from its end: "… der Steg ist offen. (Mara Lindt) +++", or the initials "ML" alone."""

from collections.abc import Sequence

from msgspec.structs import replace

from vorleser.article import Block, Role
from vorleser.ingest.person_names import FULL_NAME
from vorleser.text.regex import compile_late

_NAME = rf"\((?:[Vv]on\s)?{FULL_NAME}\)"
_SIGNED = compile_late(rf"(?<=[.!?“”\"])\s*(?:{_NAME}\s*)?(?:\+{{3}}|\*{{3}})\s*$|(?<=[.!?])\s*{_NAME}\s*$")
_INITIALS = compile_late(r"[A-ZÄÖÜ]{2,3}")
_ENDS = compile_late(r"[.!?…][\"'“”»«’')\]]*$")
_TEXT = frozenset({Role.PARAGRAPH, Role.ANSWER})
_FEWEST = 3  # paragraphs of a text that somebody signs


def take_signature(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* without what the last paragraph says, in brackets or by initials, of who wrote them."""
    found = [*blocks]
    told = [number for number, block in enumerate(found) if block.role in _TEXT]
    if len(told) < _FEWEST or found[-1].role not in _TEXT:
        return found
    last, before = found[-1], found[told[-2]]
    if _INITIALS.fullmatch(last.text) and _ENDS.search(before.text):
        return found[:-1]
    text = _SIGNED.sub("", last.text)
    return [*found[:-1], replace(last, text=text)] if text else found
