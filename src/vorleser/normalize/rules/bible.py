"""Places in the Bible: Mt 5,3, 1 Kor 13,4–7, Gen 1,1–2,4a, Sir 3,2-6.12; of the Quran: Sure 2:255; of hymns: EG 9,1."""

import re

from vorleser.normalize.books import BOOKS, GIVEN_NAMES, NUMBERED_BOOKS
from vorleser.normalize.grammar import adjective_ending
from vorleser.normalize.nouns import Gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal, ordinal
from vorleser.text.regex import compile_late


def psalm(found: Found) -> str:
    """Say a psalm: "Ps 23"."""
    return f"Psalm {cardinal(found[1])}"


def verse(found: Found) -> str | None:
    """Say a place in the Bible: "Matthäus fünf, drei"; with a colon behind a given name it is a score."""
    if ":" in found[0] and not found["order"] and found["book"] in GIVEN_NAMES:
        return None
    order = f"{_nth_book(found)} " if found["order"] else ""
    half = f" {found['half']}" if found["half"] else ""
    said = f"{order}{BOOKS[found['book']]} {cardinal(found['chapter'])}, {cardinal(found['verse'])}{half}"
    if found["last"]:
        over = f"{cardinal(found['second'])}, " if found["second"] else ""
        said += f" bis {over}{cardinal(found['last'])}"
    said += " und folgende" if found["following"] else ""
    said += _more_verses(found["more"])
    for place in found["further"].split(";")[1:]:
        number, _, verses = place.strip().partition(",")
        first, _, rest = verses.partition(".")
        said += f"; {cardinal(number)}, {_say_verses(first)}{_more_verses(rest)}"
    return said


def _more_verses(written: str) -> str:
    """Return what is said for verses of the same chapter, joined by points: ".12-14.17" → ", … und …"."""
    verses = [_say_verses(verse) for verse in written.split(".") if verse]
    return f"{''.join(f', {verse}' for verse in verses[:-1])} und {verses[-1]}" if verses else ""


def _say_verses(written: str) -> str:
    """Return what is said for a verse or a range of verses, without the letters of their halves."""
    return " bis ".join(cardinal(number) for number in _NUMBERS.findall(written))


def _nth_book(found: Found) -> str:
    """Return which of several books or letters of one name it is, in its case: "im ersten Buch", "nach erstem"."""
    is_book = found["book"] in NUMBERED_BOOKS
    kind = Gender.NEUTER if is_book else Gender.MASCULINE
    said = ordinal(found["order"], adjective_ending(found.before, "", kind))
    return f"{said} Buch" if is_book else said


def optional_verses(found: Found) -> str:
    """2. Kön 5,(1-8)9-15: verses of which those in brackets may be left out."""
    order = f"{_nth_book(found)} " if found["order"] else ""
    parts = [part for part in re.split(r"[().]", found["verses"]) if part]
    return f"{order}{BOOKS[found['book']]} {cardinal(found['chapter'])}, {', '.join(map(_say_verses, parts))}"


def chapter(found: Found) -> str:
    """Say a chapter of a book of the Bible that is one of several: "1. Kor 13"."""
    return f"{_nth_book(found)} {BOOKS[found['book']]} {cardinal(found['chapter'])}"


_OF_DEVICE = compile_late(r"(?:[0-9]|[A-Z]\w*[A-Z]\w*) $")
"""What stands before how manieth generation a device is: "USB 3.2 Gen 2"."""


def whole_chapter(found: Found) -> str | None:
    """Say a chapter of a book of the Bible: "Jes 40"."""
    if found["book"] == "Gen" and _OF_DEVICE.search(found.before):
        return None
    return f"{BOOKS[found['book']]} {cardinal(found['chapter'])}"


def hymn(found: Found) -> str:
    """Say a hymn of a church's book and its verses: "EG 65,1.5-7"."""
    verses = re.sub("[0-9]+", lambda number: cardinal(number[0]), found["verses"])
    said = re.sub(" ?[–-] ?", " bis ", re.sub(r" ?[.+] ?", " und ", verses).replace(",", ", "))
    return f"{'-'.join(found['book'])} {cardinal(found['song'])}, {said}"


_NO_VERSE = r"(?:Prozent|Uhr|Euro|€|k?g\b|[kc]?m\b|s\b|Meter|Kilo|Sek|Mi[nlo]|Mrd|Punkt|Stund|Jahr|Liter|T)"
_NUMBERS = compile_late(r"[0-9]+")
_VERSES = r"[0-9]{1,3}[a-f]?(?:[–-][0-9]{1,3}[a-f]?)?"

