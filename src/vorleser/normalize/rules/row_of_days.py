"""Days that strokes part in a row: "10.11./12.11./16.11."."""

import re

from vorleser.normalize.calendar import is_day
from vorleser.normalize.day_endings import DAY_DIGITS, day_ending
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal
from vorleser.text.wording import MONTHS

_DATE = rf"{DAY_DIGITS}\.(?:0?[1-9]|1[0-2])\."


def _each(found: Found) -> str | None:
    """Say each day with its month."""
    dates = re.findall(r"([0-9]+)\.([0-9]+)\.", found[0])
    if not all(is_day(day, month) for day, month in dates):
        return None
    end = day_ending(found.before)
    said = [f"{ordinal(day, end)} {MONTHS[int(month) - 1]}" for day, month in dates]
    return f"{', '.join(said[:-1])} und {said[-1]}"


RULE = Rule(
    phase=19,
    forms=(Form(rf"(?<![\w.,:/–-]){_DATE}(?: ?/ ?{_DATE}){{2,9}}(?![0-9])", _each),),
    examples=(
        (
            "Termine: 10.11./12.11./16.11.",
            "Termine: zehnter November, zwölfter November und sechzehnter November",
        ),
    ),
)
