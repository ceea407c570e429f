"""Cantons by their letters: Kantone BS und BL, (SVP/BE), in Thun BE, Wil (SG)."""

from vorleser.normalize.cantons import CANTONS
from vorleser.normalize.nouns import KNOWN
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import spell
from vorleser.text.regex import compile_late

_CODES = "|".join(CANTONS)
_LISTED = compile_late(rf"\b(?:Kantone?n?s?|Kt\.|Kte\.) (?:(?:{_CODES})(?:, | und | oder | sowie ))*$")
_SMALL_PARTY = "svp|sp|fdp|cvp|glp|gps|evp|edu|bdp|mitte"
_PARTY = compile_late(
    r"\((?:SVP|SP|FDP|Mitte|Die Mitte|CVP|GLP|GPS|EVP|EDU|BDP|Grüne|Grünliberale|Lega|MCG|PdA|GL"
    rf"|{_SMALL_PARTY})$"
)
_PLACE = compile_late(
    r"\b(?:[Ii]n|[Bb]ei|[Nn]ach|[Aa]us|[Vv]on|[Aa]b|[Uu]m|Raum|Gemeinde|Gde\.|Schule|Stadt|Dorf|FC|SC|EHC|TV|STV)"
    r" (?:Bad |St\. |Ober|Unter)?[A-ZÄÖÜ][a-zäöüé]+(?:[ -][A-ZÄÖÜ][a-zäöüé]+)? $"
)


_SWISS_PLACE = compile_late(
    r"\b[A-ZÄÖÜ][a-zäöü]+(?:ikon|kon|wil|ingen|dorf|bach|au|berg|stein|wald|see|hausen|tal|brugg|feld|hofen|ach|ens) $"
)
"""How places end."""


_MEMBER = compile_late(
    r"\b(?:[\w-]*-)?(?:Stände|National|Regierungs|Kantons)r[aä]t(?:in|e)? (?:[A-ZÄÖÜ][\w.-]+ ){1,3}$"
)
"""Who sits in a parliament, before the letters of the canton: "Ständerat Jan Muster" (OW)."""
_WAY = compile_late(r"\b\w*[Rr]ichtung $")
"""What is no place before a canton's letters: "in Fahrtrichtung VS"."""
_AARGAU = compile_late(
    r"(?:ikon|kon|wil|ingen|brugg|hofen|hausen|dorf|zach|au|burg|Baden|Brugg|Muri|Gemeinde \S+) $"
)


def _say_listed(found: Found) -> str | None:
    """Kantone BS, BL und GR."""
    return CANTONS[found[0]] if _LISTED.search(found.before) else None


def _behind_party(found: Found) -> str | None:
    """(SVP/BE), (SP, ZH): a member of parliament's party and canton."""
    return f", {CANTONS[found['code']]}" if _PARTY.search(found.before) else None


_HEIGHT = compile_late(r"\([^()]*[0-9] ?m(?: ü\. ?M\.)?, (?:[A-ZÄÖÜ][\w .-]{1,30}, )?$")


def _small_party(found: Found) -> str:
    """(fdp, OW): a party in small letters before its member's canton."""
    return "Mitte" if found[0] == "mitte" else spell(found[0].upper())


def _behind_height(found: Found) -> str | None:
    """(2480 m, Surses, GR): where a mountain or a hut is."""
    return CANTONS[found[0]] if _HEIGHT.search(found.before) else None


def _behind_place(found: Found) -> str | None:
    """In Thun BE, bei Wil (SG): what tells a town from another of its name."""
    if not (
        (_PLACE.search(found.before) and not _WAY.search(found.before))
        or (found["bracket"] and (_SWISS_PLACE.search(found.before) or _MEMBER.search(found.before)))
    ):
        return None
    # "in Muster AG umbenannt": a company, save behind a name as Aargau's places have
    if found["code"] == "AG" and not found["bracket"] and not _AARGAU.search(found.before):
        return None
    said = CANTONS[found["code"]]
    return f"({said})" if found["bracket"] else said


