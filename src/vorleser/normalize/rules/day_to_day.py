"""A stroke from one day with its weekday or month to another: "Mo. 3.5. - Fr. 7.5.", "Juni - 4. Oktober"."""

from vorleser.normalize.calendar import DAY_NAME, MONTH, WEEKDAY
from vorleser.normalize.day_endings import DAY_DIGITS
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late
from vorleser.text.wording import MONTHS

_DATE = rf"{DAY_DIGITS}\. ?(?:(?:0?[1-9]|1[0-2])\.|{MONTH})(?: ?[12][0-9]{{3}}| ?[0-9]{{2}}(?![0-9]))?"
_BEGUN = compile_late(rf"\b(?:{DAY_NAME}|{WEEKDAY})\.?,? {_DATE}$")
"""A weekday and its date before the stroke."""


def _until(found: Found) -> str | None:
    """Return the word for the stroke behind a day that its weekday stands before."""
    return " bis " if _BEGUN.search(found.before) else None


RULE = Rule(
    phase=19,
    forms=(
        Form(
            rf"(?<=[0-9a-z.]) ?[–—-] ?(?=(?:{DAY_NAME}|{WEEKDAY})\.?,? "
            rf"{DAY_DIGITS}\. ?(?:(?:0?[1-9]|1[0-2])\.|{MONTH}))",
            _until,
        ),
        Form(
            rf"(?:{'|'.join(f'(?<={month})' for month in MONTHS)}) ?[–—-] ?(?={DAY_DIGITS}\. (?:{'|'.join(MONTHS)})\b)",
            lambda _: " bis ",
        ),
    ),
    examples=(
        (
            "Ferien: Montag, 3.5.2021 - Freitag, 7.5.2021",
            "Ferien: Montag, dritter Mai zweitausendeinundzwanzig bis Freitag, siebter Mai zweitausendeinundzwanzig",
        ),
        ("Markt: Mo. 3.5. – Fr. 7.5.", "Markt: Montag dritter Mai bis Freitag siebter Mai"),
        ("Plan für Juni - 4. Oktober", "Plan für Juni bis vierter Oktober"),
    ),
)
