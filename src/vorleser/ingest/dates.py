"""Convert dates as pages, newsrooms and other programs write them, in German or English, to ISO 8601."""

import re
from datetime import UTC, datetime

from msgspec.structs import replace

from vorleser.article import Article
from vorleser.errors import SourceError
from vorleser.text.regex import compile_late
from vorleser.text.wording import AUSTRIAN_MONTHS, CUT_MONTHS, MONTHS

_ENGLISH = {
    "Mar": "März",
    "May": "Mai",
    "Oct": "Oktober",
    "Dec": "Dezember",
}  # those that German cuts otherwise
_MONTHS = {
    cut.lower(): MONTHS.index(AUSTRIAN_MONTHS.get(name, name)) + 1
    for cut, name in {**CUT_MONTHS, "Mai": "Mai", "Mae": "März", **_ENGLISH}.items()
}
_NUMERIC = compile_late(r"(?<!\d)(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)")
_WORDED = compile_late(
    rf"(?<!\d)(?P<day>\d{{1,2}})\.?[\s-](?P<month>{'|'.join(_MONTHS)})[^\W\d]*\.?[\s-](?P<year>\d{{4}})",
    re.IGNORECASE,
)
_MONTH_FIRST = compile_late(
    rf"(?<![\w.])(?P<month>{'|'.join(_MONTHS)})(?:r?uary?|ch|z|il|[eiy]|ust|t?ember|ober|ner)?"
    r"\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_YEAR_FIRST = compile_late(
    r"(?<![\d./-])(?P<year>\d{4})(?P<sign>[./])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?!\d)"
)
_HYPHENS = compile_late(r"(?<![\d-])(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})(?![\d-])")
_SHORT_YEAR = compile_late(  # alone, or before a time: elsewhere it may be a version
    r"(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)[a-z]{0,8}[.,]{0,2}\s)?(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{2})"
    r"(?:,?\s\d{1,2}[:.]\d{2}(?:\sUhr)?)?"
)
_CLOCK = compile_late(r"(?<![\d.:])(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2}))?(?!\d|\.\d)")
_OFFSET = compile_late(  # 08:00-10:30 is no offset, but how long something lasts
    r"\s?(?:Uhr)?\s?(?P<sign>\+|(?<!\d)-|(?<=:\d\d:\d\d)-|-(?=\d{4}))"
    r"(?P<hours>0\d|1[0-4]):?(?P<minutes>[0-5]\d)(?!\d|\s?Uhr)"
)
_ZONE = compile_late(r"\s?(?:Uhr|h\b)?[\s,(]*(?P<name>[A-Z]+)\b")
_ZONES = {"GMT": 0, "UTC": 0, "Z": 0, "MEZ": 1, "CET": 1, "MESZ": 2, "CEST": 2, "WEZ": 0, "WESZ": 1}
NO_DATE = ("0001-", "9999-")
LONGEST_QUOTED = 60  # characters of what is no date, in a message
_ISO_DAY = compile_late(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_DAYS = (_ISO_DAY, _NUMERIC, _WORDED, _MONTH_FIRST, _YEAR_FIRST, _HYPHENS)
_DATELINE = compile_late(  # "Husum/Olversum, den 3. Mai 2026"
    r"(?:[A-ZÄÖÜ][\w.()-]{0,30}(?:[ /][\w.()-]{1,30}){0,4},?\s)?(?:(?:den|am)\s)?"
    r"(?:\d{1,2}\.\s?(?:\d{1,2}\.|[A-Za-zäÄ]{3,9}\.?)\s?\d{4}|\d{4}-\d\d-\d\d)"
)
_THIS_CENTURY = 70  # a year of two digits below it is one of 2000 to 2069


def iso(value: str) -> str:
    """Return *value* as ISO 8601, a day or a moment, as exact as *value*; '' if it is no date.

    The first and the last year that a calendar has are no dates: programs write them where they know none.
    """
    found = _read_date(value)
    return "" if found.startswith(NO_DATE) else found


def _read_date(value: str) -> str:
    value = re.sub(r"(?<=\d) (?=[+-]\d{2}:?\d{2}$)", "", " ".join(value.split()))
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return _day(value)
    if len(value) <= 10:  # as long as 2026-05-03
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds")


def require_iso(value: str, where: str) -> str:
    """Return *value* as iso does, '' where a program knew none.

    Raises SourceError, which says *where* it stands, if it is no date.
    """
    found = iso(value)
    if value and not found and not value.startswith(NO_DATE):
        raise SourceError(f"{value[:LONGEST_QUOTED]!r} in {where} is no date", "write it as 2026-05-03")
    return found


def with_iso_date(article: Article) -> Article:
    """Return *article*, which another program made, with its date as iso has it; raises SourceError if it is none.

    The date becomes a part of the name of the edition's folder.
    """
    about = article.metadata
    date = require_iso(about.date, f"the article {about.title[:LONGEST_QUOTED]!r}")
    return article if date == about.date else replace(article, metadata=replace(about, date=date))


def moment(value: str) -> str:
    """Return *value* as ISO 8601 as iso does, with the time of day of a German date (So, 3. Mai 2026, 08:00 Uhr).

    A time without a zone stays without one.
    """
    day = iso(value)
    place = next((found for form in _DAYS[1:] if (found := form.search(value))), None)
    clock = _CLOCK.search(value, place.end()) if place else None
    if len(day) != 10 or clock is None or int(clock["hour"]) > 23 or int(clock["minute"]) > 59:
        return day
    time = f"{int(clock['hour']):02}:{clock['minute']}:{clock['second'] or '00'}"
    return f"{day}T{time}{_offset(value, clock.end())}"


def find_offset(value: str) -> str:
    """Return the offset of the German or European time zone whose name ends *value* (MESZ, CEST), '' if none does."""
    name = value.rpartition(" ")[2].strip("()")
    return f"+{_ZONES[name]:02}:00" if _ZONES.get(name) else ""


def _offset(value: str, start: int) -> str:
    """Return the time zone at *start* in *value* as an offset, '' if there is none."""
    if found := _OFFSET.match(value, start):
        return f"{found['sign']}{found['hours']}:{found['minutes']}"
    zone = _ZONE.match(value, start)
    return f"+{_ZONES[zone['name']]:02}:00" if zone and zone["name"] in _ZONES else ""


def _day(value: str) -> str:
    short = _SHORT_YEAR.fullmatch(value.strip())
    if found := short or next((found for form in _DAYS if (found := form.search(value))), None):
        month, year = found["month"].lower(), int(found["year"])
        if short:
            year += 2000 if year < _THIS_CENTURY else 1900
        number = int(month) if month.isdigit() else _MONTHS[month]
        try:
            return datetime(year, number, int(found["day"]), tzinfo=UTC).date().isoformat()
        except ValueError:
            return ""
    return ""


def is_dateline(line: str) -> bool:
    """Return whether a *line* is nothing but a day, with or without a place: "Olversum, den 3. Mai 2026"."""
    return _DATELINE.fullmatch(line) is not None and iso(line) != ""
