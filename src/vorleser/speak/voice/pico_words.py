"""Sounds of German words that Pico misreads by itself: Vase with an f, Mumie with a long i.

Other voices read them right, so no lexicon has them; a hint of a lexicon goes before.
"""

import re
import zlib
from functools import cache, lru_cache
from importlib.resources import files

from vorleser.speak.voice.pico_parts import SHORTEST, respell_parts, rules_of_parts
from vorleser.text.endings import add_ending
from vorleser.text.regex import compile_late

_WORDS, _NAMES = "pico_words.tsv", "pico_names.tsv"
_WORD = compile_late(r"[^\W\d_]+")
_HISSED = ("s", "ß", "x", "z")
"""Letters after which no genitive has a mere s."""
_OF_NOUNS = ("innen", "in", "en", "es", "e", "n", "s")
_OF_ADJECTIVES = ("en", "er", "em", "es", "e")
"""Endings that leave the sounds of a word as they are."""
_STRESS_MOVES = compile_late(r"(?<!i)on$|or$")
"""Ends of nouns that another syllable bears the stress of before an ending: Dämonen, Motoren."""
_HUM = compile_late("[aeiouyäöülnr]s$")
"""Letters of an s that is voiced before a vowel: kontroverse, Hauses."""
_LONG = ("iː", "eː")
"""Sounds of an ie or ee at the end, after which an n is a syllable: Partien."""
_PARTS = frozenset("computer team teams trend trends marketing pixel premier filet banner bestseller".split())
"""Parts of compounds from other languages that Pico says rightly in them, and with the compound's stress."""
_SHORTEST = 4
"""Letters of a word that may have an ending here."""


@cache
def _table(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


@cache
def _rows(name: str) -> dict[str, str]:
    """Return the rows of a table; its form is for the tests to check, since each voice's process reads it anew."""
    rows = (line.partition("\t") for line in _table(name).splitlines() if line[0] != "#")
    return {word: ipa for word, _, ipa in rows}


def misread_words() -> dict[str, str]:
    """Return the words with their sounds."""
    return _rows(_WORDS)


def misread_names() -> dict[str, str]:
    """Return the names with their sounds."""
    return _rows(_NAMES)


@cache
def edition_of_words() -> str:
    """Return what differs whenever a table, the endings or the parts do."""
    told = " ".join(
        (_table(_WORDS), _table(_NAMES), *_OF_NOUNS, *_OF_ADJECTIVES, *sorted(_PARTS), rules_of_parts())
    )
    return f"{zlib.crc32(told.encode()):08x}"


@lru_cache(maxsize=8192)
def sounds_of_misread(word: str) -> str:
    """Return the sounds of *word* if Pico misreads it, '' otherwise; with an ending, or a sentence's capital."""
    said = misread_words().get(word) or misread_names().get(word) or _as_in_sentence(word)
    return said or _with_ending(word) or _genitive(word)


def _as_in_sentence(word: str) -> str:
    return misread_words().get(word[0].lower() + word[1:], "")


def _with_ending(word: str) -> str:
    """Return the sounds of *word* if it is one of the words with an ending."""
    for ending in _OF_NOUNS if word[0].isupper() else ():
        stem = word.removesuffix(ending)
        if stem != word and _takes(stem, ending) and (said := misread_words().get(stem)):
            return _add_ending(said, stem, ending)
    for ending in _OF_ADJECTIVES:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST and (said := _as_in_sentence(stem)):
            return _add_ending(said, stem, ending)
    return ""


def _takes(noun: str, ending: str) -> bool:
    """Return whether *noun* can have *ending*: Vasen, but no Vaseen; Motoren have a stress of their own."""
    if len(noun) < _SHORTEST:
        return False
    if ending == "s":
        return not noun.endswith(_HISSED)
    if ending == "n":
        return noun.endswith(("e", "el", "er"))
    return not noun.endswith("e") and not _STRESS_MOVES.search(noun)


def _add_ending(ipa: str, stem: str, ending: str) -> str:
    """Return *ipa*, the sounds of *stem*, with *ending*; an n after ie or ee is a syllable: Partien."""
    if ending == "n" and ipa.endswith(_LONG):
        return f"{ipa}ən"
    if ending[0] in "ei" and _HUM.search(stem):
        ipa = f"{ipa.removesuffix('s')}z"
    return add_ending(ipa, stem, ending)


def _genitive(name: str) -> str:
    stem = name.removesuffix("s")
    if stem == name or len(stem) < _SHORTEST or stem.endswith(_HISSED):
        return ""
    said = misread_names().get(stem, "")
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
        return match[0] if len(match[0]) < SHORTEST else respell_parts(match[0])
    return _as_phonemes(ipa)


@lru_cache(maxsize=4096)
def _as_phonemes(ipa: str) -> str:
    """Return *ipa* as Pico takes it within a text."""
    from vorleser.text import phonemes

    return f"<phoneme alphabet='xsampa' ph='{phonemes.pico(ipa)}'/>"
