"""Weekdays of listings: MO, 4. September; So 10 (9–12 Uhr)."""

from vorleser.normalize.calendar import MONTH, WEEKDAYS
from vorleser.normalize.day_endings import DAY_DIGITS
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal


def _loud(found: Found) -> str:
    """MO, 4. September: a weekday in capitals before its day."""
    return f"{WEEKDAYS[found['weekday'].capitalize()]},"


def _with_hours(found: Found) -> str:
    """So 10 (9–12 Uhr): a weekday, its day and the hours."""
    return f"{WEEKDAYS[found['weekday']]}, {ordinal(found['day'], 'er')}"


RULE = Rule(
    phase=9,
    forms=(
        Form(
            r"(?<![\w-])(?P<weekday>MO|DI|MI|DO|FR|SA|SO)(?:\.,|\.|,)?"
            rf"(?= {DAY_DIGITS}\. ?(?:{MONTH}|(?:0?[1-9]|1[0-2])\.))",
            _loud,
        ),
        Form(
            rf"(?:(?<![^\n])|(?<=[;,|] ))(?P<weekday>Mo|Di|Mi|Do|Fr|Sa|So) (?P<day>{DAY_DIGITS})"
            r"(?= \([0-9]{1,2}(?:[.:][0-9]{2})?(?: ?[–-] ?[0-9]{1,2}(?:[.:][0-9]{2})?)? ?Uhr\))",
            _with_hours,
        ),
        Form(
            rf"(?<![\w.–/+&-])(?P<weekday>Mo|Di|Mi|Do|Fr|Sa|So)\.?,? (?P<day>{DAY_DIGITS})\."
            rf"(?= (?:und|u\.|oder|bis) (?:Mo|Di|Mi|Do|Fr|Sa|So)\.?,? "
            rf"{DAY_DIGITS}\. ?(?:{MONTH}|(?:0?[1-9]|1[0-2])\.))",
            _with_hours,
        ),
    ),
    examples=(
        ("MO, 4. September, 20 Uhr", "Montag, vierter September, zwanzig Uhr"),
        ("So 10 (9–12 Uhr) Frühschoppen", "Sonntag, zehnter (neun bis zwölf Uhr) Frühschoppen"),
        ("So 19. und Mo 20.3.", "Sonntag, neunzehnter und Montag zwanzigster März"),
        ("So 10 (alle) Kinder", "So zehn (alle) Kinder"),
    ),
)
