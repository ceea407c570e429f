"""Recognise an ordinal by the words before it: Beethovens 9. Sinfonie, but not Windows 10."""

from itertools import pairwise, product

from vorleser.segment.abbreviations import (
    BEFORE_NUMBERED,
    COUNTING,
    DETERMINING,
    MONTH_NAMES,
    NUMBERED_ABBREVIATIONS,
    NUMBERED_NOUNS,
    WEEKDAY_NAMES,
)
from vorleser.segment.verbs import has_verb, is_finite
from vorleser.segment.words_before import leans_back
from vorleser.text.dictionary import knows
from vorleser.text.enumeration import CLUB_OFFICES, GRADES
from vorleser.text.first_words import OPENING
from vorleser.text.headlines import is_about, leads_to_ordinal, takes_object
from vorleser.text.regex import compile_late
from vorleser.text.wording import LONGEST_TABLE

_ORDINAL = compile_late(r"[0-9]{1,3}\.")
_DAY = compile_late(r"(?:\d{1,2}\.[–-])?(?:0?[1-9]|[12]\d|3[01])\.")
_WEEKDAYS = frozenset(f"{name}.," for name in WEEKDAY_NAMES)
_BEFORE_MONTH = DETERMINING | frozenset("seit ab von".split())
_CHAMBER = compile_late("(?:Groß|Klein|Ständig)e[rsn]?")
"""What begins a name after an ordinal: die 27. Große Strafkammer."""
_FIGURED = compile_late(r"[0-9]{1,3}[A-Z]{1,2}-[A-ZÄÖÜ]")
"""A noun that begins with a figure: das 5. 5G-Netz."""
_BEFORE_MARRIAGE = DETERMINING | {"aus", "in", "seit"}
_MARK_OF_RANK = compile_late(r".*\d.*\)|\d{1,2}:\d\d(?::\d\d|,\d+)")
"""A mark or a time in a list of results, before the next rank."""
_RANGE = compile_late(
    rf"(\d{{1,2}})\. ?[–&/-] (\d{{1,2}})\. ?(?:(?:{'|'.join(sorted(MONTH_NAMES))})\b|\d{{1,2}}\.|"
    r"[A-ZÄÖÜ][a-zäöü]*(?:klasse|jahrhundert|semester|schuljahr|spieltag|lebensjahr)|Klass|Jahrh|Semester|Spieltag)"
)
"""From one ordinal to another: 14. – 17. August, 21. & 22.08., 1. – 4. Klasse."""
_DATES = compile_late(r" ?(?:[–-]|bis) ?\d{1,2}\. ?\d{1,2}\.")
_MONTH_BEFORE = compile_late(r"\d{1,2}\. ?(?:0?[1-9]|1[0-2])$")
"""From one date to another: 28.02. - 02.03.2026."""
_QUARTERS = frozenset("Quartal Halbjahr Tertial Trimester".split())
_NUMBERED_BY = frozenset(
    "absatz abbildung artikel gleis halle haus jahr kapitel linie nummer platz punkt rang raum saal seite stufe "
    "tabelle teil tor version ziffer zimmer".split()
)
"""Nouns that a cardinal follows, which a sentence may end with: siehe Seite 2. Quartal für Quartal."""
_PAIRS = frozenset(
    [
        *product(("bleibt", "blieb", "bleiben", "blieben"), ("Sieger", "Siegerin")),
        ("an", "Stelle"),
        ("Feuer", "Alarm"),
        ("Brand", "Alarm"),
        *product(("aus", "von"), ("Hand",)),
    ]
)
"""What an ordinal stands between: sie blieb 2. Siegerin, Feuer 3. Alarm, ein Rad aus 2. Hand."""
_MANY_GRADES = 13  # so many sorts or grades nothing has
_CLUBS = frozenset("FSV FFC FFV SC SV TC CfR BC CSG HFC SKC TSC VC TTC".split())
"""Clubs that are the first of their town: den Tabellensiebten 1. FSV Muster."""
_BEFORE_CLUB = compile_late(r".*[^\W\d_]|[A-Z]{2,4}\)")
"""A word, or the letters of a pair of clubs in their brackets: (SG) 1. SC Muster."""
_RETIRED = frozenset("DNF DNS DSQ DNQ".split())
"""What became of a runner, before the run that it was in: DNF 2. Lauf."""
_ANNIVERSARIES = ("geburtstag", "todestag", "jahrestag", "jubiläum")
_LATEST = 2100  # a greater number is of no anniversary
_MANY = 200
_LONGEST_HEAD = 5
"""Of more words, a headline's ordinal is not told by its verb: FC Muster holt 4. Titel."""
_FIRST_YEAR = 1000
"""Below it a number behind a verb is hardly a year: Stadt feiert 750. Geburtstag."""


