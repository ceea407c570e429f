"""Letters whose neighbours say what they stand for: wind "aus NW", nutrients "18 g E, 22 g F"."""

import re

from vorleser.normalize.rule import Form, Found, Rule

_POINTS = {"N": "Nord", "S": "Süd", "O": "Ost", "W": "West"}
_NUTRIENTS = {"E": "Eiweiß", "EW": "Eiweiß", "F": "Fett", "KH": "Kohlenhydrate"}


def _wind(found: Found) -> str:
    """Say a direction of the compass: "Nordwest", "Westnordwest"."""
    return "".join(_POINTS[letter] for letter in found["points"]).capitalize()


def _nutrient(found: Found) -> str:
    """Say what is counted in grams."""
    return _NUTRIENTS[found["nutrient"]]


RULE = Rule(
    phase=13,
    trigger=re.compile(r"\b[NSW][NSOW]{1,2}\b|\bg (?:EW?|F|KH)\b"),
    forms=(
        Form(
            r"(?:(?<=\baus )|(?<=\bnach )|(?<=\bRichtung )|(?<=\bWind: ))(?P<points>[NSOW]?[NS][OW])(?![\w-]|\.\w)",
            _wind,
        ),
        Form(r"(?<=[0-9] g )(?P<nutrient>EW?|F|KH)(?=[,;.)/]|$| [|·/–])", _nutrient),
    ),
    examples=(
        ("Der Wind weht aus NW.", "Der Wind weht aus Nordwest."),
        ("Der Wind dreht auf dem Weg nach WSW.", "Der Wind dreht auf dem Weg nach Westsüdwest."),
        (
            "18 g E, 22 g F, 35 g KH",
            "achtzehn Gramm Eiweiß, zweiundzwanzig Gramm Fett, fünfunddreißig Gramm Kohlenhydrate",
        ),
    ),
)
