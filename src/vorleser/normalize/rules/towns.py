"""Towns that a slash tells apart from their namesakes: Frankfurt/Main, Halle/Saale."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.regex import compile_late

RIVERS = {
    ("Frankfurt", "Main"): "am Main",
    ("Frankfurt", "M"): "am Main",
    ("Frankfurt", "Oder"): "an der Oder",
    ("Halle", "Saale"): "an der Saale",
    ("Halle", "Westfalen"): "in Westfalen",
    ("Marburg", "Lahn"): "an der Lahn",
    ("Limburg", "Lahn"): "an der Lahn",
    ("Freiburg", "Breisgau"): "im Breisgau",
    ("Kempten", "Allgäu"): "im Allgäu",
    ("Wangen", "Allgäu"): "im Allgäu",
    ("Landau", "Pfalz"): "in der Pfalz",
    ("Neustadt", "Weinstraße"): "an der Weinstraße",
    ("Neustadt", "Aisch"): "an der Aisch",
    ("Rothenburg", "Tauber"): "ob der Tauber",
    ("Mülheim", "Ruhr"): "an der Ruhr",
    ("Landsberg", "Lech"): "am Lech",
    ("Weiden", "Oberpfalz"): "in der Oberpfalz",
    ("Rotenburg", "Wümme"): "an der Wümme",
    ("Rotenburg", "Fulda"): "an der Fulda",
    ("Nienburg", "Weser"): "an der Weser",
    ("Offenbach", "Main"): "am Main",
    ("Villingen", "Schwarzwald"): "im Schwarzwald",
    ("Steyr", "Enns"): "an der Enns",
    ("Linz", "Donau"): "an der Donau",
    ("Krems", "Donau"): "an der Donau",
    ("Bruck", "Mur"): "an der Mur",
}
"""What follows a town and a river, or whatever names it."""
TOWNS = "|".join(sorted({town for town, _ in RIVERS}))
_PLACES = "|".join(sorted({place for _, place in RIVERS}))


def riverside(found: Found) -> str | None:
    """Say which of its namesakes a town is: "Halle/Saale"."""
    where = RIVERS.get((found["town"].capitalize(), found["river"].capitalize()))
    return where and f"{found['town'].capitalize()} {where}"


LOUD = {
    "FRANKFURT A. M.": "Frankfurt am Main",
    "OFFENBACH A. M.": "Offenbach am Main",
    "HALLE A. D. S.": "Halle an der Saale",
}
"""Datelines in capitals, whose letters would be read as initials."""


def dateline(found: Found) -> str:
    """FRANKFURT A. M.: a town and its river in capitals."""
    said = next(said for loud, said in LOUD.items() if loud.replace(" ", "") == found[0].replace(" ", ""))
    return f"{said}." if re.match(r" [A-ZÄÖÜ][a-zäöüß]", found.after) else said


RULE = Rule(
    phase=18,
    trigger=compile_late(r"/|(?<=[a-z] )\((?:M|Main)\)|[A-Z] A\. ?[MD]\."),
    forms=(
        Form("|".join(re.escape(loud).replace(r"\.\ ", r"\. ?") for loud in LOUD), dateline),
        Form(
            rf"\b(?P<town>{TOWNS}|{TOWNS.upper()}) ?/ ?(?P<river>{_PLACES}|{_PLACES.upper()})\b"
            r"(?:(?<=/M)\.(?= [a-zäöü0-9(]|[,;:]))?",
            riverside,
        ),
        Form(r"\b(?P<town>Frankfurt|Halle|Marburg|Limburg) \((?P<river>M|Main)\)", riverside),
    ),
    examples=(
        ("FRANKFURT A. M. Der Flughafen wächst.", "Frankfurt am Main. Der Flughafen wächst."),
        ("Er kommt aus Halle/Saale.", "Er kommt aus Halle an der Saale."),
    ),
)
