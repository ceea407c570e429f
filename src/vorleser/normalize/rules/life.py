"""Dates of birth and death: (* 28. August 1749; † 1832)."""

import re

from vorleser.normalize.calendar import MONTH
from vorleser.normalize.rule import Form, Found, Rule

_WORDS = {"*": "geboren", "†": "gestorben", "✝": "gestorben"}


def on_day(found: Found) -> str:
    """Say a star or dagger before a day."""
    return f"{_WORDS[found['sign']]} am "


def in_year(found: Found) -> str:
    """Say a star or dagger before a year."""
    return f"{_WORDS[found['sign']]} "


RULE = Rule(
    phase=19,
    trigger=re.compile("[*†✝] ?[0-9]"),
    forms=(
        Form(rf"(?<!\w)(?P<sign>[*†✝]) ?(?=[0-9]{{1,2}}\. ?(?:{MONTH}|[0-9]))", on_day),
        Form(r"(?<![\w*])(?P<sign>[*†✝]) ?(?=(?:um )?[0-9]{3,4}(?![0-9.]))", in_year),
    ),
    examples=(
        (
            "(* 28. August 1749; gestorben im März)",
            "(geboren am achtundzwanzigsten August siebzehnhundertneunundvierzig; gestorben im März)",
        ),
        ("(*1970)", "(geboren neunzehnhundertsiebzig)"),
        ("(† 2. Mai 1980)", "(gestorben am zweiten Mai neunzehnhundertachtzig)"),
    ),
)
