"""Times behind a weekday or "Abfahrt ca.", without the word Uhr: "Mo., 20.15; Di., 19.25", "Sa. 15 + 19.30"."""

import re

from vorleser.normalize.calendar import WEEKDAY, WEEKDAYS
from vorleser.normalize.clock import say_clock
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.week import FRANCS_BEFORE, SWISS
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_HOUR = "(?:2[0-3]|1[0-9]|0?[6-9])"
_DOTTED = rf"{_HOUR}\.(?:00|[1-5]5|[2-5]0)"
"""A time that is no date: no month has such a number."""
_QUARTERS = ("00", "15", "30", "45")


def on_days(found: Found) -> str | None:
    """Say the days and the times; "Fr. 19.50" is a price."""
    if found["first"] == "Fr" and not found["last"] and found["gap"] == " " and _is_price(found):
        return None
    days = WEEKDAYS[found["first"]] + (f" bis {WEEKDAYS[found['last']]}" if found["last"] else "")
    clocks = [say_clock(*f"{time}.00".split(".")[:2]) for time in re.findall("[0-9.]+", found["times"])]
    return f"{days}{found['gap']}{' und '.join(clocks)}"


def _is_price(found: Found) -> bool:
    """Return whether "Fr. 19.50" is money: no full quarter of an hour, or beside other words of money."""
    timed = found["times"].endswith(_QUARTERS)
    return not timed or bool(FRANCS_BEFORE.search(found.before) or SWISS.search(found.match.string))


def over_days(found: Found) -> str:
    """Sa 9 – So 9 Uhr: from an hour of one day to one of another, with the word Uhr where it is written."""
    hour, _, minute = found["time"].replace(":", ".").partition(".")
    first = say_clock(hour, minute) if found["uhr"] or minute.strip("0") else cardinal(hour)
    return f"{WEEKDAYS[found['first']]} {first} bis {WEEKDAYS[found['last']]} "


_AROUND = r"(?:ca\. |circa |etwa |gegen |gg\. )"
_AWAITED = compile_late(
    rf"(?:\b(?:Einlass|Beginn|Start|Anpfiff|Anstoß|Abfahrt|Abf\.|Ankunft|Ank\.|Ende|Schluss|Rückkehr|Rückk\.|Rückfahrt)"
    rf"[:,]? {_AROUND}|\b(?:Treffpunkt|Treffen|Treff):? {_AROUND}?|\b(?!Fr\b){WEEKDAY}(?:\.,?|,)? {_AROUND})$"
)
"""What a time stands behind that is not told to the minute: "Abfahrt ca." 7.15."""


def about_then(found: Found) -> str | None:
    """Abfahrt ca. 7.15, So. ca. 20.00: about when something begins or ends."""
    return say_clock(*found[0].split(".")) if _AWAITED.search(found.before) else None


_HOURS = r"(?:[01]?[0-9]|2[0-4])(?:[.:][0-5][0-9])?"
_TIMED = r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]"
_TRAVELS = compile_late(
    r"\b(?:Bus|Bahn|Z[uü]ge?|Fähre|Schiff|Linie)|[Bb]us(?:se)?\b|[Aa]bfahr|fähr|[Tt]akt|[Hh]altestelle"
)
_MONTHS = 12


def departures(found: Found) -> str | None:
    """Ab 6.12, 6.42 und 7.12: when buses leave, without the word Uhr; days have no month beyond twelve."""
    times = [time.split(".") for time in re.findall(_TIMED, found["times"])]
    is_day = all(int(minute) <= _MONTHS for _, minute in times)
    if is_day or not _TRAVELS.search(found.match.string):
        return None
    return re.sub(_TIMED, lambda time: say_clock(*time[0].split(".")), found["times"])


