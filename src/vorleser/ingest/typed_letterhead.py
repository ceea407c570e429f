"""Read the letterhead above a typed press release: who sends it, what it is, how to reach him, the place and day.

None of that is the headline, which is the first line below that says more, or else the last line above the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vorleser.ingest.above_headline import SENTENCE
from vorleser.ingest.contact_lines import is_contact
from vorleser.ingest.dates import is_dateline, iso
from vorleser.ingest.editor_lines import is_editor_label
from vorleser.ingest.first_lines import KIND, PART, SENDER, WEEKDAY
from vorleser.ingest.typed_lines import TypedLine, ends_with_stop, groups_of
from vorleser.text.regex import compile_late

_RELEASE = (
    r"(?:presse|medien)-?(?:mitteilung|information|meldung|info|dienst|aussendung|notiz|erklärung)(?:en)?"
)
_LABEL = compile_late(
    rf"\W*(?i:(?:aktuelle\s)?{_RELEASE})(?:\s(?:(?:Nr|Nummer)\b\.?\s?)?[\d/.-]+)?"
    r"(?:\s(?:der|des|von|vom|aus)\s[A-ZÄÖÜ\d].{2,60}?)?\W*"
)
_NUMBER = compile_late(r"(?:Nr\.?|Nummer)\s?[\d/-]+(?:,?\s(?:(?:vom|v\.|[/|–-])\s)?\d.{5,20})?")
_OFFICE = compile_late(
    r"(?i:\b(?:presse|medien)(?:stelle|referat|amt|büro|abteilung|sprecher(?:in)?|team|service|haus)\b|öffentlichkeitsarbeit"
    r"|\bkommunikation\b|\bstabsstelle\b|\breferat\b|\b(?:ober)?bürgermeister(?:in)?\b|\blandr[aä]t(?:in)?\b|\bmagistrat\b)"
)
_DESK = compile_late(
    r"(?i:pressestelle|presse(?:referat|amt|büro|abteilung|dienst)|(?:presse-?\s?(?:und|&)\s)?öffentlichkeitsarbeit"
    r"|unternehmenskommunikation|(?:leitung|ansprechpartner(?:in)?|bearbeiter(?:in)?|(?:unser\s)?zeichen|az\.?)\s?:\s\S.{2,50})"
)
"""Who writes for the press, and for nobody else."""
_BETWEEN = compile_late(r"\s[|·•–—-]\s|\s?[|·•]\s?")
_SMALL = frozenset(
    "der die das des dem den und für im in am an von vom zu zum zur bei e. v. mbh a. d. i. & +".split()
)
_VERSION = compile_late(r"\W*(?:stand|fassung|version|entwurf)\s?:", re.IGNORECASE)
_DATED = compile_late(r"(?i:datum|stand)\s?:\s")
_DAY_BEHIND = compile_late(r"(?:\b(?:vom|v\.)|\d\s[/|–-])\s(?P<day>\S.{5,20})$")
_HOUR = compile_late(r"\d\s?Uhr\b|\b\d{1,2}:\d\d\b")
_EMBARGO = compile_late(r"\W*(?:sperr|frei\s)", re.IGNORECASE)
_GROUPS, _LINES = 6, 14  # above a text, at the most
_TEXT = 100  # characters of a paragraph
_LONGEST = 90  # characters of a line of a letterhead
_LONGEST_DAY = 40


class Letterhead(NamedTuple):
    """What stands above the headline: the ``day``, '' without one, and the ``sender`` if nothing else does."""

    lines: list[TypedLine]
    day: str = ""
    sender: str = ""


def read_letterhead(lines: Sequence[TypedLine]) -> Letterhead | None:
    """Return *lines* from the headline on, and what a letterhead above it says; None if there is none."""
    groups = [*_groups_above_text(lines)]
    head = [line for group in groups for line in group]
    if len(groups) < 2 or len(head) > _LINES:
        return None
    kinds = [kinds_of(line.text) for line in head]
    last = len(head) - len(groups[-1])
    at = next((n for n, kind in enumerate(kinds) if not kind), last)
    above, found = head[:at], frozenset[str]().union(*kinds[:at])
    if not above or head[at].is_row or not kinds[at] <= {"name", "sender"} or not is_headline(head[at].text):
        return None
    rest = [*lines[next(n for n, line in enumerate(lines) if line is head[at]) :]]
    if found == {"sender"}:
        return Letterhead(rest, sender=above[0].text) if len(above) == len(groups[0]) == 1 else None
    if not tells_release([line.text for line in above], found, [line.text for line in lines]):
        return None
    names = [line.text for line, kind in zip(above, kinds, strict=False) if kind == {"name"}]
    topic = names[-1] if names and names[-1] == above[-1].text else ""  # it may be what the text is about
    return Letterhead(rest, find_day(line.text for line in above), topic)


def tells_release(above: Sequence[str], found: frozenset[str], lines: Iterable[str]) -> bool:
    """Return whether what was *found* in the lines *above* a headline makes *lines* a text for the press for certain.

    Without a label, a weekday or an hour may be that of what is announced, and days those of a diary.
    """
    if "label" in found:
        return True
    dated = any(WEEKDAY.match(line) or _HOUR.search(line) for line in above)
    told = "sender" in found and bool(found & {"day", "contact"}) and not dated
    return told and sum(map(is_dateline, lines)) <= 1


def find_day(above: Iterable[str]) -> str:
    """Return the day that the lines *above* a headline say, '' if they say none or several."""
    days = [day for line in above if (day := _day_of(line))]
    return days[0] if len(days) == 1 else ""


def _groups_above_text(lines: Sequence[TypedLine]) -> Iterator[list[TypedLine]]:
    """Yield the groups of *lines* above the first paragraph; nothing where none stands among the first groups."""
    found: list[list[TypedLine]] = []
    for number, group in enumerate(groups_of(lines)):
        said = " ".join(line.text for line in group)
        if len(said) >= _TEXT and SENTENCE.search(said):
            yield from found
            return
        if number == _GROUPS or any(map(_is_structured, group)):
            return
        found.append(group)


def _is_structured(line: TypedLine) -> bool:
    """Return whether a *line* is a heading or an item; "27. November 2026" is none."""
    return line.is_heading or (line.opens_item and not is_dateline(line.text))


def is_headline(line: str) -> bool:
    """Return whether a *line* may be a headline: neither a sentence, the beginning of one, nor a part's name."""
    return not ends_with_stop(line.rstrip("?!")) and not line.endswith("…") and not PART.match(line)


