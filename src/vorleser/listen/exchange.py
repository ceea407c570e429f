"""What a sentence may say instead where its sense hangs on one word: another number, unit, month, no negation.

A voice that swallows or turns such a word tells a lie, and a recogniser may hear it either way. So each is tried.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache

import msgspec

from vorleser.listen.spellings import strip_marks
from vorleser.text.numerals import below_thousand, cardinal, ordinal, year
from vorleser.text.regex import compile_late
from vorleser.text.wording import AUSTRIAN_MONTHS, MONTHS

_LONGEST = 7  # digits of a number that is tried otherwise
_FIGURES = compile_late(r"\d+")
_ONE = ("ein", "eine", "einen", "einem", "einer", "eines")  # which are hardly ever numbers
_KINDS = (
    " ".join(MONTHS),
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag",
    "Millionen Milliarden Billionen tausend hundert",
    "Million Milliarde Billion",
    "Euro Dollar Cent Franken Pfund",
    "Prozent Promille Prozentpunkte",
    "Kilometer Meter Zentimeter Millimeter Meilen",
    "Gramm Kilogramm Milligramm Mikrogramm Tonnen Zentner",
    "Liter Milliliter Hektoliter",
    "Quadratmeter Quadratkilometer Hektar Kubikmeter",
    "Sekunden Minuten Stunden Tage Wochen Monate Jahre",
    "Tagen Wochen Monaten Jahren Stunden Minuten",
    "Sekunde Minute Stunde Woche",
    "Tag Monat Jahr",
    "mehr weniger",
    "vor nach",
    "kein ein",
    "keine eine",
    "keinen einen",
    "keinem einem",
    "keiner einer",
    "keines eines",
    "ohne mit",
    "nichts etwas alles",
    "niemand jemand",
    "nie immer oft",
    "gestern heute morgen",
    "Norden Süden Osten Westen",
    "links rechts",
    "plus minus",
    "oben unten",
    "gewonnen verloren",
    "gestiegen gesunken",
    "über unter",
    "erste letzte",
    "montags dienstags mittwochs donnerstags freitags samstags sonntags",
    "morgens mittags abends nachts vormittags nachmittags",
    "Vormittag Nachmittag Abend",
    "Frühling Frühjahr Sommer Herbst Winter",
    "Hälfte Drittel Viertel Fünftel Achtel Zehntel",
    "stieg sank",
    "steigt sinkt",
    "steigen sinken",
    "gewann verlor",
    "gewinnt verliert",
    "gewinnen verlieren",
    "Gewinn Verlust",
    "Sieg Niederlage",
    "Anstieg Rückgang",
    "höher niedriger",
    "größer kleiner",
    "früher später",
    "erlaubt verboten",
    "schuldig unschuldig",
    "dafür dagegen",
    "selten häufig",
)
_LEFT_OUT = frozenset(
    "nicht nie niemals kaum nichts weder ohne nur fast etwa rund circa knapp mindestens höchstens bis".split()
)


class Exchange(msgspec.Struct, frozen=True):
    """That ``words`` are said in place of the word ``number``."""

    number: int
    words: tuple[str, ...]


def find_exchanges(words: Sequence[str], heard: Sequence[str] = ()) -> list[Exchange]:
    """Return what may be said in place of single ones of *words*, numbers that are *heard* there among it."""
    found = [
        Exchange(number, tuple(instead.split()))
        for number, word in enumerate(words)
        for instead in _instead(word, begins=number == 0)
        if instead != word
    ]
    return list(dict.fromkeys((*found, *_find_heard_numbers(words, heard))))


def _find_heard_numbers(words: Sequence[str], heard: Sequence[str]) -> Iterator[Exchange]:
    """Yield the numbers that are *heard* in the place of others, written as those are."""
    ours, theirs = ([strip_marks(word.lower()) for word in text] for text in (words, heard))
    for what, first, end, other, other_end in SequenceMatcher(a=ours, b=theirs, autojunk=False).get_opcodes():
        if what != "replace" or end - first != other_end - other:
            continue
        for number, instead in zip(range(first, end), theirs[other:other_end], strict=True):
            if (said := _like_that(ours[number], instead)) and said != ours[number]:
                yield Exchange(number, (_behind(words[number], said),))


def _like_that(word: str, instead: str) -> str:
    """Return the number *instead* in figures or words, as the number *word* is; '' where one of them is no number."""
    if _FIGURES.search(word):
        read = read_number(instead)
        return instead if _FIGURES.search(instead) else read[0] if read else ""
    read = read_number(word)
    if read is None:
        return ""
    if not instead.isdecimal():
        return instead if read_number(instead) else ""
    return cardinal(instead) if read[1] is None else ordinal(instead, read[1])


def _behind(word: str, said: str) -> str:
    """Return *said* with the marks that are before and behind *word*."""
    bare = strip_marks(word)
    start = word.index(bare)
    return word[:start] + said + word[start + len(bare) :]


def _instead(word: str, *, begins: bool) -> Iterator[str]:
    """Yield what may be said in place of *word*, with its punctuation."""
    start, bare, end = re.fullmatch(r"(\W*)(.*?)(\W*)", word, re.DOTALL).groups()  # type: ignore[union-attr]
    if _FIGURES.search(bare):
        for found in _FIGURES.finditer(bare):
            before, after = bare[: found.start()], bare[found.end() :]
            for other in similar_numbers(found[0], fraction=before.endswith(",")):
                yield f"{start}{before}{other}{after}{end}"
        return
    capital = begins and bare[:1].isupper()
    for other in (
        *_like_number(bare.lower()),
        *_same_kind(bare),
        *(_same_kind(bare.lower()) if begins else ()),
    ):
        yield f"{start}{other.capitalize() if capital else other}{end}"
    if bare.lower() in _LEFT_OUT:
        yield ""


def similar_numbers(digits: str, *, fraction: bool = False) -> Iterator[str]:
    """Yield the numbers that *digits* may be taken for: with another digit, two exchanged, forty for fourteen."""
    if len(digits) > _LONGEST:
        return
    significant = len(digits.rstrip("0")) or 1
    for place in range(significant):
        for other in "0123456789":
            if other != digits[place] and (other != "0" or place or fraction or len(digits) == 1):
                yield digits[:place] + other + digits[place + 1 :]
    if fraction or len(digits) < 2:
        return
    head, tens, ones = digits[:-2], digits[-2], digits[-1]
    if tens != ones and "0" not in (tens, ones):
        yield head + ones + tens
    if tens == "1" and ones in "23456789":
        yield f"{head}{ones}0"
    if ones == "0" and tens in "23456789":
        yield f"{head}1{tens}"


def _like_number(word: str) -> Iterator[str]:
    """Yield the number words that *word* may be taken for, where it is one."""
    read = None if word in _ONE else read_number(word)
    if read is None:
        return
    digits, ending = read
    say = year if word == year(digits) else cardinal
    for other in similar_numbers(digits):
        yield say(other) if ending is None else ordinal(other, ending)


def read_number(word: str) -> tuple[str, str | None] | None:
    """Return the digits of the number *word*, and its ending where it is an ordinal; None where it is no number."""
    plain, ordinals = _load_numbers()
    if (number := _read(word, plain, "")) is not None:
        return str(number), None
    if found := re.fullmatch(r"(\w+t)(e[nrsm]?)", word):
        number = _read(found[1], ordinals, "st")
        return None if number is None else (str(number), found[2])
    return None


def _read(word: str, known: Mapping[str, int], end: str) -> int | None:
    """Return the number that *word* is, whose last hundreds are among *known*, or *end* where they are none."""
    thousands, cut, rest = word.rpartition("tausend")
    few = 0 if cut and rest == end else known.get(re.sub("^einhundert", "hundert", rest))
    many = _load_numbers()[0].get(thousands) if thousands else int(bool(cut))
    return None if many is None or few is None else many * 1000 + few


@cache
def _load_numbers() -> tuple[dict[str, int], dict[str, int]]:
    """Return the numbers below a thousand, and years, by their words, and by those of ordinals without an ending."""
    plain = {below_thousand(number, one): number for number in range(1000) for one in ("eins", "ein")}
    years = {year(str(number)): number for number in range(1100, 2000)}
    ordinals = {ordinal(str(number), ""): number for number in range(1, 1000)}
    return plain | years | dict.fromkeys(_ONE, 1) | {"zwo": 2}, ordinals


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for kind in _KINDS:
        names = kind.split()
        for name in names:
            found[name] = (*found.get(name, ()), *(other for other in names if other != name))
    return found | {austrian: found[name] for austrian, name in AUSTRIAN_MONTHS.items()}


def _same_kind(word: str) -> tuple[str, ...]:
    return _kinds().get(word, ())
