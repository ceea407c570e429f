"""What small ads and catalogues cut to a letter: "H. 45 cm", "M. April", "7 Ü/HP", "Gas-ZH", "EnEV-Kl. C"."""

import re

from vorleser.normalize.clock import say_clock, say_count
from vorleser.normalize.neighbours import MONTH_STEMS
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_ADVERT = compile_late(
    r"\b(?:Whg|Zi\.|Bj\.|Bj |Baujahr|EBK|kWh/|m²|qm|Wfl|Miete|KM\b|Kaution|EnEV|Energie|Hzg|Heizung|Haus)"
)


def central(found: Found) -> str | None:
    """Say "Gas-ZH" in an advert: what heats the house."""
    near = f"{found.before[-80:]}{found.after[:80]}"
    return "Zentralheizung" if _ADVERT.search(near) and found.before.endswith(("-", "mit ", ", ")) else None


def efficiency(found: Found) -> str:
    """Say the class of a house or a fridge: "EnEV-Kl. C"."""
    of_energy = "Energieklasse" if found["word"].startswith("Energie") else "Klasse"
    return (
        f"{'-' if found['hyphen'] else ''}{of_energy} {found['letter']}{found['plus'].replace('+', ' plus')}"
    )


_SIZES = {
    "H": "Höhe",
    "B": "Breite",
    "Br": "Breite",
    "L": "Länge",
    "Lg": "Länge",
    "T": "Tiefe",
    "D": "Durchmesser",
    "Dm": "Durchmesser",
    "Ø": "Durchmesser",
    "br": "breit",
    "h": "hoch",
    "lg": "lang",
}
_PARTS_OF_MONTH = {"A": "Anfang", "M": "Mitte", "E": "Ende"}
_BOARD = {
    "HP": "mit Halbpension",
    "VP": "mit Vollpension",
    "F": "mit Frühstück",
    "ÜF": "mit Frühstück",
    "AI": "all inclusive",
}


def size_of(found: Found) -> str:
    """Say which side of a thing is measured: "H. 45 cm"."""
    return _SIZES[found[0].rstrip(".")]


def sides(found: Found) -> str:
    """BxTxH: the order in which the sides of a thing are told."""
    return " mal ".join(_SIZES[side] for side in re.findall("[HBTL]", found[0]))


def part_of_month(found: Found) -> str:
    """Say which part of a month: "M. April"."""
    return _PARTS_OF_MONTH[found["part"]]


def nights(found: Found) -> str:
    """Say nights with their board: "7 Ü/HP"."""
    return f"Übernachtungen {_BOARD[found['board']]}"


def time_of_zone(found: Found) -> str:
    """Say a time before its zone: "14.32 UTC", "10:13:45 UTC"."""
    seconds = f" und {say_count(found['second'], 'Sekunde')}" if found["second"] else ""
    return f"{say_clock(found['hour'], found['minute'])}{seconds}"


def hour_of_zone(found: Found) -> str:
    """Say a whole hour before its zone: "um 00 UTC"."""
    return say_clock(found["hour"])


