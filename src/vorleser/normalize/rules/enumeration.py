"""Numbers that count the items of an enumeration: "1. Zeit, 2. Geld" is "erstens Zeit, zweitens Geld".

Which numbers do, their neighbours tell (`vorleser.text.enumeration`); a number alone at the start of a text does if
what follows it is no noun that an ordinal could stand before.
"""

import re
from collections.abc import Sequence

from vorleser.normalize.grammar import PREPOSITIONS
from vorleser.normalize.nouns import search_gender
from vorleser.normalize.ranks import is_in_results, is_named_result
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.table import OPENED
from vorleser.scripts import Item
from vorleser.text.dictionary import SEEN, count, knows
from vorleser.text.enumeration import ORDINAL_NOUNS, QUANTITY, ROMAN, in_a_row
from vorleser.text.numerals import cardinal, ordinal
from vorleser.text.regex import compile_late
from vorleser.text.wording import EVERY_MONTH

_NUMBER = (
    r"(?P<bracket>\()?(?P<number>[0-9]{1,2}|[a-h]|[IVX]{1,5}|[ivx]{1,4}(?=\)))(?(bracket)\)|(?:\.\)|[.)]))"
)
_MARK = rf"(?<![^\s(„“\"»‚]){_NUMBER}[ \t]+"
_INFINITIVE = compile_late(
    r"^(?:[^.:;,!?]{3,80} [a-zäöüß]{2,}(?:en|ern|eln), )?[^.:;,!?]{3,80} [a-zäöüß]{3,}(?:en|ern|eln)[.!]?$"
    r"|^[A-ZÄÖÜ][\w-]*(?:, [A-ZÄÖÜ][\w-]*){1,5} (?:und|oder|sowie) [^.:;,!?]{3,80} [a-zäöüß]{3,}(?:en|ern|eln)[.!]?$"
)
"""What an item is that tells what to do: "Ofen auf 180 Grad vorheizen"."""
_ASIDE = compile_late(r" \([^()]{1,60}\)|(?<=[a-z])\.(?= [a-zäöü0-9])")
BEGINNING = compile_late(r"(?:^|[.!?\n])[“”\"«)]*\s*[„“\"»]*$")
PARTICIPLE = compile_late(
    r"\b(?:ab|an|auf|aus|ein|fest|vor|zu|um|mit|nach|los|zurück)?ge[a-zäöüß]{3,}en[.!]?$"
)
_COUNTED = (
    *ORDINAL_NOUNS,
    *"fest kilometer tor tore treffer sieg niederlage feiertag weihnachtstag weihnachtsfeiertag mai gebot buch".split(),
    *"weltmeisterschaft messe turnier treffen mann frau lehrgang einsatz anlauf versuch mahnung obergeschoss".split(),
)
"""What an ordinal stands before even in a heading of one noun."""
_CERTAIN_ROMAN = frozenset("II III IV VI VII VIII IX XI XII".split())
_MOST_ITEMS = 20
LETTERS = frozenset("abcdefgh")
LIST_SIGNS = " \t„“»(*–-•"


def _say_number(number: str, found: Found, *, opens: bool) -> str:
    """Return what is said for *number*, as the house wants it, before an item that *opens* a sentence or does not."""
    if found.settings.enumeration == "dropped":
        return ""
    if number in LETTERS:
        return found[0]
    digits = str(ROMAN.get(number.upper(), number))
    said = f"Punkt {cardinal(digits)}" if found.settings.enumeration == "punkt" else ordinal(digits, "ens")
    capital = f"{said[0].upper()}{said[1:]}"
    if opens:
        return f"{capital}: "
    return f"{capital if BEGINNING.search(found.before) else said} "


_SENTENCE = compile_late(r"(?:D(?:er|ie|as)|Eine?|Wer|Was|Man|Es|Wir|Sie|Ich|Kein\w*|Jeder?) [^.!?]{6,}[.!?]")
"""A sentence that a colon and a number lead."""


