"""The century of a year that is written with two figures."""

from vorleser.text.numerals import cardinal, one_by_one, year


def century_year(digits: str) -> str:
    """Return a year of two *digits* in a date ("1.8.17") in full; behind an apostrophe as it stands."""
    if digits[:1] in {"'", "’", "‘"}:
        return cardinal(digits[1:]) if digits[1] != "0" else one_by_one(digits[1:])
    if len(digits) != 2:
        return year(digits)
    return year(f"20{digits}" if int(digits) < 40 else f"19{digits}")
