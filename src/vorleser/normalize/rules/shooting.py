"""Faults in a row: a biathlete's "0/1/0/2", a rider's "0/38,45", "4 F./62,10 Sek.", a golfer's "68-71-69"."""

import re

from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_RIDES = compile_late(
    r"[Pp]arcours|[Ss]pringen|[Ss]prings|[Ss]techen|[Rr]eit|Fehler|Strafpunkt|Pferd|Hindernis|Stute|Wallach|Hengst"
)
_GOLF = compile_late(r"[Gg]olf|Schläge|Par\b|Runden?\b|Loch\b|Birdie|Masters|Open")


def shots(found: Found) -> str:
    """Say the faults of each bout: "0/1/0/2"."""
    return ", ".join(map(cardinal, re.split(r"[/+]", found[0])))


def ride(found: Found) -> str | None:
    """Say the faults and the time of a ride: "0/38,45", "4/62,10 Sek."."""
    if not (found["faults"] or _RIDES.search(found.before) or _RIDES.search(found.after)):
        return None
    count = cardinal(found["n"], "ein")
    return f"{count} Fehler, {say_number(found['time'])} Sekunden"


def rounds(found: Found) -> str | None:
    """Say the strokes of a golfer's rounds: "68-71-69"."""
    if not (_GOLF.search(found.before) or _GOLF.search(found.after)):
        return None
    return ", ".join(map(cardinal, re.split("[-–+]", found[0])))


def _points(found: Found) -> str:
    """Say "288,4 P.": points, since nothing follows that comes in packets."""
    ends = "." if found.after.strip(' )\n“”"«»') == "" or re.match(r" [A-ZÄÖÜ]\w+ \w", found.after) else ""
    is_dative = re.search(r"\b(?:[Mm]it|[Bb]ei|[Vv]on|[Nn]ach) [0-9.,]+ $", found.before)
    return f"Punkte{'n' if is_dative else ''}{ends}"


RULE = Rule(
    phase=13,
    forms=(
        Form(r"(?<![\w.,:/])[0-9](?:[/+][0-9]){3,7}(?![\w/]|[.,:][0-9])", shots),
        Form(
            r"(?<![\w.,:/])(?P<n>[0-9]{1,2})(?P<faults> ?(?:F\.|F|Fehler|SP))? ?/ ?(?P<time>[0-9]{2,3},[0-9]{1,2})"
            r"(?: ?(?:Sek\.|Sekunden|s|sec\.?))?(?![\w/]|,[0-9])",
            ride,
        ),
        Form(r"(?<![\w.,:/-])(?:6[0-9]|7[0-9])(?:[-–+](?:6[0-9]|7[0-9])){1,3}(?![\w-]|[.,:][0-9])", rounds),
        Form(
            r"(?<=[0-9] )P\.(?= ?(?:[,;:)/–]|$|und |vor |hinter |aus |führ"
            r"|lieg|lag |gew[ia]nn|sieg|holt|beleg|zurück|Vorsprung|Rückstand))",
            _points,
        ),
    ),
    examples=(
        ("Sie schoss 0/1/0/2.", "Sie schoss null, eins, null, zwei."),
        (
            "Im Stechen blieb sie ohne Abwurf (0/38,45).",
            "Im Stechen blieb sie ohne Abwurf (null Fehler, achtunddreißig Komma vier fünf Sekunden).",
        ),
        (
            "Nach Runden von 68-71-69 führt er.",
            "Nach Runden von achtundsechzig, einundsiebzig, neunundsechzig führt er.",
        ),
    ),
)
