"""Earlier mails inside a mail, as mail programs set them there: quoted below an answer, or forwarded."""

import re
from collections.abc import Sequence

from vorleser.article import Block, Role
from vorleser.ingest.dates import iso
from vorleser.ingest.letters import without_signature
from vorleser.text.regex import compile_late

QUOTED_LINE = compile_late(
    r"(?:am|on)\s(?=.{0,180}(?:\d:\d\d|@|\d\.\d{1,2}\.\d|\d/\d|\d-\d\d-\d)).{5,120}(?:schrieb|wrote)\b.{0,80}:"
    r"|\S.{1,100}\s(?:schrieb|wrote)\s(?:am|on)\s(?=.{0,60}\d[.:]\d\d).{5,60}:"
    r"|-{3,}\s?(?:ursprüngliche|original|weitergeleitete|forwarded).*"
    r"|(?:anfang\sder\sweitergeleiteten\s(?:nachricht|e.?mail)|begin\sforwarded\smessage)\s?:(?:\s.*)?",
    re.IGNORECASE,
)
"""The line above an earlier mail; with a time, an address or a date in figures, as no other text has it."""
ANNOUNCES_EARLIER = compile_late(r"(?:am|on)\s.{5,120}(?:schrieb|wrote)\b.{0,80}:", re.IGNORECASE)
"""The same, where a quotation follows."""
FORWARD_MARK = compile_late(
    r"---\s?(?:weitergeleitete|forwarded)\b|(?:anfang\sder\sweitergeleiteten\s(?:nachricht|e.?mail)|begin\sforwarded\smessage)\s?:",
    re.IGNORECASE,
)
_FORWARDED = compile_late(r"\s*(?:fw|fwd|wg)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
_ANSWERS = compile_late(r"\s*(?:re|aw|antw)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
HEADER = compile_late(
    r"(?:^|(?<=\s))[*_]{0,2}(?:(?P<sender>von|from)|(?P<date>gesendet(?:\sam)?|sent|datum|date)|(?P<subject>betreff|subject)"
    r"|(?P<other>an|to|b?cc|kopie|antwort(?:en)?\san|reply-to|wichtigkeit|priorität|importance|anlagen?|attachments?))"
    r"\s?[*_]{0,2}:[*_]{0,2}(?:\s|$)",
    re.IGNORECASE,
)
"""What opens a line of an earlier mail's header."""
_AGAIN = compile_late(r"\b(?:betreff|subject)\W{1,6}(?:fw|fwd|wg)\s?:", re.IGNORECASE)
_SENDER = compile_late(
    r"(?:^|\s)(?:von|from)\W{1,6}(?P<name>\w[^<>\[\]\"@:]{1,60}?)[\"'*]{0,3}\s*[<\[]", re.IGNORECASE
)
_LINES = 10  # of an earlier mail's header
_MOST_TIMES = 20  # that a mail is forwarded
_LONGEST = 1000  # characters of a header that are looked at
_NAMED = frozenset({"sender", "date", "subject"})  # what every program writes of an earlier mail


def is_forwarded(subject: str, text: str) -> bool:
    """Return whether a mail says that it is forwarded: in its *subject*, or by a line in its *text*."""
    if _FORWARDED.match(subject):
        return True
    return not _ANSWERS.match(subject) and FORWARD_MARK.search(text) is not None


def find_forwarded(blocks: Sequence[Block]) -> tuple[Sequence[Block], str, str]:
    """Return the mail that was forwarded in *blocks*, without its header, its sender and day; else *blocks*, '', ''.

    A few words above it are for the receiver only. What was forwarded may have been forwarded to its sender before.
    """
    sender = day = ""
    for _ in range(_MOST_TIMES):
        starts = ((n, length) for n in range(len(blocks)) if (length := _measure(blocks, n)))
        number, length = next(starts, (len(blocks), 0))
        below = blocks[number + length :]
        if not length or 2 * count_said(without_signature(blocks[:number])) > count_said(below):
            break
        header = " ".join(block.text[:_LONGEST] for block in blocks[number : number + length])
        named = _SENDER.search(header)
        blocks, sender = below, " ".join(named["name"].split()) if named else ""
        day = _read_day(header)
        if not _AGAIN.search(header):
            break
    return blocks, sender, day


def _read_day(header: str) -> str:
    """Return when a mail with this *header* was sent, as ISO 8601; '' where no day is understood."""
    labels = [*HEADER.finditer(header)]
    ends = [*(label.start() for label in labels[1:]), len(header)][: len(labels)]
    dated = (header[a.end() : end] for a, end in zip(labels, ends, strict=True) if a.lastgroup == "date")
    return iso(next(dated, "").strip(" *_"))


def without_earlier(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* up to an earlier mail below them; the header of one that stands above all text is left out."""
    kept = list[Block]()
    skipped = 0
    for number, block in enumerate(blocks):
        length = _measure(blocks, number)
        if length and any(above.role not in {Role.HEADLINE, Role.IMAGE} for above in kept):
            break
        skipped = max(skipped, number + length)
        if number >= skipped:
            kept.append(block)
    while kept and ANNOUNCES_EARLIER.fullmatch(" ".join(kept[-1].text.split())):
        kept.pop()  # what it announces was quoted, and is gone
    return kept


def count_said(blocks: Sequence[Block]) -> int:
    """Return how many characters *blocks* say."""
    return sum(len(block.text) for block in blocks if block.role is not Role.IMAGE)


def _measure(blocks: Sequence[Block], number: int) -> int:
    """Return how many blocks, from block *number* on, are the header of an earlier mail; 0 if none begins there."""
    marked = QUOTED_LINE.fullmatch(" ".join(blocks[number].text.split())) is not None
    end, found = number + marked, set[str]()
    for at in range(end, min(end + _LINES, len(blocks))):
        text = blocks[at].text[:_LONGEST]
        label = HEADER.match(text)
        if label and label.lastgroup not in found - {"other"}:
            found.update(filter(None, (match.lastgroup for match in HEADER.finditer(text))))
            end = at + 1
        elif not found or "@" not in text:  # a list of receivers goes on in the next line
            break
    if found >= _NAMED or (marked and len(found) > 1):
        return end - number
    return int(marked)
