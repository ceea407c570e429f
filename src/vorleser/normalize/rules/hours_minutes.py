"""Lengths of time whose units lean on their numbers, or stand far: 2h 15m, 45m 10s, +6s, 3:48 langen Stunden."""

import re

from vorleser.normalize.clock import say_count
from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late


def hours_and_minutes(found: Found) -> str:
    """Say hours, minutes and seconds; parts that are nought are left out."""
    hours, minutes, seconds = (found[part].lstrip("0") for part in ("hours", "minutes", "seconds"))
    said = [say_count(hours, "Stunde")] if hours else []
    said += [say_count(minutes, "Minute")] if minutes else []
    if "," in seconds:
        said.append(f"{say_number(found['seconds'])} Sekunden")
    elif seconds:
        said.append(say_count(seconds, "Sekunde"))
    return " ".join(said) or "null Minuten"


def split_times(found: Found) -> str | None:
    """(49:11/4:13:40/2:45:02), (1:06,71/1:07,65): times of the parts of a race, of which one shows that they are."""
    times = found[0].split("/")
    if not any("," in time or time.count(":") > 1 for time in times):
        return None
    return ", ".join(map(_say_parts, times))


def splits(found: Found) -> str:
    """Zwischenzeiten: 30:12/30:20/30:41: minutes and seconds of the parts of a race."""
    return ", ".join(map(_say_parts, found[0].split("/")))


def _say_parts(time: str) -> str:
    """Return the hours, minutes and seconds of *time*, those that are nought left out."""
    parts = time.split(":")
    said = []
    for number, unit in zip(parts, ("Stunde", "Minute", "Sekunde")[-len(parts) :], strict=True):
        if "," in number:
            said.append(f"{say_number(re.sub('^0(?=[0-9])', '', number))} {unit}n")
        elif number.strip("0"):
            said.append(say_count(number.lstrip("0"), unit))
    return " ".join(said)


def into_game(found: Found) -> str | None:
    """Tore: 0:1 (16.04) Lang: after how many minutes and seconds a goal was shot."""
    return hours_and_minutes(found) if _OF_GOALS.search(found.match.string) else None


def of_goal(found: Found) -> str | None:
    """1:0 Lang (4:12), 1:1 Kern (17:55/PP1): the same in brackets behind who shot it."""
    is_goal = _SHOT.search(found.before) and _OF_GOALS.search(found.match.string)
    return hours_and_minutes(found) if is_goal else None


_SHOT = compile_late(r"[0-9]:[0-9] [A-ZÄÖÜ][\w.’'-]+(?: [A-ZÄÖÜ][\w.’'-]+)? \($")
_OF_GOALS = compile_late(r"\bTore?\b|Drittel|Überzahl|Unterzahl|n\. ?[VP]\.")


def seconds_behind(found: Found) -> str | None:
    """Cancellara (0:57): how many seconds behind, where the sentence tells of such gaps."""
    return say_count(found["seconds"].lstrip("0"), "Sekunde") if _OF_GAPS.search(found.match.string) else None


_OF_GAPS = compile_late(r"[0-9] Min(?:uten?|\.)|[Rr]ückstand|zurück\b|[Vv]orsprung|[0-9] Sek")


def say_long(found: Found) -> str:
    """3:48 langen Stunden: the adjective goes with the minutes."""
    larger, smaller = {"Stunden": ("Stunde", "Minuten"), "Minuten": ("Minute", "Sekunden")}[found["unit"]]
    minutes = say_number(found["minutes"].lstrip("0") or "0")
    return f"{say_count(found['hours'], larger)} {minutes} {found['how']} {smaller}"


_FROM_OR_UNTIL = compile_late(
    r"\b(?:[Aa]b|[Bb]is|[Uu]m|[Gg]egen|[Vv]on)"
    r"(?: (?:mindestens|mind\.|maximal|max\.|spätestens|spät\.|längstens|circa"
    r"|ca\.|etwa|kurz (?:vor|nach)|genau|pünktlich|ungefähr|gegen)){0,2} $"
)
_BEGINS = compile_late(
    r"\b(?!\w*(?:[Dd]auer|[Zz]eit|[Ff]ahrt|[Aa]kku|[Ss]chicht|[Ss]tunden|[Ff]lug))[A-ZÄÖÜ]\w+\.? $"
)
_CLAUSE_ENDS = compile_late(r"\s*$|[,;)]")
_WAKING = range(7, 24)


def o_clock(found: Found) -> str | None:
    """Say "bis mindestens 22h", "Konzert 19h": a time of day; "24h geöffnet", "Dauer 14h" are lengths."""
    begins = (
        int(found["hour"]) in _WAKING and _BEGINS.search(found.before) and _CLAUSE_ENDS.match(found.after)
    )
    is_time = begins or _FROM_OR_UNTIL.search(found.before)
    return f"{cardinal(found['hour'], 'ein')} Uhr" if is_time else None


def begins_then(found: Found) -> str | None:
    """Say "Beginn 20 h", "von 22–6 h": a time of day, since no length runs backwards."""
    if not found["first"]:
        return f"{cardinal(found['hour'], 'ein')} Uhr"
    is_night = int(found["first"]) > int(found["hour"])
    return f"{cardinal(found['first'])} bis {cardinal(found['hour'], 'ein')} Uhr" if is_night else None


