"""Hints for foreign words and names, from the house lexicon or by rules, and for homographs by their context."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from vorleser.normalize.foreign import context, english
from vorleser.normalize.foreign.beside import (
    MOST_PARTICLES,
    follows_article,
    joins_name,
    past_particles,
    speaks_for,
)
from vorleser.normalize.foreign.compounds import say_compound, say_cut_off
from vorleser.normalize.foreign.german import is_german
from vorleser.normalize.foreign.given_names import (
    OF_GERMAN,
    always,
    is_german_only,
    is_given_name,
    language_of_accent,
    load_given_names,
)
from vorleser.normalize.foreign.humps import split_humps
from vorleser.normalize.foreign.listed import look_up, source
from vorleser.normalize.foreign.misread import respell_misread
from vorleser.normalize.foreign.passages import TOKEN, find_joined, find_quotations, word_of
from vorleser.normalize.foreign.runs import ENGLISH, find_runs
from vorleser.normalize.foreign.shapes import language_by_shape
from vorleser.normalize.foreign.whole_names import find_whole_names
from vorleser.normalize.foreign.word import (
    beside_english,
    is_english_only,
    is_romanized,
    parts_of_unlisted,
    sounds_of_foreign,
)
from vorleser.normalize.foreign.word_part import FOREIGN_RULES, WordPart
from vorleser.normalize.lexicon.house import house
from vorleser.scripts import Hint
from vorleser.text import dictionary
from vorleser.text.endings import add_ending
from vorleser.text.kept import list_sources
from vorleser.text.kept_words import keep_by_word
from vorleser.text.regex import compile_late

_NEIGHBOURS = tuple(range(-MOST_PARTICLES - 1, MOST_PARTICLES + 2))
"""How many words away the name beside a name may be."""
GIVEN_NAME = compile_late(r"([^\W\d_]+) $")
"""The word before a name."""
AFTER_PHRASE = compile_late(r"(’s|'s|s|[’'](?=\s))?(?!\w)")
_LETTER_BEFORE = compile_late(r"(?<!\w)[A-ZÄÖÜ]-$")
_LETTER_BEHIND = compile_late(r"-[A-ZÄÖÜ](?!\w)")
"""A letter of an acronym that stands before another, and behind one."""


def hints(text: str, taken: tuple[Hint, ...] = ()) -> tuple[Hint, ...]:
    """Return *taken*, and hints for the other words of the spoken *text* that German spelling misleads."""
    found = list(_Found(text, taken))
    return tuple(sorted((*taken, *found), key=lambda hint: hint.start)) if found else taken


class _Found:
    """The hints for a text, one after the other; each name is looked at together with those beside it."""

    def __init__(self, text: str, taken: tuple[Hint, ...]) -> None:
        self.text = text
        quoted = tuple(find_quotations(text, taken))
        self._quoted = (*quoted, *find_joined(text, (*taken, *quoted)))
        self._taken = [(hint.start, hint.end) for hint in (*taken, *self._quoted)]
        names = tuple(self._whole_names())
        self._quoted = (*self._quoted, *names)
        self._taken += [(hint.start, hint.end) for hint in names]
        self._runs = tuple(find_runs(text))
        self._done = 0

    def __iter__(self) -> Iterator[Hint]:
        yield from self._quoted
        words = [match for match in TOKEN.finditer(self.text) if self._is_free(match)]
        languages = [surely(match[0]) if match[0][0].isupper() else "" for match in words]
        if any(languages):
            self._share_languages(words, languages)
        near = {at + step for at, language in enumerate(languages) if language for step in _NEIGHBOURS}
        has_hyphen = "-" in self.text
        for at, match in enumerate(words):
            beside = self._beside(words, languages, at) if at in near and match[0][0].isupper() else ()
            is_joined = has_hyphen and self.text[match.start() - 1 : match.start()] == "-"
            if is_joined and surely(match[0]) and follows_article(self.text, match.start()):
                beside = ("ar",)
            if match.start() < self._done or (
                not beside
                and is_plain(match[0])
                and not self._is_in_run(match)
                and not (is_joined and self._cut_off(match))
            ):
                continue
            for hint in self._at(match, beside):
                self._done = max(self._done, hint.end)
                yield hint

    def _whole_names(self) -> Iterator[Hint]:
        """Yield the hints for the names of several words that have none yet and that the lexicon does not have."""
        for name in find_whole_names(self.text):
            start, end = name[0].start, name[-1].end
            is_free = not any(
                start < taken_end and taken_start < end for taken_start, taken_end in self._taken
            )
            word = TOKEN.match(self.text, start)
            if word and is_free and not (self._phrase(word[0], start) if name[1:] else house().find(word[0])):
                yield from name

    def _share_languages(self, words: list[re.Match[str]], languages: list[str]) -> None:
        """Give French given names that are joined with a name surely French its language: Michel in Jean-Michel."""
        for first, last in pairwise(range(len(words))):
            if "fr" in {languages[first], languages[last]} and self._is_double(words, first, last):
                languages[first] = languages[last] = "fr"

    def _is_double(self, words: list[re.Match[str]], first: int, last: int) -> bool:
        """Return whether the words at *first* and *last* are one French given name."""
        if self.text[words[first].end() : words[last].start()] != "-":
            return False
        known = load_given_names()
        return all(words[at][0] in known["fr"] or words[at][0] in known["fr!"] for at in (first, last))

    def _beside(self, words: list[re.Match[str]], languages: list[str], at: int) -> tuple[str, ...]:
        """Return the languages of the names beside the word at *at*, past particles: Thijs van Schoonhoven."""
        near = [other for step in (-1, 1) if 0 <= (other := past_particles(words, at, step)) < len(words)]
        return tuple(
            languages[other]
            for other in near
            if languages[other]
            and (
                self._is_double(words, *sorted((at, other)))
                or (
                    self._is_pair(words, at, other)
                    and speaks_for(words[other][0], words[at][0], before=other < at)
                )
            )
        )

    def _is_free(self, match: re.Match[str]) -> bool:
        """Return whether *match* is a word, not letters without end, and has no hint yet."""
        start, end = match.span()
        if end - start > dictionary.LONGEST_WORD:
            return False
        return not self._taken or not any(
            start < taken_end and taken_start < end for taken_start, taken_end in self._taken
        )

    def _is_in_run(self, match: re.Match[str]) -> bool:
        """Return whether *match* stands among English words."""
        return bool(self._runs) and any(start <= match.start() < end for start, end in self._runs)

    def _is_pair(self, words: list[re.Match[str]], at: int, near: int) -> bool:
        """Return whether the words at *at* and *near* are parts of one name."""
        first, last = words[min(at, near)], words[max(at, near)]
        if not (first[0][0].isupper() and last[0][0].isupper()):
            return False
        gap = self.text[first.end() : last.start()]
        return joins_name(gap) or (gap == "-" and not is_german(first[0]) and not is_german(last[0]))

    def _at(self, match: re.Match[str], beside: tuple[str, ...]) -> Iterator[Hint]:
        word, start = match[0], match.start()
        if phrase := self._phrase(word, start):
            yield phrase
        elif self._is_in_run(match) and (said := word_of(word, ENGLISH)):
            yield Hint(start, match.end(), ipa=said, lang=ENGLISH, source=FOREIGN_RULES)
        elif said := context.reading(self.text, match):
            yield Hint(start, match.end(), ipa=said, source="homographs.tsv")
        elif beside and is_as_beside(word) and (given := say_given_name(word, beside)):
            yield hint(given, start)
        elif (known := look_up(word) or self._cut_off(match) or None) is not None:
            yield from (hint(part, start) for part in known)
        else:
            found = () if self._is_german_surname(match) else say_unlisted(word, beside)
            yield from (
                hint(part, start) for part in found or (() if "nl" in beside else respell_misread(word))
            )

    def _cut_off(self, match: re.Match[str]) -> tuple[WordPart, ...]:
        """Return how *match* is said where it ends a compound whose first part stands before: Wartung und -service."""
        start = match.start()
        leans = start > 0 and self.text[start - 1] == "-" and match[0][0].islower()
        return say_cut_off(match[0]) if leans and not self.text[start - 2 : start - 1].isalnum() else ()

    def _is_german_surname(self, match: re.Match[str]) -> bool:
        """Return whether *match*, of plain letters, follows a given name that only German has: Hansi Flick."""
        if not match[0].isascii() or language_by_shape(match[0]):
            return False
        start = match.start()
        before = GIVEN_NAME.search(self.text, self.text.rfind(" ", 0, max(0, start - 1)) + 1, start)
        return before is not None and is_german_only(before[1])

    def _phrase(self, word: str, start: int) -> Hint | None:
        """Return the hint for the longest phrase of the lexicon that begins at *start*."""
        for phrase, known in house().find_phrases(word):
            end = start + len(phrase)
            written = self.text[start:end]
            if written != phrase and written.replace("-", " ") != phrase.replace("-", " "):
                continue
            if phrase[1:2] == "-" and self._is_among_letters(start, end):
                continue
            if after := AFTER_PHRASE.match(self.text, end):
                return Hint(
                    start,
                    after.end(),
                    ipa=add_ending(known.ipa, phrase, after[1] or ""),
                    lang=known.lang,
                    source=source(known),
                )
        return None

    def _is_among_letters(self, start: int, end: int) -> bool:
        """Return whether other letters of a spelled acronym lean on this place: the D-J of F-D-J is no D-J."""
        leans = _LETTER_BEFORE.search(self.text, max(0, start - 3), start)
        return leans is not None or _LETTER_BEHIND.match(self.text, end) is not None


def hint(part: WordPart, start: int) -> Hint:
    """Return *part* of a word that begins at *start* as a hint."""
    lang = "" if is_romanized(part.lang) else part.lang
    span = start + part.start, start + part.end
    return Hint(*span, ipa=part.ipa, respelling=part.letters, lang=lang, source=part.source)


def _find_sources() -> list[str | Path]:
    """Return the files that a word by itself is judged by: code, tables, dictionaries."""
    known = (
        dictionary.find_dictionary("de"),
        dictionary.find_dictionary("en"),
        english.find_pronunciations(),
    )
    own = list_sources(Path(__file__).parents[1], Path(dictionary.__file__).parent)
    return [*own, *filter(None, known)]


@lru_cache(maxsize=16384)
@keep_by_word("plain", _find_sources)
def is_plain(word: str) -> bool:
    """Return whether *word* never needs a hint, unless a foreign name is beside it."""
    if word in house().phrases or word in context.load_readings():
        return False
    return look_up(word) is None and not say_unlisted(word, ()) and not respell_misread(word)


@lru_cache(maxsize=8192)
@keep_by_word("languages", _find_sources)
def surely(word: str) -> str:
    """Return the language of the name *word* if the word alone shows it, '' otherwise."""
    if known := house().find(word):
        return known.lang
    if is_given_name(word):
        return language_of_accent(word)
    found = parts_of_unlisted(word, ())
    return found[0].lang if found else "en" if is_english_only(word) else ""


def is_as_beside(word: str) -> bool:
    """Return whether the name *word* goes by the name beside it, though the lexicon has how Germans bear it: Alice."""
    known = house().find(word)
    return known is None or (known.field == "namen" and not known.lang)


@lru_cache(maxsize=4096)
def say_given_name(word: str, beside: tuple[str, ...]) -> WordPart | None:
    """Return how the given name *word* is said before or after a name of another language."""
    for tag in beside:
        if word in load_given_names().get(tag, ()) and (said := sounds_of_foreign(word, tag)):
            return WordPart(0, len(word), said, tag, "given_names.tsv")
    return None


@lru_cache(maxsize=4096)
def say_unlisted(word: str, beside: tuple[str, ...]) -> tuple[WordPart, ...]:
    """Return how a *word* that no list has is said, () if it is German."""
    if word.isupper() and len(word) > 1:
        return ()
    is_plain_german = beside and set(word.lower()) <= OF_GERMAN and is_german(word)
    if is_plain_german and not (language_by_shape(word) or always(word)):
        return (beside_english(word) if "en" in beside else ()) or say_compound(word)
    found = parts_of_unlisted(word, beside)
    is_whole = (found and found[0].lang == "en") or not split_humps(word)
    return found if is_whole else _say_humps(word)


def _say_humps(word: str) -> tuple[WordPart, ...]:
    return tuple(
        part._replace(start=start + part.start, end=start + part.end)
        for start, hump in split_humps(word)
        for part in look_up(hump) or parts_of_unlisted(hump, ())
    )
