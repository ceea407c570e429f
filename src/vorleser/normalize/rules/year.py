"""Years and spans of years: 2019–2021, 2017/18, '89, 1990er Jahre, and 1848 where it is no count."""

import re

from vorleser.normalize.counts import is_count
from vorleser.normalize.currencies import CURRENCIES
from vorleser.normalize.grammar import DETERMINERS, MERGED, last_words
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.units import PLAIN_UNITS
from vorleser.text.numerals import cardinal, year
from vorleser.text.regex import compile_late

_YEAR = r"(?:1[0-9]{3}|20[0-9]{2}|21[0-9]{2})"
_NO = r"(?<![\w.,:/+–−-])(?<![\w.,:/+][ ][–−-])"
_OFF = r"(?![\w%€$£/])(?![.,:–-][0-9])(?!-\w)"

_NOUN = compile_late(r" ([A-ZÄÖÜ][\w*:-]+)")


_MEASURED = compile_late(
    " (?:"
    + "|".join(
        re.escape(sign)
        for sign in sorted([*PLAIN_UNITS, *CURRENCIES], key=len, reverse=True)
        if sign not in {"a", "A", "K", "N", "V", "J.", "St.", "AE", "E", "MP"}
    )
    + r")(?!\w)"
)
"""A unit or currency, which another class reads with its number."""


_VOLTS = compile_late(r" V(?:[,;)]|$|\.(?:$| (?!Chr)[A-ZÄÖÜ]))")


_OF_YEAR = compile_late(r"\b(?:[Aa]nno|[Ii]m Jahre|A\. ?D\.|Ao\.) $")
"""What stands before a year, whatever follows it: "Anno 1648 d. 14. Oktober"."""


def _lone(found: Found) -> str | None:
    """1848: a year, unless it counts."""
    before_article = re.match(r" d\. [A-ZÄÖÜ]", found.after)  # gründete 1994 d. Verein
    if (_OF_YEAR.search(found.before) or before_article) and int(found[0]) >= 1100:
        return year(found[0])
    if re.match(r"\. [A-ZÄÖÜa-zäöü]", found.after) and nth(found.before):
        return None
    if (
        _MEASURED.match(found.after)
        or (found[0].endswith("0") and _VOLTS.match(found.after))
        or re.match(r" ?[x×] ?[0-9]", found.after)
        or re.search(r"(?<![^\W\d_])[x×] $", found.before)
    ):
        return None
    if not 1100 <= int(found[0]) < 2000:
        return cardinal(found[0])
    founded = _FOUNDED.search(found.before) and re.match(r" [A-ZÄÖÜ][\w-]+ (?:[a-zäöüß]|$)", found.after)
    return cardinal(found[0]) if is_count(found) and not founded else year(found[0])


_FOUNDED = compile_late(
    r"\b(?:[Dd](?:er|em|es|en|ie)|[Vv]om|[Bb]eim|[Zz]um) \w*(?:verein|klub|club|chor|kapelle|gesellschaft) $"
)
"""A club, whose name goes on with its year and its place: "der Musikverein 1962 Muster"."""


def nth(before: str) -> bool:
    """Return whether what stands before a figure makes it an ordinal: "zum 1000. Mal"."""
    words = last_words(before, 1)
    return bool(words) and words[0].lower() in DETERMINERS | (MERGED - {"vom", "im"})


def span(found: Found) -> str | None:
    """2019–2021, 1914–18."""
    first, last = found["first"], found["last"]
    if len(last) == 4 and (int(last) <= int(first) or _MEASURED.match(found.after)):
        return None
    if len(last) == 2 and int(last) <= int(first[2:]):
        return None
    return f"{year(first)} bis {year(last) if len(last) == 4 else cardinal(last)}"


def uncertain_span(found: Found) -> str:
    """(747/48–814), (1918/19–33): a span whose first year, or last, is one of two."""
    first = f"{year(found['first'])} {two(found['next'])}"
    last = year(found["last"]) if len(found["last"]) > 2 else two(found["last"])
    return f"{first} bis {last}{' ' if found['after'] else ''}{two(found['after']) if found['after'] else ''}"


def season(found: Found) -> str | None:
    """2017/18, 2017/2018: a winter, a season, a school year."""
    first, last = found["first"], found["last"]
    if len(last) == 2 and (int(first[2:]) + 1) % 100 != int(last) and int(last) < int(first[2:]):
        return None
    if last == "00":  # 1999/00: the turn of a century has no two figures of its own
        last = str(int(first) + 1)
    return f"{year(first)} {year(last) if len(last) == 4 else cardinal(last.lstrip('0'))}"


def two(digits: str) -> str:
    """Return a year of two *digits*: "null fünf", "achtzehn"."""
    return f"null {cardinal(digits)}" if digits[0] == "0" else cardinal(digits)


def _short(found: Found) -> str:
    """'89."""
    return two(found["year"])


def decade(found: Found) -> str | None:
    """1990er Jahre, 68er, den 90ern."""
    digits = found["digits"]
    if digits == "00" and (found["noun"] or found.before.endswith("der ")):
        return f"Nuller{found['noun'].lstrip(' -').lower() or found['end']}"
    if digits[0] == "0":
        return None
    said = year(digits) if len(digits) == 4 else cardinal(digits)
    if found["noun"]:
        noun = found["noun"].lstrip(" -")
        return f"{said}er {noun[0].upper()}{noun[1:]}"
    said = f"{said}er{found['end']}"
    return said if _adjectival(found.after) else said[0].upper() + said[1:]