def is_ordinal_of(digits: str, tokens: list[str], word: str) -> bool:
    """Return whether *digits*, the end of *tokens*, and their full stop are an ordinal of *word* (am 3. Spieltag)."""
    previous = tokens[-2] if len(tokens) > 1 else ""
    number = int(digits[:5].replace(".", ""))
    is_date = word[0].isdecimal() and number <= 31 and _continues_date(word, previous)
    # a day or the first of a list: "3. Mai", "3. 10.", "Die Gründe: 1. Geld"
    is_score = previous == ":" and tokens[-3:][0].isdecimal()  # endete 3 : 1. Zur Pause
    is_club = word in _CLUBS and _BEFORE_CLUB.fullmatch(previous) and previous.lower() not in _NUMBERED_BY
    is_next = word == previous  # "in Klasse 4. Klasse 5 folgt": the next of what is numbered
    if word in MONTH_NAMES or is_date or (number == 1 and (is_club or previous.endswith(":"))):
        return not (is_score or is_next)
    is_grade = number < _MANY_GRADES and sorts_noun(previous, word)
    # "Lang 56. Minute, Kern 87. Minute"
    is_named = word == "Minute" or word in NUMBERED_ABBREVIATIONS or _names_quarter(previous, word)
    if is_grade or is_named or (previous, word) in _PAIRS:
        return number < (1000 if word == "Stelle" else 100)
    is_chamber = _CHAMBER.fullmatch(word) and previous.lower() in DETERMINING
    is_marriage = word == "Ehe" and number < 9 and previous.lower() in _BEFORE_MARRIAGE  # no "ehe" that opens
    is_figured = _FIGURED.match(word) and previous.lower() in DETERMINING
    if is_chamber or is_marriage or is_score or is_next or word in OPENING or word[0].isdecimal():
        return bool(is_chamber or is_marriage or is_figured)
    # the month or day of a date in figures: "am 1. 8. Danach", "am Do., 3. Gäste"
    if (_DAY.fullmatch(previous) and number <= 12) or previous in _WEEKDAYS:
        return False
    if previous in ("bis", "und", "oder", "sowie") or not previous:
        return _is_in_row(number, tokens, word)
    return not _is_age(tokens) and (
        _is_counted_noun(digits, tokens, word) or (number < 1100 and leans_back(tokens, word))
    )


def _is_in_row(number: int, tokens: list[str], word: str) -> bool:
    """Return whether *number* is an ordinal of *word* behind another, not behind a cardinal: 2. bis 4. Klasse."""
    previous, start = tokens[-2] if len(tokens) > 1 else "", tokens[-3:][0]
    # "in der 12. und 67. Kuhn legte nach": minutes, then a name that no dictionary knows
    is_minute = previous == "und" and number > LONGEST_TABLE and not knows(word)
    # "25. Denifl 75 – 29. Steindl 47": after points the next rank of a list, which is no range
    follows_number = start.isdecimal() and (previous or int(start[:5]) < number)
    # "– 127. Muster (AUT)": one more of many runners, behind a dash; "zum 90. und 100. Geburtstag"
    is_short = previous and not _ORDINAL.fullmatch(start)
    if is_minute or (follows_number and not word.lower().endswith(NUMBERED_NOUNS)):
        return False
    return number < (100 if is_short else 1000)


def _is_age(tokens: list[str]) -> bool:
    """Return whether the number that ends *tokens* is the age of one of several: Lea, 12, und Mia, 4."""
    *others, name, _ = tokens
    return (
        name[:1].isupper()
        and name[-1:] == ","
        and any(
            one[:1].isupper() and one[-1] == "," and other[:-1].isdecimal() and other[-1] == ","
            for one, other in pairwise(others)
        )
    )


def _names_quarter(previous: str, word: str) -> bool:
    """Return whether *word* is a part of the year that the noun *previous* is told for: Umsatz 2. Quartal."""
    return word in _QUARTERS and previous[:1].isupper() and previous.lower() not in _NUMBERED_BY


