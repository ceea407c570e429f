"""Say a time of day, and tell whether "h" after a number means one or a length of time."""

import re

from vorleser.normalize.grammar import last_words
from vorleser.normalize.rule import Found
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_OPENING = compile_late(
    r"(?:Einlass|Einl\.|Beginn|Start|Anpfiff|Abfahrt|Treffpunkt|Treff|Ende|Öffnung|Schluss|Ankunft|Termin|Kasse|Konzert|Messe|Andacht|Taufe|Trauung|Gottesdienst|Beerdigung|Requiem|Vesper|tag|Mittwoch|[Gg]estern|[Hh]eute|abend"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.|\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?)[,:]? (?:(?:ca|gg)\. )?$"
)
"""What stands before a time of day that has "h" for "Uhr"."""


PARTS_OF_HOUR = {
    "½": "halb",
    "1/2": "halb",
    "¼": "viertel",
    "1/4": "viertel",
    "¾": "drei viertel",
    "3/4": "drei viertel",
}
"""Which part of an hour has gone before the full one: "½ 9 Uhr"."""
DAY_BEFORE_TIME = compile_late(
    r"\b(?:[0-9]{1,2}\. ?[A-ZÄÖÜ]\w+|[0-9]{1,2}\.[0-9]{1,2}\."
    r"|\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\b\.?|\w*(?:tag|abend|morgen|[Gg]estern)s?|[Hh]eute|Mittwoch)(?!\w)[^.;]{0,24}, $"
)
"""A day before a time: "am 1. Advent, 17 h"."""


DAY_NEAR = compile_late(r"\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\.|\b\w+tags?\b|[0-9]\.[0-9]{1,2}\.")


def say_clock(hour: str, minute: str = "", second: str = "") -> str:
    """Return a time of day: "vierzehn Uhr dreißig"."""
    said = f"{cardinal(hour, 'ein')} Uhr"
    if minute.strip("0") or (second.strip("0") and minute):
        said += f" {cardinal(minute)}"
    return f"{said} und {say_count(second, 'Sekunde')}" if second.strip("0") else said


def say_count(number: str, unit: str) -> str:
    """Return a *number* of hours, minutes or seconds."""
    number = number.lstrip("0") or "0"
    return f"eine {unit}" if number == "1" else f"{cardinal(number)} {unit}n"


def sign_h_is_clock(found: Found) -> bool:
    """Return whether "8 h" is a time of day: "um 8 h"."""
    words = last_words(found.before, 1)
    number = found["number"]
    return (
        found["unit"] == "h"
        and not found["first"]
        and number.isdecimal()
        and int(number) < 25
        and bool(
            (words and words[0].lower() in {"um", "gegen", "ab"})
            or (words[:1] == ["bis"] and (int(number) > 12 or DAY_NEAR.search(found.before)))
            or _OPENING.search(found.before)
            or (re.match(r", |:|\.?$", found.after) and DAY_BEFORE_TIME.search(found.before))
        )
    )


_LASTING = compile_late(
    r"(?:[~≈]|\b(?:[Cc]a\.|[Cc]irca|[Rr]und|[Ee]twa|[Uu]ngefähr|[Dd]auer:?|[Dd]auert|je|nach|für|von)) ?$"
)
"""What stands before a length of time, where "h" is no time of day."""


def lasts(found: Found) -> bool:
    """Return whether "15–20 h" is a length of time: "etwa 15–20 h"."""
    return (
        found[0].endswith("h") and not found[0].endswith("Uh") and _LASTING.search(found.before) is not None
    )
