"""Rulers whose number stands in brackets, since not all count them: "Heinrich (VII.)", "Burkhard (I., 917–926)"."""

from vorleser.normalize.roman import KINGS, NUMERAL, QUEENS
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rulers import NAME, bare_name, count_ruler


def bracketed(found: Found) -> str | None:
    """Say the number of a ruler within its bracket, in the case of his name."""
    name = bare_name(found["name"])
    if name not in KINGS | QUEENS:
        return None
    female, genitive = name in QUEENS, name != found["name"]
    counted = count_ruler(found, found["numeral"], female=female, genitive=genitive)
    return f"{found['name']} ({counted}"


RULE = Rule(
    phase=41,
    forms=(Form(rf"(?<![\w.])(?P<name>{NAME}) \((?P<numeral>{NUMERAL})\.(?=[),])", bracketed),),
    examples=(
        ("Ihm folgte Heinrich (VII.) nach.", "Ihm folgte Heinrich (der Siebte) nach."),
        ("mit Burkhard (I.) und", "mit Burkhard (dem Ersten) und"),
    ),
)
