"""Sounds of German words that Pico misreads by itself: Vase with an f, Mumie with a long i.

Other voices read them right, so no lexicon has them; a hint of a lexicon goes before.
"""

import re
import zlib
from functools import cache, lru_cache
from importlib.resources import files

from vorleser.text.regex import compile_late
from vorleser.text.small_tables import split_table

_FILE = "pico_words.tsv"
_WORD = compile_late(r"[^\W\d_]+")
_HISSED = ("s", "ß", "x", "z")
"""Letters after which no genitive has a mere s."""
_PARTS = frozenset("computer team teams trend trends marketing pixel premier filet banner bestseller".split())
"""Parts of compounds from other languages that Pico says rightly in them, and with the compound's stress."""
_SHORTEST = 4
"""Letters of a word that may have a genitive's s here."""


@cache
def _table() -> str:
    return files(__package__).joinpath(_FILE).read_text("utf-8")


@cache
def misread_words() -> dict[str, str]:
    """Return the words with their sounds."""
    return {row[0]: row[1] for row in split_table(_table(), _FILE, cells=2)}


@cache
def edition_of_words() -> str:
    """Return what differs whenever the table or the parts do."""
    told = " ".join((_table(), *sorted(_PARTS)))
    return f"{zlib.crc32(told.encode()):08x}"


@lru_cache(maxsize=8192)
def sounds_of_misread(word: str) -> str:
    """Return the sounds of *word* if Pico misreads it, '' otherwise; with a genitive's s, or a sentence's capital."""
    known = misread_words()
    if said := known.get(word) or known.get(word[0].lower() + word[1:], ""):
        return said
    stem = word.removesuffix("s")
    if stem != word and len(stem) >= _SHORTEST and stem[0].isupper() and not stem.endswith(_HISSED):
        said = known.get(stem, "")
    return f"{said}s" if said else ""


def is_read_rightly(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]`` is part of a compound that Pico says better as one word: Teamsitzung."""
    is_part = text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()
    return is_part and text[start:end].lower() in _PARTS


def mark_misread(text: str) -> str:
    """Return *text*, which has no markup, with phonemes for the words that Pico misreads."""
    return _WORD.sub(_mark, text)


def _mark(match: re.Match[str]) -> str:
    ipa = sounds_of_misread(match[0])
    if not ipa:
        return match[0]
    from vorleser.text import phonemes

    return f"<phoneme alphabet='xsampa' ph='{phonemes.pico(ipa)}'/>"
