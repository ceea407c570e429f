"""Roman numerals without the space behind their stop: im II.Weltkrieg, das IV.Quartal."""

from vorleser.normalize.grammar import adjective_ending
from vorleser.normalize.roman import value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal

_COUNTED = (
    r"(?P<noun>(?:Weltkrieg|Quartal|Bundesliga|Liga|Abteilung|Senat|Zivilsenat|Strafsenat|Halbjahr|Jahrhundert|Republik"
    r"|Akt|Teil|Obergeschoss)(?:e?s)?)(?!\w)"
)


def say_joined_numeral(found: Found) -> str:
    """Say the ordinal of the noun, and the space that was forgotten."""
    nth = ordinal(str(value(found["numeral"])), adjective_ending(found.before, found["noun"]))
    return f"{nth.capitalize() if found['noun'].startswith('Weltkrieg') else nth} {found['noun']}"


RULE = Rule(
    phase=40,
    forms=(
        Form(
            rf"(?<![\w.])(?P<numeral>X{{0,2}}(?:IX|IV|V?I{{1,3}}|V|(?<=X)))\.{_COUNTED}", say_joined_numeral
        ),
    ),
    examples=(
        ("im II.Weltkrieg", "im Zweiten Weltkrieg"),
        ("das IV.Quartal", "das vierte Quartal"),
        ("im XIX.Jahrhundert", "im neunzehnten Jahrhundert"),
    ),
)
