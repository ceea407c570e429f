"""Hours of listings and timetables: "außer Mo 10–17, Do –20 Uhr", "15 + 17 h", "ab Ulm 7.12, an Gera 8.09 Uhr"."""

import re

from vorleser.normalize.calendar import WEEKDAY, WEEKDAYS
from vorleser.normalize.clock import say_clock
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_HOUR = r"(?:2[0-4]|[01]?[0-9])"
_MINUTE = r"[0-5][0-9]"
_TIME = rf"{_HOUR}(?:[.:]{_MINUTE})?"
_NO = r"(?<![\w.,:/–−-])"
_LATER = r"(?=[^!?\n]{0,120}[0-9] ?(?:Uhr|h)\b)"
"""The word Uhr stands once, behind the last of several hours."""


def _clock(time: str, *, uhr: bool = True) -> str:
    """Return a *time* of day, without the word Uhr if it is a full hour that others follow."""
    hour, _, minute = time.replace(":", ".").partition(".")
    return say_clock(hour, minute) if uhr or minute.strip("0") else cardinal(hour)


def until(found: Found) -> str:
    """Do –20 Uhr: a stroke with nothing before it is "bis"."""
    return f"bis {_clock(found['time'])}"


def several(found: Found) -> str | None:
    """15 + 17 h, 11 u. 15 Uhr, 9/11/13 Uhr: hours that share the word Uhr."""
    if found["times"] in {"1/2", "1/4", "3/4"}:
        return None
    times = re.findall(_TIME, found["times"])
    minutes = any(re.search(r"[.:](?!00)", time) for time in times)
    said = [_clock(time, uhr=minutes and time != times[-1]) for time in times[:-1]]
    return f"{', '.join(said)} und {_clock(times[-1])}"


def ranges(found: Found) -> str:
    """9–12.30 u. 14–18 Uhr, 8–12/14–18 Uhr: ranges that share the word Uhr."""
    said = []
    for joint, first, last in _RANGES.findall(found["times"]):
        word = ", " if joint == ", " else " und " if joint else ""
        even = not re.search(r"[.:](?!00)", first + last)
        said.append(f"{word}{_clock(first, uhr=not even)} bis {_clock(last, uhr=not even)}")
    return f"{''.join(said)}{' Uhr' if even else ''}"


_BETWEEN = r"(?: u\. | und | sowie | ?[/+&] ?|, )"
_RANGES = compile_late(rf"({_BETWEEN})?({_TIME}) ?[–-] ?({_TIME})")


def next_programme(found: Found) -> str | None:
    """Bis 18.51, ORF 2 19.40 MAGAZIN …: when a programme begins, in a text that says when another ends."""
    told = re.search(rf"\bBis {_HOUR}\.{_MINUTE}, ", found.match.string)
    return _clock(found["time"]) if told else None


def departure(found: Found) -> str:
    """Ab Ulm Hbf 7.12, an Stuttgart 8.09 Uhr: a time whose word Uhr stands behind the next."""
    return _clock(found["time"])


_STOP = compile_late(r"\b(?:[Aa]b|[Aa]n) (?:[A-ZÄÖÜ][\w.-]*,? ){1,3}$")
_OTHER_STOP = compile_late(r"\b(?:ab|an) (?:[A-ZÄÖÜ][\w.-]*,? ){1,3}[0-9]{1,2}[.:][0-9]{2}")


def stops(found: Found) -> str | None:
    """Ab Ulm 8.03, an Gera 8.51: two stops with their times, and no word Uhr."""
    beside = _OTHER_STOP.search(found.before[-60:]) or _OTHER_STOP.search(found.after[:60])
    return _clock(found["time"]) if _STOP.search(found.before) and beside else None


