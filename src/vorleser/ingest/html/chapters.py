"""Recognise the chapter marks of a podcast's show notes ("00:00 Begrüßung"): they lead into a sound, not the text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vorleser.article import Role
from vorleser.ingest.html.found_block import FoundBlock
from vorleser.text.regex import compile_late

CHAPTERS = "a podcast's chapter marks"
_TIME = r"(?:(\d{1,2}):)?(\d{1,2}):(\d\d)"
_MARK = compile_late(rf"[\W_]{{0,4}}{_TIME}(?!\s?Uhr)(?=\W)[\s\W]{{0,5}}(?=\w)", re.IGNORECASE)
_INSIDE = compile_late(rf"(?:^|(?<=\s))[(\[]?{_TIME}(?!\s?Uhr)[)\]]?(?=\s)", re.IGNORECASE)
_HEADING = compile_late(
    r"(?:die\s)?(?:kapitel(?:marken|übersicht)?|time-?(?:stamps|codes)|zeit(?:marken|stempel|angaben)|sprungmarken"
    r"|chapters?)\W*",
    re.IGNORECASE,
)
_LONGEST = 160  # characters of a mark and its chapter's name
_FEWEST = 3  # marks
_BEGINS = 10  # seconds in which the first chapter begins, where no heading says that they are chapters
_HOURS, _ROUND = 24, 5  # "14:35" may be an hour of a day; those of a programme are multiples of five minutes


def name_chapters(blocks: Sequence[FoundBlock]) -> list[str]:
    """Return `CHAPTERS` for each of *blocks* that is a chapter mark, or the heading of such; '' for all others."""
    found = [""] * len(blocks)
    for first, last in _runs(blocks):
        headed = first > 0 and _HEADING.fullmatch(blocks[first - 1].text.strip()) is not None
        moments = [moment for block in blocks[first:last] for moment in _moments(block.text)]
        told = any(block.text.rstrip().endswith(".") for block in blocks[first:last])  # events, in sentences
        if _are_chapters(moments, headed=headed) and (headed or not told):
            found[first - headed : last] = [CHAPTERS] * (last - first + headed)
    return found


def _runs(blocks: Sequence[FoundBlock]) -> Iterator[tuple[int, int]]:
    """Yield where marks stand one after the other: the number of the first block, and of the one behind the last."""
    first = None
    for number, block in enumerate(blocks):
        marked = bool(_moments(block.text)) and block.role is not Role.HEADLINE
        if marked and first is None:
            first = number
        if not marked and first is not None:
            yield first, number
            first = None
    if first is not None:
        yield first, len(blocks)


def _moments(text: str) -> list[tuple[int, int, int]]:
    """Return the hours, minutes and seconds at which chapters begin by *text*: a mark, or several on one line."""
    if not _MARK.match(text):
        return []
    marks = [*_INSIDE.finditer(text)]
    if len(marks) < _FEWEST:
        marks = marks[:1] if len(text) <= _LONGEST else []
    elif len(text) > _LONGEST * len(marks):
        return []
    return [(int(mark[1] or 0), int(mark[2]), int(mark[3])) for mark in marks]


def _are_chapters(moments: Sequence[tuple[int, int, int]], *, headed: bool) -> bool:
    """Return whether moments rise from the beginning of a sound; the hours of a programme are round."""
    rising = all(early < late for early, late in pairwise(moments))
    if headed or not moments or not rising:
        return bool(moments) and rising
    round_hours = all(
        not hours and minutes < _HOURS and not last % _ROUND for hours, minutes, last in moments
    )
    return len(moments) >= _FEWEST and moments[0] < (0, 0, _BEGINS) and not round_hours