def kinds_of(line: str) -> frozenset[str]:
    """Return what a *line* of a letterhead is: label, day, contact, sender, name; nothing for any other line."""
    if len(line) > _LONGEST:
        return frozenset()
    whole = _kind_of_part(line)
    if whole in {"label", "contact"} or is_dateline(line):
        return frozenset({whole})
    parts = frozenset(_kind_of_part(part) for part in _BETWEEN.split(line) if part)
    return frozenset() if "" in parts else parts


def _kind_of_part(part: str) -> str:
    if KIND.match(part):  # a title says it: "Satzung des Turnvereins Olversum e. V."
        return ""
    version = _VERSION.match(part) is not None
    labels = is_editor_label(part) or any(form.fullmatch(part) for form in (_LABEL, _NUMBER, _DESK))
    if labels and not version:
        return "label"
    day = _DATED.sub("", part, count=1)
    if version or is_dateline(day) or (len(part) <= _LONGEST_DAY and part[:1].isdigit() and iso(part)):
        return "day"
    if is_contact(part):
        return "contact"
    if not all(map(_is_name_word, part.split())):
        return ""
    return "sender" if SENDER.search(part) or _OFFICE.search(part) else "name"


def _is_name_word(word: str) -> bool:
    return not word[0].isalpha() or word.lower() in _SMALL or any(map(str.isupper, word))  # "gGmbH"


def _day_of(line: str) -> str:
    """Return the day in a *line* of a letterhead, '' without one; that from when on it may be printed is another."""
    if _EMBARGO.match(line):
        return ""
    behind = _DAY_BEHIND.search(line)
    parts = [line, *_BETWEEN.split(line), *([behind["day"]] if behind else [])]
    return next((iso(part) for part in parts if len(part) <= _LONGEST_DAY and iso(part)), "")
