"""Thousands with a k behind a decimal or the last number of a range: 34,9k, 165–350k."""

from vorleser.normalize.numbers import digits_of
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal


def _say_thousands(found: Found) -> str | None:
    """Say the thousands in full; a range has them twice."""
    if not found["first"] and "," not in found["last"]:
        return None
    numbers = [number for number in (found["first"], found["last"]) if number]
    return " bis ".join(map(_whole, numbers))


def _whole(number: str) -> str:
    """Return so many thousands in words."""
    whole, _, parts = number.partition(",")
    return cardinal(f"{digits_of(whole)}{parts:0<3}".lstrip("0") or "0")


_NUMBER = r"[0-9]{1,3}(?:,[0-9]{1,2})?"

RULE = Rule(
    phase=29,
    forms=(
        Form(
            rf"(?<![\w.,:/–-])(?:(?P<first>{_NUMBER}) ?[–-] ?)?(?P<last>{_NUMBER})k(?![\w-])", _say_thousands
        ),
    ),
    examples=(
        ("34,9k Urteile", "vierunddreißigtausendneunhundert Urteile"),
        ("165–350k Teile", "hundertfünfundsechzigtausend bis dreihundertfünfzigtausend Teile"),
    ),
)
