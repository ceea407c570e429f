"""Words cut short before a hyphen or their -ig: "K.-o.-Spiel", "St.-Anna-Kirche", "zuständ. Behörde"."""

import re

from vorleser.normalize.agreement import inflect
from vorleser.normalize.rule import Form, Found, Rule


def _say_lettered(found: Found) -> str:
    """Say the letters that a compound begins with: "K.-o.-Spiel", "E.-T.-A.-Hoffmann-Platz"."""
    return found[0].replace(".", "").upper()


def in_ig(found: Found) -> str | None:
    """Say an adjective that is cut before its -ig: "zuständ.", "gegenwärt."."""
    said = inflect(f"{found[1]}ig", found)
    return said if said != f"{found[1]}ig" else None


RULE = Rule(
    phase=61,
    trigger=re.compile(r"\.(?:-|(?<=[dßlt]\.) )"),
    forms=(
        Form(r"(?<![\w.])St\.-(?=[A-ZÄÖÜ])", lambda _: "Sankt-"),
        Form(r"(?<=[A-Za-z]-)St\.(?= [A-ZÄÖÜ])", lambda _: "Sankt"),
        Form(r"(?<![\w.-])(?:[A-Za-z]\.-){2,4}(?=[A-ZÄÖÜ])", _say_lettered),
        Form(
            r"(?<![\w.])([a-zäöüß]*(?:ständ|wärt|kräft|mäß|gült|verdächt|freiwill))\.(?= [a-zA-ZÄÖÜäöü])",
            in_ig,
        ),
    ),
    examples=(
        ("Die K.-o.-Spiele in der E.-T.-A.-Hoffmann-Halle", "Die K-O-Spiele in der E-T-A-Hoffmann-Halle"),
        ("Die zuständ. Behörde prüft.", "Die zuständige Behörde prüft."),
        ("Die St.-Anna-Kirche", "Die Sankt-Anna-Kirche"),
    ),
)
