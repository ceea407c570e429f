"""Sums of money in words, with their hundredths."""

from vorleser.normalize.cases import case_of_measure
from vorleser.normalize.currencies import CURRENCIES
from vorleser.normalize.grammar import Case
from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import (
    digits_of,
    one_for,
    say_number,
)
from vorleser.normalize.rule import Found
from vorleser.normalize.unit import Unit
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


_ENDINGS = {
    Gender.MASCULINE: ("er", "en", "en"),
    Gender.NEUTER: ("es", "en", "es"),
    Gender.FEMININE: ("e", "en", "e"),
}
"""Endings of an adjective behind "ein" in the nominative, dative and accusative."""


def currency_in_case(unit: Unit, found: Found, *, single: bool) -> str:
    """Return the name of a currency, with the endings of its adjective: "bei zehn britischen Pfund"."""
    name = unit.one if single else unit.many
    if " " not in name or not name[0].islower():
        return name
    adjective, noun = name.split(" ", 1)
    case = case_of_measure(found.before, found.after)
    if not single:
        return f"{adjective}n {noun}" if case is Case.DATIVE else name
    at = 1 if case is Case.DATIVE else 2 if case is Case.ACCUSATIVE else 0
    single_noun = noun.removesuffix("n") if noun in {"Kronen", "Rupien"} else noun
    return f"{adjective.removesuffix('e')}{_ENDINGS[unit.gender][at]} {single_noun}"
