"""Months by numbers: in the days of old letters ("3. XI. 1811"), and when a plant flowers ("VI–VIII", "5–6")."""

from vorleser.normalize.day_endings import day_ending
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal, year
from vorleser.text.regex import compile_late
from vorleser.text.wording import MONTHS

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def in_month(found: Found) -> str:
    """Say the day, its month by name, and the year: "3. XI. 1811"."""
    month = MONTHS[_ROMAN.index(found["month"])]
    return f"{ordinal(found['day'], day_ending(found.before))} {month} {year(found['year'])}"


_GROWS = compile_late(
    r"\b(?:[Bb]lüh\w*|[Bb]lüte(?:zeit|n)?|[Ff]rucht(?:et|en|zeit|reife)?|[Ff]lugzeit|[Bb]rutzeit|[Ll]aichzeit|[Ee]rntezeit|[Aa]ussaat"
    r"|[Ss]porenreife|[Rr]eife(?:zeit)?)\b[^.!?;()]{0,40}$"
)
"""What is told by months in natural history."""


def from_month(found: Found) -> str | None:
    """Say from which month to which something grows: "blüht VI–VIII"."""
    if not _GROWS.search(found.before) or found["first"] == found["last"]:
        return None
    first, last = (MONTHS[_ROMAN.index(found[part])] for part in ("first", "last"))
    return f"{first} bis {last}"


def in_flower(found: Found) -> str | None:
    """Say the months of a flowering that stand in figures: "Blütezeit 5–6"."""
    first, last = (MONTHS[int(found[part]) - 1] for part in ("first", "last"))
    return None if first == last else f"{first} bis {last}"


_MONTH = "|".join(sorted(_ROMAN, key=len, reverse=True))
RULE = Rule(
    phase=19,
    forms=(
        Form(
            r"(?:(?<=lütezeit )|(?<=lütezeit: )|(?<=lühmonate )|(?<=lühmonate: ))(?P<first>1[0-2]|[1-9]) ?[–-] ?"
            r"(?P<last>1[0-2]|[1-9])(?![\w,]| (?:Wochen|Tage|Monate|Jahre))",
            in_flower,
        ),
        Form(rf"(?<![\w.,-])(?P<first>{_MONTH})(?: ?[–-] ?| bis )(?P<last>{_MONTH})(?![\w-])", from_month),
        Form(
            rf"(?<![\w.,])(?P<day>0?[1-9]|[12][0-9]|3[01])\. ?(?P<month>{_MONTH})\. ?"
            r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![\w,]|\.[0-9])",
            in_month,
        ),
    ),
    examples=(
        ("Der Brief ist vom 3. XI. 1811.", "Der Brief ist vom dritten November achtzehnhundertelf."),
        ("Die Art blüht VI–VIII.", "Die Art blüht Juni bis August."),
        ("Am 12.V.1904 schrieb er.", "Am zwölften Mai neunzehnhundertvier schrieb er."),
    ),
)
