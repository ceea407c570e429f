"""Tell whether "h" after a number means a time of day or a length of time."""

import re

from vorleser.normalize.grammar import last_words
from vorleser.normalize.rule import Found

_OPENING = re.compile(
    r"(?:Einlass|Beginn|Start|Anpfiff|Abfahrt|Treffpunkt|Treff|Ende|Öffnung|Schluss|Ankunft|Termin|Kasse|Konzert|tag|Mittwoch"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.|\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?)[,:]? $"
)
"""What stands before a time of day that has "h" for "Uhr"."""


DAY_BEFORE_TIME = re.compile(
    r"\b(?:[0-9]{1,2}\. ?[A-ZÄÖÜ]\w+|[0-9]{1,2}\.[0-9]{1,2}\."
    r"|\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\b\.?|\w*(?:tag|abend|morgen)s?|[Hh]eute|Mittwoch)(?!\w)[^.;]{0,24}, $"
)
"""A day before a time: "am 1. Advent, 17 h"."""


DAY_NEAR = re.compile(r"\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\.|\b\w+tags?\b|[0-9]\.[0-9]{1,2}\.")


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
            or (re.match(r", |\.?$", found.after) and DAY_BEFORE_TIME.search(found.before))
        )
    )