def sorts_noun(previous: str, word: str) -> bool:
    """Return whether an ordinal and *word* sort what the noun *previous* names: Sterne 1. Größe."""
    named = previous.lower()
    return (
        (word in GRADES or word in {"Grades", "Grads", "Platz"})
        and previous[:1].isupper()
        and previous[-1].isalpha()
        and named not in _NUMBERED_BY
        and not named.endswith(word.lower())
    )


def opens_range(text: str, at: int) -> bool:
    """Return whether the number whose full stop is *at* begins a range of ordinals: vom 14. – 17. August."""
    start = at - 2 if text[max(0, at - 2) : at].isdecimal() else at - 1
    ordinals = _RANGE.match(text, max(0, start))
    if ordinals is not None and int(ordinals[1]) < int(ordinals[2]):
        return True
    return (
        _DATES.match(text, at + 1) is not None and _MONTH_BEFORE.search(text, max(0, at - 5), at) is not None
    )


def _is_counted_noun(digits: str, tokens: list[str], word: str) -> bool:
    """Return whether an ordinal of *digits*, the end of *tokens*, goes with the noun *word*, by what precedes it."""
    previous = tokens[-2]
    number = int(digits[:5].replace(".", ""))
    if previous.lower() in DETERMINING:
        return number < 1100 or "." in digits
    noun = word.lower()
    if number < _MANY and knows(word) and _is_of_headline(tokens, word):
        return True
    is_counted = (
        noun.endswith(NUMBERED_NOUNS) if previous.lower() in BEFORE_NUMBERED else noun in NUMBERED_NOUNS
    )
    is_office = (
        number < 9
        and noun.endswith(CLUB_OFFICES)
        and (not previous[0].isupper() or not knows(previous) or knows(previous.lower()))
    )
    if is_office and previous[-1] not in ".:(/":
        return True
    if is_counted and not _is_cardinal(previous):
        is_told = previous[-1] == ":" or (number < _FIRST_YEAR and is_finite(previous))
        is_old = number < _LATEST and is_told and noun.endswith(_ANNIVERSARIES)
        return number < 200 or is_old or "." in digits
    if previous[-1] == "." and (
        previous[:-1] in COUNTING | {"Nr", "ca", "Min", "min", "Max", "max", "Gr", "Abt", "Bez"}
        or previous.endswith("str.")
    ):
        return False
    # "4, 8, 15, 16. Die Superzahl": numbers in a row; the next rank of a list: "(FIN) 225,2 (94,0/91,0) 5. Yuki Ito"
    is_row = previous[-1] in ",;" and previous[:-1].isdecimal() and int(previous[:-1][:6]) < number
    is_rank = _MARK_OF_RANK.fullmatch(previous) is not None
    is_initial = previous[0].isupper() and len(previous) == 2  # Serena W. 23. Margaret C. hält den Rekord
    return number < 100 and (previous[-1] in ",;:.…–(/" or is_rank) and not (is_row or is_initial)


def _is_of_headline(tokens: list[str], word: str) -> bool:
    """Return whether the number that ends *tokens* is an ordinal of a headline, in which *word* has no article."""
    words = tokens[-2::-1]
    if is_about(words):
        return True
    if len(tokens) >= _LONGEST_HEAD:
        return False
    is_bare = all(token[:1].isupper() for token in tokens[:-2])
    return (is_bare and takes_object(words, word)) or (
        leads_to_ordinal(words) and not has_verb(" ".join(tokens[:-2]))
    )


def _is_cardinal(previous: str) -> bool:
    """Return whether the number after the noun *previous* is a cardinal (auf Platz 3. Besucher …)."""
    is_noun = previous[:1].isupper() and previous[-1] not in '“”"»«'
    return is_noun and previous.lower() not in BEFORE_NUMBERED and previous not in _RETIRED


def _continues_date(word: str, previous: str) -> bool:
    """Return whether *word* can follow the number after *previous* in a date (1. 8. 2017; 3. 10.)."""
    digits = word.rstrip(".,")
    if len(digits) == 4 and previous and previous[-1] not in ".–-/" and previous.lower() not in _BEFORE_MONTH:
        return False
    return digits.isdecimal() and (len(digits) == 4 or (int(digits) <= 12 and "." in word[len(digits) :]))


def is_amount(word: str) -> bool:
    """Return whether *word* is a decimal or counts how often, as no sentence begins: am 12.4. 2,3 Gramm, 3x täglich."""
    whole, comma, parts = word.partition(",")
    return (bool(comma) and whole.isdecimal() and parts.isdecimal()) or (
        word[-1] in "x×" and word[:-1].isdecimal()
    )
