"""Offices by their letters before a name: "LH Muster" in Austria, "NR Muster" in Switzerland, "die NÖ Regierung"."""

import re

from vorleser.normalize.agreement import inflect
from vorleser.normalize.nouns import listed_gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.table import OPENED
from vorleser.regex import compile_late

_OFFICES = {
    "LH": ("Landeshauptmann", "Landeshauptfrau"),
    "LR": ("Landesrat", "Landesrätin"),
    "BM": ("Bundesminister", "Bundesministerin"),
    "BR": ("Bundesrat", "Bundesrätin"),
    "NR": ("Nationalrat", "Nationalrätin"),
    "SR": ("Ständerat", "Ständerätin"),
    "RR": ("Regierungsrat", "Regierungsrätin"),
    "KR": ("Kommerzialrat", "Kommerzialrätin"),
}
_NAMED = compile_late(
    r" (?:Dr\. |Mag\. |DI )?[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?(?: [A-ZÄÖÜ][a-zäöüß]+)?"
)
_WOMAN = compile_late(r"\b(?:[Dd]ie|[Zz]ur|[Ee]ine|[Ff]rau|(?:[Mm]it|[Vv]on|[Zz]u|[Bb]ei|[Nn]eben) der) $")
_FIRM = compile_late(r" (?:Group|Cargo|Bank|Airlines|Health|Bau|Ahlen)\b")
_HOUSES = compile_late(
    r"\bMotion|Postulat|Ständerat|Nationalrat|Kommission|Kanton|Kt\.|Bern\b|\((?:SVP|SP|FDP|Mitte|[SFÖ]PÖ|ÖVP|NEOS|Neos)"
)
_LANDS = {"NÖ": "niederösterreichisch", "OÖ": "oberösterreichisch"}


def office(found: Found) -> str | None:
    """Say an office before a name, or behind its article."""
    letters = found[0]
    named = _NAMED.match(found.after)
    led = re.search(r"\b(?:[Dd](?:er|ie|em|en)|[Mm]it|[Vv]on) $", found.before)
    if letters in {"LH", "LR"} and led and re.match(r" (?:von|für|in|aus|und) ", found.after):
        return _OFFICES[letters][bool(_WOMAN.search(found.before))]
    in_house = letters in {"NR", "SR", "BR", "BM"}
    if not named or (
        not in_house and (listed_gender(named[0].split()[-1].lower()) or _FIRM.match(found.after))
    ):
        return None
    if in_house and not _HOUSES.search(found.match.string):
        return None
    return _OFFICES[letters][bool(_WOMAN.search(found.before))]


def of_land(found: Found) -> str | None:
    """Say "NÖ" before a noun as the adjective that it stands for."""
    said = inflect(_LANDS[found["land"]], found)
    return said.capitalize() if OPENED.search(found.before) else said


RULE = Rule(
    phase=18,
    trigger=re.compile(r"\b(?:L[HR]|[NSRKB]R|BM|[NO]Ö)\b"),
    forms=(
        Form(
            r"(?<![\w/.-])(?:L[HR]|[NSRKB]R|BM)(?= (?:[A-ZÄÖÜ][a-zäöüß]|von |für |in |aus |und |DI ))", office
        ),
        Form(
            r"(?:(?<=\b[Dd]er )|(?<=\b[Dd]ie )|(?<=\b[Dd]as )|(?<=\b[Dd]en )|(?<=\b[Dd]em )|(?<=\b[Dd]es )"
            r"|(?<=\b[Ii]m )|(?<=\b[Vv]om )|(?<=\b[Zz]um )|(?<=\b[Zz]ur )|(?<=\b[Bb]eim ))"
            r"(?P<land>[NO]Ö)(?= [A-ZÄÖÜ][a-zäöüß]{3})",
            of_land,
        ),
        Form(r"(?:^|(?<=[.:!?] )|(?<=[„»(]))(?P<land>[NO]Ö)(?= [A-ZÄÖÜ][a-zäöüß]{3})", of_land),
    ),
    examples=(
        ("LH Huber eröffnete die Messe.", "Landeshauptmann Huber eröffnete die Messe."),
        ("Die LH von Salzburg sprach.", "Die Landeshauptfrau von Salzburg sprach."),
        (
            "NR Muster und SR Beispiel reichten eine Motion ein.",
            "Nationalrat Muster und Ständerat Beispiel reichten eine Motion ein.",
        ),
        ("Die NÖ Landesregierung berät.", "Die niederösterreichische Landesregierung berät."),
        ("NÖ Jagdverband warnt", "Niederösterreichischer Jagdverband warnt"),
    ),
)
