"""Guess a word's language by its letters: how often each three of them follow each other in a language's words.

The table is made by ``scripts/train_letters.py``.
"""

import re
import sys
from array import array
from functools import cache, lru_cache
from importlib.resources import files

from vorleser.text.dictionary import LONGEST_WORD
from vorleser.text.regex import compile_late
from vorleser.text.small_tables import read_small_table

_UNSEEN = "}"
"""What stands in the table for three letters that a language's words hardly ever have."""


@cache
def _languages() -> tuple[tuple[str, ...], ...]:
    """Return for each language its letters beyond a to z, those peculiar to it, its signs, and what it hardly has."""
    return read_small_table(files(__package__) / "languages.tsv", cells=5)


@cache
def alphabets() -> dict[str, frozenset[str]]:
    """Return the letters beyond a to z that each language has."""
    return {language: frozenset(letters) for language, letters, *_ in _languages()}


@cache
def signs() -> dict[str, re.Pattern[str]]:
    """Return for each language a pattern of spellings that are rare in all others."""
    return {language: compile_late(pattern) for language, _, _, pattern, _ in _languages()}


@cache
def _strangers() -> dict[str, re.Pattern[str]]:
    """Return for each language a pattern of spellings that its own words hardly have."""
    return {language: compile_late(pattern) for language, *_, pattern in _languages()}


@lru_cache(maxsize=4096)
def possible(word: str) -> frozenset[str]:
    """Return the languages that have nothing against the spelling of *word*."""
    small = word.lower()
    return frozenset(language for language, pattern in _strangers().items() if not pattern.search(small))


@cache
def _table() -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the languages, and for each three letters a character per language: the larger, the rarer."""
    first, *lines = files(__package__).joinpath("letters.txt").read_text("utf-8").splitlines()
    return tuple(first.split()), {line[:3]: line[3:] for line in lines}


@lru_cache(maxsize=4096)
def _rarities(three: str) -> int:
    """Return the rarities of *three* letters in all languages as one number: 16 bits for each, the first lowest."""
    languages, threes = _table()
    return int.from_bytes(threes.get(three, _UNSEEN * len(languages)).encode("utf-16-le"), "little")


@lru_cache(maxsize=4096)
def rarity(word: str) -> dict[str, int]:
    """Return for each language how strange *word* looks in it: the negative logarithm of its probability, in tenths.

    Of a word the first `LONGEST_WORD` letters count, so that no sum has more than 16 bits.
    """
    languages, _ = _table()
    padded = f"  {word.lower()[:LONGEST_WORD]} "
    total = sum(_rarities(padded[at : at + 3]) for at in range(len(padded) - 2))
    sums = array("H", total.to_bytes(2 * len(languages), sys.byteorder))
    return dict(zip(languages, sums if sys.byteorder == "little" else reversed(sums), strict=True))


@lru_cache(maxsize=4096)
def languages_of(word: str) -> frozenset[str]:
    """Return the languages that letters of *word* are peculiar to."""
    small = word.lower()
    return frozenset(language for language, _, own, *_ in _languages() if any(mark in small for mark in own))
