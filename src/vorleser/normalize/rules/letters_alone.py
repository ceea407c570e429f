"""Letters whose neighbours say what they stand for: wind "aus NW", nutrients "18 g E, 22 g F"."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_POINTS = {"N": "Nord", "S": "Süd", "O": "Ost", "W": "West"}
_NUTRIENTS = {"E": "Eiweiß", "EW": "Eiweiß", "F": "Fett", "KH": "Kohlenhydrate"}


def _wind(found: Found) -> str:
    """Say a direction of the compass: "Nordwest", "Westnordwest"."""
    return "".join(_POINTS[letter] for letter in found["points"]).capitalize()


def _nutrient(found: Found) -> str:
    """Say what is counted in grams."""
    return _NUTRIENTS[found["nutrient"]]


_AIR = {"RW": "Rückenwind", "GW": "Gegenwind"}
_SKY = {
    "SA": "Sonnenaufgang",
    "SU": "Sonnenuntergang",
    "MA": "Mondaufgang",
    "MU": "Monduntergang",
}
_TERMS = {"WS": "Wintersemester", "SS": "Sommersemester", "WiSe": "Wintersemester", "SoSe": "Sommersemester"}
_SMOKES = compile_late(
    r"\b(?:[0-9]{2} (?:J\.|J\b|Jahre)|su\.|[Ss]ucht?|WG|Zi\.|Whg|[0-9]/[0-9]{2,3}|schlank)"
)


def smoker(found: Found) -> str | None:
    """Say "NR" in an ad: who doesn't smoke."""
    is_ad = _SMOKES.search(found.before) or _SMOKES.search(found.after)
    if not is_ad:
        return None
    is_woman = re.search(r"\b(?:Sie|Witwe|Dame|Rentnerin|Frau)\b", found.before)
    return "Nichtraucherin" if is_woman else "Nichtraucher"


_ROOMS = {
    "DZ": "Doppelzimmer",
    "EZ": "Einzelzimmer",
    "HP": "Halbpension",
    "VP": "Vollpension",
    "ÜF": "Übernachtung mit Frühstück",
    "FeWo": "Ferienwohnung",
    "Fewo": "Ferienwohnung",
}
_TRAVEL = compile_late(
    r"[Hh]otel|Pension|Nächte|Übern|\bp\. ?P\.|Reise|\bDZ\b|[Ff]lug|Strand|Zimmer|Urlaub|Bett|Kur\b|Wellness"
    r"|\bEZ\b|\bNacht\b"
)


def _room(found: Found) -> str | None:
    """Say "DZ/HP" where somebody travels."""
    is_travel = _TRAVEL.search(found.before) or _TRAVEL.search(found.after)
    return _ROOMS[found[0]] if is_travel else None


RULE = Rule(
    phase=13,
    forms=(
        Form(rf"(?<![\w/])(?:{'|'.join(_ROOMS)})(?=[ ,;:/+)-]|\.(?: |$)|$)(?!-[a-z])", _room),
        Form(r"(?<=m/s )(?:RW|GW)(?!\w)", lambda found: _AIR[found[0]]),
        Form(
            r"(?<!\w)[SM][AU](?=:? [0-2]?[0-9][.:][0-5][0-9](?! ?(?:€|Euro|%)))", lambda found: _SKY[found[0]]
        ),
        Form(
            r"(?<!\w)(?:WiSe|SoSe|WS|SS)(?= ?(?:(?:20)?[0-9]{2}/(?:20)?[0-9]{2}|20[0-9]{2}|[0-2][0-9])(?![\w.,]))",
            lambda found: _TERMS[found[0]] + ("" if found.after[:1] == " " else " "),
        ),
        Form(r"(?<=[,;/] )NR(?=[,;/.]| |$)", smoker),
        Form(
            r"(?:(?<=\baus )|(?<=\bnach )|(?<=\bRichtung )|(?<=\bWind: ))(?P<points>[NSOW]?[NS][OW])(?![\w-]|\.\w)",
            _wind,
        ),
        Form(r"(?<=[0-9] g )(?P<nutrient>EW?|F|KH)(?=[,;.)/]|$| [|·/–])", _nutrient),
    ),
    examples=(
        ("Der Wind weht aus NW.", "Der Wind weht aus Nordwest."),
        ("Der Wind dreht auf dem Weg nach WSW.", "Der Wind dreht auf dem Weg nach Westsüdwest."),
        (
            "18 g E, 22 g F, 35 g KH",
            "achtzehn Gramm Eiweiß, zweiundzwanzig Gramm Fett, fünfunddreißig Gramm Kohlenhydrate",
        ),
    ),
)
