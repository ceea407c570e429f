"""A parish's list of masses: crosses before the dead, the hour before its service, Sundays "im Jk."."""

import re

from vorleser.normalize.calendar import WEEKDAYS
from vorleser.normalize.clock import say_clock
from vorleser.normalize.nouns import Gender, gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.table import OPENED
from vorleser.normalize.women import WOMAN_NEXT
from vorleser.text.regex import compile_late

_SERVICE = (
    r"(?:Hl\. Messe|Heilige Messe|Hl\. Amt|Rosenkranz|Andacht|Maiandacht|Kreuzweg|Vesper|Eucharistiefeier|Requiem"
    r"|Wort-?[Gg]ottes-?[Ff]eier|Beichtgelegenheit|(?:Hoch|Jahres|Fest|Pfarr|Sterbe|Vorabend|Abend|Schüler|Kinder|Familien"
    r"|Rorate)?(?:[Aa]mt|[Mm]esse|[Gg]ottesdienst))\b"
)
_SEVERAL = compile_late(
    r"(?:Groß|Schwieger)?[Ee]ltern\b|Angehörige\b|Verwandte\b|Geschwister\b|Mitglieder\b|Verstorbene\b"
)


def departed(found: Found) -> str:
    """Say a cross before whom a mass is for: "Messe f. + Eltern"."""
    is_woman = WOMAN_NEXT.match(f" {found.after}") or gender(found["whom"]) is Gender.FEMININE
    ending = "e" if is_woman or _SEVERAL.match(found.after) else "en"
    return f"für verstorbene{ending[1:]} "


def hour(found: Found) -> str:
    """Say the hour before a service, and its day: "9.00 Amt", "So 9.00 Amt"."""
    day = f"{WEEKDAYS[found['day']]} " if found["day"] else ""
    said = day + say_clock(found["hour"], found["minute"])
    return said[0].upper() + said[1:] if OPENED.search(found.before) else said


def say_service(found: Found) -> str:
    """Say a day and its hours: "So. 8.30 u. 10.00"."""
    clocks = [say_clock(*time.split(".")) for time in re.findall("[0-9.]+[0-9]", found["times"])]
    return f"{WEEKDAYS[found['day']]}{found['gap']}{' und '.join(clocks)}"


RULE = Rule(
    phase=12,
    forms=(
        Form(r"(?<!\w)(?:f\.|für) [+†] ?(?=(?P<whom>[A-ZÄÖÜ][a-zäöüß]+))", departed),
        Form(
            r"(?<![\w.,:/–-])(?:(?P<day>Mo|Di|Mi|Do|Fr|Sa|So)\.?,? )?"
            rf"(?P<hour>[01]?[0-9]|2[0-3])\.(?P<minute>00|[0-5][05])(?= {_SERVICE})",
            hour,
        ),
        Form(
            r"(?<![\w–+-])(?P<day>Mo|Di|Mi|Do|Sa|So)\.?(?P<gap>,? )(?P<times>(?:[01]?[0-9]|2[0-3])\.(?:00|15|[2-5][05])"
            r"(?: (?:u\.|und) (?:[01]?[0-9]|2[0-3])\.(?:00|15|[2-5][05]))*)(?=[;,]|\.?$| VAM)",
            say_service,
        ),
        Form(
            r"(?<!\w)i(?:\. ?|m )Jk\.(?!\w)",
            lambda found: f"im Jahreskreis{'' if found.after.strip() else '.'}",
        ),
    ),
    examples=(
        ("Amt f. + Karl Muster", "Amt für verstorbenen Karl Muster"),
        ("Messe für + Maria Muster", "Messe für verstorbene Maria Muster"),
        ("Jahresamt f. + Eltern", "Jahresamt für verstorbene Eltern"),
        ("9.00 Amt, 18.30 Rosenkranz", "Neun Uhr Amt, achtzehn Uhr dreißig Rosenkranz"),
        ("am Sonntag i. Jk. in Ulm", "am Sonntag im Jahreskreis in Ulm"),
    ),
)