RULE = Rule(
    phase=16,
    forms=(
        Form(
            rf"(?<![\w.])(?:(?P<order>[1-5])\.? ?)?(?P<book>{'|'.join(sorted(BOOKS, key=len, reverse=True))})\.? "
            rf"(?P<chapter>[0-9]{{1,3}}),(?P<verses>(?:{_VERSES})?(?:\({_VERSES}\)\.?(?:{_VERSES})?)+)(?![\w(])",
            optional_verses,
        ),
        Form(
            (
                rf"(?<![\w.])(?:(?P<order>[1-5])\.? ?)?(?P<book>{'|'.join(sorted(BOOKS, key=len, reverse=True))})\.? "
                rf"(?P<chapter>[0-9]{{1,3}})[,:] ?(?P<verse>[0-9]{{1,3}})"
                rf"(?:(?P<half>[a-e])|(?P<following> ?ff?(?:\.(?! [A-ZÄÖÜ]|\s*$))?(?!\w)))?"
                rf"(?:[–-](?:(?P<second>[0-9]{{1,3}}),)?(?P<last>[0-9]{{1,3}}))?(?:[a-f](?!\w))?"
                rf"(?P<more>(?:\.{_VERSES})*)(?P<further>(?:; ?[0-9]{{1,3}},{_VERSES}(?:\.{_VERSES})*)*)"
                rf"(?![\w,]\d|\w|%| ?{_NO_VERSE})"
            ),
            verse,
        ),
        Form(
            (
                r"(?<![\w.])(?P<order>[1-5])\.? (?P<book>Mose|Sam|Kön|Chr|Kor|Thess|Tim|Petr|Joh)\.? "
                r"(?P<chapter>[0-9]{1,3})(?![\w,:.][0-9]|\w)"
            ),
            chapter,
        ),
        Form(
            r"(?<![\w.])(?P<book>Mt|Mk|Lk|Apg|Röm|Jes|Jer|Offb|Hebr|Gen|Dtn|Hld|Koh|Eph|Phil|Gal|Kol|Jak) "
            r"(?P<chapter>[0-9]{1,3})(?=[;.)]|$|, (?![0-9]))",
            whole_chapter,
        ),
        Form(
            r"(?<!\w)(?P<book>EG|GL|KG|RG) (?P<song>[0-9]{1,3}), ?(?P<verses>[1-9][0-9]?(?: ?[.+,–-] ?[1-9][0-9]?)*)"
            rf"(?![\w,:.+–-]*[0-9]|\w|%| ?(?:{_NO_VERSE}|qm|m²|Zimmer|ZKB))",
            hymn,
        ),
        Form(r"(?<![\w.])Ps\.? ([0-9]{1,3})(?![\w,]\d|\w)", psalm),
    ),
    examples=(
        ("Die Stelle Mt 5,3 ist berühmt.", "Die Stelle Matthäus fünf, drei ist berühmt."),
        ("Das steht in Lukas 2,1-20.", "Das steht in Lukas zwei, eins bis zwanzig."),
        ("1 Kor 13,4–7", "erster Korinther dreizehn, vier bis sieben"),
        ("Nach 1. Mose 2 ruhte er.", "Nach erstem Buch Mose zwei ruhte er."),
        ("Im 2. Mose 20 stehen die Gebote.", "Im zweiten Buch Mose zwanzig stehen die Gebote."),
        (
            "Joh 3,16f. und 1 Kor 13,4ff.",
            "Johannes drei, sechzehn und folgende und erster Korinther dreizehn, vier und folgende.",
        ),
        (
            "2. Kön 5,(1-8)9-15(16)19a",
            "zweites Buch Könige fünf, eins bis acht, neun bis fünfzehn, sechzehn, neunzehn",
        ),
        ("Gen 1,1–2,4a", "Genesis eins, eins bis zwei, vier"),
        ("Sir 3,2-6.12; 5,1", "Jesus Sirach drei, zwei bis sechs und zwölf; fünf, eins"),
        ("Lied: EG 65,1.5-7", "Lied: E-G fünfundsechzig, eins und fünf bis sieben"),
        ("Die Sure 2:255 ist bekannt.", "Die Sure zwei, zweihundertfünfundfünfzig ist bekannt."),
    ),
)