_WORD = compile_late(r"\w+")
_SEVERAL = compile_late(
    r"\b(?:[0-9]+|[a-zäöü]{3,5}) (?:Tipps|Regeln|Gründe|Dinge|Schritte|Fehler|Ziele|Fragen|Thesen): $"
)
"""How many items follow: "7 Tipps:"."""


_FIRST = compile_late(r"(?<![\w.])1\. (?=[A-ZÄÖÜ])")


def _is_rank(found: Found) -> bool:
    """Return whether a number, or the first of its row, is the rank of somebody beside his country."""
    text = found.match.string
    first = _FIRST.search(text) if "(" in text else None
    return is_named_result(found.before, f" {found.after}") or (
        first is not None and is_named_result(text[: first.start()], text[first.end() - 1 :])
    )


_PLACED = compile_late(r"(?:nach|im|in|beim|hinter|vor) ")
"""What follows a place in a bracket: "Lang (2. nach dem Springen)"."""


def in_row(found: Found) -> str | None:
    """1. Zeit, 2. Geld und 3. Mut: the neighbours stand in the same text."""
    start = found.match.start()
    if _PLACED.match(found.after) and found.before.endswith("("):
        return None
    if _is_rank(found) or is_in_results(found.match.string, start, found.after.split(" ", 1)[0].strip(",;")):
        return None
    mark = next((mark for mark in in_a_row(found.match.string) if mark.start == start), None)
    if (
        mark is None
        and found["number"] == "1"
        and found.before.endswith(": ")
        and (_SENTENCE.match(found.after) or _SEVERAL.search(found.before))
    ):
        return _say_number("1", found, opens=True)
    if mark is None and found["number"].isdigit() and int(found["number"]) > 1:
        last = int(found["number"]) - 1
        before = ordinal(str(last), "ens") in _WORD.findall(found.before.lower()) or (
            "rstens " in found.before and re.search(rf"\b{last}\. \w", found.before)
        )
        return (
            _say_number(found["number"], found, opens=OPENED.search(found.before) is not None)
            if before
            else None
        )
    return _say_number(found["number"], found, opens=mark.opens) if mark else None


def _alone(found: Found) -> str | None:
    """1.) Das Geld fehlt: a number at the start with a bracket, or before what no ordinal stands before."""
    number = found["number"]
    if found.before.strip(LIST_SIGNS) or not (number.isdigit() or number in _CERTAIN_ROMAN):
        return None
    is_event = found.after.startswith("Geb") or (
        _EVENT.match(found.after) and not _INFINITIVE.search(found.after)
    )
    if number.isdigit() and int(number) > _MOST_ITEMS and is_event:
        return None
    if _WEEKDAY.match(found.after):
        return None
    if found["bracket"] and (number.isalpha() or int(number) > 12 or not found.after[:1].isupper()):
        return None
    is_opened = number.isalpha() and re.match(r"(?:D(?:er|ie|as)|Eine?|Was|Wie|Warum)\b", found.after)
    is_item = found[0].strip().endswith(")") or is_opened or opens_item(found.after)
    return _say_number(found["number"], found, opens=True) if is_item else None


def glued(found: Found) -> str:
    """Wenn (1)die Frist läuft, (2)der Vertrag gilt: the space behind the bracket is forgotten."""
    return _say_number(found["number"], found, opens=False)


_EVENT = compile_late(r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:e|er|es) [A-ZÄÖÜ]")
"""What takes place so often, where a list would hardly be so long: "67. Internationale" Buchmesse."""
_WEEKDAY = compile_late(r"(?:Mo|Di|Mi|Do|Fr|Sa|So)\.(?: |$)")
"""A day that an ordinal stands before: "1. So. im Advent"."""


def within_part(found: Found) -> str:
    """II. 1. Die Klage ist zulässig: a point of a part of a ruling."""
    if found.settings.enumeration == "dropped":
        return ""
    return f"Römisch {cardinal(str(ROMAN[found['part']]))}, {cardinal(found['number'])}: "


