"""Hints for what stands in another language as a whole: quotations, marked ranges, foreign texts."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from vorleser.normalize.foreign.word import sounds_of_foreign
from vorleser.normalize.foreign.word_part import FOREIGN_RULES
from vorleser.normalize.lexicon.house import house
from vorleser.scripts import Hint
from vorleser.text import language
from vorleser.text.dictionary import knows
from vorleser.text.regex import compile_late

TOKEN = compile_late(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
"""A word; what hyphens join are several."""
QUOTED_PASSAGE = compile_late(r"[„“\"«»‚]([^„“”\"«»]{8,300}?)[“”\"«»‘]")
_WITH_A = compile_late(
    r"(?<![\w-])[^\W\d_]{2,}-(?:à-(?:la-)?|(?:les|lès|sur)-(?=[A-ZÉ]))[^\W\d_]{2,}(?![\w-])"
)
"""French words joined by one that no German phrase is joined by: Pied-à-terre, Aix-les-Bains, Bar-sur-Aube."""
_JOINED = ("-à-", "-les-", "-lès-", "-sur-")
LEAST = 2
"""Frequent words of another language that a quotation must have."""
_ARTICLES = frozenset("La Le Les".split())
"""What no English name of two words begins with; of another language than French may be what "La" stands before."""
_SHOUTED = 3
"""Words of so many capitals and more are no names; nor are two of them: ÖV."""


def find_quotations(text: str, taken: tuple[Hint, ...]) -> Iterator[Hint]:
    """Yield hints for the words of what *text* quotes in another language."""
    for match in QUOTED_PASSAGE.finditer(text):
        tag = "" if is_listed(match[1]) else language_of_quotation(match[1])
        is_taken = any(hint.start < match.end() and match.start() < hint.end for hint in taken)
        if tag and tag != "de" and not is_taken:
            yield from all_words(text, tag, match.span(1))


def find_joined(text: str, taken: tuple[Hint, ...]) -> Iterator[Hint]:
    """Yield hints for the words of French phrases that hyphens join."""
    for match in _WITH_A.finditer(text) if any(map(text.__contains__, _JOINED)) else ():
        is_taken = any(hint.start < match.end() and match.start() < hint.end for hint in taken)
        if not is_taken and not is_listed(match[0]):
            yield from all_words(text, "fr", match.span())


def is_listed(quoted: str) -> bool:
    """Return whether the lexicon knows the whole of *quoted*: „Le Figaro“."""
    first = TOKEN.match(quoted)
    return first is not None and any(phrase == quoted for phrase, _ in house().find_phrases(first[0]))


@lru_cache(maxsize=256)
def language_of_quotation(text: str) -> str:
    """Return the language of a quotation, by its frequent words; else "en" if only English has them; '' if unclear."""
    words = TOKEN.findall(text)
    if len(words) == LEAST and words[0] in _ARTICLES:
        return "fr" if words[0] != "La" or words[1].endswith("e") else ""
    if tag := language.guess(text, LEAST):
        return "" if tag != "de" and _is_rather_german(words, tag) else tag
    if len(words) < LEAST or not all(knows(word, "en") for word in words):
        return ""
    return "en" if sum(knows(word) for word in words) * 2 < len(words) else ""


def _is_rather_german(words: list[str], tag: str) -> bool:
    """Return whether German knows half of the *words*, and no fewer than English does if that is the language *tag*."""
    long = [word for word in words if len(word) >= _SHOUTED]
    german = sum(map(knows, long))
    return 2 * german >= len(long) and (tag != "en" or german >= sum(knows(word, "en") for word in long))


def all_words(text: str, tag: str, span: tuple[int, int]) -> Iterator[Hint]:
    """Yield hints for the words of *text* between the ends of *span*, all of the language *tag*."""
    for match in TOKEN.finditer(text, *span):
        if said := word_of(match[0], tag):
            yield Hint(*match.span(), ipa=said, lang=tag, source=FOREIGN_RULES)


def hint_marked_words(
    text: str, taken: tuple[Hint, ...], marked: Iterable[tuple[int, int, str]]
) -> tuple[Hint, ...]:
    """Return *taken*, and hints for the other words in *marked* ranges of *text*: (start, end, language)."""
    found = [
        hint
        for start, end, tag in marked
        for hint in all_words(text, tag.split("-", maxsplit=1)[0].lower(), (start, end))
        if not any(hint.start < other.end and other.start < hint.end for other in taken)
    ]
    return tuple(sorted((*taken, *found), key=lambda hint: hint.start)) if found else taken


@lru_cache(maxsize=4096)
def word_of(word: str, tag: str) -> str:
    """Return the sounds of *word* in a text of the language *tag*: the lexicon's, else by its letters."""
    known = house().find(word)
    return known.ipa if known and known.lang == tag else sounds_of_foreign(word, tag)


def foreign_text(text: str, tag: str) -> tuple[Hint, ...]:
    """Return hints for all words of a spoken *text* in the language *tag*, for voices that speak German only."""
    return tuple(all_words(text, tag.split("-", maxsplit=1)[0].lower(), (0, len(text))))
