"""A postcode right behind a house's number: "Bachstr. 6 65197 Ulm"; from one to another: "80331–81929 München"."""

from vorleser.normalize.cantons import CANTONS
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.towns import all_cities
from vorleser.text.numerals import one_by_one
from vorleser.text.regex import compile_late

_STREET = compile_late(
    r"(?:[Ss]tr\.|[Ss]traße|[Ww]eg|[Pp]latz|[Gg]asse|[Aa]llee|[Rr]ing"
    r"|[Uu]fer|[Dd]amm|[Hh]of|[Mm]arkt) [0-9]{1,3} ?[a-z]?$"
)


def _pause(found: Found) -> str | None:
    """Part the two numbers."""
    return ", " if _STREET.search(found.before) else None


_LABELLED = compile_late(r"(?:\bPLZ|\b[Pp]ostleitzahl\w*)[ :]{1,2}(?:[0-9, –-]+ )?$")


def _span(found: Found) -> str | None:
    """Say the first and the last postcode of a town, figure by figure; so many of something are no postcodes."""
    is_town = found["town"] in all_cities() and len(found["first"]) == len("80331")
    if not (is_town or _LABELLED.search(found.before)):
        return None
    return f"{one_by_one(found['first'])} bis {one_by_one(found['last'])}"


_ADDRESS = compile_late(r"(?:^|[,;:(|·] ?|\b(?:[Ii]n|[Nn]ach|[Aa]us|[Aa]n) )$")


def _before_canton(found: Found) -> str | None:
    """5033 Buchs AG: the postcode and the canton of a town that shares its name with others."""
    if not _ADDRESS.search(found.before):
        return None
    return f"{one_by_one(found['number'])} {found['town']}, {CANTONS[found['canton']]}"


RULE = Rule(
    phase=10,
    forms=(
        Form(r"(?<=[0-9a-z]) (?=[0-9]{4,5} [A-ZÄÖÜ][a-zäöüß])", _pause),
        Form(
            r"(?<![\w.,/–-])(?P<first>[0-9]{5}|[1-9][0-9]{3}) ?[–-] ?(?P<last>[0-9]{5}|[1-9][0-9]{3})"
            r"(?![\w/–-]|[.,][0-9])(?= (?P<town>[A-ZÄÖÜ][a-zäöüß]+)|)",
            _span,
        ),
        Form(
            r"(?<![\w.,:/–-])(?P<number>[1-9][0-9]{3}) (?P<town>[A-ZÄÖÜ][a-zäöüéè]{2,}(?:[- ][A-ZÄÖÜ][a-zäöüéè]+)?)"
            rf" (?P<canton>{'|'.join(CANTONS)})(?=[,;)]|\.?\s*$)",
            _before_canton,
        ),
    ),
    examples=(
        ("Bachstr. 6 65197 Ulm", "Bachstraße sechs, sechs fünf eins neun sieben Ulm"),
        ("80331–81929 München", "acht null drei drei eins bis acht eins neun zwei neun München"),
        ("an 5033 Buchs AG", "an fünf null drei drei Buchs, Aargau"),
        ("10000–12000 Menschen", "zehntausend bis zwölftausend Menschen"),
    ),
)
