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


def idiom(found: Found) -> str | None:
    """Say it as everyone does; "B 13 R 9/11" is a court's file."""
    if found[0] == "9/11" and re.search(r"[0-9] [A-Z]{1,3}[a-z]? $", found.before):
        return None
    said = IDIOMS[found[0]]
    return said[0].upper() + said[1:].replace(" ", "-") if re.match(r"-[A-ZÄÖÜ]", found.after) else said


_LANGUAGES = {
    "Engl": "Englischen",
    "Franz": "Französischen",
    "Frz": "Französischen",
    "Amerik": "Amerikanischen",
    "Ital": "Italienischen",
    "Span": "Spanischen",
    "Russ": "Russischen",
    "Poln": "Polnischen",
    "Schwed": "Schwedischen",
    "Norweg": "Norwegischen",
    "Dän": "Dänischen",
    "Niederl": "Niederländischen",
    "Türk": "Türkischen",
    "Griech": "Griechischen",
    "Lat": "Lateinischen",
    "Jap": "Japanischen",
    "Chin": "Chinesischen",
    "Ungar": "Ungarischen",
    "Tschech": "Tschechischen",
    "Portug": "Portugiesischen",
    "Arab": "Arabischen",
    "Hebr": "Hebräischen",
    "Finn": "Finnischen",
}


def translated(found: Found) -> str:
    """Say out of which language: "Aus d. Engl."."""
    return f"dem {_LANGUAGES[found[1]]}"


RULE = Rule(
    phase=12,
    trigger=re.compile(r"[0-9SuO](?:(?<=[0-9])|(?<=S)\. ?u\. ?Pf|(?<=u)s d|(?<=O)/U)"),
    forms=(
        Form(
            r"(?<=\b[Aa]us )(?:d\.|dem) (Engl|Franz|Frz|Amerik|Ital|Span|Russ|Poln|Schwed|Norweg|Dän|Niederl|Türk"
            r"|Griech|Lat|Jap|Chin|Ungar|Tschech|Portug|Arab|Hebr|Finn)\.",
            translated,
        ),
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