def two_spans(found: Found) -> str:
    """8–12/14–18 Uhr: before and after noon, of which the last has the word Uhr."""
    times = [found[part] for part in ("first", "until", "second", "last")]
    bare = not any(re.search(r"[.:](?!00)", time) for time in times)
    said = [_clock(time, uhr=not bare or time is times[-1]) for time in times]
    return f"{said[0]} bis {said[1]} und {said[2]} bis {said[3]}"


def _day(found: Found) -> str:
    """Mo 10–17, Do 10–20 Uhr; außer Mo: a weekday beside hours, or behind what tells days."""
    return WEEKDAYS[found["weekday"]]


_LISTED = compile_late(rf"(?<![0-9])(?:{WEEKDAY}\.?,? ?)?{_HOUR}[.:]{_MINUTE}: [^\n]*$")
"""An earlier time with its colon: "15.30: Mainz – Union"."""


def kick_off(found: Found) -> str | None:
    """Sa, 15.30: Mainz – Union, 18.30: Ulm – Gera: times that colons part from what begins."""
    is_listed = WEEKDAYS.get(found["weekday"]) or not found.before.strip() or _LISTED.search(found.before)
    if not is_listed:
        return None
    day_name = f"{WEEKDAYS[found['weekday']]}{found['gap']}" if found["weekday"] else ""
    return f"{day_name}{_clock(found['time'])}"


_PRICED = compile_late(
    r"\b(?:um|kost\w*|für|von|auf|nur|à|je|zu|statt|zahl\w*|(?:Eintritt|Preis|Gebühr|Kosten|Tickets?|Karten|Erwachsene|Kinder"
    r"|Mitglieder|Menü|Busse|Beitrag|Total):?) $"
)
"""What "Fr." is the Swiss currency behind."""


def opening_time(found: Found) -> str | None:
    """Sa 18.30, So 9 Uhr: a time right behind its weekday."""
    if found["weekday"] == "Fr" and _PRICED.search(found.before):
        return None
    return f"{WEEKDAYS[found['weekday']]}{found['gap']}{_clock(found['time'])}"


def hours_with_minutes(found: Found) -> str | None:
    """Sa 17–17.45: hours without the word Uhr, of which one shows its minutes."""
    has_day = "weekday" in found.match.re.groupindex
    if has_day and found["weekday"] == "Fr" and _PRICED.search(found.before):
        return None
    day_name = f"{WEEKDAYS[found['weekday']]}{found['gap']}" if has_day else ""
    return f"{day_name}{_clock(found['from'])} bis {_clock(found['until'])}"


def _every(found: Found) -> str:
    """Im 15'-Takt: how often something runs."""
    return f"{cardinal(found['number']).capitalize()}-Minuten-"


_LASTING = compile_late(
    r"(?:[Vv]erspätung|[Ff]ahrzeit|[Dd]auer|[Tt]akt|[Gg]ehzeit|[Pp]ause|[Zz]eit|[Mm]inuten|[Ll]änge|\balle\b|\bca\.)"
)
"""What is told in minutes."""


def long_minutes(found: Found) -> str | None:
    """Say "75' Verspätung": minutes with a prime, where something lasts."""
    if not (_LASTING.search(found.before[-40:]) or _LASTING.match(found.after.lstrip())):
        return None
    return "eine Minute" if found["number"] == "1" else f"{cardinal(found['number'])} Minuten"


def bare_range(found: Found) -> str:
    """10.30–17, Do bis 20 Uhr: hours whose word Uhr stands behind later ones."""
    first, last = found["first"], found["last"]
    even = not re.search(r"[.:](?!00)", first + last)
    return f"{_clock(first, uhr=not even)} bis {_clock(last, uhr=not even)}"


_OTHER_ROW = r"(?<!\b(?!Mo|Di|Mi|Do|Fr|Sa|So)[A-ZÄÖÜ][a-zäöü] und )"
"""Behind another word of two letters a weekday's is one of its row: Do, Re und Mi; Si und Do."""

