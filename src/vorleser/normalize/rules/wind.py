"""Where the wind blows from: "Wind SW 4–5, später W 6", "Fischer: NW 5", "SO-Wind"; which way it lies: "NO-Hang"."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_WINDS = {
    "N": "Nord",
    "NO": "Nordost",
    "O": "Ost",
    "SO": "Südost",
    "S": "Süd",
    "SW": "Südwest",
    "W": "West",
    "NW": "Nordwest",
}


_AT_SEA = compile_late(
    r"Bucht|Nordsee|Ostsee|Fischer\b|Dogger|Skagerrak|Kattegat|Bodden|böen|Böen|\bSee [0-9]|Seegang|Windst|[Bb]ft\b"
)
"""What is told beside a wind at sea."""


def say_wind(found: Found) -> str | None:
    """Say where the wind blows from: "Wind SW 4–5, später W 6", "Fischer: NW 5"."""
    blows = re.search(r"[Ww]ind\b[^.!?]{0,40}$", found.before)
    blows = blows or _AT_SEA.search(found.before[-80:]) or _AT_SEA.search(found.after[:60])
    return _WINDS[found[0]] if blows else None


def _say_turning(found: Found) -> str | None:
    """Say from where to where the wind turns: "Wind W–NW 6–7"."""
    blows = re.search(r"[Ww]ind\b[^.!?]{0,40}$", found.before) or _AT_SEA.search(found.after[:60])
    return f"{_WINDS[found['from']]} bis {_WINDS[found['to']]}" if blows else None


_SIDES = {"N": "nörd", "S": "süd", "O": "öst", "W": "west"}


def bearing_of(found: Found) -> str:
    """50 km SW von Ulm: on which side of a place something lies."""
    side = "".join(_SIDES[letter] for letter in found[0])
    return f"{side.replace('nördöst', 'nordöst').replace('nördwest', 'nordwest')}lich"


_POINT = "[NS][OW]|[NOSW]"

RULE = Rule(
    phase=18,
    forms=(
        Form(rf"(?<![\w.–-])(?P<from>{_POINT}) ?[–-] ?(?P<to>{_POINT})(?= [0-9]|[,.;)]|$)", _say_turning),
        Form(
            rf"(?<!\w)(?:{_POINT})(?= [0-9]{{1,2}}(?:[–-][0-9]{{1,2}})?"
            rf"(?![0-9]| [A-Z]))",
            say_wind,
        ),
        Form(
            rf"(?:(?<=[0-9] km )|(?<=[0-9] m )|(?<=Kilometer )|(?<=Meter )|(?<=Metern ))(?:{_POINT})"
            r"(?= (?:von|v\.|vom|der|des)\b)",
            bearing_of,
        ),
        Form(
            rf"(?<![\w-])(?:{_POINT})-(?=(?:Wind|Böe|Sturm(?!b)|Strömung|Hang|Hänge|Seite|Wand|Grat|Flanke|Lage|Ecke|Ufer"
            r"|Fassade|Terrasse|Exposition|Richtung|Ausrichtung))",
            lambda found: f"{_WINDS[found[0][:-1]]}-",
        ),
    ),
    examples=(
        ("Wind SW 4, später W 6", "Wind Südwest vier, später West sechs"),
        ("Dogger: NW 5, See 2 m", "Dogger: Nordwest fünf, See zwei Meter"),
        ("Das Beben lag 50 km SW von Ulm.", "Das Beben lag fünfzig Kilometer südwestlich von Ulm."),
        ("ein kräftiger SO-Wind", "ein kräftiger Südost-Wind"),
        ("am NO-Hang, in SO-Lage", "am Nordost-Hang, in Südost-Lage"),
    ),
)
