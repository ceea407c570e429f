"""Names of months and weekdays, and what their written forms look like."""

import re

from vorleser.normalize.grammar import DETERMINERS, MERGED, PREPOSITIONS
from vorleser.text.numerals import year
from vorleser.text.regex import compile_late
from vorleser.text.wording import CUT_MONTHS, MONTHS

SHORT_MONTHS = {
    **{month: month for month in MONTHS},
    **CUT_MONTHS,
    "Jänner": "Jänner",
    "Feber": "Februar",
    "Juno": "Juni",
}
MONTH = (
    "(?:(?:"
    + "|".join(
        name for name in SHORT_MONTHS if len(name) > 4 or name in {"März", "Mai", "Juni", "Juli", "Juno"}
    )
    + ")(?![a-zäöüß])|(?:"
    + "|".join(
        sorted((name for name in SHORT_MONTHS if len(name) < 6 and name not in MONTHS), key=len, reverse=True)
    )
    + r")(?:\.|(?![\w.])(?! [A-ZÄÖÜ][a-zäöüß]+(?:[,.;]| und| [a-z]))))"
)
"""A month's name or abbreviation with its full stop."""

ANY_YEAR = r"(?P<year>(?:1[0-9]{3}|2[01][0-9]{2}))(?![0-9])"

WEEKDAYS = dict(
    zip(
        "Mo Di Mi Do Fr Sa So".split(),
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
        strict=True,
    )
)
WEEKDAY = "(?:Mo|Di|Mi|Do|Fr|Sa|So)"
DAY_NAMES = frozenset([*WEEKDAYS.values(), "Sonnabend"])
DAY_NAME = f"(?:{'|'.join(sorted(DAY_NAMES))})"

_SMALL = compile_late(r"(?<![\w-])[a-zäöüß]{2,}(?![\w.])")
PRONOUN = compile_late(r"\b(?:Sie|Er|Es|Wir|Ich|Ihr)\b")
SCRAP = PREPOSITIONS | DETERMINERS | MERGED | {"und", "oder", "bis", "sowie", "ca", "etwa", "rund"}
OPENERS = frozenset(
    "der die das den dem des ein eine einen einem einer kein keine ich du er sie es wir ihr "
    "man wer was wie wo wann warum in im am an auf aus bei beim "
    "mit nach von vom zu zum zur für gegen ohne durch um über unter vor während wegen wenn als "
    "da doch dann danach dort hier nun so auch aber und oder "
    "denn dieser diese dieses mein sein unser alle viele einige mehr nicht nur noch schon seit "
    "bis weil obwohl dass ob nachdem bevor jeder jede jedes".split()
)
"""Words that open a sentence or list item rather than follow an ordinal."""

CLOSING_SIGNS = compile_late(r"[\s\"“”»«’'‘)\]]*$")


def month_name(written: str) -> str:
    """Return the full name of a *written* month."""
    return SHORT_MONTHS[written.rstrip(".")]


def is_day(day: str, month: str) -> bool:
    """Return whether *day* and *month*, in digits, can be a date."""
    number = int(month)
    longest = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}.get(number, 31)
    return 1 <= number <= 12 and 1 <= int(day) <= longest


def full_year(digits: str) -> str:
    """Return a year after a date, with a space before it: 17 is said as two figures alone."""
    return f" {year(digits)}" if digits else ""


def full_stop(before: str, form: str, after: str) -> str:
    """Return '.' if the full stop of *form* also ends the sentence, '' otherwise."""
    return "." if form.endswith(".") and ends(after) and opens_sentence(before) else ""


def ends(after: str) -> bool:
    """Return whether a sentence ends before *after*: nothing is left, or another one opens."""
    opening = re.match(r"[“”»«\"’'‘)]* (?!\(So\.?\))[„»«\"‚(]*([A-ZÄÖÜ][a-zäöüß]*)\b", after)
    return CLOSING_SIGNS.match(after) is not None or (opening is not None and opening[1].lower() in OPENERS)


def opens_sentence(before: str) -> bool:
    """Return whether *before* opens a sentence: a capital, then a small word that may be a verb."""
    opening = re.match(r"\W*(\w)", before)
    if not opening or not (opening[1].isupper() or opening[1].isdigit()):
        return False
    return any(word not in SCRAP for word in _SMALL.findall(before)) or PRONOUN.search(before) is not None


_WEEKDAY_LED = compile_late(
    r"\b(?:(?P<dative>[Aa]m|[Vv]om|[Zz]um|[Bb]eim|[Aa]b|[Ss]eit|[Dd]em|[Vv]on|[Zz]u|[Nn]ach|[Vv]or|[Zz]wischen)|[Bb]is|[Ff]ür|f\.|[Aa]uf"
    r"|[Gg]egen|[Dd]en|[Dd]iesen|[Jj]eden|[Nn]ächsten|[Ll]etzten|[Kk]ommenden|[Vv]ergangenen)"
    r"(?: (?:[a-zäöü]+(?:den|sten|enen|igen)|frühen|späten))?"
    r"(?: (?:Mittwoch|Sonnabend|[DFMS][a-z]{2,6}tag)[/,] ?(?:\d{1,2}\.(?: [A-Z][a-zä]+\.?)?,? )?(?:und |sowie )?)?"
    r" ?(?:(?:Mittwoch|Sonnabend|[DFMS][a-z]{2,6}tag|[A-ZÄÖÜ][a-zäöüß]+(?:[mdfs][a-z]{2,5}tag|mittwoch))"
    r"(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)?"
    r"|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?)(?:,? | \()$"
)
"""A weekday that a word before it puts into a case: "am Montag,", "bis Freitag (", "am Montag, 3., und Dienstag,"."""
_NAMES_DAY = compile_late(
    r"(?:tag|woch|abend|früh|morgen|mittag|nacht|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?)(?:,? | \()$"
)


_SECOND_DAY = compile_late(
    r"\b[Zz]wischen (?:[^!?;.]|\.(?! [A-ZÄÖÜ])){5,70}"
    r" und (?:Mittwoch|Sonnabend|[DFMS][a-z]{2,6}tag|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?),? $"
)
"""The second of two days between which something was: "zwischen Fr., 27.2., und Mo.," 2.3."""


def apposed(before: str) -> str:
    """Return the article of a day behind its weekday, with its space: "am Montag, dem" dritten Mai; '' elsewhere."""
    led = _WEEKDAY_LED.search(before[-60:]) if _NAMES_DAY.search(before) else None
    if led is None and _SECOND_DAY.search(before):
        return "dem "
    return ("dem " if led["dative"] else "den ") if led else ""


_NAMED_AFTER_DAY = compile_late(
    r"\b(?:\w*(?:[Ss]traße|[Pp]latz|[Bb]rücke|[Aa]llee|[Uu]fer|[Tt]or)|\w*[Ss]tr\.|\w*[Pp]l\.) $"
)
"""What a day gives its name to: "Straße d. 17. Juni"."""
_DATIVE_BEFORE = compile_late(r"\b(?:[Aa]m|[Vv]om|[Zz]um|[Bb]eim|[Aa]b|[Ss]eit)\b[^.,]{0,14}[.,]{1,2} $")


def article_of_day(before: str) -> str:
    """Return what "d." before a day stands for: "am Fr., dem 5. Dez.", "Straße des 17. Juni"."""
    if _NAMED_AFTER_DAY.search(before):
        return "des"
    return "dem" if _DATIVE_BEFORE.search(before) else "den"