_HEAD = compile_late(r"(?:Bad |St\. ?)?[A-ZÄÖÜ][a-zäöüé]{2,}(?:[ -][A-ZÄÖÜ][a-zäöüé]+){0,2} $")


def _of_report(found: Found) -> str | None:
    """Musterikon ZH: Unfall im Kreisel: the canton of the place that a report's headline begins with."""
    named = _HEAD.fullmatch(found.before)
    is_firm = found["code"] == "AG" and not _AARGAU.search(found.before)
    is_noun = named and named[0].split()[-1].lower() in KNOWN
    return None if not named or is_firm or is_noun else CANTONS[found["code"]]


_SHARES = compile_late(rf"\b({_CODES}) [0-9]{{1,2}}(?:[,.][0-9]+)? ?(?:%|Prozent)")


def _with_share(found: Found) -> str | None:
    """NW 50,4%, TI 50,2%: how two cantons or more voted."""
    return CANTONS[found[0]] if len(set(_SHARES.findall(found.match.string))) > 1 else None


_OF_PRINCIPALITY = compile_late(
    r"\b(?:Vaduz|Schaan|Triesen|Triesenberg|Balzers|Planken|Eschen|Mauren|Gamprin|Ruggell|Schellenberg|Bendern"
    r"|Nendeln) \(?$"
)
"""The places of Liechtenstein."""


def _of_principality(found: Found) -> str | None:
    """Vaduz (FL): a place of the principality."""
    return "Liechtenstein" if _OF_PRINCIPALITY.search(found.before) else None


RULE = Rule(
    phase=13,
    forms=(
        Form(rf"(?<![\w-])(?:{_CODES})(?![\w-])", _say_listed),
        Form(rf"(?<![\w-])(?:{_CODES})(?=[,)])", _behind_height),
        Form(
            rf"(?:(?<=\()|(?<=[,;:] ))(?:{_CODES})(?= [0-9]{{1,2}}(?:[,.][0-9]+)? ?(?:%|Prozent))",
            _with_share,
        ),
        Form(rf"(?:/|, ?| )(?P<code>{_CODES})(?=\))", _behind_party),
        Form(rf"(?<=\()(?:{_SMALL_PARTY})(?=(?:/|, ?)(?:{_CODES})\))", _small_party),
        Form(rf"(?P<code>{_CODES})(?=: [A-ZÄÖÜ„«\"0-9])", _of_report),
        Form(r"(?:(?<=[a-z] )|(?<=[a-z] \())FL(?![\w-])", _of_principality),
        Form(rf"(?P<bracket>\()?(?<![\w-])(?P<code>{_CODES})(?(bracket)\))(?![\w-])", _behind_place),
    ),
    examples=(
        (
            "Die Kantone BS, BL und GR stimmten zu.",
            "Die Kantone Basel-Stadt, Basel-Landschaft und Graubünden stimmten zu.",
        ),
        ("Musterikon ZH: Unfall am Bahnhof", "Musterikon Zürich: Unfall am Bahnhof"),
        ("Muster AG: Gewinn steigt", "Muster A-G: Gewinn steigt"),
        ("Der Unfall in Vaduz (FL)", "Der Unfall in Vaduz (Liechtenstein)"),
        ("knapp (NW 50 %, TI 51 %)", "knapp (Nidwalden fünfzig Prozent, Tessin einundfünfzig Prozent)"),
        ("Im Kt. BE regnet es.", "Im Kanton Bern regnet es."),
        ("Ständerat Jan Muster (OW) sprach.", "Ständerat Jan Muster (Obwalden) sprach."),
        ("Andrea Muster (SVP/BE) sprach.", "Andrea Muster (S-V-P, Bern) sprach."),
        ("In Thun BE regnet es.", "In Thun Bern regnet es."),
        ("In Muri AG regnet es.", "In Muri Aargau regnet es."),
        ("Es stockt in Fahrtrichtung VS.", "Es stockt in Fahrtrichtung V-S."),
        ("Sie wurde in Muster AG umbenannt.", "Sie wurde in Muster A-G umbenannt."),
        ("Die Firma Muster AG wächst.", "Die Firma Muster A-G wächst."),
    ),
)
