"""Roads and lines: "zwischen AK Köln-Ost und AS Hürth", "Linien U6/U7", "S1–S8"."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_ROAD = compile_late(
    r"\bA ?[0-9]{1,3}\b|Rasth|Rastst|Stau|Autobahn|Ausfahrt|gesperrt|Höhe|Richtung|Fahrbahn|Tempo|Baustelle|Sperrung"
    r"|Umleitung|Verkehr"
)


_JUNCTIONS = {"AK": "Autobahnkreuz", "AD": "Autobahndreieck", "AS": "Anschlussstelle"}


def junction(found: Found) -> str | None:
    """Say a junction of motorways: "zwischen AK Köln-Ost und AS Hürth"."""
    near = f"{found.before[-100:]} {found.after[:100]}"
    several = found[0] == "AS" and re.search(r"\b(?:[Dd]en|[Dd]ie|[Bb]eiden) $", found.before)
    several = several and re.match(r" [^.;]{2,40} und ", found.after)
    return _JUNCTIONS[found[0]] + ("n" if several else "") if _ROAD.search(near) else None


_LINES = compile_late(
    r"\b(?:Linien|Buslinien|S-Bahn(?:en|-Linien)?|U-Bahn(?:en|-Linien)?|Straßenbahnen|Züge|Autobahnen|Spiele)\b[^.!?]{0,30}$"
)


def lines(found: Found) -> str | None:
    """Say "Linien U6/U7": both of them."""
    return " und " if _LINES.search(found.before) else None


def spoken_range(found: Found) -> str:
    """Say S1–S8: from one line to another."""
    return f"{found['letter']} {cardinal(found['first'])} bis {found['letter']} {cardinal(found['last'])}"


RULE = Rule(
    phase=18,
    forms=(
        Form(r"(?<!\w)Fr\.(?= (?:Norden|Süden|Osten|Westen)\b)", lambda _: "Fahrtrichtung"),
        Form(rf"(?<!\w)(?:{'|'.join(_JUNCTIONS)})(?= [A-ZÄÖÜ][a-zäöüß]| [0-9]{{1,3}}\b)", junction),
        Form(r"(?<=[0-9])/(?=[A-Z] ?[0-9]{1,3}(?![\w/]))", lines),
        Form(
            r"(?<!\w)(?P<letter>[A-Z])(?P<first>[0-9]{1,2}) ?[–-] ?(?P=letter)(?P<last>[0-9]{1,2})(?!\w)",
            spoken_range,
        ),
    ),
    examples=(
        (
            "A 1, zwischen AK Köln-Ost und AS Hürth",
            "A eins, zwischen Autobahnkreuz Köln-Ost und Anschlussstelle Hürth",
        ),
        ("A 7, Fr. Süden", "A sieben, Fahrtrichtung Süden"),
        ("Linien S1–S8", "Linien S eins bis S acht"),
    ),
)
