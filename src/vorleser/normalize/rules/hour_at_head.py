"""The hour that a piece of news or an event begins with: "16 h: Gipfel beginnt"."""

from vorleser.normalize.clock import say_clock
from vorleser.normalize.rule import Form, Found, Rule


def _hour(found: Found) -> str:
    said = say_clock(found["hour"], found["minute"] or "")
    return f"{said[0].upper()}{said[1:]}"


RULE = Rule(
    phase=16,
    forms=(
        Form(
            r"(?:(?<![^\n])|(?<=\+\+\+ ))(?P<hour>[01]?[0-9]|2[0-4])(?:[.:](?P<minute>[0-5][0-9]))? h"
            r"(?=: [A-ZÄÖÜ„»\"])",
            _hour,
        ),
    ),
    examples=(("16 h: Gipfel beginnt", "Sechzehn Uhr: Gipfel beginnt"),),
)
