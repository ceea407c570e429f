"""Times of day with a full stop and without the word Uhr, beside others: "tägl. 17 + 20.15", "(Rosenkranz 18.30)"."""

from vorleser.normalize.calendar import WEEKDAY, WEEKDAYS
from vorleser.normalize.clock import say_clock
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_TIMED = compile_late(
    r"[0-9] (?:Uhr|h)\b|\b(?:Mo|Di|Mi|Do|Fr|Sa|So|[Tt]ägl)\b\.?,? [0-9]{1,2}[.:][0-9]{2}(?![.0-9])"
)
"""Another time of the same sentence, which a word shows to be one."""
_LED = compile_late(
    r"[0-9] (?:\+|u\.|und|oder|/) $"
    r"|(?:Messe|Rosenkranz|Beichte|Andacht|Vesper|Einlass|Beginn|Training|Kasse|Führung|Start) $"
)
"""What stands before such a time."""


def time_among_others(found: Found) -> str | None:
    """Say figures with a point as a time of day, if the sentence has others."""
    if not (_LED.search(found.before) and _TIMED.search(found.match.string)):
        return None
    return say_clock(*found[0].split("."))


_DAYS = compile_late(
    r"\b(?:Mo|Di|Mi|Do|Fr|Sa|So|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)\b\.?[:,]? "
    r"(?:[0-9., –-]+(?:und |u\. )|[0-9., –-]+, )?$"
)
"""A day of the week, and perhaps earlier hours of it, before hours of opening."""


def opening_hours(found: Found) -> str | None:
    """Mo 8-11.30 und 14-17.30: hours of opening without the word Uhr."""
    if not (found["minute"] or found["last_minute"]) or not (found["day"] or _DAYS.search(found.before)):
        return None
    day = f"{WEEKDAYS[found['day']]}{found['gap']}" if found["day"] else ""
    first = say_clock(found["hour"], found["minute"] or "")
    return f"{day}{first} bis {say_clock(found['last'], found['last_minute'] or '')}"


_HOUR = r"(?:2[0-4]|1[0-9]|0?[6-9])"
RULE = Rule(
    phase=22,
    forms=(
        Form(
            r"(?<![\w.,:/–-])(?:[6-9]|1[0-9]|2[0-3])\.[0-5][05]"
            r"(?![\w.:%€/–-]|,[0-9]| (?:Uhr|Euro|Prozent|Mi[ol]|Mrd|Meter))",
            time_among_others,
        ),
        Form(
            rf"(?<![\w.,:/–-])(?:(?P<day>{WEEKDAY})\.?(?P<gap>:? ))?(?P<hour>{_HOUR})"
            rf"(?:\.(?P<minute>[0-5][05]))? ?[–-] ?(?P<last>{_HOUR})(?:\.(?P<last_minute>[0-5][05]))?"
            r"(?![\w:/%€–-]|[.,][0-9]| ?(?:Uhr|h\b))",
            opening_hours,
        ),
    ),
    examples=(
        (
            "Mo 8-11.30 und 14-17.30",
            "Montag acht Uhr bis elf Uhr dreißig und vierzehn Uhr bis siebzehn Uhr dreißig",
        ),
        ("Tägl. 17 + 20.15, auch 9 Uhr", "Täglich siebzehn plus zwanzig Uhr fünfzehn, auch neun Uhr"),
        (
            "Messe ist um 19 Uhr (Rosenkranz 18.30).",
            "Messe ist um neunzehn Uhr (Rosenkranz achtzehn Uhr dreißig).",
        ),
    ),
)
