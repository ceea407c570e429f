"""Dates of birth and death: (* 28. August 1749; † 1832)."""

import re

from vorleser.normalize.calendar import MONTH
from vorleser.normalize.rule import Form, Found, Rule

WORDS = {"*": "geboren", "†": "gestorben", "✝": "gestorben"}


def on_day(found: Found) -> str:
    """A star or dagger before a day."""
    return f"{WORDS[found['sign']]} am "


def in_year(found: Found) -> str:
    """A star or dagger before a year, or in brackets."""
    return f"{WORDS[found['sign']]} "


RULE = Rule(
    phase=19,
    trigger=re.compile("[*†✝] ?[0-9]"),
    forms=(
        Form(re.compile(rf"(?<!\w)(?P<sign>[*†✝]) ?(?=[0-9]{{1,2}}\. ?(?:{MONTH}|[0-9]))"), on_day),
        Form(re.compile(r"(?<![\w*])(?P<sign>[*†✝]) ?(?=(?:um )?[0-9]{3,4}(?![0-9.]))"), in_year),
    ),
    examples=(
        (
            "(* 28. August 1749; † 22. März 1832)",
            "(geboren am achtundzwanzigsten August siebzehnhundertneunundvierzig; "
            "gestorben am zweiundzwanzigsten März achtzehnhundertzweiunddreißig)",
        ),
        ("(*1970)", "(geboren neunzehnhundertsiebzig)"),
    ),
)
