"""Cardinals: every digit that no other class has claimed."""

import re

from vorleser.normalize.cases import case_of_measure, is_object
from vorleser.normalize.counts import is_plural
from vorleser.normalize.grammar import STRONG, Case, last_words, name_before, next_noun
from vorleser.normalize.nominalised import nominal_ending
from vorleser.normalize.nouns import Gender, gender, is_genitive, plural_of, search_gender
from vorleser.normalize.numbers import (
    GROUPED,
    NUMBER,
    SIGN,
    as_year,
    digits_of,
    is_grouped,
    one_for,
    say_number,
)
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.whole_nouns import whole_noun
from vorleser.text.numerals import cardinal, one_by_one, ordinal
from vorleser.text.regex import compile_late

_NUMBERED = frozenset(
    "platz rang nummer nr seite kapitel teil band artikel paragraf absatz ziffer punkt klasse gruppe halle tor gleis "
    "linie stufe saal raum zimmer bahn etappe version phase level zone haus formel block liga kategorie typ "
    "satz".split()
)
"""Nouns that a number names even where a verb has an object."""
_NAMED_BY = (
    *_NUMBERED,
    "team",
    "mannschaft",
    "staffel",
    "punkt",
    "programm",
    "tabelle",
    "abbildung",
    "regel",
)
_OF_WHOM = compile_late(
    r"\b(?:wurden?|werden|sind|waren|lagen|liegen|standen|stehen|fehlten|fehlen|blieben|kamen|gehören|gehörten)\b"
    r"[^.,;:!?()]* (?:de[rmns]|die|das|eine[rmns]?|vom|im|am|beim|zum|zur|in|auf|aus|bei|nach|von) "
    r"(?:[a-zäöüß]+ )?[A-ZÄÖÜ][a-zäöüß-]+ $"
)
"""A verb and what else stands before its count: "Gestohlen wurden nach Angaben der Polizei" 1 Ring und 2 Ketten."""
_LONGEST = 6
"""More digits than these, not grouped and not round, are a code that is read one by one."""
_HOW_OFTEN = compile_late(
    r"\b(?:(?:Halb|Viertel)?(?:[Jj]ähr|[Tt]äg|[Ss]tünd)lich|Wöchentlich|Monatlich|Maximal|Zirka|Circa|Jeweils) $"
)
"""What opens a sentence before a count, and is no noun that a number names: "Täglich" 1–2 Tabletten."""
_TO = r"(?: ?[–—] ?|-(?![0-9]+-) ?| - ?|\.{3}|…| bis )"


def _plain(found: Found) -> str | None:
    """Say a whole or decimal number with its sign; a bare 1 agrees with its noun, which may be cut short."""
    if found[0] in {"1", "+ 1", "+1"}:
        cut = whole_noun(found.after)
        kind = Gender.FEMININE if cut.endswith("en") else gender(cut)
        one = one_for(kind, found.before) if cut else _one(found)
        return one if found[0] == "1" else f"plus {one}"
    if (
        found[0].isdecimal()
        and len(found[0]) > _LONGEST
        and not (found[0].endswith("000") or _counts_noun(found))
    ):
        return one_by_one(found[0])
    return say_number(found[0])


def _counts_noun(found: Found) -> bool:
    """Return whether many figures without points count what follows: 335544320 Gitterpunkte."""
    noun = re.match(r" ([A-ZÄÖÜ][a-zäöüß]{3,})\b", found.after)
    return noun is not None and len(found[0]) < 13 and is_plural(noun[1])


