"""Dates: days, months and years in figures, abbreviated months."""

import re

from vorleser.normalize.calendar import (
    MONTH,
    OPENERS,
    WEEKDAY,
    WEEKDAYS,
    apposed,
    article_of_day,
    full_stop,
    full_year,
    is_day,
    month_name,
)
from vorleser.normalize.centuries import century_year
from vorleser.normalize.clock import say_clock
from vorleser.normalize.day_endings import DAY_DIGITS, LIMIT_OF_WEEKDAY, day_ending
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.version_or_day import is_version
from vorleser.text.numerals import ordinal, year
from vorleser.text.regex import compile_late
from vorleser.text.wording import MONTHS

_YEAR = r"(?:1[0-9]{3}|20[0-9]{2}|[3-9][0-9]{2}(?![0-9.]))"
_TO = r" ?(?:–|-|—|bis) ?"
_NO = r"(?<![\w.,:/–-])"
DOT_END = r"(?!\w|:[0-9])(?!\.[0-9])(?!,[0-9])"
WEEKDAY_BEFORE = rf"(?:(?P<weekday>{WEEKDAY})\.?,? )?"


def _day(found: Found, digits: str) -> str:
    """Return the ordinal for a day's *digits* as the sentence asks for it, with an article behind its weekday."""
    before = f"{found.before}{weekday(found) if 'weekday' in found.match.re.groupindex else ''}"
    before = LIMIT_OF_WEEKDAY.sub("", before)
    if article := apposed(before):
        return f"{article}{ordinal(digits, 'en')}"
    return ordinal(digits, day_ending(found.before))


def weekday(found: Found) -> str:
    """Return the weekday before a date in full, with its comma."""
    return f"{WEEKDAYS[found['weekday']]}, " if found["weekday"] else ""


def _stop_before_news(found: Found) -> str:
    """Return a full stop behind a date at the head of its text, before what opens a sentence of its own."""
    word = re.match(r" ([A-ZÄÖÜ][a-zäöüß]*) ", found.after)
    return "." if not found.before and word and word[1].lower() in OPENERS else ""


def numeric(found: Found) -> str | None:
    """1.8.2017: day, month and year in figures."""
    if not is_day(found["day"], found["month"]) or (not found["weekday"] and is_version(found)):
        return None
    spoken_year = f" {century_year(found['year'])}" if found["year"] else ""
    stop = _stop_before_news(found) if found["year"] else full_stop(found.before, found[0], found.after)
    month = MONTHS[int(found["month"]) - 1]
    return f"{weekday(found)}{_day(found, found['day'])} {month}{spoken_year}{stop}"


def of_this_year(found: Found) -> str | None:
    """3.2.d.J.: a day of this year, written in one."""
    if not is_day(found["day"], found["month"]):
        return None
    stop = full_stop(found.before, found[0], found.after)
    return f"{_day(found, found['day'])} {MONTHS[int(found['month']) - 1]} dieses Jahres{stop}"


def numeric_range(found: Found) -> str | None:
    """1.8.–3.8.2017 and 1.–3.8.2017."""
    months = (found["month1"] or found["month2"], found["month2"])
    days = (found["day1"], found["day2"])
    if not all(map(is_day, days, months)):
        return None
    first = _day(found, days[0])
    is_shared = int(months[0]) == int(months[1]) and found["year1"][-2:] in {"", found["year2"][-2:]}
    if found["month1"] and not is_shared:
        first += f" {MONTHS[int(months[0]) - 1]}"
    if found["year1"] and not is_shared:
        first += f" {century_year(found['year1'])}"
    last = f"{second_day(found)} {MONTHS[int(months[1]) - 1]}"
    last += f" {century_year(found['year2'])}" if found["year2"] else ""
    stop = "" if found["year2"] else full_stop(found.before, found[0], found.after)
    return f"{first} {_joint(found)} {last}{stop}"


def three_days(found: Found) -> str:
    """24./25./26.12.: three days of a month."""
    first, second, last = (_day(found, found[part]) for part in ("first", "second", "day"))
    month = month_name(found["name"]) if found["name"] else MONTHS[int(found["month"]) - 1]
    return f"{first}, {second} und {last} {month}{full_stop(found.before, found[0], found.after)}"


def second_day(found: Found) -> str:
    """Return the ordinal of a range's last day: "vom ersten bis zum dritten", "erster bis dritter"."""
    return ordinal(found["day2"], "en" if apposed(found.before) else day_ending(found.before))


def _joint(found: Found) -> str:
    """Return the word for the stroke between two days."""
    to = found["to"].strip()
    if to in {"/", "+", "&"}:
        return "und"
    return to if to.isalpha() else "bis"


