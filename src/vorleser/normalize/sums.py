"""Sums of money in words, with their hundredths."""

from vorleser.normalize.currencies import CURRENCIES
from vorleser.normalize.numbers import (
    digits_of,
    one_for,
    say_number,
)
from vorleser.normalize.rule import Found
from vorleser.text.numerals import cardinal


def joint(written: str) -> str:
    """Return the word for what stands between two sums."""
    return written if written.isalpha() else "beziehungsweise" if written == "/" else "bis"


def split_sum(number: str, hundredth: str) -> tuple[str, str] | None:
    """Return a sum's whole part and its two figures after the comma, None if it is no sum of that kind."""
    whole, _, cents = number.partition(",")
    return (whole, cents) if hundredth and len(cents) == 2 else None


def with_cents(found: Found, parts: tuple[str, str], name: str, hundredth: str) -> str:
    """Return a sum with its hundredths: "zwei Euro fünfzig", "fünfzig Cent", "null Euro"."""
    whole, cents = parts
    if not (whole + cents).strip("0−-–+"):
        return f"null {name}"
    if not whole.strip("0−-–+"):
        minus = "minus " if whole[0] in "-−–" else ""
        one = one_for(CURRENCIES["Cent"][0].gender, found.before, found.after)
        return f"{minus}{cardinal(cents, one)} {hundredth}"
    # nobody says "statt eines Euro neunundzwanzig"
    before = "" if found.before.endswith("statt ") else found.before
    one = one_for(CURRENCIES[found["currency"]][0].gender, before)
    euros = f"{say_number(whole, one if digits_of(whole) == '1' else 'eins')} {name}"
    return f"{euros} {cardinal(cents)}" if cents.strip("0") else euros