def _one(found: Found) -> str:
    """1 before a noun, 1 of many, 1 alone."""
    if re.match(r" [Mm]al\b", found.after):
        return "ein"
    of = re.match(r" (?:von|der) ", found.after)
    noun = next_noun(re.sub(r"^ ?[0-9.]+(?= )", "", found.after[of.end() - 1 :]) if of else found.after)
    if of and not name_before(found.before):
        return _one_of(found, noun)
    directly = re.match(r" (?:[a-zäöüß]+(?:e[nrsm]?|\.) )?[A-ZÄÖÜ]", found.after)
    if not directly or not noun:
        return "eins"
    named = "".join(last_words(found.before, 1)).lower()
    is_count = _OF_WHOM.search(found.before) and search_gender(noun.lower()) and not named.endswith(_NAMED_BY)
    is_named = name_before(found.before) and not found.before.endswith("(")  # "Lang (1 Tor)"
    if is_named and not is_count and (named in _NUMBERED or not is_object(found.before, "")):
        return "eines" if is_genitive(noun) and noun.endswith("es") else "eins"
    behind = found.after.partition(noun)[2]
    # "1 guten Schuss Öl": the adjective's ending
    bent = re.match(r" [a-zäöüß]{3,}en [A-ZÄÖÜ]", found.after) and gender(noun) is Gender.MASCULINE
    is_weak = bent or (
        noun.endswith("en") and search_gender(noun[:-1].lower()) is Gender.MASCULINE
    )  # "sah 1 Hasen"
    if is_weak or (nominal_ending(noun) == "en" and search_gender(noun.lower()) is None):  # "gab 1 Toten"
        return "einem" if case_of_measure(found.before) is Case.DATIVE else "einen"
    is_governed = noun.endswith("es") and is_genitive(noun) and _OF_TIME.search(found.before)
    is_woman = re.match(r" [a-zäöüß]{3,}e [A-ZÄÖÜ]", found.after)  # "1 rote Saug- und Druckspritze"
    kind = Gender.FEMININE if is_woman else gender(noun) or Gender.NEUTER
    return "eines" if is_governed else one_for(kind, found.before, behind)


_OF_TIME = compile_late(
    r"\b(?:[Bb]innen|[Ii]nnerhalb|[Ww]ährend|[Aa]ufgrund|[Ww]egen|[Ss]tatt|[Aa]nstatt|[Tt]rotz|[Nn]ach Ablauf) $"
)
"""What governs a genitive: "binnen 1 Jahres"."""


def _one_of(found: Found, noun: str) -> str:
    """Return "einer von", "eine von" or "eines von" as the many are."""
    single = _singular(noun)
    case = case_of_measure(found.before)
    if case is Case.NOMINATIVE:
        return f"ein{STRONG[single or Gender.MASCULINE][0]}"
    return one_for(single or Gender.MASCULINE, found.before)


def _singular(noun: str) -> Gender | None:
    """Return the gender of a plural noun's singular; -en makes most unknown ones feminine."""
    if noun.endswith("innen"):
        return Gender.FEMININE
    many = noun.lower().removesuffix("n") if noun.endswith(("ern", "eln", "men", "gen", "sen", "ken")) else ""
    single = search_gender(plural_of(noun.lower())) or (many and search_gender(plural_of(many)))
    return single or (Gender.FEMININE if noun.endswith("en") else gender(noun))


_CODE_GOES_ON = compile_late(r"0[0-9]+$")
_CODE = compile_late(r"[0-9]{3,}(?: [0-9]{3})*-[0-9]")


def _spread(found: Found) -> str | None:
    """10–12, 3-4, 5 bis 10; "2.078 – 2. Norwegen" is a result and the next rank."""
    if re.match(r"\. [A-ZÄÖÜ]", found.after) and int(digits_of(found["first"])) > int(
        digits_of(found["last"])
    ):
        return None
    named = name_before(found.before) and not _HOW_OFTEN.search(found.before)
    counted = re.match(r" (?:[a-zäöüß]+(?:e|en|er) )?[A-ZÄÖÜ]", found.after) and not named
    first, last = found["first"], found["last"]
    if (
        found["to"] in {" - ", " -"}
        and "," not in first + last
        and int(digits_of(first)) > int(digits_of(last))
    ):
        return f"{say_number(first)} minus {say_number(last)}"
    if found["to"] == "-" and _CODE_GOES_ON.match(last) and first[0] != "0":  # Drucksache 2015-0030
        return f"{say_number(first)} {one_by_one(last)}"
    # 7633-1: the number of a paper or an engine, which ends in one digit
    if (
        found["to"] == "-"
        and _CODE.fullmatch(f"{first}-{last}")
        and not re.match(r" (?:v\.|vor) ", found.after)
    ):
        return f"{say_number(first)} {say_number(last)}"
    alone = found.before.endswith("(") and found.after.startswith(")")
    if alone and found["to"] == "-" and first.isdecimal() and int(first) > int(digits_of(last)):
        return f"{say_number(first)} zu {say_number(last)}"
    one = "ein" if counted else "eins"
    is_woman = last == "1" and counted and gender(next_noun(found.after)) is Gender.FEMININE
    return f"{say_number(first, one)} bis {say_number(last, 'eine' if is_woman else one)}"


