"""Find the subject of a letter that is a document: a bold line above the salutation, below whoever sends it.

Nothing else in a letter is a headline, and what stands above the subject is silent: sender, receiver, place and day.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from vorleser.article import HEADINGS, Role
from vorleser.ingest.bold_lines import Emphasis, StyledBlock
from vorleser.ingest.contact_lines import REACHED, is_contact, reaches_sender
from vorleser.ingest.dates import iso
from vorleser.ingest.letter_lines import SUBJECT, find_greeting
from vorleser.text.regex import compile_late

_SENTENCE = compile_late(r"[a-zäöüß]{4}[.!?](?:\s|$)")
_TOP = 16  # blocks above the salutation
_BETWEEN = 2  # blocks by which the subject stands above it, at the most
_LONGEST_LINE, _LONGEST_SUBJECT, _LONGEST_DAY = 250, 160, 60  # characters


def read_letter_head(styled: Sequence[StyledBlock]) -> tuple[str, list[StyledBlock]]:
    """Return the day of a letter, and *styled* from its subject on, which is the headline; ('', *styled*) for others.

    A letter says above its subject how to reach somebody, or the day.
    """
    told = [one for one in styled if one.block.text]
    greets = find_greeting(one.block.text for one in told[:_TOP])
    near = range(greets - 1, max(greets - 1 - _BETWEEN, 0), -1)
    at = next((n for n in near if _is_subject(told[n])), None)
    if at is None or any(map(_is_text, told[:at])):
        return "", [*styled]
    above = [one.block.text for one in told[:at]]
    days = [day for line in above if (day := _read_day(line))]
    if not days and not any(is_contact(line) or reaches_sender(line) for line in above):
        return "", [*styled]
    subject = SUBJECT.sub("", told[at].block.text, count=1)
    headline = replace(told[at].block, role=Role.HEADLINE, text=subject, level=0)
    pictures = [one for one in styled if one.block.role is Role.IMAGE and not one.block.text]
    return days[-1] if days else "", [*pictures, StyledBlock(headline), *told[at + 1 :]]


def _is_subject(one: StyledBlock) -> bool:
    text = one.block.text
    marked = one.emphasis is Emphasis.BOLD or one.block.role in HEADINGS or SUBJECT.match(text) is not None
    return marked and len(text) <= _LONGEST_SUBJECT and not text.endswith((",", ";", ":"))


def _is_text(one: StyledBlock) -> bool:
    """Return whether a block is more than a line of a letterhead."""
    rows = one.block.text.split("\n")
    return any(len(row) > _LONGEST_LINE or _SENTENCE.search(row) for row in rows)


def _read_day(line: str) -> str:
    return iso(line) if len(line) <= _LONGEST_DAY and not REACHED.search(line) else ""
