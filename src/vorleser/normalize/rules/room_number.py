"""Numbers of rooms with a full stop inside, which are no days: "Raum 2.03.", "Zimmer E.12"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal

_ROOMS = "Raum |Räume |Räumen |Zimmer |Zimmern |Zi\\. |Saal |Hörsaal |Büro |Seminarraum |Konferenzraum |Klassenraum "
_AFTER = "|".join(f"(?<=\\b{room})" for room in _ROOMS.split("|"))


def _say(found: Found) -> str:
    """Say the floor and the number on it, a nought as one."""
    floor, number = (found[name] for name in ("floor", "number"))
    first = cardinal(floor) if floor.isdecimal() else floor
    noughts = len(number) - len(number.lstrip("0"))
    digits = number.lstrip("0")
    return " ".join((first, "Punkt", *("null",) * noughts, *((cardinal(digits),) if digits else ())))


RULE = Rule(
    phase=11,
    forms=(
        Form(rf"(?:{_AFTER})(?P<floor>[0-9]{{1,2}}|[A-Z])\.(?P<number>[0-9]{{2}})(?!\w|[.,]?[0-9])", _say),
    ),
    examples=(
        ("Der Kurs ist in Raum 2.03.", "Der Kurs ist in Raum zwei Punkt null drei."),
        ("Zimmer E.12 ist frei", "Zimmer E Punkt zwölf ist frei"),
    ),
)