RULE = Rule(
    phase=15,
    forms=(
        Form(
            r"(?<!\w)Du\.(?=/(?:WC|Bad|Bd)|[,&+] ?(?:WC|Bad|EBK|Balk|Küche|Kü)| (?:u\.|und) (?:WC|Bad))",
            lambda _: "Dusche",
        ),
        Form(r"(?<=Dusche)/WC|(?<=Du\.)/WC|(?<=Bad)/WC", lambda _: ", W-C"),
        Form(r"(?:(?<=Kaution [1-4] )|(?<=Kaution: [1-4] ))KM(?!\w)", lambda _: "Kaltmieten"),
        Form(
            # "z. B. 5 cm" is no breadth
            rf"(?<!\w)(?<!\b[a-z]\. )(?<!\b[a-z]\.)(?:{'|'.join(_SIZES)})\."
            r"(?=:? (?:ca\. )?[0-9][0-9.,]*[½¼¾]? ?(?:cm|mm|m)\b)",
            size_of,
        ),
        Form(
            r"(?<!\w)[HBTL](?= [0-9][0-9.,]* ?[cm]?m, [HBTL] [0-9])"
            r"|(?:(?<=[cm]m, )|(?<=[0-9]m, ))[HBTL](?= [0-9][0-9.,]* ?[cm]?m\b)",
            size_of,
        ),
        Form(
            r"(?<!\w)[HBTL](?= ?[0-9][0-9.,]* ?(?:[cm]?m)? ?[x×] ?[HBTL] ?[0-9])"
            r"|(?:(?<=[0-9] [x×] )|(?<=m [x×] ))[HBTL](?= ?[0-9])",
            size_of,
        ),
        Form(r"(?:(?<=[0-9])|(?<=[0-9] [cm]m)|(?<=[0-9] m)) ?[x×] ?(?=[HBTL] ?[0-9])", lambda _: " mal "),
        Form(r"(?<!\w)[HBTL](?: ?[x×] ?[HBTL]){1,2}(?!\w)", sides),
        Form(rf"(?<!\w)(?P<part>[AME])\.(?= ?(?:{MONTH_STEMS}|Mär|Jun|Jul)(?!\w))", part_of_month),
        Form(r"(?<=[0-9] )Ü/(?P<board>HP|VP|F|AI)(?!\w)", nights),
        Form(
            r"(?:(?<=Tage)|(?<=Nächte)|(?<=Wochen)|(?<=Woche))/(?P<board>ÜF|HP|VP|AI)(?!\w)",
            lambda found: f" {_BOARD[found['board']]}",
        ),
        Form(
            r"(?<!\w)[DE]ZZ(?= [0-9])",
            lambda found: f"{'Doppel' if found[0][0] == 'D' else 'Einzel'}zimmerzuschlag",
        ),
        Form(r"(?<=[2-9] )ÜN(?!\w)|(?<=[0-9][0-9] )ÜN(?!\w)", lambda _: "Übernachtungen"),
        Form(r"(?<=[DE]Z)/(?P<board>ÜF|HP|VP|F|AI)(?!\w)", lambda found: f" {_BOARD[found['board']]}"),
        Form(
            r"(?<![\w.,:])(?P<hour>[0-2]?[0-9])[.:](?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?"
            r"(?= (?:UTC|MEZ|MESZ|GMT|CET)\b)",
            time_of_zone,
        ),
        Form(r"(?<![\w.,:+-])(?P<hour>[01]?[0-9]|2[0-4])(?= (?:UTC|MEZ|MESZ|GMT|CET)\b)", hour_of_zone),
        Form(r"(?<![\w])ZH(?![\w-])", central),
        Form(
            r" ?(?<![\w/(])[mwd]/[mwf]/[dxi](?![\w/)])", lambda _: ""
        ),  # "Koch m/w/d": for the eye, as in brackets
        Form(
            r"(?P<hyphen>-)?\b(?P<word>EEK|EEKL|Kl\.|Klasse|Energiekl\.|Energieeffizienzkl\.) (?P<letter>[A-H])"
            r"(?P<plus>\+{0,3})(?!\w|\.\w)",
            efficiency,
        ),
    ),
    examples=(
        ("Bronze, H. 45 cm", "Bronze, Höhe fünfundvierzig Zentimeter"),
        ("ab M. April", "ab Mitte April"),
        ("7 Ü/HP im Hotel", "sieben Übernachtungen mit Halbpension im Hotel"),
        ("um 00 UTC", "um null Uhr U-T-C"),
        ("um 14.32 UTC", "um vierzehn Uhr zweiunddreißig U-T-C"),
        ("Haus mit Gas-ZH", "Haus mit Gas-Zentralheizung"),
        ("Energie-Kl. C", "Energie-Klasse C"),
    ),
)