def _say_named(found: Found) -> str | None:
    """3. Okt. 2017: a day and a month by name; "1. Jan Muster" is a rank and a man."""
    if found["name"] == "Jan" and not found["year"] and re.match(r" [A-ZÄÖÜ][a-zäöüß]+", found.after):
        return None
    name = month_name(found["name"])
    stop = _stop_before_news(found) if found["year"] else full_stop(found.before, found["name"], found.after)
    if found["year"]:
        name += f" {century_year(found['year'])}"
    return f"{weekday(found)}{_day(found, found['day'])} {name}{stop}"


def say_named_range(found: Found) -> str:
    """1.–3. Mai, 30. April/1. Mai."""
    first = _day(found, found["day1"])
    if found["name1"]:
        first += f" {month_name(found['name1'])}"
    name = month_name(found["name"]) + full_year(found["year"])
    stop = "" if found["year"] else full_stop(found.before, found["name"], found.after)
    return f"{first} {_joint(found)} {second_day(found)} {name}{stop}"


def _iso(found: Found) -> str | None:
    """2017-08-01, with a time if there is one."""
    if not is_day(found["day"], found["month"]):
        return None
    said = f"{_day(found, found['day'])} {MONTHS[int(found['month']) - 1]} {year(found['year'])}"
    if not found["hour"]:
        return said
    return f"{said}, {say_clock(found['hour'], found['minute'])}"


DAYS = compile_late(r"[0-9]\.(?: [^\W\d_]+\.?)?(?: ?(?:–|-|—|bis) ?| ?[/+&] ?| und )[0-9]{1,2}\.")
"""3.–5. Mai, as a form needs it."""

