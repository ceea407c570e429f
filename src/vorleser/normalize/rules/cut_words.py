"""Nouns of which a part is cut short: "Goethestr.", "Konto-Nr.", "Beisetzg.", "Abt.-Leiter", "K.-o.-Spiel".

The parts stand in ``tables/compounds.tsv``, nouns that are cut whole in ``abbreviations.tsv``.
"""

import re
from functools import cache

from vorleser.normalize.agreement import of_person
from vorleser.normalize.articles import fits, kinds_before, likeliest
from vorleser.normalize.compound_parts import compound_parts, list_hyphened_parts
from vorleser.normalize.frequent import NOUNS_OF_NEWS
from vorleser.normalize.plurals import PLURALS_OF_CUT
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import gap, stop
from vorleser.normalize.several import are_governed, names_several
from vorleser.normalize.table import rows
from vorleser.text.dictionary import count, knows
from vorleser.text.regex import compile_late

_GOES_ON = compile_late(r" [a-zäöü0-9(]|[,;:)/-]")
CUT = compile_late(
    rf"((?=\w*?[aeiouyäöü])\w{{2,}}?)"
    rf"({'|'.join(cut for kind in ('last', 'inner', 'person') for cut in compound_parts(kind))})",
    re.IGNORECASE,
)
KNOWN_CUT = compile_late(r"(?i:str|nr|pl|bez|bhf)$")
"""Ends that no word has by chance."""


_SPELLED_PLURAL = compile_late(r"(?:[A-ZÄÖÜ]-)+[A-ZÄÖÜ]s")
"""The letters of several: "zwei M-Ps." are no psalm."""


_LINKED = ("ung", "ion", "tät", "heit", "keit", "schaft")
"""Nouns that take -s- before another."""
LINKED_WORDS = frozenset(
    "Bezirk Geschäft Verkehr Vertrag Antrag Betrieb Beruf Leben Eigentum Institut".split()
)


def cut_short(found: Found) -> str | None:
    """Say a compound whose last part is cut short: "Goethestr.", "Konto-Nr.", "Regierungsbez."."""
    goes_on = _GOES_ON.match(found.after)
    is_frequent = goes_on and not count(found[1]) and likeliest(found[1], NOUNS_OF_NEWS, found)
    is_plural = _SPELLED_PLURAL.fullmatch(found[1])
    if is_plural or is_frequent or (not goes_on and _ends_in_word(found[1])):
        return None  # a frequent word is told before any made of parts
    if found[1][-1] == "g" and (said := in_ung(found)):
        return said
    head, _, last = found[1].rpartition("-")
    parts = CUT.fullmatch(last) if not head or last.lower() not in list_hyphened_parts() else None
    tail = (parts[2] if parts else last).lower()
    if (
        tail in compound_parts("inner")
        and not goes_on
        and (len(tail) < _SURE or not parts or not knows(parts[1]))
    ):
        return None
    if parts and len(last) > 4 and last[0].isupper() and not KNOWN_CUT.search(last) and _is_word(last, found):
        return None
    if not head and (office := _MINISTER.fullmatch(last)):
        return f"{minister(office[1], found)}{stop('noun', found)}{gap(found)}"
    said = _of_parts(parts[1], parts[2], found) if parts else _alone(head, last, found)
    return f"{head}{'-' if head else ''}{said}{stop('noun', found)}{gap(found)}" if said else None


def _ends_in_word(cut: str) -> bool:
    """Return whether *cut* ends in one of those that are words themselves: "der Talbewerb."."""
    return any(len(cut) > len(word) > _SURE and cut.lower().endswith(word) for word in _words())


@cache
def _words() -> frozenset[str]:
    """Return the cut nouns that are words themselves, in small letters."""
    return frozenset(row[0].removesuffix(".").lower() for row in rows("abbreviations") if row[1] == "word")