def first_decade(found: Found) -> str:
    """1960er- und 1970er-Jahre: the first of two."""
    digits = found["digits"]
    return f"{year(digits) if len(digits) == 4 else cardinal(digits)}er"


def _adjectival(after: str) -> bool:
    """Return whether a noun follows that "neunziger" belongs to."""
    return _NOUN.match(after) is not None


RULE = Rule(
    phase=24,
    forms=(
        Form(
            r"(?<![\w.,:/])(?P<digits>[0-9]{4}|[0-9]{2})er-?(?P<noun>)(?= (?:und|bis|oder) [0-9]{2,4}er)",
            first_decade,
        ),
        Form(
            r"(?<![\w.,:/])(?P<digits>[0-9]{4}|[0-9]{2})er-?/(?=[0-9]{2,4}er)",
            lambda found: f"{first_decade(found)} und ",
        ),
        Form(
            r"(?<![\w.,:/])(?P<digits>(?:1[0-9]|20)?[0-9]0)/(?=(?:[0-9]{2})?[0-9]0-?er)",
            lambda found: f"{first_decade(found)} und ",
        ),
        Form(
            (
                r"(?<![\w.,:])(?:(?<!/)|(?<=er/)|(?<=er-/)|(?<=[0-9]0/))['’‘]?(?P<digits>[0-9]{4}|[0-9]{2})-?er"
                r"(?:(?P<noun>[- ]?[Jj]ahren?s?)|(?P<end>n"
                r"|s)?)(?![\w-])"
            ),
            decade,
        ),
        Form(
            r"(?<=[( ])(?P<first>[0-9]{3,4})/(?P<next>[0-9]{2}) ?[–-] ?(?P<last>[0-9]{2,4})"
            r"(?:/(?P<after>[0-9]{2}))?(?=\))",
            uncertain_span,
        ),
        Form(rf"{_NO}(?P<first>{_YEAR}) ?(?:–|-|—|bis) ?(?P<last>{_YEAR}|[0-9]{{2}}){_OFF}", span),
        Form(rf"{_NO}(?P<first>{_YEAR})/(?P<last>{_YEAR}|[0-9]{{2}}){_OFF}", season),
        Form(
            rf"(?:(?<=Ende )|(?<=Mitte )|(?<=Anfang )|(?<=Anf\. )|(?<=Jahr )){_YEAR}(?=/(?:Anf|Mitte|Ende|Jahr))",
            lambda found: year(found[0]),
        ),
        Form(
            r"(?:(?<=\b[Ii]m )|(?<=\b[Vv]om )|(?<=\bdem ))J\.(?= [1-9][0-9]{2,3}(?![0-9]))",
            lambda _: "Jahr",
        ),
        Form(
            r"(?<![\w.,:/–-])(?P<year>1[5-9][0-9]{2}|20[0-9]{2}) ?ff?\.(?= [a-zäöü(]|[,;:)])",
            lambda found: f"{year(found['year'])} und folgende",
        ),
        Form(r"(?<![\w'’‘])['’‘](?P<year>[0-9]{2})(?![\w'’%])(?![.,:][0-9])", _short),
        Form(r"(?<=[a-zäöüß] )(?:1[0-9]{3}|20[0-9]{2})(?= [0-9]{1,3} [A-ZÄÖÜ][a-zäöüß]{2})", _lone),
        Form(rf"{_NO}(?<![-−–])(?:1[0-9]{{3}}|20[0-9]{{2}}){_OFF}(?! [0-9]{{3}}(?![0-9])|,[-–—])", _lone),
    ),
    examples=(
        ("im Jahr 2010", "im Jahr zweitausendzehn"),
        (
            "Die Revolution von 1848 scheiterte.",
            "Die Revolution von achtzehnhundertachtundvierzig scheiterte.",
        ),
        ("1848 Menschen", "tausendachthundertachtundvierzig Menschen"),
        ("1848 begann die Revolution.", "Achtzehnhundertachtundvierzig begann die Revolution."),
        ("rund 1500 Besucher", "rund tausendfünfhundert Besucher"),
        ("1500 km", "tausendfünfhundert Kilometer"),
        ("1500 junge Menschen", "tausendfünfhundert junge Menschen"),
        ("2019–2021", "zweitausendneunzehn bis zweitausendeinundzwanzig"),
        ("1914–18", "neunzehnhundertvierzehn bis achtzehn"),
        ("2017/18", "zweitausendsiebzehn achtzehn"),
        ("2007/08", "zweitausendsieben acht"),
        (
            "Von 1933ff. zeugt es.",
            "Von neunzehnhundertdreiunddreißig und folgende zeugt es.",
        ),
        ("im Herbst '89", "im Herbst neunundachtzig"),
        ("In den 60er-/70er-Jahren", "In den sechziger und siebziger Jahren"),
        ("In den 1950/60er Jahren", "In den neunzehnhundertfünfziger und sechziger Jahren"),
        ("Im J. 1279 brannte es.", "Im Jahr zwölfhundertneunundsiebzig brannte es."),
        ("die 1990er-Jahre", "die neunzehnhundertneunziger Jahre"),
        ("in den 90ern", "in den Neunzigern"),
        ("die 68er", "die Achtundsechziger"),
        ("2010er", "Zweitausendzehner"),
    ),
)
