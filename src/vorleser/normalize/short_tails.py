"""Compounds that are cut to a letter or two of their last part: "Reihenh.", "Krabbelgr.", "Übungsl."."""

from vorleser.dictionary import compound, count, knows
from vorleser.normalize.articles import fits
from vorleser.normalize.rule import Found

_TAILS = {
    "h": ("haus", "halle", "heim", "hof", "hilfe"),
    "gr": ("gruppe", "grenze", "grund"),
    "l": ("leiter", "leiterin", "liga", "lehrer", "lager", "land"),
    "k": ("kirche", "kasse", "karte", "kapelle", "kreis"),
    "v": ("verein", "verband", "verkehr"),
    "w": ("wehr", "werk", "weg", "wahl", "woche"),
    "b": ("bad", "buch", "bau", "bahn", "bank"),
    "st": ("stelle", "stunde", "stadt", "stein", "straße"),
    "pl": ("platz", "plan"),
    "m": ("markt", "meister", "museum", "messe", "mittel"),
    "t": ("tag", "teil", "tor", "turm"),
    "f": ("feier", "fest", "fahrt", "feuer", "finale"),
    "n": ("nacht", "nachmittag"),
    "d": ("dienst", "dorf"),
    "p": ("platz", "park", "plan", "preis", "partei"),
    "z": ("zeit", "zentrum", "zeitung", "zug", "zimmer"),
    "ch": ("chor", "chef"),
    "kl": ("klasse", "klinik", "klub"),
    "sch": ("schule", "schutz", "schein", "schaden"),
    "schw": ("schwester", "schwimmen"),
    "sp": ("spiel", "sport", "spende"),
    "abt": ("abteilung",),
    "geb": ("gebäude", "gebühr", "gebiet"),
    "ang": ("angebot", "angelegenheit"),
    "wett": ("wettbewerb", "wettkampf"),
    "arb": ("arbeiten", "arbeit", "arbeiter"),
    "hilf": ("hilfe",),
}
"""By the letters left of it: the last part of a compound, the likeliest first."""
_SHORTEST_HEAD = 4
_LONGEST_TAIL = 4


def of_short_tail(cut: str, found: Found) -> str:
    """Return the compound of the dictionary that a whole word and a letter or two begin in *cut*; '' if none fits."""
    if knows(cut):
        return ""
    for length in range(min(_LONGEST_TAIL, len(cut) - _SHORTEST_HEAD), 0, -1):
        head = cut[:-length]
        for tail in _TAILS.get(cut[-length:], ()):
            whole = f"{head}{tail}"
            if (count(whole) or _ends_in_known(whole.lower(), tail)) and fits(whole, found):
                return whole
    return ""


def _ends_in_known(whole: str, tail: str) -> bool:
    """Return whether *whole* is a compound whose last part is one of *tail* itself: a Rund-wanderweg."""
    parts = compound(whole)
    return bool(parts) and len(parts[-1]) > len(tail) + 2 and parts[-1].endswith(tail)
