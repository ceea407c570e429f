"""Scores with a hyphen before what they are: "die 2-4 Niederlage", "ein 3-2 Erfolg"; "2-4 Siege" is a span."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal

_KINDS = (
    "Niederlage|Erfolg|Sieg|Heimsieg|Auswärtssieg|Heimniederlage|Auswärtsniederlage|Heimerfolg|Auswärtserfolg|Führung|Endstand"
    "|Rückstand|Unentschieden|Remis|Pleite|Zwischenstand|Pausenstand|Halbzeitstand|Endergebnis|Kantersieg|Arbeitssieg"
)


def _say_score(found: Found) -> str:
    """Say both sides' points."""
    return f"{cardinal(found['first'])} zu {cardinal(found['second'])}"


RULE = Rule(
    phase=24,
    forms=(
        Form(
            rf"(?<![\w.,:–-])(?P<first>[0-9]{{1,3}}) ?[-–] ?(?P<second>[0-9]{{1,3}})(?= (?:{_KINDS})(?!\w))",
            _say_score,
        ),
    ),
    examples=(
        ("nach der 2-4 Niederlage", "nach der zwei zu vier Niederlage"),
        ("ein 3-2 Erfolg", "ein drei zu zwei Erfolg"),
        ("Sie braucht 2-4 Siege.", "Sie braucht zwei bis vier Siege."),
    ),
)
