"""Sums in thousands of euros, as balance sheets have them: "500 TEUR", "T€ 4.512"."""

from vorleser.normalize.numbers import (
    NUMBER,
    SIGN,
    magnitude,
    say_number,
)
from vorleser.normalize.rule import Form, Found, Rule


def thousands(found: Found) -> str:
    """T€ 500, 500 TEUR, 25–35 T€."""
    first = f"{say_number(found['first'])} bis " if found["first"] else ""
    return first + f"{magnitude(found['number'], 'Tsd.', found.before)} Euro"


def thousands_of(found: Found) -> str:
    """T€ 4.512: the heading of a column in a balance sheet, and a number from it."""
    number = found["number"]
    if number.isdecimal() and len(number) < 4:
        return f"{magnitude(number, 'Tsd.', found.before)} Euro"
    return f"{say_number(number)} Tausend Euro"


RULE = Rule(
    phase=29,
    forms=(
        Form(
            rf"(?<![\w.,:/])(?<![0-9][–-])(?:(?P<first>{NUMBER}) ?[–-] ?)?"
            rf"(?P<number>{NUMBER}) ?(?:T ?€|TEUR|T-Euro|k€)(?!\w)",
            thousands,
        ),
        Form(rf"(?<!\w)(?:T€|TEUR|k€) ?(?P<number>{SIGN}{NUMBER})(?!\w)", thousands_of),
    ),
    examples=(
        ("150 T € im Jahr", "hundertfünfzigtausend Euro im Jahr"),
        ("500 TEUR", "fünfhunderttausend Euro"),
        ("25–35 T€", "fünfundzwanzig bis fünfunddreißigtausend Euro"),
    ),
)
