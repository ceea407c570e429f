"""Numbers in a row: of one noun ("Kapitel 1,2 und 3"), or one result behind the other ("7,34 – 7,39 – 7,46 m")."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_NUMBERED = compile_late(
    r"\b(?:Stellen|Kapiteln?|Schritten?|Seiten|Aufgaben|Nummern|Klassen|Punkten?|Zeilen|Abschnitten?|Artikeln?|Zimmern?|Gruppen"
    r"|Absätzen?|Teilen?|Tabellen|Abbildungen|Übungen|Fragen|Gleisen?|Linien|Stufen|Jahrgängen?|Semestern?|Ziffern|Spalten"
    r"|Nrn?\.|Nr|Kap\.|Abs\.|S\.) $"
)


def _say_each(found: Found) -> str | None:
    """Say each number behind the noun that all of them name."""
    return ", ".join(map(cardinal, found[0].split(","))) if _NUMBERED.search(found.before) else None


_RESULT = r"[0-9]{1,3},[0-9]{1,2}"
_SERIES = compile_late(rf"(?<![\w.,:/]){_RESULT}(?: [–-] {_RESULT}){{2,11}}(?![0-9]|[.,:][0-9]| ?[=≈])")


def _part(found: Found) -> str | None:
    """Part the results of a series by commas: a dash between only two of them is a range."""
    at = found.match.start()
    within = any(row.start() < at < row.end() for row in _SERIES.finditer(found.match.string))
    return ", " if within else None


def drawn(found: Found) -> str:
    """4–17–23–31–40–48: the numbers of a lottery, which are no range."""
    return ", ".join(map(cardinal, re.findall("[0-9]+", found[0])))


RULE = Rule(
    phase=8,
    forms=(
        Form(r"(?<![\w.,:/+–-])[1-9][0-9]?(?: ?[–-] ?[1-9][0-9]?){4,6}(?![\w/–-]|[.,:][0-9])", drawn),
        Form(r"(?<=[0-9]) [–-] (?=[0-9]{1,3},[0-9])", _part),
        Form(
            r"(?<![\w.,:/–-])[1-9][0-9]?,[1-9][0-9]?(?= (?:und|oder|bis|sowie|u\.) [1-9][0-9]?(?![\w,.]*[0-9]))",
            _say_each,
        ),
    ),
    examples=(
        ("Kapitel 1,2 und 3 entfallen.", "Kapitel eins, zwei und drei entfallen."),
        (
            "Seine Serie: 7,34 – 7,39 – 7,46 m",
            "Seine Serie: sieben Komma drei vier, sieben Komma drei neun, sieben Meter sechsundvierzig",
        ),
        (
            "Gezogen wurden 4–17–23–31–40.",
            "Gezogen wurden vier, siebzehn, dreiundzwanzig, einunddreißig, vierzig.",
        ),
        ("zwischen 1,2 und 4 Grad", "zwischen eins Komma zwei und vier Grad"),
    ),
)
