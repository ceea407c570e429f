"""Days whose full stop was forgotten, or is not written as in English: am 30 April 2019, 26 Oktober 2010."""

from vorleser.normalize.calendar import full_year
from vorleser.normalize.day_endings import day_ending
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal
from vorleser.text.regex import compile_late
from vorleser.text.wording import EVERY_MONTH

_BEFORE_DAY = compile_late(
    r"\b(?:[Aa]m|[Vv]om|[Bb]is|[Zz]um|[Aa]b|[Ss]eit|[Dd]e[mnrs]|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag,?|Mittwoch,?) $"
)
"""What stands before a day; behind "Im Jahr" 13 August is none."""


def _say_day(found: Found) -> str | None:
    """Say the day as an ordinal where a year follows, or where what stands before makes it a day."""
    if not (found["year"] or not found.before.strip() or _BEFORE_DAY.search(found.before)):
        return None
    return f"{ordinal(found['day'], day_ending(found.before))} {found['name']}{full_year(found['year'])}"


RULE = Rule(
    phase=19,
    trigger=compile_late(r"[0-9] [JFMASOND]"),
    forms=(
        Form(
            rf"(?<![\w.,:/–-])(?<![0-9] )(?P<day>[1-9]|[12][0-9]|3[01]) (?P<name>{'|'.join(EVERY_MONTH)})"
            r"(?: (?P<year>1[0-9]{3}|20[0-9]{2})(?![0-9]))?(?![\w-])",
            _say_day,
        ),
    ),
    examples=(
        ("Der Brief kam am 30 April.", "Der Brief kam am dreißigsten April."),
        ("Köln, 26 Oktober 2010", "Köln, sechsundzwanzigster Oktober zweitausendzehn"),
        ("Es gab 5 Mai-Feste.", "Es gab fünf Mai-Feste."),
    ),
)
