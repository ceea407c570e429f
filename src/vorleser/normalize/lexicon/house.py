"""The lexicon that ships with the program: tables by field, read once, found by a word's own letters."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from vorleser.normalize.lexicon.entry import LexiconEntry
from vorleser.text.kept import make_once
from vorleser.text.regex import compile_late
from vorleser.text.small_tables import read_small_table

DAILY = "wortschatz"
"""The field of words in daily use, which are no names."""
FIELDS = ("namen", "politik", "wirtschaft", "sport", "kultur", "orte", DAILY)
"""The tables in ``words/``; of two entries for one word the first is taken."""
GENITIVE_ENDINGS = frozenset(("s", "’s", "'s", "’", "'"))
HOUSE_ENDINGS = {
    "orte": GENITIVE_ENDINGS | {"er", "ers", "ern"},
    DAILY: GENITIVE_ENDINGS | {"es", "e", "n", "en", "er", "ern", "em", "in", "innen"},
}
"""What may follow a word of a field; after names only the genitive's."""
APOSTROPHES = compile_late("['’]")
SHORTEST_STEM = 4
"""Letters that a word must have for longer endings, lest "Gag" be found in "Gage"."""


class KnownWord(NamedTuple):
    """What the lexicon says of a word or phrase: its sounds, its language, the field that has it."""

    ipa: str
    lang: str
    field: str


def table(name: str, cells: int) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``NAME.tsv`` beside this module, each of so many *cells*."""
    return read_small_table(files(__package__) / f"{name}.tsv", cells)


def _words(field: str) -> tuple[tuple[str, ...], ...]:
    """Return word, sounds and language, '' for German, of what the lexicon has of a *field*."""
    return read_small_table(files(__package__) / "words" / f"{field}.tsv", cells=3, least=2)


_Row = tuple[str, str, str]
"""The fields of a `KnownWord`, which are kept as a plain tuple."""


class _House(NamedTuple):
    """Single words, and phrases by their first word."""

    words: dict[str, _Row]
    phrases: dict[str, list[tuple[str, _Row]]]

    def find(self, word: str) -> KnownWord | None:
        """Return what the lexicon says of the single *word*, None if it does not have it."""
        row = self.words.get(word)
        return KnownWord._make(row) if row else None

    def find_phrases(self, first: str) -> Iterator[tuple[str, KnownWord]]:
        """Yield the phrases that begin with the word *first*, the longest first, and what is said of each."""
        for phrase, row in self.phrases.get(first, ()):
            yield phrase, KnownWord._make(row)


@cache
def house() -> _House:
    """Return the lexicon that ships with the program."""
    return _House(*make_once(__file__, house_files(), _read_tables))


def house_files() -> list[Path]:
    """Return the files that the lexicon is made of."""
    return [Path(__file__), *(Path(__file__).with_name("words") / f"{field}.tsv" for field in FIELDS)]


def _read_tables() -> tuple[dict[str, _Row], dict[str, list[tuple[str, _Row]]]]:
    """Return the single words, and the phrases by their first word."""
    words: dict[str, _Row] = {}
    phrases: dict[str, list[tuple[str, _Row]]] = {}
    for field in FIELDS:
        for word, ipa, lang in _words(field):
            known = (ipa, lang, field)
            if word.isupper() and word.isalpha():
                add_phrase(phrases, "-".join(word), known)  # the script has acronyms spelled: "A-F-D"
            elif written := _spellings(word):
                for spelling in written:
                    words.setdefault(spelling, known)
                if word[0].islower():
                    words.setdefault(word[0].upper() + word[1:], known)
            else:
                add_phrase(phrases, word, known)
    for found in phrases.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return words, phrases


def _spellings(word: str) -> tuple[str, ...]:
    """Return *word* with each apostrophe that it may have; () for what is no single word."""
    if word.isalpha():
        return (word,)
    whole = word[0].isalpha() and word[-1].isalpha() and APOSTROPHES.sub("", word).isalpha()
    return (word, *(APOSTROPHES.sub(mark, word) for mark in "'’")) if whole else ()


def add_phrase(phrases: dict[str, list[tuple[str, _Row]]], phrase: str, known: _Row) -> None:
    """Put *phrase* under its first word."""
    end = next((at for at, char in enumerate(phrase) if not char.isalpha()), len(phrase))
    phrases.setdefault(phrase[:end], []).append((phrase, known))


@cache
def entries() -> tuple[LexiconEntry, ...]:
    """Return the lexicon as entries, for `check_entries`."""
    return tuple(
        LexiconEntry((word,), ipa=ipa, language=lang, source=f"{field}.tsv")
        for field in FIELDS
        for word, ipa, lang in _words(field)
    )
