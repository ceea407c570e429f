"""A postcode right behind a house's number: "Bachstr. 6 65197 Wiesbaden" has a pause between the two."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_STREET = compile_late(
    r"(?:[Ss]tr\.|[Ss]traße|[Ww]eg|[Pp]latz|[Gg]asse|[Aa]llee|[Rr]ing"
    r"|[Uu]fer|[Dd]amm|[Hh]of|[Mm]arkt) [0-9]{1,3} ?[a-z]?$"
)


def _pause(found: Found) -> str | None:
    """Part the two numbers."""
    return ", " if _STREET.search(found.before) else None


RULE = Rule(
    phase=10,
    trigger=compile_late(r"[0-9a-z] [0-9]{4,5} [A-ZÄÖÜ]"),
    forms=(Form(r"(?<=[0-9a-z]) (?=[0-9]{4,5} [A-ZÄÖÜ][a-zäöüß])", _pause),),
    examples=(("Bachstr. 6 65197 Ulm", "Bachstraße sechs, sechs fünf eins neun sieben Ulm"),),
)
