"""Read what stands above a typed text: a kicker, named parts, the place and day it was written at.

Newsrooms name the parts ("Dachzeile: …", "Titel: …"), or only set them above each other.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from vorleser.ingest.beside_text import parse_byline
from vorleser.ingest.dates import is_dateline, iso
from vorleser.ingest.typed_lines import TypedLine, ends_with_stop, groups_of
from vorleser.text.regex import compile_late

_FIELD = compile_late(
    r"(?i:(?P<kicker>dachzeile|kicker|oberzeile|spitzmarke|rubrik|ressort)"
    r"|(?P<title>titel|überschrift|headline|schlagzeile|hauptzeile)"
    r"|(?P<lead>unterzeile|untertitel|vorspann|teaser)"
    r"|(?P<date>datum|stand|veröffentlicht(?:\sam)?|erschienen(?:\sam)?)"
    r"|(?P<author>autor(?:in)?|von|text))\s?:\s(?P<said>\S.*)"
)
_KINDS = ("kicker", "title", "lead", "date", "author")
_RUBRIC = compile_late(r"[A-ZÄÖÜ]{4,25}(?:(?:\s(?:&|UND)\s|\s?/\s?)[A-ZÄÖÜ]{3,25})?")
_GENRE = compile_late(
    r"\b(?:geschichte|erzählung|gedicht|märchen|novelle|roman|krimi|ballade)\b", re.IGNORECASE
)
_TOP = 10  # lines among which all this stands
_LONGEST = 160  # characters of a headline
_TITLED = 2  # lines: a headline and what stands above or below it
_MOST_BESIDE = 4  # lines that tell who wrote, and when
_NEARLY_FULL = 60  # columns of a line of a headline that may go on in the next


class TypedHead(NamedTuple):
    """What is told above a text: '' for a part that is not, and the ``lines`` below."""

    lines: list[TypedLine]
    kicker: str = ""
    headline: str = ""
    lead: str = ""
    date: str = ""


def read_head(lines: Sequence[TypedLine], *, is_below: bool) -> TypedHead:
    """Return what is told above the text of *lines*; *is_below* says whether labels for the press stood above them."""
    kept = [*lines[next((n for n, line in enumerate(lines) if line.text), len(lines)) :]]
    head = _read_fields(kept) or _read_rubric(kept) or _read_dateline(kept)
    if head is None:
        return _with_deck(TypedHead(kept)) if is_below else TypedHead(kept)
    return _with_deck(head) if head.date and not head.headline else head


def take_day(lines: Sequence[TypedLine]) -> tuple[str, list[TypedLine]]:
    """Return the day that a line right below a headline tells, beside or instead of who wrote, and the other lines.

    Days above the entries of a diary are headings.
    """
    first = next((n for n, line in enumerate(lines) if line.text), len(lines))
    group = next(groups_of(lines[first : first + _MOST_BESIDE + 1]), [])
    days = [(n, day) for n, line in enumerate(group) if (day := _day_of(line.text))]
    if len(days) != 1 or len(group) > _MOST_BESIDE or _count_datelines(lines) > 1:
        return "", [*lines]
    at, day = days[0]
    if not all(n == at or parse_byline(line.text) for n, line in enumerate(group)):
        return "", [*lines]
    return day, [*lines[: first + at], *lines[first + at + 1 :]]


def _day_of(line: str) -> str:
    """Return the day that a *line* is, by itself or behind its name, '' if it is none."""
    found = _FIELD.fullmatch(line)
    said = found["said"] if found and found["date"] else line
    return iso(said) if is_dateline(said) else ""


def _count_datelines(lines: Sequence[TypedLine]) -> int:
    return sum(is_dateline(line.text) for line in lines)


def _read_fields(lines: Sequence[TypedLine]) -> TypedHead | None:
    """Return what fields at the top name, if a kicker or a headline is among them; those of authors stay lines."""
    told: dict[str, str] = {}
    kept: list[TypedLine] = []
    end = 0
    for number, line in enumerate(lines[:_TOP]):
        found = _FIELD.fullmatch(line.text)
        kind = next((kind for kind in _KINDS if found and found[kind]), "")
        if line.text and (not found or kind in told):
            break
        if found and kind != "author":
            told[kind] = found["said"]
        else:
            kept.append(line)
        end = number + 1
    date = iso(told.get("date", ""))
    short = all(len(told.get(kind, "")) <= _LONGEST for kind in ("kicker", "title"))
    if not told.keys() & {"kicker", "title"} or ("date" in told and not date) or not short:
        return None
    rest = [*kept, *lines[end:]]
    return TypedHead(rest, told.get("kicker", ""), told.get("title", ""), told.get("lead", ""), date)


def _read_rubric(lines: Sequence[TypedLine]) -> TypedHead | None:
    """Return *lines* with their kicker: a word or two in capitals above a headline with its byline."""
    top = [line for line in lines[:_TOP] if line.text]
    if len(top) <= _TITLED or not _RUBRIC.fullmatch(top[0].text) or lines[0].is_heading:
        return None
    title = top[1].text
    headed = _can_be_headline(title) and not title.isupper() and not _GENRE.search(title)
    if not headed or not parse_byline(top[2].text):
        return None
    return TypedHead([*lines[1:]], kicker=top[0].text)


def _read_dateline(lines: Sequence[TypedLine]) -> TypedHead | None:
    """Return *lines* without the place and day above their headline."""
    top = [line.text for line in lines[:_TOP] if line.text]
    if len(top) <= _TITLED or not is_dateline(top[0]) or not _can_be_headline(top[1]):
        return None
    return TypedHead([*lines[1:]], date=iso(top[0])) if _count_datelines(lines) == 1 else None


def _can_be_headline(text: str) -> bool:
    return len(text) <= _LONGEST and not ends_with_stop(text.rstrip("?!"))


def _with_deck(head: TypedHead) -> TypedHead:
    """Return *head* with the headline that stands right above a second line, or goes on in it."""
    groups = groups_of(head.lines)
    group, below = next(groups, []), next(groups, [])
    two = len(group) == _TITLED and not any(line.is_row or line.opens_item for line in group)
    text = bool(below) and (len(below) > 1 or ends_with_stop(below[-1].text))
    if (
        not two
        or not text
        or not all(_can_be_headline(line.text) for line in group)
        or parse_byline(group[1].text)
    ):
        return head
    start = head.lines.index(group[0])
    rest = head.lines[start + 1 :]
    if group[1].text[0].islower() or group[0].end >= _NEARLY_FULL:
        return head._replace(headline=f"{group[0].text} {group[1].text}", lines=rest[1:])
    return head._replace(headline=group[0].text, lead=group[1].text, lines=rest[1:])
