"""Towns that a slash tells apart from their namesakes: Frankfurt/Main, Halle/Saale."""

import re

from vorleser.normalize.rule import Form, Found, Rule

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


RULE = Rule(
    phase=18,
    trigger=re.compile("/"),
    forms=(
        Form(rf"\b(?P<town>{TOWNS}|{TOWNS.upper()}) ?/ ?(?P<river>{_PLACES}|{_PLACES.upper()})\b", riverside),
    ),
    examples=(("Er kommt aus Halle/Saale.", "Er kommt aus Halle an der Saale."),),
)
