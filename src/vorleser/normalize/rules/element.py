"""Elements by their signs: Cs-137, ⁹⁰Sr; arrows of reactions; screws and tyres: M8x40, 205/55 R16."""

import re

from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.table import rows
from vorleser.text.numerals import cardinal

_NAMES = {row[0]: row[1] for row in rows("elements")}
_SIGNS = "|".join(sorted(_NAMES, key=len, reverse=True))
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def named_isotope(found: Found) -> str:
    """Say an isotope by its element's name: "Cs-137"."""
    tail = "-" if re.match(r"-[A-ZÄÖÜ]", found.after) else " "
    return f"{_NAMES[found['sign']]}{tail}{cardinal(found['mass'].translate(_SUPERSCRIPT))}"


def content(found: Found) -> str:
    """Say an element behind its share: "3 Gew.-% Ni", "40 mg Fe"."""
    return _NAMES[found[0]]


def reaction(_: Found) -> str:
    """Say the arrow between the sides of a reaction."""
    return "wird zu"


def screw(found: Found) -> str:
    """Say a screw's thread and its length or pitch: "M8x40", "M8x1,25"."""
    return f"M {cardinal(found['thread'])} mal {say_number(found['length'])}"


def raised(found: Found) -> str:
    """Say CO², whose figure should stand low."""
    return "C-O-zwei" if re.match(r"-[A-ZÄÖÜa-zäöü]", found.after) else "C O zwei"


RULE = Rule(
    phase=17,
    forms=(
        Form(r"(?<![\w-])CO ?²(?!\w)", raised),
        Form(rf"(?<![\w-])(?P<sign>{_SIGNS})-(?P<mass>[0-9]{{1,3}})(?![\w.,])", named_isotope),
        Form(rf"(?<!\w)(?P<mass>[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})(?P<sign>{_SIGNS})(?!\w)", named_isotope),
        Form(
            rf"(?:(?<=[0-9] mg )|(?<=[0-9] µg )|(?<=-% )|(?<=[0-9] g )|(?<=[0-9] mmol )|(?<=[0-9] ppm )|(?<=[0-9] t ))"
            rf"(?:{_SIGNS})(?!\w)",
            content,
        ),
        Form(r"(?<=\b[a-z] )[→⟶](?= ?[0-9∞])", lambda _: "gegen"),
        Form(r"(?<=\b[a-z])[→⟶] ?(?=[0-9∞])", lambda _: " gegen "),
        Form(r"(?:(?<=[₀-₉0-9A-Z] ))[→⟶](?= (?:[0-9]|[A-Z](?![a-zäöüß]{2}|[A-Z]{2}(?![0-9₀-₉]))))", reaction),
        Form(r"(?<!\w)M(?P<thread>[1-9][0-9]?)[x×](?P<length>[0-9]{1,3}(?:,[0-9]{1,2})?)(?!,?\w)", screw),
    ),
    examples=(
        ("ein Gewinde M8x1,25", "ein Gewinde M acht mal eins Komma zwei fünf"),
        ("Cs-137 und Sr-90", "Cäsium hundertsiebenunddreißig und Strontium neunzig"),
        ("2 H₂ + O₂ → 2 H₂O", "zwei H zwei plus O zwei wird zu zwei H zwei O"),
        ("eine Schraube M8x40", "eine Schraube M acht mal vierzig"),
        ("weniger CO²-Ausstoß", "weniger C-O-zwei-Ausstoß"),
        ("3 Gew.-% Ni", "drei Gewichtsprozent Nickel"),
    ),
)