def _of_parts(first: str, end: str, found: Found) -> str:
    """Return the compound of *first* and a word that *end* stands for; '' if the article before it is another's."""
    if stem := compound_parts("person").get(end.lower()):
        whole = of_person(stem, found)
        return f"{first}{whole.capitalize() if end[0].isupper() else whole}"
    said = f"{first}{restore_case(end)}"
    many = _many_of(said)
    if many and (
        names_several(found) or (said.endswith("mitglied") and found.before.endswith(_WITHOUT_ARTICLE))
    ):
        return f"{many}n" if are_governed(found) and not many.endswith(("n", "s")) else many
    # "die Volksabst." is no "Abstand"
    return _as_many(said, found) if KNOWN_CUT.search(end) or fits(said, found) else ""


def _alone(head: str, last: str, found: Found) -> str:
    """Return *last*, behind *head* and a hyphen if there is one, as a table has it; '' if none has."""
    if head and last.lower() in compound_parts("person"):
        return of_person(compound_parts("person")[last.lower()], found).capitalize()
    return (
        restore_case(last) if head and last.lower() in list_hyphened_parts() else _by_table(head, last, found)
    )


def _as_many(noun: str, found: Found) -> str:
    """Return the plural of a masculine or neuter *noun* between "die" and the verb of several."""
    if not re.search(r"\b[Dd]ie $", found.before) or kinds_before(found) is not None:
        return noun
    return _many_of(noun) or noun


def _many_of(noun: str) -> str:
    """Return the plural of the masculine or neuter *noun*, '' if the table of plurals has not its last part."""
    tail = next((tail for tail in PLURALS_OF_CUT if noun.lower().endswith(tail.lower())), "")
    return f"{noun[: len(noun) - len(tail)]}{PLURALS_OF_CUT[tail].lower()}" if tail else ""


_WITHOUT_ARTICLE = ("für ", "Für ", "ohne ", "Ohne ")


def _is_word(last: str, found: Found) -> bool:
    """Return whether *last* is a word; before a small letter a compound of rare parts is none: "Ratsvorl. liegt"."""
    return count(last) > 0 or (not _GOES_ON.match(found.after) and knows(last))


def _by_table(head: str, last: str, found: Found) -> str:
    """Return *last* whole, the last part of a compound that the table of abbreviations has; '' if none fits."""
    if last == "Konz" and _MATTER.search(head):
        return "Konzentration"
    if head and len(last) > 1 and (noun := nouns().get(f"{last}.")):
        return genitives().get(f"{last}.", noun) if _GENITIVE.search(found.before) else noun
    if head or len(last) < _SHORTEST_COMPOUND:
        return ""
    shortest = 4 if _GOES_ON.match(found.after) else 6
    for at in range(3, len(last) - shortest + 1):
        noun = nouns().get(f"{last[at].upper()}{last[at + 1 :]}.")
        whole = f"{last[:at]}{(noun or '').lower()}"
        is_app = last[at:].lower() == "app"  # the WebApp; is no flat
        if (
            noun
            and not is_app
            and count(last[:at].removesuffix("s"))
            and not knows(last)
            and fits(whole, found)
        ):
            return whole
    return ""


_MATTER = compile_late(r"(?:zwei|drei|vier|[0-9₀-₉]|stoff|[Oo]zon|staub|säure|[Ss]alz|Nitrat)$")
"""What is in something else: the CO2-Konz. is no concert."""
_SHORTEST_COMPOUND = 7  # letters
_SURE = 5
"""Letters of a cut end that no surname has behind a whole word."""


_OFFICES = """Innen Außen Finanz Justiz Verkehrs Wirtschafts Gesundheits Umwelt Bildungs Kultus Verteidigungs
    Landwirtschafts Arbeits Sozial Familien Agrar Bau Digital Bundes Entwicklungs Energie Forschungs
    Wissenschafts Premier"""
_MINISTER = compile_late(rf"(\w{{0,20}}?(?:{'|'.join(_OFFICES.split())}))min")


def minister(head: str, found: Found) -> str:
    """Say "Innenmin.": who holds the office beside an article or a name, else the ministry."""
    article = re.search(r"\b([Dd](?:er|ie|em|en|es)|[Ee]in|[Ee]ine) $", found.before)
    named = re.match(r" [A-ZÄÖÜ][a-zäöüß]+", found.after) is not None
    if not (named or (article and article[1].lower() in {"der", "die"})):
        genitive = article is not None and article[1].lower() == "des"
        return f"{head}ministerium{'s' if genitive else ''}"
    woman = article is not None and article[1].lower() in {"die", "eine"}
    return f"{head}minister{'in' if woman else ''}"


