"""Days whose full stop was forgotten, or is not written as in English: am 30 April 2019, 26 Oktober 2010."""

from vorleser.normalize.calendar import DAY_NAME, MONTH, full_stop, full_year, month_name
from vorleser.normalize.day_endings import day_ending
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal
from vorleser.text.regex import compile_late
from vorleser.text.wording import EVERY_MONTH, MONTHS

_BEFORE_DAY = compile_late(rf"\b(?:[Aa]m|[Vv]om|[Bb]is|[Zz]um|[Aa]b|[Ss]eit|[Dd]e[mnrs]|{DAY_NAME},?) $")
"""What stands before a day; behind "Im Jahr" 13 August is none."""


def _say_day(found: Found) -> str | None:
    """Say the day as an ordinal where a year follows, or where what stands before makes it a day."""
    if not (found["year"] or not found.before.strip() or _BEFORE_DAY.search(found.before)):
        return None
    return f"{ordinal(found['day'], day_ending(found.before))} {found['name']}{full_year(found['year'])}"


def _say_figures(found: Found) -> str:
    """Am 03.04 2009: a day and a month in figures, and a year."""
    month = MONTHS[int(found["month"]) - 1]
    return f"{ordinal(found['day'].lstrip('0'), day_ending(found.before))} {month}{full_year(found['year'])}"


_TIMED = compile_late(
    r" ?(?:Uhr|h\b|€|Euro|EUR|CHF|Fr\.|Franken|%|Prozent|Grad|°|[kcm]?m\b|Punkt|Mi[ol]|Mrd)"
)
_OF_DAYS = compile_late(
    r"\b(?:Wochenende|[Ff]erien|Zeitraum|Termine?|[Vv]om|[Dd]atum|Lager|Freizeit)\b[^.]{0,20}$"
)


def _say_days(found: Found) -> str | None:
    """17.01 - 18.01: from one day of a month to another, whose full stops are missing."""
    first, last = int(found["day"]), int(found["last"])
    if _TIMED.match(found.after) or first >= last or not (first > _LAST_HOUR or _sure(found)):
        return None
    ending = day_ending(found.before)
    said = f"{ordinal(str(first), ending)} bis {ordinal(str(last), ending)} {MONTHS[int(found['month']) - 1]}"
    return f"{said}{full_stop(found.before, found[0], found.after)}" if found[0].endswith(".") else said


def _say_months(found: Found) -> str | None:
    """01.02.-05.02: days of whose last the full stop is missing."""
    ending = day_ending(found.before)
    first, last = (ordinal(found[part].lstrip("0"), ending) for part in ("day", "last"))
    month, until = (MONTHS[int(found[part]) - 1] for part in ("month", "until"))
    return f"{first}{'' if month == until else f' {month}'} bis {last} {until}"


_LAST_HOUR = 24


def _sure(found: Found) -> bool:
    """Return whether figures that could be hours and minutes are days, by what stands around them."""
    return bool(_OF_DAYS.search(found.before) or _NEXT_DAYS.match(found.after))


_NEXT_DAYS = compile_late(
    r": (?:[0-9]{2}\.[0-9]{2} ?[–-] ?[0-9]{2}\.[0-9]{2}|[A-ZÄÖÜ])| (?!Uhr|Min|Std)[A-ZÄÖÜ][a-zäöü]+ (?:in|im|bei|an) "
)


def _say_before_time(found: Found) -> str:
    """Sep. 13 um 19 Uhr: the day behind its month, as calendars on the web have it."""
    said = f"{ordinal(found['day'], day_ending(found.before))} {month_name(found['name'])}"
    return said if found.before.strip() else f"{said[0].upper()}{said[1:]}"


RULE = Rule(
    phase=19,
    forms=(
        Form(
            r"(?:(?<=\b[Aa]m )|(?<=\b[Vv]om )|(?<=\b[Bb]is )|(?<=\b[Zz]um )|(?<=\b[Dd]en ))"
            r"(?P<day>0?[1-9]|[12][0-9]|3[01])"
            r"\.(?P<month>0[1-9]|1[0-2]) (?P<year>(?:19|20)[0-9]{2})(?![\w.,])",
            _say_figures,
        ),
        Form(
            r"(?<![\w.,:/–-])(?<![–-] )(?P<day>0[1-9]|[12][0-9]|3[01])\.(?P<month>0[1-9]|1[0-2]) ?[–-] ?"
            r"(?P<last>0[1-9]|[12][0-9]|3[01])\.(?P=month)(?!\w|:[0-9])(?!\.[0-9])(?!,[0-9])",
            _say_days,
        ),
        Form(
            r"(?<![\w.,:/–-])(?P<day>0[1-9]|[12][0-9]|3[01])\.(?P<month>0[1-9]|1[0-2])\. ?[–-] ?"
            r"(?P<last>0[1-9]|[12][0-9]|3[01])\.(?P<until>0[1-9]|1[0-2])(?=[,;)]|\s*$| [A-ZÄÖÜa-zäöü])(?! Uhr)",
            _say_months,
        ),
        Form(
            rf"(?<![\w-])(?P<name>{MONTH}) (?P<day>[1-9]|[12][0-9]|3[01])(?= um [0-9]{{1,2}}(?::[0-9]{{2}}| Uhr))",
            _say_before_time,
        ),
        Form(
            rf"(?<![\w.,:/–-])(?<![0-9] )(?P<day>[1-9]|[12][0-9]|3[01]) (?P<name>{'|'.join(EVERY_MONTH)})"
            r"(?: (?P<year>1[0-9]{3}|20[0-9]{2})(?![0-9]))?(?![\w-])",
            _say_day,
        ),
    ),
    examples=(
        ("Der Brief kam am 30 April.", "Der Brief kam am dreißigsten April."),
        ("Köln, 26 Oktober 2010", "Köln, sechsundzwanzigster Oktober zweitausendzehn"),
        ("Protokoll vom 03.04 2009", "Protokoll vom dritten April zweitausendneun"),
        ("Wochenende 16.01 - 18.01: Ski", "Wochenende sechzehnter bis achtzehnter Januar: Ski"),
        ("01.02.-05.02 Anmeldung", "erster bis fünfter Februar Anmeldung"),
        ("Elternabend, Sep. 13 um 19 Uhr", "Elternabend, dreizehnter September um neunzehn Uhr"),
        ("Es gab 5 Mai-Feste.", "Es gab fünf Mai-Feste."),
    ),
)
