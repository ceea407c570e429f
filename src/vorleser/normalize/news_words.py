"""What short words of politics, courts and match reports stand for, by their neighbours: "Ges.", "Pkt.", "HR", "FE"."""

import re
from collections.abc import Callable

from vorleser.normalize.rule import Found
from vorleser.regex import compile_late

_OF_NEUTER = compile_late(
    r"\b(?:[Dd]as|[Dd]e[ms]|[Ee]in(?:em|es)?|[Dd]iese[ms]|[Ii]m|[Vv]om|[Zz]um|[Bb]eim|[Nn]eue[sn]) $"
)


def act(found: Found) -> str | None:
    """Say "Ges." behind a neuter article: an act of parliament; elsewhere a company."""
    article = _OF_NEUTER.search(found.before)
    return article and ("Gesetzes" if article[0].rstrip().lower().endswith(("des", "es")) else "Gesetz")


def points(found: Found) -> str | None:
    """Say "Pkt." behind a count: points, unless one is named ("TOP 3 Pkt. 2")."""
    many = re.search(r"(?<![0-9,.])([0-9]+) $", found.before)
    if not many or re.match(r" [0-9]", found.after):
        return None
    return "Punkt" if many[1] == "1" else "Punkte"


def councillor(found: Found) -> str | None:
    """Say "HR" before a title: a councillor of Austria; elsewhere a broadcaster."""
    return "Hofrat" if re.match(r" (?:Univ|Dr|Mag|DI|Dipl|Ing|Prof)\b", found.after) else None


def kick(kind: str) -> Callable[[Found], str | None]:
    """Return a function that says "FE" behind "per" or "durch": how a goal came about."""
    return lambda found: kind if re.search(r"\b(?:per|durch|nach|mit|vom|zum|beim) $", found.before) else None


def umpire(found: Found) -> str | None:
    """Say "SR:" before a name in a match report: who whistled; elsewhere a broadcaster."""
    return "Schiedsrichter" if re.match(r": [A-ZÄÖÜ]", found.after) else None


def games(found: Found) -> str | None:
    """Say "Sp." behind a number: games; before one it is a column."""
    is_many = re.search(r"[0-9] $", found.before)
    if re.match(r" [0-9]", found.after) and not (is_many and _REACHED.match(found.after)):
        return "Spalte"
    if not is_many:
        return None
    return "Spielen" if _IN_GAMES.search(found.before) else "Spiele"


_IN_GAMES = compile_late(
    r"\b(?:aus|nach|in|von|mit|bei|seit)(?: (?:den|seinen|ihren))?(?: (?:letzt|erst|vergangen|jüngst)en)? [0-9]+ $",
    re.IGNORECASE,
)
_REACHED = compile_late(r" [0-9:]+ (?:Pkt|Punkte|Tore|Siege|Zähler|Treffer|Niederlagen)")
"""What was reached in so many games: "in 5 Sp." 13 Pkt."""


NEWS_WORDS: dict[str, Callable[[Found], str | None]] = {
    "Ges.": act,
    "Pkt.": points,
    "Sp.": games,
    "HR": councillor,
    "SR": umpire,
    "FE": kick("Foulelfmeter"),
    "HE": kick("Handelfmeter"),
}
