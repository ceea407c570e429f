"""The names of engines, aircraft and all-in-ones."""

from vorleser.normalize.grammar import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from vorleser.normalize.rule import Found
from vorleser.normalize.spelling import spelling_table
from vorleser.text.numerals import cardinal, one_by_one
from vorleser.text.regex import compile_late


def v_engine(found: Found) -> str:
    """Golf-V6: the letters and figure after the hyphen."""
    return f"-{letters(found['letters'], 2)}-{figure(found['number'])}"


def aircraft(found: Found) -> str:
    """Boeing 747, Boeing 737-800: figures one by one, the variant as a number."""
    if found["number"] == "911":
        return f"{found['word']}neun elf"
    variant = f" {figure(found['variant'])}" if found["variant"] else ""
    variant += f" {' '.join(found['letters'])}" if found["letters"] else ""
    return f"{found['word']}{one_by_one(found['number'])}{variant}"


def airbus(found: Found) -> str:
    """A350-900, C-130: a letter, a number and the number of its variant."""
    return f"{found['word']} {figure(found['number'])} {figure(found['variant'])}"


def all_in_one(found: Found) -> str:
    """3-in-1-Gerät."""
    said = f"{cardinal(found['a'])}-{found['word']}-{cardinal(found['b'])}"
    return f"{said[0].upper()}{said[1:]}-" if found["hyphen"] else said.replace("-", " ")


_SMALL = compile_late(r"(?!mb|gb)[b-df-hj-np-tv-xz]{2,3}")
"""Letters without a vowel, written small: mp3, hr2."""


def letters(piece: str, count: int) -> str:
    """Return the letters of a word with figures: capitals one by one unless they can be a word."""
    row = spelling_table().get(piece)
    if row and row[1] == "read" and row[2][0].isupper():
        return row[2]
    if count > 1 and _SMALL.fullmatch(piece):
        return " ".join(piece.upper())
    return " ".join(piece) if piece.isupper() and len(piece) < 4 and count > 1 else piece


_NAMED = compile_late(r"(?:^|[\w,)“\"»] )([A-ZÄÖÜ][a-zäöüß]+) $")


def names_number(before: str) -> bool:
    """Return whether a noun before a number has it as its name: "Formel 1-Fahrer", "ZiB 2-Studio"."""
    named = _NAMED.search(before)
    return named is not None and named[1].lower() not in FUNCTION_WORDS | DETERMINERS | PREPOSITIONS


def figure(digits: str) -> str:
    """Return the figures of a name: as a number, or one by one when they begin with a nought or are long."""
    if digits[0] == "0" or len(digits) > 4:
        return one_by_one(digits)
    return cardinal(digits)


_YEAR_OF = compile_late(r"1[1-9](?!00|50)[0-9]{2}")
_MEASURE = compile_late(
    r"(?:Einwohner|Seelen|Mann|Jahr|Tage?|Stunden|Seiten|Punkte|Betten|Plätze|Stellen|Watt|Volt|Kalorien|Gramm|Liter"
    r"|Euro|Cent|Dollar|Mark|Franken|Pfund|Kubik|Quadrat|Hektar|Tonnen|Zeichen|Wort|Wörter|PS|Kilo|Teile|Meter|Grad"
    r"|Zimmer|Megapixel|Zoll|Mega|Giga|Hertz|Megawatt|Höhenmeter|Bar|Prozent|Loch|Sitze?|Personen|Meilen|Besucher|k[mWg]"
    r"|m|t|g|l|W|V|GB|MB|MHz|Millimeter|Zentimeter)\b|(?:Kilo|Milli|Zenti|Mega|Höhen|Kubik|Quadrat|Sitz|Stunden)[a-z]"
)
"""What so many are of, where no year stands: "1430-Einwohner-Dorf"."""


def is_year_of(number: str, follows: str) -> bool:
    """Return whether *number* is a year that names what *follows*: die 1848-Revolution."""
    return _YEAR_OF.fullmatch(number) is not None and not _MEASURE.match(follows)