_PART_BEFORE = compile_late(
    r"\b(?:Anhang|Anlage|Abschnitt|Kapitel|Teil|Aufgabe|Punkt|Tabelle|Abbildung) [A-Z]$"
)
"""What a letter and a number name a part of: "Anhang D.5"."""
DECIMAL = compile_late(r"(?:0|[1-9][0-9]{0,3})\.[0-9]{1,2}")
_MEASURED = compile_late(
    r" ?(?:%|‰|°)| (?:Prozent|Promille|Mio\b|Mrd\b|Million|Milliard|Billion|Franken|Meter|Kilometer|Zentimeter"
    r"|Hektar|Liter"
    r"|Tonnen|Gramm|Kilo|Grad|Stunden|Minuten|Sekunden|Jahre|Quadrat|Kubik|Punkte|Megawatt|Gigawatt|Kilowatt|Zoll|Mal\b|mal\b"
    r"|km\b|kg\b|kWh\b|MW\b|GB\b|km²|m²|ha\b)"
)
"""What follows a decimal that is written with a point, as in Switzerland: "1.5 Prozent"."""


def _say_dotted(found: Found) -> str:
    """3.11, 1.2.3: a version, each part a number."""
    if DECIMAL.fullmatch(found[0]) and _MEASURED.match(found.after):
        return say_number(found[0].replace(".", ","))
    said = " Punkt ".join(say_number(part) for part in found[0].split("."))
    return f" {said}" if found.before[-1:].isalpha() else said


def say_listed_numbers(found: Found) -> str:
    """12/2023, 5/6: a stroke between numbers is a pause, but for two that a noun before is known by (WS 23/24)."""
    parts = [as_year(part) for part in found[0].split("/")]
    return (" " if len(parts) == 2 and name_before(found.before) else ", ").join(parts)


def hyphens(found: Found) -> str:
    """1-2-3: numbers parted by hyphens are read one after the other."""
    return " ".join(say_number(part) for part in re.split("[-–]", found[0]))


def dotted_range(found: Found) -> str | None:
    """3.10–3.15: sections from the first to the last."""
    first, last = re.split(" ?[–-] ?", found[0])
    if is_grouped(first) or is_grouped(last):
        return None
    said = [" Punkt ".join(say_number(part) for part in number.split(".")) for number in (first, last)]
    return " bis ".join(said)


def say_loose(found: Found) -> str:
    """1,2,3: numbers parted by commas without a space, more than a decimal has."""
    return ", ".join(say_number(number) for number in found[0].split(","))


def grouped_by_commas(found: Found) -> str:
    """2,300,000 as in English; 402,403,410 are pages, each a little higher than the one before."""
    parts = found[0].split(",")
    numbers = [int(part) for part in parts]
    if numbers == sorted(set(numbers)) and numbers[-1] - numbers[0] < 100:
        return say_loose(found)
    return cardinal("".join(parts))


def say_glued(found: Found) -> str:
    """Read a number inside a word that nothing knows: read as it stands, parted from the letters."""
    before, after = found.before[-1:], found.after[:1]
    words = say_number(found[0]) if len(found[0]) < 5 else one_by_one(found[0])
    return f"{' ' if before.isalpha() else ''}{words}{' ' if after.isalpha() else ''}"