RULE = Rule(
    phase=20,
    forms=(
        Form(
            (
                r"(?<![\w.:/-])(?P<year>[12][0-9]{3})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]"
                r"|3[01])"
                r"(?:[T ](?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?:Z"
                r"|[+-][0-9]{2}:?[0-9]{2})?)?(?![\w-])"
            ),
            _iso,
        ),
        Form(
            r"(?<![\w.:/-])(?P<day>0[1-9]|[12][0-9]|3[01])-(?P<month>0[1-9]|1[0-2])-(?P<year>(?:19|20)[0-9]{2})"
            r"(?: (?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9]))?(?![\w:-])",
            _iso,
        ),
        Form(
            rf"{_NO}(?P<first>{DAY_DIGITS})\. ?/ ?(?P<second>{DAY_DIGITS})\. ?/ ?(?P<day>{DAY_DIGITS})\. ?"
            rf"(?:(?P<month>0?[1-9]|1[0-2])\.(?![0-9])|(?P<name>{MONTH}))",
            three_days,
        ),
        Form(
            (
                rf"{_NO}(?P<day1>{DAY_DIGITS})\.(?: ?(?P<month1>0?[1-9]|1[0-2])\.)?(?: ?(?P<year1>[12][0-9]{{3}}"
                rf"|[0-9]{{2}}))?(?P<to>{_TO}| ?[/&+] ?)"
                rf"(?P<day2>{DAY_DIGITS})\. ?(?P<month2>0?[1-9]|1[0-2])\.(?: ?(?P<year2>[12][0-9]{{3}}|[0-9]{{2}}"
                rf"(?![0-9.])))?{DOT_END}"
            ),
            numeric_range,
        ),
        Form(
            (
                rf"{_NO}{WEEKDAY_BEFORE}(?P<day>{DAY_DIGITS})\. ?(?P<month>0?[1-9]|1[0-2])\. ?(?P<year>[12][0-9]{{3}}"
                rf"|[0-9]{{2}}(?! ?(?:Uhr|€|Euro|EUR|CHF|%|Prozent|Grad|°|[:.][0-9]))"
                rf"(?!(?<=\. [0-9]{{2}}) [A-ZÄÖÜ][a-zäöü]))(?![0-9]){DOT_END}"
            ),
            numeric,
        ),
        Form(
            rf"(?<=(?:tag|och|end) \()(?P<weekday>)(?P<day>{DAY_DIGITS})\.(?P<month>0[1-9]|1[0-2])(?P<year>)(?=\))",
            numeric,
        ),
        Form(
            rf"{_NO}{WEEKDAY_BEFORE}(?P<day>{DAY_DIGITS})\. ?(?P<month>0?[1-9]|1[0-2])\.(?P<year>){DOT_END}",
            numeric,
        ),
        Form(
            rf"{_NO}(?P<day>{DAY_DIGITS})\. ?(?P<month>0?[1-9]|1[0-2])\. ?d\. ?J\.(?!\w)",
            of_this_year,
        ),
        Form(
            (
                rf"{_NO}(?P<day1>{DAY_DIGITS})\.(?: (?P<name1>{MONTH}))?(?P<to>{_TO}| ?[/+&] ?| und )"
                rf"(?P<day2>{DAY_DIGITS})\. ?(?P<name>{MONTH})(?: (?P<year>{_YEAR})(?![0-9]))?"
            ),
            say_named_range,
        ),
        Form(
            (
                rf"{_NO}(?P<day1>{DAY_DIGITS})(?P<name1>)(?P<to>[–-])(?P<day2>{DAY_DIGITS})\.? (?P<name>{MONTH})"
                rf"(?: (?P<year>{_YEAR})(?![0-9]))?"
            ),
            say_named_range,
        ),
        Form(
            r"(?<![\w./:])(?P<weekday>)(?P<day>0?[1-9]|[12][0-9]|3[01])/(?P<month>0[1-9]|1[0-2])/(?P<year>(?:19|20)[0-9]{2})(?![\w/])",
            numeric,
        ),
        Form(
            r"(?<![\w./:])(?P<weekday>)(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2[0-9]|3[01])/(?P<year>(?:19|20)[0-9]{2})(?![\w/])",
            numeric,
        ),
        Form(
            (
                rf"{_NO}{WEEKDAY_BEFORE}(?P<day>{DAY_DIGITS})\. ?(?P<name>{MONTH})"
                rf"(?:(?: |(?<=[a-z])\.)(?P<year>{_YEAR}|'[0-9]{{2}}|[0-9]{{2}}(?= ?$))(?![0-9]))?"
            ),
            _say_named,
        ),
        Form(
            rf"(?:(?<=[a-z]tag, )|(?<=Mittwoch, )|(?<=abend, ))(?P<day>{DAY_DIGITS})\."
            r"(?=,| (?:und|bis|sowie) | (?:Advent|Fastensonntag|Weihnachts))",
            lambda found: _day(found, found["day"]),
        ),
        Form(
            rf"(?<![\w.])d\.(?= {DAY_DIGITS}\. ?(?:{MONTH}|[0-9]{{1,2}}\.))",
            lambda found: article_of_day(found.before),
        ),
    ),
    examples=(
        ("Papier 24.11., Glas 2.12.", "Papier vierundzwanzigster November, Glas zweiter Dezember"),
        ("am 1.8.2017", "am ersten August zweitausendsiebzehn"),
        ("Am 01.08. begann es.", "Am ersten August begann es."),
        (
            "Der 1. 8. 1999 war ein Sonntag.",
            "Der erste August neunzehnhundertneunundneunzig war ein Sonntag.",
        ),
        ("vom 1. bis 3. Mai", "vom ersten bis dritten Mai"),
        ("1.–3. Mai", "erster bis dritter Mai"),
        ("3. Okt.", "dritter Oktober"),
        ("des 3. Mai", "des dritten Mai"),
        ("Montag, 3. Mai", "Montag, dritter Mai"),
        (
            "Am Montag, 3. Mai, bis Freitag, 7. Mai,",
            "Am Montag, dem dritten Mai, bis Freitag, den siebten Mai,",
        ),
        ("am Montag, 3., und Freitag, 7. Mai", "am Montag, dem dritten, und Freitag, dem siebten Mai"),
        ("am Montag (3.5.)", "am Montag (dem dritten Mai)"),
        ("am Montag, dem 3. Mai,", "am Montag, dem dritten Mai,"),
        ("in der Nacht zum 3. Oktober 1990", "in der Nacht zum dritten Oktober neunzehnhundertneunzig"),
        ("vom 30.4. bis 2.5.2023", "vom dreißigsten April bis zweiten Mai zweitausenddreiundzwanzig"),
        ("01.–03.05.2023", "erster bis dritter Mai zweitausenddreiundzwanzig"),
        (
            "vom 1.9.2023 bis 30.9.2024",
            "vom ersten September zweitausenddreiundzwanzig bis dreißigsten September zweitausendvierundzwanzig",
        ),
        ("am 3.2.d.J.", "am dritten Februar dieses Jahres"),
        ("am 3.Mai.1996", "am dritten Mai neunzehnhundertsechsundneunzig"),
        ("02-12-2017 19:40", "zweiter Dezember zweitausendsiebzehn, neunzehn Uhr vierzig"),
        (
            "27.12.2013 Am Abend tagte der Rat.",
            "Siebenundzwanzigster Dezember zweitausenddreizehn. Am Abend tagte der Rat.",
        ),
        ("am 2017-08-01", "am ersten August zweitausendsiebzehn"),
    ),
)
