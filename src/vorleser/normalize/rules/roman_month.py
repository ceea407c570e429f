"""Days whose month is a Roman numeral, as in old letters: "3. XI. 1811"."""

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


RULE = Rule(
    phase=19,
    trigger=compile_late(r"[0-9]\. ?[IVX]+\. ?[12][0-9]{3}"),
    forms=(
        Form(
            rf"(?<![\w.,])(?P<day>0?[1-9]|[12][0-9]|3[01])\. ?(?P<month>{'|'.join(_ROMAN)})\. ?"
            r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![\w,]|\.[0-9])",
            in_month,
        ),
    ),
    examples=(
        ("Der Brief ist vom 3. XI. 1811.", "Der Brief ist vom dritten November achtzehnhundertelf."),
        ("Am 12.V.1904 schrieb er.", "Am zwölften Mai neunzehnhundertvier schrieb er."),
    ),
)