_CITED = compile_late(
    r"(?:\b(?:unter|oben|unten|siehe|vgl\.|s\.|Ziff(?:er|\.)|Nr\.|Gründe|zu)|\b[A-Z]\.?|\() $|\($"
)


def cited_part(found: Found) -> str | None:
    """Unter II. 2. d): a part of a ruling and a point of it, where it is cited."""
    if not _CITED.search(found.before):
        return None
    return f"{cardinal(str(ROMAN[found['part']]))} {cardinal(found['number'])}"


def party(found: Found) -> str:
    """Der Kläger zu 1): a party to a lawsuit."""
    return cardinal(found["number"])


_PARTY = compile_late(
    r"(?:\b(?:Kl|Bekl|ASt|Ast|AGg|Ag|Bf)\.|\b(?:[Kk]läg|[Bb]eklagt|[Aa]ntrag|[Bb]eschwerde|[Bb]eteiligt|[Bb]eigeladen"
    r"|[Zz]eug|[Aa]ngeklagt|[Ss]chuldner|[Gg]läubiger)\w*) zu (?:[0-9]\. und )?$"
)


def numbered_party(found: Found) -> str | None:
    """Die Klägerin zu 2. trägt vor: a party to a lawsuit, with a full stop."""
    return cardinal(found["number"]) if _PARTY.search(found.before) else None


_TWO_NOUNS = compile_late(r"([A-ZÄÖÜ][a-zäöüß-]+) (?:und|oder|&) [A-ZÄÖÜ][\w-]+$")
"""A heading of two nouns: "Kinder und Tiere"."""
_MONTH = compile_late(rf"(?:FC-\w+|{'|'.join(EVERY_MONTH)})\b")


_SHUT = compile_late(
    r"[A-ZÄÖÜ][\w-]+ (?:zu|auf|aus|an|ab|weg|raus|rein|hoch|runter|her|los|dicht)(?:[!,:;.–]|\s*$| und [A-ZÄÖÜ])"
)
"""An item without a verb: "Fenster zu, Heizung aus"."""


_AGENDA = compile_late(
    r"(?:Begrüßung|Eröffnung|Feststellung|Genehmigung|Verabschiedung|Entlastung|Beschlussfassung|Vorstellung|Totenehrung|"
    r"Ehrungen|Grußworte?|Anträge|Kassenbericht|Rechenschaftsbericht|Berichte?|Aussprache)\b(?: [^.!?]{3,80})?$"
)
"""What a meeting deals with, alone in its line: "1. Begrüßung durch den Vorsitzenden"."""


def opens_item(after: str) -> bool:
    """Return whether *after* begins an item: with no noun (Viel trinken, Rühren Sie …), or as Ofen vorheizen."""
    two = _TWO_NOUNS.match(after)
    if any(begun.match(after) for begun in (QUANTITY, _SHUT, _AGENDA)) or (
        two and not two[1].lower().endswith(_COUNTED)
    ):
        return True
    first = None if _MONTH.match(after) else re.match(r"[„“\"»‚(]?([A-ZÄÖÜ][\w-]*)( Sie\b)?", after)
    if not first:
        return False
    if re.fullmatch(r"[A-ZÄÖÜ][\w-]+", after) and len(after) > 3 and not after.lower().endswith(_COUNTED):
        return True  # a heading of one noun
    tells = _INFINITIVE.search(_ASIDE.sub("", after)) is not None and not PARTICIPLE.search(after)
    if search_gender(first[1].lower()):
        return tells and not first[1].lower().endswith(ORDINAL_NOUNS)
    if first[1].lower() in PREPOSITIONS:
        return True
    return bool(first[2]) or count(first[1]) > 20 * SEEN or (tells and knows(first[1]))


_STEP = compile_late(
    r"(?:\w*schritt|Schritt|Teil|Tag|Akt|Runde|Phase|Stufe|Woche|Halbzeit|Etappe|Strophe|Aufzug|Szene|Lesung|Drittel|Viertel"
    r"|Durchgang|Platz|Preis|Stunde|Jahr|Semester|Lektion|Gang): "
)
"""Of which there are several in order, with what it tells behind a colon: "2. Schritt: Den Teig kneten"."""


