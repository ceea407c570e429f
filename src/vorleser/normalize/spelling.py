"""Letters, digits and marks one by one, as one dictates them."""

import re
from functools import cache

from vorleser.normalize.table import rows
from vorleser.text.dictionary import compound, count
from vorleser.text.numerals import cardinal, one_by_one
from vorleser.text.regex import compile_late

_VOWEL = r"(?:AU|EI|EU|IE|[AEIOUÄÖÜY])"
_ONSET = (
    r"(?:SCHM|SCHN|SCHL|SCHR|SCHW|SCH|STR|SPR|CH|PF|PH|TH|TR|BR|CR|DR|FR|GR|KR|PR|WR|BL|CL|FL|GL|KL|PL|SL|KN|GN|QU|SK|SM|SN"
    r"|SP|ST|TS|ZW|[BCDFGHJKLMNPRSTVWXZ])"
)
CODA = (
    r"(?:SCH|CHT|RST|NST|CK|CH|FT|GS|KT|LD|LF|LG|LK|LL|LM|LS|LT|LZ|MP|MS|MT|ND"
    r"|NF|NG|NK|NN|NS|NT|NZ|PS|PT|RB|RD|RF|RG|RK|RM|RN|RS|RT|RZ|SS|ST|TT|TZ|CS"
    r"|[BCDFGKLMNPRSTXZ])"
)
PRONOUNCEABLE = compile_late(rf"{_ONSET}?{_VOWEL}(?:{_ONSET}{_VOWEL}|{CODA}{_ONSET}{_VOWEL})*{CODA}?")

PIECE = compile_late(r"[0-9]+|[^\W\d_]+|.", re.DOTALL)
ANY_VOWEL = compile_late(r"[aeiouyäöü]", re.IGNORECASE)
DOUBLED = compile_late(r"([AEO])\1")
MARKS = {
    ".": "Punkt",
    "-": "Bindestrich",
    "_": "Unterstrich",
    "/": "Schrägstrich",
    "\\": "Backslash",
    "@": "at",
    "#": "Raute",
    "?": "Fragezeichen",
    "=": "gleich",
    "&": "und",
    "+": "plus",
    "%": "Prozent",
    "~": "Tilde",
    ":": "Doppelpunkt",
    ",": "Komma",
    ";": "Semikolon",
    "!": "Ausrufezeichen",
    "*": "Stern",
    "'": "Apostroph",
    "$": "Dollar",
    "(": "Klammer auf",
    ")": "Klammer zu",
}
LONGEST_NUMBER = 4
"""More digits than these are read one by one."""


@cache
def spelling_table() -> dict[str, tuple[str, ...]]:
    """Return the rows of the table by what is written."""
    return {row[0]: row for row in rows("acronyms")}


def spell(letters: str) -> str:
    """Return *letters* as they are spelled: "A-F-D"."""
    return "-".join(letter if letter == "ß" else letter.upper() for letter in letters)


def spell_out(code: str) -> str:
    """Return a code letter by letter and digit by digit: "DE12" is "D-E eins zwei"."""
    words = []
    for piece in PIECE.findall(code):
        if piece.isdigit() and piece.isascii():
            words.append(one_by_one(piece))
        elif piece.isalpha():
            words.append(spell(piece))
    return " ".join(words)


def say_address(text: str) -> str:
    """Return an address in words: "post at beispiel Punkt D-E"."""
    words: list[str] = []
    for piece in PIECE.findall(text):
        if piece.isdigit() and piece.isascii():
            short = len(piece) <= LONGEST_NUMBER and piece[0] != "0"
            words.append(cardinal(piece) if short else one_by_one(piece))
        elif piece.isalpha():
            words.append(_label(piece))
        elif piece in MARKS:
            words.append(MARKS[piece])
    return " ".join(words)


_WORDS_OF_TWO = frozenset("to of we my go do so no up by an am im zu da wo du er es um ab in".split())
"""Words of two letters in addresses, which are not initials: teacher-to-rent.de."""


def _label(word: str) -> str:
    """Return a part of an address as a word if it can be said, else spelled."""
    row = spelling_table().get(word.upper()) or spelling_table().get(word)
    if row and row[1] == "spell" and not row[2]:
        return spell(word)
    if len(word) < 3:
        is_said = len(word) == 1 or word.lower() in _WORDS_OF_TWO
        return (word.upper() if len(word) == 1 else word) if is_said else spell(word)
    single = DOUBLED.sub(r"\1", word.upper())
    sayable = len(word) > 3 and ANY_VOWEL.search(word)
    return word if sayable or count(word) or PRONOUNCEABLE.fullmatch(single) else spell(word)


_UNCOUNTED = frozenset("für der die das des und von zur zum im in am an".split())


def are_initials(letters: str, words: str) -> bool:
    """Return whether *letters* are those that the last of *words*, or the parts of compounds among them, begin with."""
    told = [word for word in re.findall(r"\w+", words.upper()) if word.lower() not in _UNCOUNTED]
    return _end_in(letters, told)


def _end_in(letters: str, words: list[str]) -> bool:
    """Return whether *letters* are left when each of *words*, from the last on, has taken its own; it may take one."""
    if not letters or not words:
        return not letters
    *others, last = words
    parts = compound(last.lower()) or (last,)
    taken = {last[0], "".join(part[0] for part in parts).upper()}
    return any(letters.endswith(own) and _end_in(letters.removesuffix(own), others) for own in taken)


_VEHICLES = frozenset("ICE IC EC RE RB IR TGV RJ EN MEX IRE LKW PKW Lkw Pkw SUV TV PC".split())
"""What is named in pairs that share a noun: ICE/IC-Züge."""


def join_acronyms(words: list[str], written: str, *, hyphened: bool) -> str:
    """Return acronyms that strokes part, said one after the other; *hyphened* ones begin a compound."""
    if not hyphened:
        return " ".join(words)
    if len(words) > 2:  # LS/TD/ÖA-Team: the hyphen goes with the last one
        return ", ".join(words)
    return ("- und " if set(written.split("/")) <= _VEHICLES else "-").join(words)