def restore_case(end: str) -> str:
    """Return the whole word for *end*, with a capital if it has one."""
    whole = list_hyphened_parts()[end.lower()]
    return whole.capitalize() if end[0].isupper() else whole


def in_ung(found: Found) -> str | None:
    """Say any noun in -ung that is cut to its -g: "Beisetzg.", "Zulassg."."""
    if not _UNG.search(found[1]) or knows(found[1]) or not knows(f"{found[1][:-1]}ung"):
        return None
    return f"{found[1][:-1]}ung{stop('noun', found)}{gap(found)}"


_UNG = compile_late("[a-zäöüß][bcdfhklmnprstzß]g$")


_GENITIVE = compile_late(r"\b(?:[dD]es|[eE]ines|[dD]ieses|[sS]eines|[iI]hres|[uU]nseres) (?:[a-zäöüß]+en )?$")


@cache
def genitives() -> dict[str, str]:
    """Return the genitives of the abbreviated nouns that have one of their own."""
    return {row[0]: row[3] for row in rows("abbreviations") if row[1] in {"noun", "word"} and row[3]}


@cache
def nouns() -> dict[str, str]:
    """Return the abbreviated nouns of the table, and what they stand for."""
    return {
        row[0]: row[2]
        for row in rows("abbreviations")
        if row[1] in {"noun", "word"} and row[0].count(".") == 1
    }


def _say_lettered(found: Found) -> str:
    """Say the letters that a compound begins with: "K.-o.-Spiel", "E.-T.-A.-Hoffmann-Platz"."""
    return found[0].replace(".", "").upper()


def _compound(found: Found) -> str | None:
    """Say a compound whose first part is cut short: "Abt.-Leiter"."""
    if not (noun := nouns().get(found[1])):
        return None
    noun = noun.removesuffix("e") if noun.endswith("finale") else noun  # Achtelfinalrückspiel
    return f"{noun}{'s' if noun.endswith(_LINKED) or noun in LINKED_WORDS else ''}{found[2].lower()}"


RULE = Rule(
    phase=61,
    forms=(
        Form(r"(?:(?<=-l-)|(?<=-Liter-))Fl\.(?=[ ,;:)])", lambda _: "Flasche"),
        Form(
            r"(?<![\w.])([A-ZÄÖÜ][A-Za-zäöüß]{0,20}\.)-([A-ZÄÖÜ])(?=[a-zäöüß]{2}(?![\w-]{0,6}\.(?!\s*$)))",
            _compound,
        ),
        Form(r"(?<![\w.])St\.-(?=[A-ZÄÖÜ])", lambda _: "Sankt-"),
        Form(r"(?<=[A-Za-z]-)St\.(?= [A-ZÄÖÜ])", lambda _: "Sankt"),
        Form(r"(?<![\w.-])(?:[A-Za-z]\.-){2,4}(?=[A-ZÄÖÜ])", _say_lettered),
        Form(r"(?<![\w.-])([A-ZÄÖÜ][\w-]+)\.", cut_short),
    ),
    examples=(
        ("Er wohnt in der Goethestr. in Ulm.", "Er wohnt in der Goethestraße in Ulm."),
        ("Die Karl-Marx-Str. und die Konto-Nr.", "Die Karl-Marx-Straße und die Konto-Nummer."),
        ("Die Stahlindustr. wächst.", "Die Stahlindustrie wächst."),
        ("Der Abt.-Leiter dankt.", "Der Abteilungsleiter dankt."),
        ("Die K.-o.-Spiele in der E.-T.-A.-Hoffmann-Halle", "Die K-O-Spiele in der E-T-A-Hoffmann-Halle"),
        ("Die St.-Anna-Kirche", "Die Sankt-Anna-Kirche"),
    ),
)
