"""Two prices that a stroke parts and one currency ends, of which one is round: "4,-/2,50 €", "8,– / 5,– Euro"."""

from vorleser.normalize.currencies import CURRENCIES
from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import one_for
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal

_CENTS = r"(?:,(?:--|[-–—]|[0-9]{2}))?"


def _sum(found: Found, whole: str, cents: str) -> str:
    """Return one of the two sums in words."""
    unit = CURRENCIES[found["currency"]][0]
    said = f"{cardinal(whole, one_for(Gender.MASCULINE, found.before))} {unit.one if whole == '1' else unit.many}"
    return f"{said} {cardinal(cents)}" if cents.strip("0,-–—") else said


def _pair(found: Found) -> str:
    """Say both sums with the currency."""
    first = _sum(found, found["first"], found["cents"].lstrip(","))
    return f"{first} beziehungsweise {_sum(found, found['second'], found['more'].lstrip(','))}"


RULE = Rule(
    phase=29,
    forms=(
        Form(
            rf"(?<![\w.,/–-])(?=[0-9,]*(?:,[-–—]|[0-9] ?/ ?[0-9]+,[-–—]))"
            rf"(?P<first>[0-9]{{1,4}})(?P<cents>{_CENTS}) ?/ ?"
            rf"(?P<second>[0-9]{{1,4}})(?P<more>{_CENTS}) ?(?P<currency>€|Euro|EUR|CHF|Franken)(?!\w)",
            _pair,
        ),
    ),
    examples=(
        ("Eintritt 4,-/2,50 €", "Eintritt vier Euro beziehungsweise zwei Euro fünfzig"),
        ("8,– / 5,– Euro", "acht Euro beziehungsweise fünf Euro"),
    ),
)
