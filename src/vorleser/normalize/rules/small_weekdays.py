"""Weekdays in small letters of timetables and hours: "mo–fr alle 20, sa/so alle 30 Min.", "mo, mi, fr 9–12 Uhr"."""

import re

from vorleser.normalize.calendar import WEEKDAY, WEEKDAYS, full_stop
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_DAY = WEEKDAY.lower()
_ORDER = list(WEEKDAYS)
_HOURS = r"[0-9]{1,2}(?:[.:][0-9]{2})?"
_NEXT = (
    rf"(?=[,:]? (?:(?:von |ab |bis |jew\. |jeweils )?{_HOURS}(?! ?(?:Euro|€))"
    r"|alle [0-9]|geschl|geöffnet|stündl|frei\b))"
)
"""What stands behind weekdays: hours, how often something runs, or that it is closed."""
_OTHER = compile_late(rf"(?<![\w.-])(?:{_DAY}(?:\.?[–/+&-]|, ){_DAY}\.?)(?![\w-])[:,]? ")
"""Several weekdays in small letters, beside which one more is none of the words "so", "do", "mi"."""


def _name(day: str) -> str:
    return f"{WEEKDAYS[day.capitalize()].lower()}s"


def span_of_weekdays(found: Found) -> str | None:
    """Say "mo–fr alle 20 Min.": from one day of the week to another, every week."""
    first, last = (_ORDER.index(found[part].capitalize()) for part in ("first", "last"))
    return f"{_name(found['first'])} bis {_name(found['last'])}" if first < last else None


def row(found: Found) -> str | None:
    """Say "sa/so", "mo, mi, fr" before hours; "so und so" names none."""
    days = [_name(day) for day in re.findall(_DAY, found[0])]
    if len(set(days)) < len(days):
        return None
    return f"{', '.join(days[:-1])} und {days[-1]}"


def with_stops(found: Found) -> str | None:
    """Say "sa./so." anywhere: the full stops show that both are cut short."""
    said = row(found)
    return said and said + full_stop(found.before, found[0], found.after)


def one_weekday(found: Found) -> str | None:
    """Say "sa 9–12 Uhr" beside other weekdays in small letters."""
    return _name(found["day"]) if _OTHER.search(found.match.string) else None


def behind_stroke(found: Found) -> str:
    """Say "Feiertage/so geschlossen"."""
    return f" und {_name(found['day'])}"


RULE = Rule(
    phase=16,
    forms=(
        Form(rf"(?<![\w.,–/+&-])(?P<first>{_DAY})\.? ?[–-] ?(?P<last>{_DAY})\.?{_NEXT}", span_of_weekdays),
        Form(rf"(?<![\w.–/+&-])(?:{_DAY}\.?(?:, ?|/| ?[+&] ?| u\. | und )){{1,5}}{_DAY}\.?{_NEXT}", row),
        Form(rf"(?<![\w.–/+&-]){_DAY}\.(?:/| u\. | und |, ){_DAY}\.(?![\w/])", with_stops),
        Form(rf"(?<=[Ff]eiertage)/(?P<day>{_DAY})\.?(?=[ ,;:)]|$)", behind_stroke),
        Form(rf"(?<![\w.–/+&-])(?<![–/+&-] )(?P<day>{_DAY})\.?{_NEXT}", one_weekday),
    ),
    examples=(
        (
            "Der Bus fährt mo–fr alle 20, sa/so alle 30 Minuten.",
            "Der Bus fährt montags bis freitags alle zwanzig, samstags und sonntags alle dreißig Minuten.",
        ),
        (
            "Geöffnet mo, mi 8–12, so 9–12 Uhr",
            "Geöffnet montags und mittwochs acht bis zwölf, sonntags neun bis zwölf Uhr",
        ),
        ("Das war so 9 Uhr.", "Das war so neun Uhr."),
    ),
)
