"""What sport counts: 19/20 Treffer, Strafminuten: 8 - 12, Haltungsnoten 18,5-19-18,5-19, 3000 m Hi."""

import re

from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_TRIED = (
    r"(?:Treffern?|Schüssen?|Schuss|Doppeln?|Würfen?|Freiwürfen?|Siebenmetern?|Dreiern?|Versuchen?|Pässen?|Zweikämpfen?"
    r"|Scheiben|Paraden|Aufschlägen?|Matchbällen?|Breakbällen?|Chancen)"
)


def hits(found: Found) -> str | None:
    """Say "19/20 Treffern": how many of how many."""
    if int(found["hit"]) > int(found["all"]):
        return None
    return f"{cardinal(found['hit'])} von {cardinal(found['all'])}"


_PENALTIES = compile_late(r"\b(?:Strafmin(?:\.|uten|ute)|Zeitstr(?:\.|afen)): $")


def penalties(found: Found) -> str | None:
    """Say "Strafminuten: 8 - 12": those of both teams."""
    if not _PENALTIES.search(found.before):
        return None
    return f"{cardinal(found['home'])} zu {cardinal(found['guests'])}"


def jury_marks(found: Found) -> str | None:
    """Say "18,5-19-18,5-19-18,5": the marks of a jury, one by one."""
    numbers = re.split("[-–/]", found[0])
    return ", ".join(map(say_number, numbers)) if "," in found[0] else None


_LEAGUE = compile_late(
    r"\bN[BFH]L\b|\bNBA\b|\bMLB\b|[Bb]ilanz|Saison|[Ss]iege|[Ss]ieg\b|Conference|best of|\bSerie\b|Play-?[Oo]ff"
)


def record(found: Found) -> str | None:
    """Say "stehen bei 11-4", "Bilanz: 11-4": games won and lost; no range runs backwards."""
    won, lost = int(found["won"]), int(found["lost"])
    if won <= lost or not _LEAGUE.search(found.match.string):
        return None
    return f"{cardinal(found['won'])} zu {cardinal(found['lost'])}"


RULE = Rule(
    phase=20,
    forms=(
        Form(rf"(?<![\w.,:/])(?P<hit>[0-9]{{1,3}})/(?P<all>[1-9][0-9]{{0,2}})(?= {_TRIED}(?!\w))", hits),
        Form(r"(?<![\w.,])(?P<home>[0-9]{1,3}) ?[–-] ?(?P<guests>[0-9]{1,3})(?= ?[+(.,;]|\s*$)", penalties),
        Form(
            r"(?<![\w.,/-])[0-9]{1,2}(?:,[0-9])?(?:[-–/][0-9]{1,2}(?:,[0-9])?){3,6}(?![\w/-]|[.,][0-9])",
            jury_marks,
        ),
        Form(
            r"(?:(?<=\bbei )|(?<=\bmit )|(?<=\bes )|(?<=[Bb]ilanz: )|(?<=[Bb]ilanz von )|(?<=\b[Aa]uf ))"
            r"(?P<won>[1-9][0-9]?)[–-](?P<lost>[0-9]{1,2})(?![\w/-]|[.,:][0-9]| ?(?:Uhr|Euro|€|%|Prozent|k?m\b))",
            record,
        ),
        Form(
            r"(?:(?<=[0-9] v\. )|(?<=[0-9]\. v\. )|(?<=[0-9] von )|(?<=[0-9]\. von ))(?P<all>[0-9]{1,3})(?=\.\s*$)",
            lambda found: cardinal(found["all"]),
        ),
        Form(r"(?<=[+] )1(?= Runde\b)", lambda _: "eine"),
        Form(r"(?<![\w.,])7 ?m(?=:? [0-9]{1,2}/[0-9])", lambda _: "Siebenmeter"),
        Form(r"(?<=[0-9] m )Hi\.(?=[ ,;:)])", lambda _: "Hindernis"),
        Form(r"(?<=[0-9] m )Hü\.(?=[ ,;:)])", lambda _: "Hürden"),
    ),
    examples=(
        ("Sie blieb mit 19/20 Treffern vorn.", "Sie blieb mit neunzehn von zwanzig Treffern vorn."),
        ("Strafminuten: 8 - 12 + 10.", "Strafminuten: acht zu zwölf plus zehn."),
        ("Noten 18,5-19-18,5-19", "Noten achtzehn Komma fünf, neunzehn, achtzehn Komma fünf, neunzehn"),
        ("Über 3000 m Hi. siegte sie.", "Über dreitausend Meter Hindernis siegte sie."),
    ),
)
