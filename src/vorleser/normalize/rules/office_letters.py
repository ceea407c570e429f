"""Offices by their letters before a name: "LH Muster" in Austria, "NR Muster" in Switzerland, "die NÖ Regierung"."""

import re

from vorleser.normalize.agreement import inflect
from vorleser.normalize.nouns import listed_gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.table import OPENED
from vorleser.normalize.women import WOMAN_NEXT
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
    "GR": ("Gemeinderat", "Gemeinderätin"),
    "StR": ("Stadtrat", "Stadträtin"),
    "DI": ("Diplomingenieur", "Diplomingenieurin"),
    "HR": ("Hofrat", "Hofrätin"),
}
_NAMED = compile_late(
    r" (?:Dr\. |Mag\. |DI |\(FH\) )?[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?(?: [A-ZÄÖÜ][a-zäöüß]+)?"
)
_WOMAN = compile_late(r"\b(?:[Dd]ie|[Zz]ur|[Ee]ine|[Ff]rau|(?:[Mm]it|[Vv]on|[Zz]u|[Bb]ei|[Nn]eben) der) $")
_FIRM = compile_late(r" (?:Group|Cargo|Bank|Airlines|Health|Bau|Ahlen)\b")
_HOUSES = compile_late(
    r"\bMotion|Postulat|Ständerat|Nationalrat|Kommission|Kanton|Kt\.|Bern\b|\((?:SVP|SP|FDP|Mitte|[SFÖ]PÖ|ÖVP|NEOS|Neos)"
)
_COUNCIL = compile_late(
    r"[Gg]emeinde|Stadtr[aä]t|Rathaus|Bgm|[Bb]ürgermeister|\bOB\b|Fraktion|\bRat\b|[Aa]ntrag|[Bb]eantrag"
    r"|[Aa]bstimm|Haushalt|\((?:SVP|SP|FDP|SPD|CDU|CSU|[SFÖ]PÖ|ÖVP|NEOS|Neos|Grünen?|GRÜNE|AfD|FWV?|Freie Wähler|UWG"
    r"|BZÖ|KPÖ|Mitte|parteilos)\b"
)
"""What tells that a council is spoken of."""
_LANDS = {"NÖ": "niederösterreichisch", "OÖ": "oberösterreichisch"}


_NEEDED = {
    "HR": compile_late(r" (?:Dr|DI|Mag|Ing)\b"),
    "DI": compile_late(r" (?:\(FH\) )?[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß]"),
}
"""What must follow letters that mean other things as well."""
_AROUND = {
    **dict.fromkeys(("NR", "SR", "BR", "BM"), _HOUSES),
    **dict.fromkeys(("GR", "StR"), _COUNCIL),
}
"""What must stand somewhere in the text of others."""


def office(found: Found) -> str | None:
    """Say an office before a name, or behind its article."""
    letters = found[0]
    named = _NAMED.match(found.after)
    led = re.search(r"\b(?:[Dd](?:er|ie|em|en)|[Mm]it|[Vv]on) $", found.before)
    if letters in {"LH", "LR"} and led and re.match(r" (?:von|für|in|aus|und) ", found.after):
        return _OFFICES[letters][bool(_WOMAN.search(found.before))]
    house = _AROUND.get(letters)
    is_thing = (
        named
        and house is not _HOUSES
        and (listed_gender(named[0].split()[-1].lower()) or _FIRM.match(found.after))
    )
    if not named or is_thing or (letters in _NEEDED and not _NEEDED[letters].match(found.after)):
        return None
    if house and not house.search(found.match.string):
        return None
    return _OFFICES[letters][bool(_WOMAN.search(found.before) or WOMAN_NEXT.match(found.after))]


def of_land(found: Found) -> str | None:
    """Say "NÖ" before a noun as the adjective that it stands for."""
    said = inflect(_LANDS[found["land"]], found)
    return said.capitalize() if OPENED.search(found.before) else said


RULE = Rule(
    phase=18,
    trigger=compile_late(r"\b(?:L[HR]|[NSRKBGH]R|StR|DI|BM|[NO]Ö)\b"),
    forms=(
        Form(
            r"(?<![\w/.-])(?:L[HR]|[NSRKBGH]R|StR|DI|BM)(?= (?:[A-ZÄÖÜ][a-zäöüß]|von |für |in |aus |und |DI |\(FH\)))",
            office,
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
        ("StR Anna Huber stellte den Antrag.", "Stadträtin Anna Huber stellte den Antrag."),
        ("DI Jan Huber plant.", "Diplomingenieur Jan Huber plant."),
        ("NÖ Jagdverband warnt", "Niederösterreichischer Jagdverband warnt"),
    ),
)
