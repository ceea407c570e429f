"""What one currency costs in another: "EUR/USD 1,16", "1,09 $/€"."""

import re

from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule

_NAMES = {"EUR": "Euro", "USD": "Dollar", "CHF": "Franken", "GBP": "Pfund", "JPY": "Yen", "BTC": "Bitcoin"}
_CODE = "|".join(_NAMES)


def pair(found: Found) -> str:
    """EUR/USD: both currencies."""
    return f"{_NAMES[found['first']]} zu {_NAMES[found['second']]}"


_SIGNS = {
    **_NAMES,
    "€": "Euro",
    "$": "Dollar",
    "US-$": "U-S-Dollar",
    "£": "Pfund",
    "¥": "Yen",
    "Fr.": "Franken",
}
_SIGN = "|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))


def rate(found: Found) -> str:
    """1,09 $/€: so much of one currency for one of another; no cents are counted."""
    return f"{say_number(found['number'])} {_SIGNS[found['first']]} pro {_SIGNS[found['second']]}"


RULE = Rule(
    phase=29,
    forms=(
        Form(
            rf"(?<![\w.,/])(?P<number>[0-9]+(?:,[0-9]+)?) ?(?P<first>{_SIGN}) ?/ ?(?P<second>{_SIGN})(?![\w/])",
            rate,
        ),
        Form(rf"(?<![\w/])(?P<first>{_CODE})[/-](?P<second>{_CODE})(?![\w/])", pair),
    ),
    examples=(
        ("EUR/USD steigt.", "Euro zu Dollar steigt."),
        ("Kurs: 1,09 $/€", "Kurs: eins Komma null neun Dollar pro Euro"),
    ),
)
