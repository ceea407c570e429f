"""How far behind the winner somebody is: "Berg -1 Runde", "+2 Rdn.", "ist 14. (+36)"."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.women import WOMAN_BEFORE
from vorleser.text.numerals import cardinal, ordinal


def _say_laps(found: Found) -> str:
    """Say the laps, and that they are lost."""
    laps = "eine Runde" if found["n"] == "1" else f"{cardinal(found['n'])} Runden"
    stop = "." if found[0].endswith(".") and re.match(" [A-ZÄÖÜ]|$", found.after) else ""
    return f", {laps}" + ("" if found.after.startswith(" zurück") else " zurück") + stop


def _say_place(found: Found) -> str:
    """Say somebody's place before how far behind it was: "Lang ist 14. (+36)"."""
    return ordinal(found["n"], "e" if WOMAN_BEFORE.search(found.before) else "er").capitalize()


RULE = Rule(
    phase=27,
    forms=(
        Form(
            r"(?:(?<=\bist )|(?<=\bwar )|(?<=\bwird )|(?<=\bwurde )|(?<=\bals ))(?P<n>[1-9][0-9]{0,2})\."
            r"(?= \((?:\+ ?)?[0-9]+(?:[:.,][0-9]+)*[);, ])",
            _say_place,
        ),
        Form(
            r"(?<=[a-zäöüß)0-9]),? [+−–-](?P<n>[1-9][0-9]?) (?:Runden?\b(?! [A-ZÄÖÜ])|Rdn?\.|Rd\b)", _say_laps
        ),
    ),
    examples=(
        ("Lang ist 14. (+36).", "Lang ist Vierzehnter (plus sechsunddreißig)."),
        ("Berg -1 Runde", "Berg, eine Runde zurück"),
        ("Berg (Ulm) +2 Rdn., Lang", "Berg (Ulm), zwei Runden zurück, Lang"),
    ),
)
