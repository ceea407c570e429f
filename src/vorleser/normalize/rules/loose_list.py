"""Numbers of one noun parted by commas without a space: "Kapitel 1,2 und 3", "an den Stellen 1,2 und 4"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.numerals import cardinal
from vorleser.regex import compile_late

_NUMBERED = compile_late(
    r"\b(?:Stellen|Kapiteln?|Schritten?|Seiten|Aufgaben|Nummern|Klassen|Punkten?|Zeilen|Abschnitten?|Artikeln?|Zimmern?|Gruppen"
    r"|Absätzen?|Teilen?|Tabellen|Abbildungen|Übungen|Fragen|Gleisen?|Linien|Stufen|Jahrgängen?|Semestern?|Ziffern|Spalten"
    r"|Nrn?\.|Nr|Kap\.|Abs\.|S\.) $"
)


def _say_each(found: Found) -> str | None:
    """Say each number behind the noun that all of them name."""
    return ", ".join(map(cardinal, found[0].split(","))) if _NUMBERED.search(found.before) else None


RULE = Rule(
    phase=31,
    trigger=compile_late(r"[0-9],[0-9]"),
    forms=(
        Form(
            r"(?<![\w.,:/–-])[1-9][0-9]?,[1-9][0-9]?(?= (?:und|oder|bis|sowie|u\.) [1-9][0-9]?(?![\w,.]*[0-9]))",
            _say_each,
        ),
    ),
    examples=(
        ("Kapitel 1,2 und 3 entfallen.", "Kapitel eins, zwei und drei entfallen."),
        ("zwischen 1,2 und 4 Grad", "zwischen eins Komma zwei und vier Grad"),
    ),
)
