"""Written numbers: what one looks like in German text, and how it is said before a noun."""

import re

from vorleser.normalize.cases import case_of_measure
from vorleser.normalize.grammar import ONE
from vorleser.normalize.nouns import Gender
from vorleser.text.numerals import cardinal, decimal, one_by_one, year

GROUPED = r"[0-9]{1,3}(?:(?:\.[0-9]{3})++|(?: [0-9]{3}(?![0-9])){1,12}+|(?:['’‘´`][0-9]{3})++)(?![0-9])"
"""1.000.000, 1 000 000, 1'000'000."""

FRACTION_SIGNS = dict(
    zip(
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒",
        "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/7 1/8 3/8 5/8 7/8 1/9 1/10".split(),
        strict=True,
    )
)
PLAIN_NUMBER = rf"(?:{GROUPED}|[0-9]++)"
_LED = "|".join(rf"(?<=\b{word} )" for word in "von um auf bei zu ab bis unter über".split())
SIGN = (
    rf"(?:(?<![\w.,)€$])[-−–+±](?=[0-9])|(?<![\w.,)€$])[−±+] (?=[0-9])|(?:{_LED})[–-] (?=[0-9])"
    r"|(?<=: )[–-] (?=[0-9][0-9.,]*+ ?(?:%|°C|Prozent)))?"
)
"""What may stand before a number; a dash with spaces is one only where a value is told: um – 0,1 %, (Mai: – 2,0 %)."""

NUMBER = rf"(?:{PLAIN_NUMBER}(?:,[0-9]++(?![0-9]))?)"
"""A whole or decimal number without its sign."""

MAGNITUDES = {
    "Tsd.": ("tausend", "tausend"),
    "Tsd": ("tausend", "tausend"),
    "Mill.": ("Million", "Millionen"),
    "Mio.": ("Million", "Millionen"),
    "Mio": ("Million", "Millionen"),
    "Mrd.": ("Milliarde", "Milliarden"),
    "Mrd": ("Milliarde", "Milliarden"),
    "Mia.": ("Milliarde", "Milliarden"),
    "Bn": ("Milliarde", "Milliarden"),
    "bn": ("Milliarde", "Milliarden"),
    "Bio.": ("Billion", "Billionen"),
    "Brd.": ("Billiarde", "Billiarden"),
    "Million": ("Million", "Millionen"),
    "Millionen": ("Million", "Millionen"),
    "Milliarde": ("Milliarde", "Milliarden"),
    "Milliarden": ("Milliarde", "Milliarden"),
    "Billion": ("Billion", "Billionen"),
    "Billionen": ("Billion", "Billionen"),
}
"""Written magnitude: its singular and plural."""

NOUNS_OF_MAGNITUDE = frozenset(word for word, (one, many) in MAGNITUDES.items() if one != many)
"""Those that are nouns: a million, and all beyond."""

MAGNITUDE = (
    "(?:" + "|".join(re.escape(word) for word in sorted(MAGNITUDES, key=len, reverse=True)) + r")(?!\w)"
)

_SIGNS = {"-": "minus ", "−": "minus ", "–": "minus ", "+": "plus ", "±": "plus minus "}


def digits_of(number: str) -> str:
    """Return the digits of a whole *number* without its grouping."""
    return re.sub(r"[^0-9]", "", number)


def is_grouped(number: str) -> bool:
    """Return whether *number* is written with groups of three."""
    return re.fullmatch(GROUPED, number) is not None


def say_number(number: str, one: str = "eins") -> str:
    """Return the words for a written *number* with its sign, a bare 1 said as *one*."""
    sign = _SIGNS.get(number[0], "")
    number = number[1:].strip() if sign else number
    whole, comma, fraction = number.partition(",")
    if fraction == "000" and len(whole) in {2, 3} and whole.isdecimal():  # as in English: no decimal ends so
        return sign + cardinal(whole + fraction)
    if comma:
        return sign + decimal(digits_of(whole), fraction)
    if len(whole) > 1 and whole[0] == "0":
        return sign + one_by_one(digits_of(whole))
    return sign + cardinal(digits_of(whole), one)


def whole_number(number: str) -> str:
    """Return a number at the front of a word: "ein", "zwanzig", "dreieinhalb"."""
    halved = number.removesuffix(",5") if number.endswith(",5") else ""
    if halved and halved.isdecimal() and int(halved) < 100:
        return f"{say_number(halved, 'ein')}einhalb".replace(" ", "")
    words = say_number(number, "ein")
    return words.replace(" ", "-") if "Komma" in words else words.replace(" ", "")


def is_one(number: str) -> bool:
    """Return whether *number* takes its noun in the singular."""
    return number == "1"


def as_year(number: str) -> str:
    """Return a whole *number* as a year if it can be one, as a cardinal else."""
    return year(number) if number.isdecimal() else say_number(number)


def one_for(kind: Gender | None, before: str, after: str = "") -> str:
    """Return "ein" as a noun of *kind* needs it between *before* and *after*."""
    return ONE[kind or Gender.NEUTER][case_of_measure(before, after).value]


def first_of_great(number: str, before: str) -> str:
    """Return the first *number* of two with one magnitude: "ein bis zwei Millionen", "zwischen einer und zwei"."""
    return say_number(number, "einer" if before.endswith("wischen ") else "ein")


def magnitude(number: str, written: str, before: str) -> str:
    """Return a *number* with its *written* magnitude: "drei Komma zwei Milliarden", "einer Million"."""
    singular, plural = MAGNITUDES[written]
    if singular == "tausend":
        if "," in number:
            return f"{say_number(number)} tausend"
        digits = digits_of(number)
        return (
            say_number(number.replace(digits, digits + "000"))
            if number.isdecimal()
            else f"{say_number(number)} tausend"
        )
    if is_one(number):
        return f"{ONE[Gender.FEMININE][case_of_measure(before).value]} {singular}"
    return f"{say_number(number, 'eine')} {plural}"