RULE = Rule(
    phase=19,
    forms=(
        Form(
            rf"{_NO}(?:(?P<weekday>{WEEKDAY})\.?(?P<gap>,? ))?(?P<time>{_HOUR}[.:]{_MINUTE})(?=: [„A-ZÄÖÜ])",
            kick_off,
        ),
        Form(
            rf"(?<![\w.–/+&-])(?<![–/+&-] )(?P<weekday>{WEEKDAY})\.?(?P<gap>,? )(?P<time>{_HOUR}\.(?:00|[1-5]5|[2-5]0))"
            rf"(?=[,;)]|\Z| u\. | und | \()",
            opening_time,
        ),
        Form(rf"(?<=\bBis )(?P<time>{_HOUR}\.{_MINUTE})(?=, [A-ZÄÖÜ0-9])", departure),
        Form(rf"{_NO}(?P<time>{_HOUR}\.{_MINUTE})(?= [A-ZÄÖÜ]{{4,}})", next_programme),
        Form(
            rf"(?:(?<=[0-9], )|(?<=tägl\. )|(?<=täglich ))(?P<time>{_HOUR}[.:]{_MINUTE})"
            rf"(?=, (?:{WEEKDAY}|auch|nur|{_HOUR}){_LATER})",
            departure,
        ),
        Form(
            rf"(?:(?<=tägl\. )|(?<=jew\. )|(?<=jeweils )|(?<=täglich )|(?<=[nrh]tags )|(?<=[bg]stags ))"
            rf"(?P<time>{_HOUR}[.:]{_MINUTE})"
            r"(?=[.,;)]|\s*$)(?!\.[0-9])",
            departure,
        ),
        Form(
            rf"(?:(?<=[0-9]\., )|(?<=\b[DMS][aio] )|(?<=\b[DMS][aio]\. ))(?P<from>{_TIME}) ?[–-] ?"
            rf"(?P<until>{_HOUR}[.:](?:00|15|30|45))(?=[,;)]|\s*$)",
            hours_with_minutes,
        ),
        Form(
            rf"(?<![\w.–/+&-])(?<![–/+&-] )(?P<weekday>{WEEKDAY})\.?(?P<gap>,? )(?P<from>{_TIME}) ?[–-] ?"
            rf"(?P<until>{_HOUR}[.:](?:00|15|30|45))(?=[.,;)]|\s*$)(?!\.[0-9])",
            hours_with_minutes,
        ),
        Form(rf"(?<=[a-zäöü.] )(?P<time>{_HOUR}[.:]{_MINUTE})(?=[,;)]| \(|\s*$)", stops),
        Form(
            rf"(?<=\bVPS )(?P<time>{_HOUR}[.:]{_MINUTE})(?!\w)",
            lambda found: _clock(found["time"]),
        ),
        Form(r"(?<![\w.,])(?P<number>[0-9]{1,2})['’‘′]-(?=Takt|Rhythmus)", _every),
        Form(r"(?<![\w.,:])(?P<number>[0-9]{1,3})['’′](?=[ ,;.)]|\Z)", long_minutes),
        Form(rf"(?<=[a-zäöü.] )[–-] ?(?P<time>{_TIME}) ?(?:Uhr|h)(?!\w)", until),
        Form(
            rf"{_NO}(?P<first>{_TIME}) ?[–-] ?(?P<until>{_TIME}) ?/ ?"
            rf"(?P<second>{_TIME}) ?[–-] ?(?P<last>{_TIME}) ?(?:Uhr|h)(?!\w)",
            two_spans,
        ),
        Form(
            rf"{_NO}(?P<times>{_TIME}(?:(?:, | ?/ ?){_TIME}){{0,4}}(?: ?[+&] ?| u\. | ?/ ?){_TIME}) ?(?:Uhr|h)(?!\w)",
            several,
        ),
        Form(
            rf"{_NO}(?P<times>{_TIME} ?[–-] ?{_TIME}(?:{_BETWEEN}{_TIME} ?[–-] ?{_TIME}){{1,3}}) ?(?:Uhr|h)(?!\w)",
            ranges,
        ),
        Form(
            rf"{_NO}(?P<time>{_HOUR}[.:]{_MINUTE})(?=,? (?:an|ab|in|nach|bis|und ab|und an) (?:[A-ZÄÖÜ][\w./-]+,?"
            rf" ){{1,4}}"
            rf"(?:an |um )?{_HOUR}[.:]{_MINUTE} ?(?:Uhr|h)\b)",
            departure,
        ),
        Form(
            rf"{_OTHER_ROW}(?:(?<=außer )|(?<=ausser )|(?<=jeden )|(?<=jeweils )|(?<=immer )|(?<=nur )|(?<=und )"
            r"|(?<=sowie )|(?<=Ruhetag ))"
            r"(?P<weekday>Mo|Di|Mi|Do|Fr|Sa)\.?(?=[,;)]| (?:ab )?[0-9]|\Z| (?:geöffnet|geschlossen|frei|bis|ab|u"
            r"\.|und|zu)\b)",
            _day,
        ),
        Form(
            rf"(?<![\w.–/+&-])(?<![–/+&-] )(?P<weekday>{WEEKDAY})\.?:?(?= (?:[–-] ?)?{_TIME}(?: ?[–-] ?{_TIME})?("
            rf"?:[,;/+&]| u\.| und| [A-Z]){_LATER})",
            _day,
        ),
        Form(
            rf"(?<![\w.–/+&-])(?<![–/+&-] )(?P<weekday>{WEEKDAY})\.?:?(?= (?:auch |nur |ab |bis )?"
            rf"(?:[–-] ?)?{_TIME}(?: ?[–-] ?{_TIME})? ?(?:Uhr|h)\b)",
            _day,
        ),
        Form(
            rf"(?<![\w.–/+&-])(?P<weekday>{WEEKDAY})\.?(?= {_TIME} ?[–-] ?{_TIME}[,;] {WEEKDAY}\b)",
            _day,
        ),
        Form(
            rf"(?:(?<=\bjeweils )|(?<=\b[Uu]m )|(?<=\btäglich ))(?P<times>{_TIME} und {_TIME}) ?h(?!\w)",
            several,
        ),
        Form(
            rf"(?<![\w.–/+&-])(?P<weekday>{WEEKDAY})\.?(?=(?:, {WEEKDAY}\.?){{1,4}} {_TIME} ?[–-] ?{_TIME})",
            _day,
        ),
        Form(
            rf"(?<=(?:Mo|Di|Mi|Do|Fr|Sa|So) )(?P<first>{_HOUR}[.:]{_MINUTE}|{_HOUR}) ?[–-] ?(?P<last>{_TIME})"
            rf"(?![\w.:]| ?(?:Uhr|h)\b)(?=[,;/] ?|  ?u\. | und | [A-Z]){_LATER}",
            bare_range,
        ),
    ),
    examples=(
        (
            "tägl. außer Mo 10–17, Do –20 Uhr",
            "täglich außer Montag zehn bis siebzehn, Donnerstag bis zwanzig Uhr",
        ),
        ("8–12/14–18.30 Uhr", "acht Uhr bis zwölf Uhr und vierzehn Uhr bis achtzehn Uhr dreißig"),
        ("Sa 6.12., 15 + 17 h", "Samstag, sechster Dezember, fünfzehn und siebzehn Uhr"),
        (
            "ab Ulm Hbf 7.12, an Gera Hbf 8.09 Uhr",
            "ab Ulm Hauptbahnhof sieben Uhr zwölf, an Gera Hauptbahnhof acht Uhr neun",
        ),
        (
            "Mo 9.30–12, Di 14–18 Uhr",
            "Montag neun Uhr dreißig bis zwölf Uhr, Dienstag vierzehn bis achtzehn Uhr",
        ),
    ),
)
