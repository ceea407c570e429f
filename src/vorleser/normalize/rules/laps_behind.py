"""Laps that a driver is behind the winner, as lists of results have them: "Berg -1 Runde", "+2 Rdn."."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal


def _say_laps(found: Found) -> str:
    """Say the laps, and that they are lost."""
    laps = "eine Runde" if found["n"] == "1" else f"{cardinal(found['n'])} Runden"
    stop = "." if found[0].endswith(".") and re.match(" [A-ZÄÖÜ]|$", found.after) else ""
    return f", {laps}" + ("" if found.after.startswith(" zurück") else " zurück") + stop


RULE = Rule(
    phase=27,
    forms=(
        Form(
            r"(?<=[a-zäöüß)0-9]),? [+−–-](?P<n>[1-9][0-9]?) (?:Runden?\b(?! [A-ZÄÖÜ])|Rdn?\.|Rd\b)", _say_laps
        ),
    ),
    examples=(
        ("Berg -1 Runde", "Berg, eine Runde zurück"),
        ("Berg (Ulm) +2 Rdn., Lang", "Berg (Ulm), zwei Runden zurück, Lang"),
    ),
)
