"""Leave out the address below a text: whose it is, where he has his seat, and how he is reached."""

import re
from collections.abc import Sequence

from vorleser.article import Block, Role
from vorleser.ingest.contact_lines import PLACE, REACHED, STREET
from vorleser.ingest.letter_lines import SIGN_OFF
from vorleser.text.regex import compile_late

_ABOVE = compile_late(
    r"\b(?:g?GmbH|AG|SE|KG|e\.\s?[VG]\.|Stiftung|Verein|Verband|Verlag|Amt)(?!\w)|^\D{3,40}\s\d{1,4}\s?[a-z]?$"
)
"""A firm's or club's name, or a street with a number."""
_EVENT = compile_late(
    r"\b(?:uhr|ort|wo|wann|treffpunkt|anmeld\w*|veranstalt\w*|eintritt|termine?|beginn|datum|einlass|karten|infos|mehr)\b",
    re.IGNORECASE,
)
"""What tells that an address belongs to what is announced."""
_SENTENCE = compile_late(r"[a-zäöüß]{4}[.!?](?:\s|$)")
_AFTERTHOUGHTS = ("PS", "P.S.", "P. S.")
_LINES = frozenset({Role.PARAGRAPH, Role.SUBHEAD})
_MOST, _LONGEST, _SHORT = 10, 250, 80  # lines of an address, characters of each, and of one that says a name
_SHARE = 4  # of a text: an address is less than one in so many parts
_GREETING = 5  # lines from a letter's last words to the end of its address


def without_address(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* without the address at their end; one that an event takes place at stays."""
    start = len(blocks)
    while start > 1 and len(blocks) - start < _MOST and _is_line(blocks[start - 1]):
        start -= 1
    first = next((n for n in range(start, len(blocks)) if _tells_address(blocks[n].text)), len(blocks))
    while start < first < len(blocks) and _ABOVE.search(blocks[first - 1].text):
        first -= 1
    tail = [block.text for block in blocks[first:]]
    whole = sum(len(block.text) for block in blocks)
    reached = any(map(REACHED.search, tail))
    seated = any(PLACE.search(text) or STREET.search(text) for text in tail)
    signed = any(SIGN_OFF.match(block.text) for block in blocks[max(first - _GREETING, 0) : first])
    small = sum(map(len, tail)) * _SHARE <= whole
    if not reached or not (seated or signed) or not small or any(map(_EVENT.search, tail)):
        return [*blocks]
    return [*blocks[:first]]


def _is_line(block: Block) -> bool:
    short = len(block.text) <= (_LONGEST if _tells_address(block.text) else _SHORT)
    said = _SENTENCE.search(block.text) or block.text.startswith(_AFTERTHOUGHTS)
    return block.role in _LINES and short and not said


def _tells_address(text: str) -> bool:
    return any(form.search(text) for form in (REACHED, PLACE, STREET))
