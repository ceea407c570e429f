"""Whom or whose a short word names, by its neighbours: "Ri.", "StA", "P. Anselm", "Kg.", "h. M."."""

import re
from collections.abc import Callable

from vorleser.normalize.grammar import last_words
from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late

VIEWS = {"M": "Meinung", "L": "Lehre"}


def prevailing(found: Found) -> str:
    """Say "h. M.": the view that prevails, in the case of the word before it."""
    view = VIEWS[found[0].rstrip(".")[-1]]
    words = last_words(found.before, 1)
    before = words[0].lower() if words else ""
    if before in {"nach", "gemäß", "mit", "entgegen", "von", "zu", "laut"}:
        return f"herrschender {view}"
    return f"herrschenden {view}" if before in {"der", "zur"} else f"herrschende {view}"


def direction_or_judge(found: Found) -> str | None:
    """Say "Ri.": towards a place beside a road or line, a judge elsewhere."""
    if not re.match(r" [A-ZÄÖÜ]|[. ]*$", found.after):
        return None
    if found.before.endswith(("in ", "In ")):
        return "Richtung"
    at_court = re.match(r" (?:am|an|i\.|LG|AG|OLG|VG|BGH)", found.after)
    return "Richter" if at_court or not _WAY.search(found.before) else "Richtung"


_WAY = compile_late(r"\b(?:[ABLKSU] ?[0-9]{1,4}|Bus|Linie|Gleis|Gl\.|Zug|Ausfahrt|Abfahrt|Stau|AS|Tram)\b")
"""What stands before a direction."""


def ruled(found: Found) -> str | None:
    """Say "reg.": when somebody ruled; elsewhere regional."""
    return "regierte" if re.match(r":? (?:von |ab |seit |um |ca\. )?1?[0-9]{3}\b", found.after) else None


_SHELF = compile_late(r", (?:Best(?:\.|and)|[A-Z]{1,2}|Rep\.|Bl\.|Abt\.|Loc\.|Nr\.) ?[0-9]")
"""Where an archive keeps a thing, behind its place: "StA Ludwigsburg, B 177"."""


def prosecutor(found: Found) -> str | None:
    """Say "StA": a man after "der" that no noun is before, else the authority."""
    is_named = re.match(r" [A-ZÄÖÜ][a-zäöü]+", found.after)
    if is_named and _SHELF.match(found.after[is_named.end() :]):
        return "Staatsarchiv"
    if is_named and not found.before.rstrip().endswith(("die", "Die", "der", "zur")):
        return "Staatsanwalt"
    if re.search(r"(?:^|[!?:;] |[a-zäöüß]{4}\. |, )[Dd]er $|\b(?:dem|vom|zum|den) $", found.before):
        return "Staatsanwalt"
    if found.before.endswith(("der ", "Der ", "die ", "Die ", "zur ")):
        return "Staatsanwaltschaft"
    return "Staatsanwalts" if re.search(r"\bdes $", found.before) else None


def john(found: Found) -> str | None:
    """Say "Joh.": the pope's name before another, else the given name."""
    if not re.match(r" [A-ZÄÖÜ]", found.after):
        return None
    return "Johannes" if re.match(r" (?:Paul|XX|X|d\.|der|Calvin|Brahms|Rau)\b", found.after) else "Johann"


_IN_TABLE = compile_late(
    r"\b(?:Platz|Rang|Tabelle\w*|Punkt\w*|Spiel\w*)\b[^.;!?]*?(?P<with>\bmit )?[0-9]{1,4} $"
)
"""Points behind a place: "auf Platz 2 mit 31" P."""


def father(found: Found) -> str | None:
    """Say "P.": the Father of an order, whose letters follow his name, or of whose house is spoken."""
    if _ORDER.match(found.after):
        return "Pater"
    if points := _IN_TABLE.search(found.before):
        return "Punkten" if points["with"] else "Punkte"
    if re.search(r"[0-9] $", found.before) and _IN_SPORT.search(found.match.string):
        return "Punkten" if re.search(r"\b[Mm]it [0-9,]+ $", found.before) else "Punkte"
    if re.search(r"\b(?:[89][0-9]|100) $", found.before) and _TASTED.search(found.match.string):
        return "Punkte"
    is_first = re.match(r" [A-ZÄÖÜ][a-zäöüß]{2,}", found.after) and not _NAMED_BEFORE.search(found.before)
    return "Pater" if is_first and _IN_ORDER.search(found.match.string) else None


_IN_SPORT = compile_late(
    r"NBA|BBL|Mehrkampf|Zehnkampf|Siebenkampf|[Tt]urn(?:en|er)|Barren|Reck\b|Springen|Rebounds|[Pp]unkte|Wertung|Weltcup|[Tt]abelle"
)
"""Where "P." behind a number are points."""
_TASTED = compile_late(
    r"Falstaff|Parker|Suckling|Gault|Robinson|Decanter|Vinum|[Ww]ein|Riesling|Veltliner|Cuvée"
)
_IN_ORDER = compile_late(
    r"[Kk]loster|Abtei|\bAbt\b|Prior\b|Orden|Kapuziner|Jesuit|Benediktiner|Franziskaner|Dominikaner|Salesianer|Zisterzienser"
    r"|Prämonstratenser|Pallottiner|Steyler|Redemptorist|zelebri|Exerzitien|Wallfahrt|Predigt|Gottesdienst|Pfarr|Missionar"
    r"|Pontifikalamt|Heilige Messe|\bMesse (?:mit|hält|feiert)"
)
_NAMED_BEFORE = compile_late(
    r"(?:\b(?:[Ff]oto|[Bb]ild|[Tt]ext)s? (?:von|v\.)"
    r"|[A-ZÄÖÜ][a-zäöüß]+|[A-ZÄÖÜ]\.|\b(?:[Ff]oto|[Bb]ild|[Tt]ext)s?:|[&/,]) $"
)
"""What stands before an initial rather than a title."""


_ORDER = compile_late(
    r" (?:[A-ZÄÖÜ][\w-]+ ){1,3}\(?(?:OSB|SJ|OP|OFM|OFMCap|OCist|OCD|OSA|SVD|SDB|OPraem|CSsR|OMI|MSC)\b"
)
"""The letters of an order behind a name."""


_COUNT = compile_late(
    r"(?:[0-9]|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zig|hundert|tausend) ?$"
)
"""A number, which a unit stands behind and no title."""


def saints(found: Found) -> str:
    """Say "hll.": several saints."""
    word = "Heilige" if found[0][0] == "H" else "heilige"
    return f"{word}n" if _DETERMINED.search(found.before) else word


_DETERMINED = compile_late(r"\b(?:[Dd](?:ie|er|en)|[Dd]iese[rn]?|alle[rn]?|beide[rn]?|[a-z]+en) $")
"""What stands before a weak adjective of a plural."""


def noble(title: str) -> Callable[[Found], str | None]:
    """Return a function that says a ruler's *title* before a name or "v."."""
    return lambda found: (
        title
        if re.match(r" (?:[A-ZÄÖÜ][a-zäöü]|v\. |von )", found.after) and not _COUNT.search(found.before)
        else None
    )