def rule_for(items: Sequence[Item]) -> Rule:
    """Return the rule for a text whose *items*, in the order in which they stand, are known by their neighbours."""
    opening = {item.start: item.opens for item in items}

    def known_item(found: Found) -> str | None:
        opens = opening.get(found.match.start())
        step = _STEP.match(found.after)
        is_rank = _is_rank(found) or (  # "1. Jan Kern (AUT)"
            found.before.endswith("(") and _PLACED.match(found.after) is not None
        )
        if (
            opens is None
            or is_rank
            or (step and found["number"].isdigit() and found[0].strip().endswith("."))
        ):
            return None
        return _say_number(found["number"], found, opens=opens)

    bare = Form(r"\A(?P<number>[0-9]{1,2})[ \t]+", known_item)
    return Rule(phase=-1, forms=(Form(_MARK, known_item), bare), examples=())


RULE = Rule(
    phase=15,
    forms=(
        Form(r"\A(?P<part>I{1,3}|IV|VI{0,3}|IX|X)\. ?(?P<number>[0-9]{1,2})\. (?=[A-ZÄÖÜ])", within_part),
        Form(
            r"(?<![\w.])(?P<part>I{1,3}|IV|VI{0,3}|IX)\. ?(?P<number>[0-9]{1,2})\.(?= ?[a-z]\)|[,;)]| [–a-z]|\s*$)",
            cited_part,
        ),
        Form(r"(?<![\w)])\((?P<number>[1-9]|1[0-9])\)(?=[a-zäöüA-ZÄÖÜ][a-zäöüß]{2,} )", glued),
        Form(
            r"(?:(?<=\b[Zz]u )|(?<=\b[Zz]u [0-9]\. und ))"
            r"(?P<number>[0-9]{1,2})(?:\.(?= [a-zäöü]|[,;)])|(?= [a-zäöüA-ZÄÖÜ]|[,;.]? *$))",
            numbered_party,
        ),
        Form(_MARK, in_row),
        Form(_MARK, _alone),
        Form(r"(?:(?<=\b[Zz]u )|(?<=\b[Aa]d ))(?P<number>[0-9]{1,2})\)", party),
        Form(r"(?:(?<=\b[Zz]u )|(?<=\b[Aa]d ))(?P<number>[0-9]{1,2})\.(?=:)", party),
    ),
    examples=(
        ("Es zählen 1. Zeit und 2. Geld.", "Es zählen erstens Zeit und zweitens Geld."),
        (
            "Drei Dinge zählen: 1. Zeit, 2. Geld, 3. Mut.",
            "Drei Dinge zählen: erstens Zeit, zweitens Geld, drittens Mut.",
        ),
        ("25. Frische Blumen kaufen", "Fünfundzwanzigstens: Frische Blumen kaufen"),
        ("Er will 1) Ruhe, 2) Zeit.", "Er will erstens Ruhe, zweitens Zeit."),
        (
            "Zwei Gründe: 1. Das Dach ist dicht. 2. Die Heizung ist neu.",
            "Zwei Gründe: Erstens: Das Dach ist dicht. Zweitens: Die Heizung ist neu.",
        ),
        ("Er will i) Ruhe und ii) Zeit.", "Er will erstens Ruhe und zweitens Zeit."),
        ("wenn (1)die Frist läuft", "wenn erstens die Frist läuft"),
        ("1.) Das Geld fehlt.", "Erstens: Das Geld fehlt."),
        (
            "2. 250 g Mehl sieben.",
            "Zweitens: zweihundertfünfzig Gramm Mehl sieben.",
        ),
        (
            "1. Ofen (Umluft: 160 °C) vorheizen.",
            "Erstens: Ofen (Umluft: hundertsechzig Grad Celsius) vorheizen.",
        ),
        ("1. Die Stadt baut.", "Erstens: Die Stadt baut."),
        ("1. Platz: Anna, 2. Platz: Ben", "erster Platz: Anna, zweiter Platz: Ben"),
    ),
)
