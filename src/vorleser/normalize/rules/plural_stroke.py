"""Recipes for any number of people: "2 Dose/n", "1 Packung/en", "4 Ei/er": the plural where more than one is meant."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.regex import compile_late

_ONE = compile_late(r"(?:(?<![0-9.,/])1|\b[Ee]ine?n?) (?:[a-zäöüß]+\.? )?[A-ZÄÖÜ][a-zäöüß]+$")
_MANY = compile_late(r"[0-9½¼¾] ?(?:[a-zäöüß]+\.? )?[A-ZÄÖÜ][a-zäöüß]+$")


def _plural(found: Found) -> str | None:
    """Say "Dosen" behind 2, "Dose" behind 1; without a number it is none of these."""
    if _ONE.search(found.before):
        return ""
    return found["ending"] if _MANY.search(found.before) else None


RULE = Rule(
    phase=64,
    trigger=compile_late(r"[a-zäöüß](?:/(?:n|en|e|er|s)|\((?:n|en|e|er|s)\))(?![\w/-])"),
    forms=(
        Form(r"(?<=[a-zäöüß])/(?P<ending>n|en|e|er|s)(?![\w/-])", _plural),
        Form(r"(?<=[a-zäöüß])\((?P<ending>n|en|e|er|s)\)(?![\w/-])", _plural),
    ),
    examples=(
        ("2 Dose/n Tomaten", "zwei Dosen Tomaten"),
        ("1 Dose/n Mais", "eine Dose Mais"),
        ("4 Ei(er)", "vier Eier"),
    ),
)
