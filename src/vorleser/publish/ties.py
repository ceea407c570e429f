"""Where a line must not break: between a number and its unit, a title and its name, a day and its month (DIN 5008).

What belongs together is shown in an element that allows no break (class ``TIE``). The text itself keeps its plain
space, so places of words, search, copies and captions stay as they are. The element holds the words, too, since some
screen readers stop at its edges.
"""

from collections.abc import Iterator

from vorleser.text.regex import compile_late
from vorleser.text.wording import CUT_MONTHS, EVERY_MONTH

TIE = "nb"
"""The class of what is tied; the style sheets of page and book narrow its spaces."""
_LONGEST = 24  # characters that are never broken: of more, only the space is tied

_MONTHS = "|".join((*EVERY_MONTH, *CUT_MONTHS))
_UNITS = (
    "[%‰°€$£¥]|°[CF]|Uhr|Euro|Cent|Prozent|Grad|Mio|Mrd|Tsd|EUR|USD|CHF|Rp|ct|Std|Min|Sek|Stk|PS|ff?"
    "|[mµnkMGT]?(?:Wh?|V|A|Hz|J|Pa|eV|N|Ω|B|bit|Sv|Bq)|[mckdµn]?m[²³23]?|[mkµ]?g|[mcdh]?l|t|ha|hPa|m?bar|k?cal|m?s|h|min"
    "|km/h|m/s|kWp|dB|dpi|ppm"
)
_BEFORE_NUMBER = ("§", *(rf"\b{word}\." for word in "Nr S Art Abs Kap Bd Abb Tab Ziff Rn".split()), "[€$£]")
_TITLES = "Dr Prof Ing Hr Fr St Mag Lic".split()


def _after(*befores: str) -> str:
    """Return a pattern that matches behind each of *befores*, whose lengths differ."""
    return "(?:" + "|".join(f"(?<={before})" for before in befores) + ")"


_PATTERNS = (
    rf"(?<=\d) (?=(?:{_UNITS})(?!\w)|[vn]\. ?Chr\.)",
    _after(r"\b\d", r"\b\d\d", r"\b\d{3}") + r" (?=\d{3}\b)",
    _after(*_BEFORE_NUMBER) + r" (?=\d)",
    _after(*(rf"\b{title}\." for title in _TITLES), r"\b[A-ZÄÖÜ]\.") + r" (?=[A-ZÄÖÜ]\S{0,15}(?!\S))",
    rf"(?<=\d\.) (?=(?:{_MONTHS})\b|\d{{1,2}}\. ?\d{{2,4}}\b|Jahrhundert|Jh\.)",
    r"(?<=\b[A-Za-zäöü]\.) (?=[A-Za-zäöü]{1,3}\.)",
)
_TIED = compile_late("|".join(f"(?:{pattern})" for pattern in _PATTERNS))


def find_tied_spaces(text: str) -> Iterator[int]:
    """Yield the places of the spaces in *text* at which no line should break."""
    if " " in text:
        yield from (found.start() for found in _TIED.finditer(text))


def find_tied_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of *text* in which no line should break: tied spaces with the words around them."""
    begin = end = 0
    for place in find_tied_spaces(text):
        first = text.rfind(" ", 0, place) + 1
        last = text.find(" ", place + 1)
        last = len(text) if last < 0 else last
        if first < end and last - begin <= _LONGEST:
            end = last
            continue
        if end:
            yield begin, end
        begin, end = (first, last) if end <= first and last - first <= _LONGEST else (place, place + 1)
    if end:
        yield begin, end
