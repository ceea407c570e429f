"""Months without a day: "Okt. 2017", "Jan.–März 2020", "05/2023"."""

from vorleser.normalize.calendar import (
    ANY_YEAR,
    MONTH,
    full_stop,
    full_year,
    month_name,
)
from vorleser.normalize.centuries import century_year
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import year
from vorleser.text.regex import compile_late
from vorleser.text.wording import MONTHS


def month_and_year(found: Found) -> str:
    """Okt. 2017, or an abbreviated month alone."""
    name = month_name(found["name"])
    if found["year"]:
        return f"{name} {year(found['year'])}"
    return name + full_stop(found.before, found["name"], found.after)


def month_range(found: Found) -> str | None:
    """Jan.–März 2020; no month reaches to itself, so that "Mai-Mai" is a name."""
    if month_name(found["name1"]) == month_name(found["name2"]):
        return None
    stop = full_stop(found.before, found[0], found.after)
    return f"{month_name(found['name1'])} bis {month_name(found['name2'])}{full_year(found['year'])}{stop}"


_FROM_MONTH = compile_late(rf"(?<!\w)(?<!\bIm )(?<!\bim ){MONTH} (?:1[5-9]|20)[0-9]{{2}}$")


def until_month(found: Found) -> str | None:
    """Mai 2019 – August 2021: from a month to one of another year."""
    return " bis " if _FROM_MONTH.search(found.before) else None


def part_of_months(_: Found) -> str:
    """Juni–Anf. Okt.: until the beginning, the middle or the end of a month."""
    return " bis "


def month_in_figures(found: Found) -> str | None:
    """05/2023."""
    return f"{MONTHS[int(found['month']) - 1]} {century_year(found['year'])}"


def _part_of_month(found: Found) -> str | None:
    """Say "Ende 06/27"; two years in a row are a season: "Ende 11/12"."""
    is_season = int(found["year"]) == int(found["month"]) + 1
    return None if is_season else month_in_figures(found)


_ISSUE = compile_late(r"\b(?:Heft|Hefte|Nr\.|Nummern?|Ausgaben?|Folgen?|Band|Az\.|Aktenzeichen)\b")


def _month_of_last_century(found: Found) -> str | None:
    """Say "bis 6/91"; the numbers of a paper's issues are no months."""
    return None if _ISSUE.search(found.before) else month_in_figures(found)


def _iso_month(found: Found) -> str | None:
    """Say "2023-08"; "2007-12" may be years, and is a month only behind what tells a day."""
    month, last = int(found["month"]), int(found["year"][2:])
    is_dated = _TELLS_DAY.search(found.before) is not None
    if month == (last + 1) % 100 or not (is_dated or month < last):
        return None
    return month_in_figures(found)


_TELLS_DAY = compile_late(r"\b(?:Stand|seit|Seit|bis|Bis|ab|Ab|vom|im|Im|Datum|Monat):? $")
_DATED_BY = (
    r"(?:(?<=\bStand )|(?<=\bMHD )|(?<=\b[Bb]is )|(?<=\b[Ss]eit )|(?<=\b[Aa]b )|(?<=\bEnde )|(?<=\bAnfang )"
    r"|(?<=\bMitte )|(?<=\bJahrgang, )|(?<=\bJg\., )|(?<=\bStand: )|(?<=\bMHD: )|(?<=\b[Bb]is: ))"
)
"""What a month and its year are told behind: "haltbar bis 12.2025"."""

