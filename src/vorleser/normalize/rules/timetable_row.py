"""Times of a timetable that stand in a row behind their stop: "Rathaus ab 5.59 6.19 6.39"."""

import re

from vorleser.normalize.clock import say_clock
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_TIME = r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]"
_PRICED = compile_late(
    r"€|Euro|EUR|CHF|\bFr\b|Franken|Rappen|Preis|kost|Note|Punkt|Wertung|Version|Index|Kurs|Kapitel|Abschnitt|Tabelle|\bkg\b|%"
)
"""What is spoken of where such numbers are no times."""


def _departures(found: Found) -> str | None:
    """Say each time, with a comma behind it; times of a row get later and later."""
    times = [tuple(map(int, time.split("."))) for time in found[0].split()]
    if sorted(set(times)) != times or _PRICED.search(found.match.string):
        return None
    return ", ".join(say_clock(*time.split(".")) for time in re.findall(_TIME, found[0]))


RULE = Rule(
    phase=18,
    forms=(
        Form(
            rf"(?<=[a-zäöüß.:] )(?<![0-9]\. ){_TIME}(?: {_TIME}){{2,40}}(?![\w%:€]|[.,][0-9]| ?(?:Uhr|h\b))",
            _departures,
        ),
    ),
    examples=(
        (
            "Rathaus ab 5.59 6.19 6.39",
            "Rathaus ab fünf Uhr neunundfünfzig, sechs Uhr neunzehn, sechs Uhr neununddreißig",
        ),
        ("Note: 5.10 5.20 5.30", "Note: fünf Punkt zehn fünf Punkt zwanzig fünf Punkt dreißig"),
    ),
)
