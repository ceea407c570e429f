"""Recipes for any number of people: "2 Dose/n", "1 Packung/en", "4 Ei/er": the plural where more than one is meant."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.dictionary import knows
from vorleser.text.regex import compile_late

_ONE = compile_late(r"(?:(?<![0-9.,/])1|\b[Ee]ine?n?) (?:[a-zäöüß]+\.? )?[A-ZÄÖÜ][a-zäöüß]+$")
_MANY = compile_late(r"[0-9½¼¾] ?(?:[a-zäöüß]+\.? )?[A-ZÄÖÜ][a-zäöüß]+$")


_OF_ONE = compile_late(
    r"\b(?:[Dd]es|[Ee]ines|[Ii]hres|[Ss]eines|[Dd]er/des|[Dd]es/der) (?:[a-zäöüß]+en )?[A-ZÄÖÜ][\w-]+$"
)
_NOUN = compile_late(r"(?<![\w/-])[A-ZÄÖÜ][a-zäöüß]{2,}$")
_MEASURED = compile_late(r"(?:[Mm]eter|[Ll]iter|[Bb]its?|[Bb]yte|[Gg]ramm|Mol)$")


def _plural(found: Found) -> str | None:
    """Say "Dosen" behind 2, "Dose" behind 1, "des Vertreters" behind its article, else both: "Name oder Namen"."""
    if _MEASURED.search(found.before):
        return None
    if _ONE.search(found.before):
        return ""
    if _MANY.search(found.before) or (found["ending"] in {"s", "es"} and _OF_ONE.search(found.before)):
        return found["ending"]
    noun = None if "(" in found[0] else _NOUN.search(found.before)
    return f" oder {noun[0]}{found['ending']}" if noun and knows(noun[0]) else None


RULE = Rule(
    phase=64,
    forms=(
        Form(r"(?<=[a-zäöüß])/(?P<ending>n|en|e|er|e?s)(?![\w/-])", _plural),
        Form(r"(?<=[a-zäöüß])\((?P<ending>n|en|e|er|s)\)(?![\w/-])", _plural),
    ),
    examples=(
        ("2 Dose/n Tomaten", "zwei Dosen Tomaten"),
        ("1 Dose/n Mais", "eine Dose Mais"),
        ("4 Ei(er)", "vier Eier"),
        ("mit dem Willen des Kind/es", "mit dem Willen des Kindes"),
        ("Name/n in Druckschrift", "Name oder Namen in Druckschrift"),
    ),
)
