"""Written numbers: what one looks like in German text, and how it is said before a noun."""

import re

from vorleser.normalize.grammar import ONE, Case, case_of, last_words
from vorleser.normalize.nouns import Gender
from vorleser.numerals import cardinal, decimal, one_by_one, year

GROUPED = r"[0-9]{1,3}(?:(?:\.[0-9]{3})++|(?: [0-9]{3}(?![0-9])){1,12}+|(?:['’][0-9]{3})++)(?![0-9])"
"""1.000.000, 1 000 000, 1'000'000."""

FRACTION_SIGNS = dict(
    zip(
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒",
        "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/7 1/8 3/8 5/8 7/8 1/9 1/10".split(),
        strict=True,
    )
)
PLAIN = rf"(?:{GROUPED}|[0-9]++)"
SIGN = r"(?:(?<![\w.,)])[-−–+±](?=[0-9])|(?<![\w.,)])[−±+] (?=[0-9]))?"
START = r"(?<![0-9])(?<![0-9][.,:/])"
"""No number starts inside another."""

NUMBER = rf"(?:{PLAIN}(?:,[0-9]++(?![0-9]))?)"
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
    "Bio.": ("Billion", "Billionen"),
    "Bio": ("Billion", "Billionen"),
    "Brd.": ("Billiarde", "Billiarden"),
    "Million": ("Million", "Millionen"),
    "Millionen": ("Million", "Millionen"),
    "Milliarde": ("Milliarde", "Milliarden"),
    "Milliarden": ("Milliarde", "Milliarden"),
    "Billion": ("Billion", "Billionen"),
    "Billionen": ("Billion", "Billionen"),
}
"""Written magnitude: its singular and plural."""

MAGNITUDE = (
    "(?:" + "|".join(re.escape(word) for word in sorted(MAGNITUDES, key=len, reverse=True)) + r")(?!\w)"
)

SIGNS = {"-": "minus ", "−": "minus ", "–": "minus ", "+": "plus ", "±": "plus minus "}

COST = re.compile(
    r"(?:kost|wieg|wog|dauer|zahl|bezahl|beträg|betrag|betrug|verdien|gewann|gewinn|verlor"
    r"|verlier|brauch|lief|läuf|fuhr|fähr|"
    r"hat|hatt|hab|hätt|miss|maß|mess|erhäl|erhiel|bekomm|bekam|schaff|umfass|spend|leg|gib|gab"
    r"|nehm|nimm|nahm|trink|trank|"
    r"kauf|sammel|steig|stieg|sank|sink|fiel|spar|schwimm|geh|ging|wart|iss|aß|verbrauch|enthäl"
    r"|enthiel|benötig|such|find|fand|"
    r"seh|sah|sieh|kenn|bau|erziel|schieß|schoss|mach|setz|leist|verkauf|liefer|biet|bot|bracht|bring)"
    r"(?:e|en|t|te|ten|st|et|ete|eten)?",
    re.IGNORECASE,
)
"""Verbs whose measure or object is in the accusative."""

EXTENT = re.compile(
    r" (?:lang|hoch|breit|tief|groß|alt|weit|dick|schwer|entfernt|weiter|nördlich|südlich|östlich|westlich|"
    r"davor|dahinter|tiefer|höher|länger|oberhalb|unterhalb|vor|später|früher|zu|betr[aäu]g\w*|m[ai]ss|maß|messe)\b"
)
"""Words whose measure is in the accusative: "einen Meter lang"."""


def digits_of(number: str) -> str:
    """Return the digits of a whole *number* without its grouping."""
    return re.sub(r"[^0-9]", "", number)


def is_grouped(number: str) -> bool:
    """Return whether *number* is written with groups of three."""
    return re.fullmatch(GROUPED, number) is not None


def say_number(number: str, one: str = "eins") -> str:
    """Return the words for a written *number* with its sign, a bare 1 said as *one*."""
    sign = SIGNS.get(number[0], "")
    number = number[1:].strip() if sign else number
    whole, comma, fraction = number.partition(",")
    if comma:
        return sign + decimal(digits_of(whole), fraction)
    if len(whole) > 1 and whole[0] == "0":
        return sign + one_by_one(digits_of(whole))
    return sign + cardinal(digits_of(whole), one)


def is_one(number: str) -> bool:
    """Return whether *number* takes its noun in the singular."""
    return number == "1"


def as_year(number: str) -> str:
    """Return a whole *number* as a year if it can be one, as a cardinal else."""
    return year(number) if number.isdecimal() else say_number(number)


def one_for(kind: Gender | None, before: str, after: str = "") -> str:
    """Return "ein" as a noun of *kind* needs it between *before* and *after*."""
    return ONE[kind or Gender.NEUTER][measured_case(before, after).value]


def measured_case(before: str, after: str = "") -> Case:
    """Return the case of a measure: "wiegt einen Zentner", "einen Meter lang"."""
    case = case_of(before)
    words = last_words(before, 6)
    if case is not None:
        return Case.ACCUSATIVE if words[0] in {"um", "über", "auf"} else case
    governing = through_adverb(words[:3])
    if governing is not Case.NOMINATIVE:
        return governing
    near = re.findall(r"[^\W\d_]+", before[-60:]) if words[:1] in (["und"], ["oder"]) else words[:3]
    measured = EXTENT.match(after) or any(COST.fullmatch(word) for word in near)
    return Case.ACCUSATIVE if measured else Case.NOMINATIVE


ADVERBS = frozenset(
    "rund etwa circa ca knapp fast nur genau gut mindestens höchstens maximal minimal ungefähr "
    "bereits schon noch jeweils je nahezu "
    "weniger mehr als wenigstens insgesamt lediglich zirka bloß".split()
)
"""What may stand between a preposition and a number."""


def through_adverb(words: list[str]) -> Case:
    """Return the case that the preposition before adverbs ("nach etwa 1 Stunde") asks for."""
    for at, word in enumerate(words):
        if word.lower() not in ADVERBS:
            return (case_of(word) if at else None) or Case.NOMINATIVE
    return Case.NOMINATIVE


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
        return f"{ONE[Gender.FEMININE][measured_case(before).value]} {singular}"
    return f"{say_number(number, 'eine')} {plural}"
