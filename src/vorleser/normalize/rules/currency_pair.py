"""What one currency costs in another: "EUR/USD 1,16"."""

import re

from vorleser.normalize.rule import Form, Found, Rule

_NAMES = {"EUR": "Euro", "USD": "Dollar", "CHF": "Franken", "GBP": "Pfund", "JPY": "Yen", "BTC": "Bitcoin"}
_CODE = "|".join(_NAMES)


def pair(found: Found) -> str:
    """EUR/USD: both currencies."""
    return f"{_NAMES[found['first']]} zu {_NAMES[found['second']]}"


RULE = Rule(
    phase=29,
    trigger=re.compile(r"[/-][A-Z]{3}(?!\w)"),
    forms=(Form(rf"(?<![\w/])(?P<first>{_CODE})[/-](?P<second>{_CODE})(?![\w/])", pair),),
    examples=(("EUR/USD steigt.", "Euro zu Dollar steigt."),),
)