RULE = Rule(
    phase=70,
    forms=(
        Form(
            r"(?:(?<=[=<>] )|(?<=\b[Vv]on ))\.(?P<fraction>[0-9]{1,4})(?![\w.])",
            lambda found: say_number(f"0,{found['fraction']}"),
        ),
        Form(r"(?<![\w.,:/-])[0-9]+\.[0-9]+ ?[–-] ?[0-9]+\.[0-9]+(?![\w.,:/-]?\w)", dotted_range),
        Form(r"(?<![\w.,/-])[0-9]{1,2}(?:,[0-9]{1,2}){2,8}(?![\w,.]?[\w])", say_loose),
        Form(r"(?<![\w.,:/-])[1-9][0-9]{0,2}(?:,[0-9]{3}){2,4}(?![\w,.]?\w)", grouped_by_commas),
        Form(
            r"(?<![0-9.,])[0-9]+(?:\.[0-9]+){1,20}(?!\w)(?!,[0-9])",
            lambda found: None if is_grouped(found[0]) else _say_dotted(found),
        ),
        Form(
            rf"(?<![\w.,:/–-])(?P<first>{NUMBER})(?P<to>{_TO})(?P<last>{NUMBER})(?![\w/])(?![.:-][0-9])",
            _spread,
        ),
        Form(
            r"(?<![\w.,:/])[0-9]+\.[0-9]+(?=(?:[a-z]{1,2}|(?:[abpr]|rc|alpha|beta|dev)[0-9]{1,2})(?!\w))",
            lambda found: f"{_say_dotted(found)} ",
        ),
        Form(
            r"(?<![\w.,:/])[0-9]+(?:/[0-9]+){1,20}(?![\w])(?![.,:][0-9])",
            say_listed_numbers,
        ),
        Form(r"(?<![\w.,:/])[0-9]+(?:[-–][0-9]+){1,20}(?![\w])(?![.,:][0-9])", hyphens),
        Form(
            r"(?<=[0-9)] [–-] )(?P<rank>[1-9][0-9]?)\.(?= [A-ZÄÖÜ])",
            lambda found: ordinal(found["rank"], "er"),
        ),
        Form(
            r"(?<![\w.,:/–-])(?P<number>[0-9]{1,3},[0-9]{1,2})(?=[A-ZÄÖÜ][a-zäöüß]{3})",
            lambda found: f"{say_number(found['number'])} ",
        ),
        Form(rf"(?<![\w]){SIGN}(?:{GROUPED}|[0-9]+)(?:,[0-9]+(?![0-9]))?(?!\w)", _plain),
        Form(r"(?<=[0-9]):(?=[0-9])", lambda _: " zu "),
        Form(
            r"(?<=[A-Za-z][0-9])\.(?=[0-9])|(?<=[A-Za-z][0-9]\.[0-9])\.(?=[0-9])|(?<=[0-9])\.(?=x\b)",
            lambda _: " Punkt ",
        ),
        Form(
            r"(?<=[A-Z])\.(?=[0-9]{1,2}(?!\w|[.,][0-9]))",
            lambda found: " " if _PART_BEFORE.search(found.before) else None,
        ),
        Form(r"[0-9]+", say_glued),
    ),
    examples=(
        ("201000 Menschen", "zweihunderteintausend Menschen"),
        ("1.000.000", "eine Million"),
        ("1 000", "tausend"),
        ("1 Jahr", "ein Jahr"),
        ("1 Frau", "eine Frau"),
        ("mit 1 Frau", "mit einer Frau"),
        ("1 von 10 Frauen", "eine von zehn Frauen"),
        ("1 von 3 Schülern", "einer von drei Schülern"),
        ("Platz 1", "Platz eins"),
        ("1,5", "eins Komma fünf"),
        ("0,05", "null Komma null fünf"),
        ("−5", "minus fünf"),
        ("10–12", "zehn bis zwölf"),
        ("Täglich 1–2 Tabletten", "Täglich ein bis zwei Tabletten"),
        ("Python 3.11", "Python drei Punkt elf"),
        ("1.2.3.4.5", "eins Punkt zwei Punkt drei Punkt vier Punkt fünf"),
        ("007", "null null sieben"),
        ("mit 4,5Punkten", "mit vier Komma fünf Punkten"),
        ("Anhang D.5", "Anhang D fünf"),
    ),
)