def between_hours(found: Found) -> str:
    """Say "zw. 17 und 18 h": two times of day."""
    return f"{cardinal(found['first'])} und {cardinal(found['hour'], 'ein')} Uhr"


def say_later(found: Found) -> str:
    """+6s: how much later somebody came in."""
    return f"plus {say_count(found['seconds'], 'Sekunde')}"


_SECONDS = r"(?P<seconds>[0-5]?[0-9](?:,[0-9]{1,3})?)s"
_TIME = r"[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?(?:,[0-9]{1,3})?"
RULE = Rule(
    phase=19,
    forms=(
        Form(r"(?:(?<=\()|(?<=[(/ ]\+))0:(?P<seconds>[0-5][1-9]|[1-5]0)(?=\))", seconds_behind),
        Form(
            r"(?<=[A-Z]{3}\) )\+?0:(?P<seconds>[0-5][1-9]|[1-5]0)(?=[,;.](?![0-9])|\s*$| [–-])",
            seconds_behind,
        ),
        Form(
            r"(?:(?<=[0-9]:[0-9] \()|(?<=[0-9]:[0-9]{2} \())"
            r"(?P<hours>)(?P<minutes>[0-9]{1,2})[.:](?P<seconds>[0-5][0-9])"
            r"(?=\) [A-ZÄÖÜ])",
            into_game,
        ),
        Form(rf"(?<=\(){_TIME}(?:/{_TIME}){{1,4}}(?=\))", split_times),
        Form(
            rf"(?:(?<=[Ss]plits: )|(?<=[Ss]plit: )|(?<=enzeiten: )|(?<=rzeiten: )){_TIME}(?:/{_TIME}){{1,6}}(?![\w:])",
            splits,
        ),
        Form(
            rf"(?<![\w.,:/])(?P<hours>[0-9]{{1,3}})h ?(?P<minutes>[0-5]?[0-9])m(?: ?{_SECONDS})?(?!\w)",
            hours_and_minutes,
        ),
        Form(rf"(?<![\w.,:/])(?P<hours>)(?P<minutes>[0-9]{{1,3}})m ?{_SECONDS}(?!\w)", hours_and_minutes),
        Form(r"(?<![\w.,:/–-])(?P<hour>2[0-4]|1[0-9]|[1-9])h(?![\w-])", o_clock),
        Form(
            r"(?:(?<=\bBeginn )|(?<=\bBeg\. )|(?<=\bEinlass )|(?<=\bEinl\. )|(?<=\bStart )|(?<=\bAnpfiff )|(?<=\bn\. ))"
            r"(?P<first>)(?P<hour>2[0-4]|1[0-9]|[1-9]) h(?![\w-])",
            begins_then,
        ),
        Form(
            r"(?:(?<=\b[Vv]on )|(?<=\b[Vv]\. ))(?P<first>2[0-4]|1[0-9]|[1-9]) ?[–-] ?"
            r"(?P<hour>[1-9]|1[0-9]|2[0-4]) ?h(?![\w-])",
            begins_then,
        ),
        Form(
            r"(?:(?<=\b[Zz]w\. )|(?<=\b[Zz]wischen ))(?P<first>2[0-4]|1[0-9]|[1-9]) (?:und|u\.) "
            r"(?P<hour>2[0-4]|1[0-9]|[1-9]) h(?![\w-])",
            between_hours,
        ),
        Form(
            r"(?<=\w \()(?P<hours>)(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-5][0-9])(?=\)|/(?:[PS][PH]|EN|ÜZ|UZ|PS))",
            of_goal,
        ),
        Form(r"(?<![\w+])\+ ?(?P<seconds>[0-9]{1,3})s(?![\w/])", say_later),
        Form(
            r"(?<![\w.,:/–−-])(?P<hours>[0-9]{1,2}):(?P<minutes>[0-5][0-9]) (?P<how>[a-zäöüß]{4,}en) "
            r"(?P<unit>Stunden|Minuten)\b",
            say_long,
        ),
    ),
    examples=(
        ("in 2h 15m", "in zwei Stunden fünfzehn Minuten"),
        ("06h 21m 08s", "sechs Stunden einundzwanzig Minuten acht Sekunden"),
        ("bis mindestens 22h, Konzert 19h", "bis mindestens zweiundzwanzig Uhr, Konzert neunzehn Uhr"),
        ("24h geöffnet, Dauer 14h", "vierundzwanzig Stunden geöffnet, Dauer vierzehn Stunden"),
        ("Muster +6s", "Muster plus sechs Sekunden"),
        ("nach 3:48 langen Stunden", "nach drei Stunden achtundvierzig langen Minuten"),
        (
            "Muster (1:06,71/1:07,65)",
            "Muster (eine Minute sechs Komma sieben eins Sekunden, eine Minute sieben Komma sechs fünf Sekunden)",
        ),
        ("Tore: 0:1 (16.04) Lang", "Tore: null zu eins (sechzehn Minuten vier Sekunden) Lang"),
        (
            "Lang war 2:04 Minuten, Kern (0:57)",
            "Lang war zwei Minuten vier Sekunden, Kern (siebenundfünfzig Sekunden)",
        ),
        ("nach 45m 10s", "nach fünfundvierzig Minuten zehn Sekunden"),
    ),
)
