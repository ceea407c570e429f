"""Floors of a house whose number is glued to their letters: "im 1.OG", "2.UG links"."""

from vorleser.normalize.grammar import adjective_ending
from vorleser.normalize.nouns import Gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal

_FLOORS = {"OG": "Obergeschoss", "UG": "Untergeschoss", "DG": "Dachgeschoss", "ZG": "Zwischengeschoss"}


def numbered_floor(found: Found) -> str:
    """Say which floor it is, in the case of the words before it."""
    name = _FLOORS[found["letters"]]
    return f"{ordinal(found['nth'], adjective_ending(found.before, name, Gender.NEUTER))} {name}"


RULE = Rule(
    phase=39,
    forms=(
        Form(
            rf"(?<![\w.,:/–-])(?P<nth>[1-9][0-9]?)\.(?P<letters>{'|'.join(_FLOORS)})(?![\w-])", numbered_floor
        ),
    ),
    examples=(
        ("Das Büro liegt im 1.OG links.", "Das Büro liegt im ersten Obergeschoss links."),
        ("Raum 12, 2.UG", "Raum zwölf, zweites Untergeschoss"),
    ),
)