RULE = Rule(
    phase=17,
    forms=(
        Form(
            rf"(?<![\w.–/+&-])(?<![–/+&-] )(?P<day>{WEEKDAY})(?=: {_HOURS} ?[–-] ?[0-9]{{1,2}}[.:][0-9]{{2}}(?![\w.]))",
            lambda found: WEEKDAYS[found["day"]],
        ),
        Form(
            rf"(?<=, )(?P<day>(?!Fr){WEEKDAY})(?=,? [012]?[0-9]:[0-5][0-9](?:[;)]|\s*$))",
            lambda found: WEEKDAYS[found["day"]],
        ),
        Form(
            rf"(?<![\w.–/+&-])(?P<day>{WEEKDAY})\.?(?= \([A-Za-z][^()\n]{{2,40}}\):? {_HOURS} ?"
            rf"(?:[–-] ?{_HOURS} ?)?(?:Uhr|h)\b)",
            lambda found: WEEKDAYS[found["day"]],
        ),
        Form(
            rf"(?<=\b[Aa]b )(?P<times>{_TIMED}(?:(?:, | und ){_TIMED}){{1,9}})"
            r"(?![\w]|\.[0-9]| ?(?:Uhr|h\b|Euro|€|Fr|CHF|%|Prozent|Mi[ol]|Punkt|Meter|k?m\b))",
            departures,
        ),
        Form(
            rf"(?<![\w.–/+&-])(?P<first>{WEEKDAY})\.?,? (?P<time>(?:2[0-4]|[01]?[0-9])(?:[.:][0-5][0-9])?)"
            rf"(?P<uhr> Uhr)? ?[–-] ?(?P<last>{WEEKDAY})\.?,? (?=[0-9]{{1,2}}(?:[.:][0-5][0-9])? ?(?:Uhr|h)\b)",
            over_days,
        ),
        Form(
            rf"(?<![\w.–/+&-])(?<![–/+&-] )(?P<first>{WEEKDAY})\.?(?: ?[–-] ?(?P<last>{WEEKDAY})\.?)?(?P<gap>,? )"
            rf"(?P<times>(?:{_HOUR} ?[+/] ?)?{_DOTTED})(?=[,;)]|\s*$| und {WEEKDAY}\b)",
            on_days,
        ),
        Form(
            rf"(?<=[a.nfte:] ){_HOUR}\.(?:[0-5][05])(?=[,;)]|\.?\s*$| [a-zäöü])(?! (?:auf|zu|bis|mal|h)\b)",
            about_then,
        ),
    ),
    examples=(
        (
            "Abfahrt ca. 7.15, Rückkehr gg. 20.00",
            "Abfahrt circa sieben Uhr fünfzehn, Rückkehr gegen zwanzig Uhr",
        ),
        (
            "ARD, Mo., 20.15; ZDF, Di., 19.25",
            "A-R-D, Montag, zwanzig Uhr fünfzehn; Z-D-F, Dienstag, neunzehn Uhr fünfundzwanzig",
        ),
        ("Di.–Fr. 19.30, So. 14 Uhr", "Dienstag bis Freitag neunzehn Uhr dreißig, Sonntag vierzehn Uhr"),
        ("Der Bus fährt ab 6.12, 6.42.", "Der Bus fährt ab sechs Uhr zwölf, sechs Uhr zweiundvierzig."),
        ("Mi (nur im Mai) 16–18 Uhr", "Mittwoch (nur im Mai) sechzehn bis achtzehn Uhr"),
        ("Kino: Fr. 20.15", "Kino: Freitag zwanzig Uhr fünfzehn"),
        ("Sa 9 – So 9 Uhr", "Samstag neun bis Sonntag neun Uhr"),
        ("Sa: 09.00 – 14.00", "Samstag: neun bis vierzehn Uhr"),
        ("Theater Musterau, Sa 19:30", "Theater Musterau, Samstag neunzehn Uhr dreißig"),
        ("Sa. 15 + 19.30", "Samstag fünfzehn Uhr und neunzehn Uhr dreißig"),
    ),
)
