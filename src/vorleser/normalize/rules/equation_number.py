"""Equations by their numbers: "nach Gl. (3)", "Gl. 2.1"; where trains are spoken of, "Gl." is a track."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_OF_TRAINS = compile_late(
    r"[Gg]leis|[Zz]ug\b|[Zz]üge|[Bb]ahn|[Bb]hf|Hbf|Bf\b|[Aa]bfahrt|[Aa]nkunft|Bstg|\b(?:RE|RB|ICE|IC|S)[ -]?[0-9]"
)
_OF_SUMS = compile_late(
    r"(?i)gleichung|formel|funktion|berechn|wahrscheinlich|integral|ableit|einsetz|lösung|vektor|matrix|physik|gilt|folgt"
    r"|[=≈∫∑]|\bAbb\."
)


def _say_equation(found: Found) -> str | None:
    """Say one equation or several."""
    if _OF_TRAINS.search(found.match.string) or not (found["bracket"] or _OF_SUMS.search(found.match.string)):
        return None
    return f"Gleichung{'en' if found['many'] else ''} "


RULE = Rule(
    phase=15,
    forms=(Form(r"(?<![\w.])Gl(?P<many>n)?\. ?(?=(?P<bracket>\()?[0-9])", _say_equation),),
    examples=(
        ("Nach Gl. (3) gilt das.", "Nach Gleichung (drei) gilt das."),
        ("Der Zug fährt auf Gl. 5 ab.", "Der Zug fährt auf Gleis fünf ab."),
    ),
)
