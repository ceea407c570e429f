"""What stands in tables and beside results: "11/2 Tore", "in der 2. BL", "in Rd. 7", "SR: Muster", "1/4-Finale"."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal


def say_thrown(found: Found) -> str | None:
    """Mit 11/2 Toren: how many goals of handball, and how many of them from seven metres."""
    if int(found["thrown"]) > int(found["goals"]):
        return None
    goes_on = "," if re.match(r" [a-zäöü(]", found.after) else ""
    return (
        f"{cardinal(found['goals'])} {found['noun']}, davon {cardinal(found['thrown'])} Siebenmeter{goes_on}"
    )


def league(_: Found) -> str:
    """2. BL: a league of the whole country."""
    return "Bundesliga"


_LEAGUES = {
    "RL": "Regionalliga",
    "OL": "Oberliga",
    "LL": "Landesliga",
    "VL": "Verbandsliga",
    "KL": "Kreisliga",
}
_REGION = r"(?:Nord|Süd)(?:ost|west)?|Ost|West|Mitte|Bayern|Niedersachsen|Hessen|Sachsen"


def by_letters(found: Found) -> str:
    """RL Nordost, KL B: a league by its letters, before its region or class."""
    return _LEAGUES[found[0]]


def say_round(_: Found) -> str:
    """In Rd. 7: a round of boxing, of golf."""
    return "Runde"


def referee(found: Found) -> str | None:
    """SR: Muster (Ulm), – SR Muster/Huber: who led a match, behind a dash or in a text with a result."""
    is_behind_dash = found.before.strip() in {"-", "–"}
    return "Schiedsrichter" if is_behind_dash or re.search("[0-9]", found.match.string) else None


FINALS = {"2": "Halb", "4": "Viertel", "8": "Achtel", "16": "Sechzehntel", "32": "Zweiunddreißigstel"}


def nth_final(found: Found) -> str:
    """1/4-Finale, 1/16-Finale."""
    return f"{FINALS[found['part']]}finale"


def _goals(found: Found) -> str:
    """16 14 0 2 499:393: the goals of a row, whose count of defeats is no part of them."""
    return f"{cardinal(found['a'])} zu {cardinal(found['b'])}"


RULE = Rule(
    phase=19,
    forms=(
        Form(
            r"(?<![\w.,:/–-])(?P<goals>[1-9][0-9]?)/(?P<thrown>[1-9][0-9]?) (?P<noun>Toren?|Treffern?)(?!\w)",
            say_thrown,
        ),
        Form(
            r"(?:(?<=[0-9] [0-9] )|(?<=[0-9] [0-9]{2} ))(?P<a>[0-9]{1,3}):(?P<b>[0-9]{1,3})(?= [-+]?[0-9])(?![0-9])",
            _goals,
        ),
        Form(r"(?<=[0-9]\. )[mM]in(?![\w.-])(?=[ ,;)]|\s*$)", lambda _: "Minute"),
        Form(r"(?<=[1-3]\. )BL(?![\w-])", league),
        Form(
            rf"(?<![\w.(-])(?:(?:RL|OL|LL|VL)(?= (?:{_REGION})(?![\w-]))|KL(?= [A-C](?![\w.-])))", by_letters
        ),
        Form(
            r"(?:(?<=\b[Ii]n )|(?<=\bab )|(?<=\bnach )|(?<=\bbis )|(?<=der ))Rd\.(?= [0-9]{1,2}\b)", say_round
        ),
        Form(
            r"(?:(?<=[0-9.–;:)] )|(?<=^- )|(?<![^\n]))SR(?=:? [A-ZÄÖÜ][\w.’'-]+(?:[ ,.]|/[A-ZÄÖÜ]))", referee
        ),
        Form(
            r"(?:(?<![^\n])|(?<=[–—-] )|(?<=[.;] ))Z\.?(?=: [1-9][0-9.]{0,6}(?:[.;,)]|\s*$))",
            lambda _: "Zuschauer",
        ),
        Form(r"(?<=\()n\. ?e\.(?=\))", lambda _: "nicht eingesetzt"),
        Form(r"(?<![\w/])1/(?P<part>2|4|8|16|32)(?:tel)?-?[Ff]inale?\b", nth_final),
    ),
    examples=(
        (
            "16 14 0 2 499:393 28:4",
            "sechzehn vierzehn null zwei vierhundertneunundneunzig zu dreihundertdreiundneunzig achtundzwanzig zu vier",
        ),
        ("in der 57.min traf sie", "in der siebenundfünfzigsten Minute traf sie"),
        ("im 1/4-Finale", "im Viertelfinale"),
        ("mit 11/2 Toren", "mit elf Toren, davon zwei Siebenmeter"),
        ("Die RL Nordost pausiert.", "Die Regionalliga Nordost pausiert."),
        ("in der KL B", "in der Kreisliga B"),
        ("Lux (n. e.)", "Lux (nicht eingesetzt)"),
        ("– Z.: 1.114", "– Zuschauer: tausendeinhundertvierzehn"),
        ("in der 2. BL", "in der zweiten Bundesliga"),
    ),
)
