"""Heads of a table's columns, which a league or an election cuts short: "Pl.; Verein; Sp.; Diff.; Pkt."."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_HEADS = {
    "Pl": "Platz",
    "Rg": "Rang",
    "Sp": "Spiele",
    "Diff": "Differenz",
    "Pkt": "Punkte",
    "Pkte": "Punkte",
    "Veränd": "Veränderung",
    "Abw": "Abweichung",
    "Ant": "Anteil",
    "Stk": "Stück",
    "Durchschn": "Durchschnitt",
}
_RESULTS = {"S": "Siege", "G": "Siege", "U": "Unentschieden", "N": "Niederlagen", "V": "Niederlagen"}
_OF_GAMES = compile_late(r"; (?:Tore|Diff\.?|Torverh\.|Torv\.|\+ ?/ ?[–−-])(?:;|$)")
_OF_POINTS = compile_late(r"; (?:Pkte?\.?|P\.?|Punkte)(?:;|$)")
_ROW = compile_late(r"(?:[^;]{1,30}; ){2,}[^;]{1,30}")
"""A row of short cells."""


def _head(found: Found) -> str | None:
    """Say a head in full, in a row of heads."""
    return _HEADS[found["head"]] if _ROW.fullmatch(found.match.string) else None


def _result(found: Found) -> str | None:
    """S; U; N: how many games were won, drawn and lost."""
    text = found.match.string
    return _RESULTS[found[0]] if _OF_GAMES.search(text) and _OF_POINTS.search(text) else None


def _change(found: Found) -> str:
    """+/–: the difference of goals, or what has changed since the last time."""
    return "Differenz" if _OF_POINTS.search(found.match.string) else "Veränderung"


RULE = Rule(
    phase=10,
    forms=(
        Form(
            rf"(?:(?<=; )|(?<![^\n]))(?P<head>{'|'.join(sorted(_HEADS, key=len, reverse=True))})\.?(?=;|\s*$)",
            _head,
        ),
        Form(r"(?<=; )[SGUNV](?=; )", _result),
        Form(r"(?<=; )\+ ?/ ?[–−-](?=;|\s*$)", _change),
    ),
    examples=(
        (
            "Pl.; Verein; Sp.; S; U; N; Tore; Pkt.",
            "Platz; Verein; Spiele; Siege; Unentschieden; Niederlagen; Tore; Punkte",
        ),
        ("Partei; in %; +/–; Sitze", "Partei; in Prozent; Veränderung; Sitze"),
    ),
)
