"""Tell a day without its year from a version: "Altpapier 24.11., Glas 2.12.", "mit Python 3.12."."""

import re

from vorleser.normalize.calendar import DAY_NAMES, WEEKDAYS
from vorleser.normalize.grammar import FUNCTION_WORDS
from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late

_DAY_NOUN = compile_late(
    r"(?:mond|tag|termin|schluss|frist|start|beginn|premiere|feier|markt|fest|raum|dauer|laufzeit|ferien|woche)$",
    re.IGNORECASE,
)
"""Nouns that a day follows at once: "Vollmond 4.12., 23.14 Uhr"."""


_OF_LIST = compile_late(r"(?<![0-9.])[0-9]{1,2}\.[0-9]{1,2}\.[,;] ")


def _is_listed(found: Found) -> bool:
    """Return whether *found* is one of several days in a list, and so no version: "Altpapier 24.11., Glas 2.12."."""
    return found.after[:1] in {",", ";"} or _OF_LIST.search(found.before) is not None


_WEEKDAY_NEXT = compile_late(r" \((?:Mo|Di|Mi|Do|Fr|Sa|So|\w+tag|Mittwoch)\b")
"""What follows a day: "22.9. (So)"."""


_IN_VERSIONS = compile_late(
    r"(?:[Vv]ersion(?:en|s)?|[Rr]elease|[Ff]irmware|[Kk]ernel|[Bb]uild) [0-9.]*"
    r"(?:(?:,| und| oder| bis| sowie|–|-) ?[0-9.]*)*$"
)
"""A version, of which others stand before: "die Versionen 4.3.0 bis" 4.3.16."""


def is_numbered_release(found: Found) -> bool:
    """Return whether a word right before says that a release is numbered: "die Version" 0.1, "v" 0.2."""
    return _IN_VERSIONS.search(found.before) is not None


_MEASURED = compile_late(r"\b(?:beträgt|betrug|Faktor|Wert von) $")
"""What a number with a point follows, and no day: "Das Verhältnis beträgt 12.3."."""


def is_version(found: Found) -> bool:
    """Return whether a name stands right before figures like 3.12, which then are no date: Python 3.12."""
    if is_numbered_release(found) or _MEASURED.search(found.before):
        return True
    if found["year"] or _WEEKDAY_NEXT.match(found.after):
        return False
    if _is_listed(found):
        return False
    match = re.search(r"([A-Z][\w+-]*) $", found.before)
    word = match[1] if match else ""
    return (
        bool(word)
        and word not in DAY_NAMES
        and word not in WEEKDAYS
        and not _DAY_NOUN.search(word)
        and word.lower() not in FUNCTION_WORDS | {"nacht", "stand", "tag", "vom", "mhd"}
    )
