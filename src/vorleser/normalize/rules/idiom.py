"""Figures that are said as nothing else is: 24/7, 08/15, 50/50."""

import re

from vorleser.normalize.rule import Form, Found, Rule

IDIOMS = {
    "S. u. Pf.": "Salz und Pfeffer",
    "S.u.Pf.": "Salz und Pfeffer",
    "2G+": "zwei G plus",
    "3G+": "drei G plus",
    "24/7": "vierundzwanzig sieben",
    "50/50": "fünfzig fünfzig",
    "9/11": "nine eleven",
    "08/15": "null acht fünfzehn",
    "B2B": "B to B",
    "B2C": "B to C",
    "P2P": "P to P",
    "1&1": "eins und eins",
    "1001 Nacht": "tausendundeine Nacht",
    "aus 1001 Nacht": "aus tausendundeiner Nacht",
    "110-prozentig": "hundertzehnprozentig",
    "9-to-5": "nine to five",
    "O/U-Hitze": "Ober- und Unterhitze",
    "O/U": "Ober- und Unterhitze",
    "PM2,5": "P M zwei Komma fünf",
    "PM2.5": "P M zwei Komma fünf",
}


def idiom(found: Found) -> str:
    """Say it as everyone does."""
    said = IDIOMS[found[0]]
    return said[0].upper() + said[1:].replace(" ", "-") if re.match(r"-[A-ZÄÖÜ]", found.after) else said


RULE = Rule(
    phase=12,
    trigger=re.compile(r"[0-9]|S\. ?u\. ?Pf"),
    forms=(
        Form(r"(?<=\b[12]\. )WK(?!\w)", lambda _: "Weltkrieg"),
        Form(
            rf"(?<![\w/])(?:{'|'.join(sorted(map(re.escape, IDIOMS), key=len, reverse=True))})(?![\w/])",
            idiom,
        ),
    ),
    examples=(
        ("rund um die Uhr, 24/7", "rund um die Uhr, vierundzwanzig sieben"),
        ("eine Lösung nach Schema 08/15", "eine Lösung nach Schema null acht fünfzehn"),
        ("Märchen aus 1001 Nacht", "Märchen aus tausendundeiner Nacht"),
    ),
)