RULE = Rule(
    phase=20,
    forms=(
        Form(rf"(?<=[a-zäöüß.]) ?[–-] ?(?=(?:Anf\.|Anfang|Mitte|Ende) {MONTH})", part_of_months),
        Form(
            rf"(?<!\w)(?P<name1>{MONTH}) ?[–-] ?(?P<name2>{MONTH})(?: {ANY_YEAR})?",
            month_range,
        ),
        Form(rf"(?<=[0-9]) ?[–—-] ?(?={MONTH} (?:1[5-9]|20)[0-9]{{2}}(?![0-9]))", until_month),
        Form(rf"(?<!\w)(?P<name>{MONTH}),? {ANY_YEAR}(?![–/-][0-9])", month_and_year),
        Form(
            (
                r"(?:(?<=nde )|(?<=itte )|(?<=\b[Aa]b )|(?<=bis )|(?<=von )|(?<=nfang )|(?<=eit )|"
                r"(?<=\b[Ii]m )|(?<=vom ))(?P<name>(?:Jan|Jän|Febr|Feb|Mrz|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov"
                r"|Dez)\.)(?P<year>)"
            ),
            month_and_year,
        ),
        Form(
            (
                r"(?<!\w)(?P<name>(?:Jan|Jän|Febr|Feb|Mrz|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dez)\.)(?P<year>)"
                r"(?= [^A-ZÄÖÜ\s„»«“]|[/–,:)-])"
            ),
            month_and_year,
        ),
        Form(
            (
                r"(?:(?<=ab )|(?<=bis )|(?<=seit )|(?<=Stand )|(?<=vom ))(?P<month>0[1-9]|1[0-2])/"
                r"(?P<year>[0-9]{2})(?![\w/])"
            ),
            month_in_figures,
        ),
        Form(
            r"(?:(?<=\bEnde )|(?<=\bAnfang )|(?<=\bMitte ))(?P<month>0[1-9]|1[0-2])/(?P<year>[0-9]{2})"
            r"(?![\w/]| [A-ZÄÖÜ])",
            _part_of_month,
        ),
        Form(
            rf"{_DATED_BY}(?P<month>0[1-9]|1[0-2])\.(?P<year>(?:19|20)[0-9]{{2}})(?!\.?\w)", month_in_figures
        ),
        Form(
            r"(?:(?<=\b[Aa]b )|(?<=\b[Bb]is )|(?<=\b[Ss]eit )|(?<=\bStand ))(?P<month>[1-9])/"
            r"(?P<year>20[0-9]{2})(?![\w/])",
            month_in_figures,
        ),
        Form(
            r"(?:(?<=Stand: )|(?<=ällig )|(?<=MHD: )|(?<=MHD ))"
            r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:20)?[0-9]{2})(?![\w/])",
            month_in_figures,
        ),
        Form(
            r"(?:(?<=\b[Aa]b )|(?<=\b[Bb]is )|(?<=\b[Ss]eit )|(?<=\b[Vv]on ))(?P<month>[1-9]|1[0-2])/"
            r"(?P<year>[5-9][0-9])"
            r"(?![\w/%]|[.,][0-9]| bis [0-9]+/[0-9]+ [A-ZÄÖÜ]| (?:[A-ZÄÖÜ]|mm|cm|m\b))",
            _month_of_last_century,
        ),
        Form(
            r"(?<![\w./:])(?<!\b[A-Z] )(?<![A-Z]{2} )(?P<month>0[1-9]|1[0-2]) / "
            r"(?P<year>(?:19|20)[0-9]{2})(?![\w/]| /)",
            month_in_figures,
        ),
        Form(
            # "G 12/2013" is a court's file
            r"(?<![\w./:])(?<!\b[A-Z] )(?P<month>0[1-9]|1[0-2])/(?P<year>(?:19|20)[0-9]{2})(?![\w/])",
            month_in_figures,
        ),
        Form(r"(?<![\w.,:/–-])(?P<year>(?:19|20)[0-9]{2})-(?P<month>0[1-9]|1[0-2])(?![\w/–-])", _iso_month),
    ),
    examples=(
        ("05/2023", "Mai zweitausenddreiundzwanzig"),
        ("Stand 2023-08", "Stand August zweitausenddreiundzwanzig"),
        ("Okt. 2017", "Oktober zweitausendsiebzehn"),
        ("Jan.–März 2020", "Januar bis März zweitausendzwanzig"),
        ("Mai 1935–Juli 1946", "Mai neunzehnhundertfünfunddreißig bis Juli neunzehnhundertsechsundvierzig"),
        (
            "von 5/92 bis 3/94",
            "von Mai neunzehnhundertzweiundneunzig bis März neunzehnhundertvierundneunzig",
        ),
        ("07 / 1950 bis 03 / 1956", "Juli neunzehnhundertfünfzig bis März neunzehnhundertsechsundfünfzig"),
    ),
)
