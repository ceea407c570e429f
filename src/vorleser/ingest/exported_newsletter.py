"""Markdown that newsletter services export: the author's link, the day and the calls to subscribe that they add."""

import re
from itertools import pairwise

from vorleser.ingest.dates import iso
from vorleser.ingest.newsletter import is_call
from vorleser.ingest.person_names import FULL_NAME
from vorleser.text.regex import compile_late

_CALLS = compile_late(
    r"(?:\w.{0,120}\s)?(?:um\sneue\s(?:beiträge|posts|ausgaben)\s.{0,60}|to\sreceive\snew\sposts\b.{0,120})"
    r"\b(?:abonniere\w*|abonnent\w*|subscriber|subscribe)\b.{0,80}"
    r"|(?:thanks|danke)\s(?:for\sreading|fürs?\slesen)\b.{0,120}[!.](?:\s.{0,160}\b(?:share|subscribe|teile\w*|abonnier\w*|kostenlos)\b.{0,120})?"
    r"|(?:this\spost\sis\spublic|dieser\s(?:beitrag|post)\sist\söffentlich)\b.{0,120}"
    r"|.{0,120}\b(?:ist\seine|is\sa)\s(?:leser\w*[- ]?(?:finanzierte|unterstützte)|von\s.{3,30}\sunterstützte"
    r"|reader-supported)\s(?:publikation|publication)\b.{0,240}"
    r"|(?:subscribe|abonnieren|jetzt\sabonnieren|subscribe\snow|leave\sa\scomment|kommentar\shinterlassen|share|teilen|share\s\S.{2,60}"
    r"|\d+\slikes?)"
    r"|[∙·•]?\s?(?:paid|bezahlt|nur\sfür\sabonnent\w*)",
    re.IGNORECASE,
)
"""Paragraphs that a service adds, wherever they stand."""
_STRONG = compile_late(
    r"^[*_]{0,2}\[?(?:subscribe\snow|jetzt\sabonnieren|thanks\sfor\sreading\s|danke\sfürs\slesen\s|leave\sa\scomment)\b"
    r"|substack\.com|^[∙·•]\s?paid\s*$|\b(?:abonniere\skostenlos|free-?\soder\spaid-abonnent)",
    re.IGNORECASE | re.MULTILINE,
)
_LINKED = compile_late(r"(?:by\s|von\s)?\[(?P<name>[^\[\]\n]{3,60})\]\(\S{1,500}\)")
_AUTHOR = compile_late(FULL_NAME)
_ALONE = compile_late(
    r"(?:\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄÖÜ][a-zä]{2,8}\.?)\s?\d{4}|[A-ZÄÖÜ][a-zä]{2,8}\.?\s\d{1,2},\s\d{4}|\d{4}-\d\d-\d\d)"
)
_SET_APART = frozenset("#!*_[<")
"""What a line above an author begins with: a heading, a picture, italics, a link."""
_TOP = 12  # lines among which author and day stand
_LONGEST = 400  # characters of a paragraph that a service adds


def take_exported(body: str) -> tuple[dict[str, object], str]:
    """Return who wrote *body* and when, where a name stands alone above a day alone, and the text without them.

    Where a newsletter service made the text, what it adds goes, too.
    """
    lines = body.split("\n")
    said, silent = _byline(lines)
    if _STRONG.search(body):
        silent |= {number for number, line in enumerate(lines) if _is_added(line)}
    kept = [line for number, line in enumerate(lines) if number not in silent]
    return said, "\n".join(kept) if silent else body


def _byline(lines: list[str]) -> tuple[dict[str, object], set[int]]:
    """Return the author and the day below the headings of *lines*, and which lines name them."""
    filled = [(n, line.strip()) for n, line in enumerate(lines) if line.strip()][:_TOP]
    headed = [place for place, (_, line) in enumerate(filled) if line.startswith("#")]
    for (above, name), (below, day) in pairwise(filled):
        linked = _LINKED.fullmatch(name)
        named = linked["name"] if linked else name
        if not headed or above < filled[headed[0]][0] or not _ALONE.fullmatch(day) or not iso(day):
            continue
        if any(line[0] not in _SET_APART for _, line in filled[headed[0] : filled.index((above, name))]):
            break
        if _AUTHOR.fullmatch(named) and above + 1 < below and not lines[above + 1].strip():
            return {"authors": [named], "date": day}, {above, below}
    return {}, set()


def _is_added(line: str) -> bool:
    """Return whether a *line* is a paragraph that a service adds, a link or in italics."""
    words = re.sub(r"\[([^\[\]\n]{1,200})\]\([^()\s]{1,500}\)", r"\1", line.strip()).strip("*_ ")
    if not words or len(words) > _LONGEST or line.startswith(("#", "!")):
        return False
    return _CALLS.fullmatch(words) is not None or (words != line.strip() and is_call(words))
