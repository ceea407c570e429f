"""Tell words in capitals (KÄUFER) from acronyms (DGB), and return how German writes them in a sentence."""

import re
from collections.abc import Sequence
from functools import lru_cache

from vorleser.normalize.foreign.given_names import is_given_name
from vorleser.normalize.lexicon.house import house
from vorleser.normalize.nouns import KNOWN, search_gender
from vorleser.normalize.spelling import PRONOUNCEABLE
from vorleser.text.dictionary import SEEN, compound, count
from vorleser.text.regex import compile_late

_PLACES = frozenset("ULM AUE BAD NEW SAN LOS TEL RIO LAS HOF SYLT GERA HAMM JENA LAHR".split())
"""Short names of places, or of their parts, that the dictionary does not tell from acronyms."""
THREE = frozenset(
    """abi abo akt alb alm alp alt art ast axt bub bug bus bär dom duo eck eid eis erz fan fax fee fez fit fuß
    gag gas hai hof hub huf hut jet jod jux kap kot kur kür lob lok los lot maß mix mob mut not nut oma opa ohm
    pan pik pop rad rat ruf ruß sau see ski süd tal tau tee tod ton top tor tür typ uhr uhu ulk uni ost wal
    wut zar zeh zoo zug öse kuh boy elf mai
    """.split()
)
"""Words of three letters that are more than acronyms of the same letters."""
SHORTEST_WORD = 4
"""Shorter ones are acronyms of the same letters more often than names."""
_VOWEL = compile_late(r"[aeiouyäöü]")
_SMALL = compile_late(
    r"ge[a-zäöüß]{3,}t|[a-zäöüß]{3,}(?:ig|lich|isch|los|bar|sam|haft|voll|end|iert)(?:e[nmrs]?)?|[a-zäöüß]{3,}(?:ste|tet)"
)
"""Adjectives, participles and verbs, which stand small however rare they are."""
SEEN_OFTEN = 8 * SEEN
"""Met as often in small letters, a word is no noun."""


@lru_cache(maxsize=2048)
def small(capitals: str) -> str:
    """Return how the word in *capitals* is written within a sentence ("nichts", "Käufer"); '' if it is no word."""
    word = with_eszett(capitals.lower())
    if not is_word(word):
        return word.capitalize() if is_name(word) else ""
    return word if is_small(word) else f"{word[0].upper()}{word[1:]}"


def is_name(word: str) -> bool:
    """Return whether *word*, in small letters, is a name that the house lexicon says how to pronounce."""
    return len(word) > SHORTEST_WORD - 1 and word.capitalize() in house().words


def follows_given_name(capitals: str, before: str) -> bool:
    """Return whether *capitals* are a surname, since *before* ends with a given name in capitals: BARBARA MUSTR."""
    given = _GIVEN.search(before)
    return given is not None and len(capitals) > SHORTEST_WORD - 1 and is_given_name(given[1].capitalize())


_GIVEN = compile_late(r"(?<![\w-])([A-ZÄÖÜ]{3,}) $")


def is_word(word: str) -> bool:
    """Return whether *word*, in small letters, is German or English: a short one must be frequent or a noun."""
    if word.upper() in _PLACES or word in THREE:
        return True
    if len(word) < 4:
        met = count(word) > SEEN + 10 or search_gender(word) is not None
        return len(word) == 3 and met and PRONOUNCEABLE.fullmatch(one_vowel(word).upper()) is not None
    known = count(word) or count(word, "en") or (len(word) > 6 and compound(word))
    return bool(known) and _VOWEL.search(word) is not None


def one_vowel(word: str) -> str:
    """Return *word* with one letter for a long vowel or diphthong: "see" is "se"."""
    return re.sub(r"(a[aiy])|(ee)|(oo)|(ou)", lambda pair: pair[0][0], word)


def is_small(word: str) -> bool:
    """Return whether German writes *word* with a small letter, as it does all but nouns and names."""
    if (
        not count(word)
        or word in KNOWN
        or (word in THREE and word not in {"alt", "los"})
        or (search_gender(word) is not None and count(word) < 5 * SEEN_OFTEN)
    ):
        return False
    return count(word) > SEEN_OFTEN or _SMALL.fullmatch(word) is not None


def with_eszett(word: str) -> str:
    """Return *word* with the ß that capitals hide: "strasse" is "straße"."""
    sharp = word.replace("ss", "ß", 1)
    return sharp if "ss" in word and count(sharp) and not count(word) else word


def lower_towns(said: Sequence[str | None], written: Sequence[str]) -> list[str | None]:
    """Return what is *said* for words in capitals at a report's head, parted by strokes: "FRANKFURT/LOHR".

    If one of them is a word or a name, other long ones are no acronyms.
    """
    if not any(word and len(word) >= SHORTEST_WORD and word.istitle() and word.isalpha() for word in said):
        return [*said]
    return [
        part.capitalize()
        if len(part) >= SHORTEST_WORD and "-" in (word or "") and _VOWEL.search(part.lower())
        else word
        for word, part in zip(said, written, strict=True)
    ]
