"""Look up how the lexicon says a word, with the ending that it has in a sentence: Teams, Montagen, unfair."""

from functools import lru_cache

from vorleser.normalize.foreign import verbs
from vorleser.normalize.foreign.given_names import load_given_names
from vorleser.normalize.foreign.name_endings import say_derived_from_name
from vorleser.normalize.foreign.word_part import WordPart
from vorleser.normalize.lexicon.house import (
    DAILY,
    GENITIVE_ENDINGS,
    HOUSE_ENDINGS,
    SHORTEST_STEM,
    KnownWord,
    house,
)
from vorleser.text import dictionary
from vorleser.text.endings import ENDINGS, add_ending

_LONGEST_ENDING = 5  # letters
_OF_PLACES = frozenset(("er", "ers", "ern"))
"""Endings of people and things of a place, before which it loses its e: Toulouser, Grenobler."""


def source(known: KnownWord) -> str:
    """Return the name of the table that *known* stands in."""
    return f"{known.field}.tsv"


@lru_cache(maxsize=8192)
def look_up(word: str) -> tuple[WordPart, ...] | None:
    """Return how the lexicon says *word*, with its ending if it has one; None if it does not know it."""
    words = house()
    if known := words.find(word):
        return (WordPart(0, len(word), known.ipa, known.lang, source(known)),)
    if word in load_given_names()["de"]:
        return None  # Beate is no form of Beat
    for size in range(1, min(_LONGEST_ENDING, len(word) - 1) + 1):
        ending = word[-size:]
        if ending not in ENDINGS and ending not in HOUSE_ENDINGS[DAILY]:
            continue
        stem = word[:-size]
        known = words.find(stem)
        if not known and ending in _OF_PLACES and (known := _find_place(f"{stem}e", word)):
            stem = f"{stem}e"
        if known and _fits(stem, ending, known):
            return (WordPart(0, len(word), add_ending(known.ipa, stem, ending), known.lang, source(known)),)
    if derived := say_derived_from_name(word):
        return (derived,)
    if said := verbs.verb_ipa(word):
        return (WordPart(0, len(word), said, "", "verbs.tsv"),)
    return _read_negated(word)


def _find_place(name: str, word: str) -> KnownWord | None:
    """Return what the lexicon has of the place *name*, ready to lose its e in *word*; None where that is German."""
    place = house().find(name)
    if not place or place.field != "orte" or dictionary.count(word):
        return None  # Sommer is nobody of the Somme
    return place._replace(ipa=place.ipa.removesuffix("e"))


def _read_negated(word: str) -> tuple[WordPart, ...] | None:
    """Return how *word* is said if un stands before an English adjective, None if it does not: unfair."""
    rest = word[2:]
    if word[:2] not in {"un", "Un"} or len(rest) < SHORTEST_STEM or not rest.islower():
        return None
    found = look_up(rest)
    if not found or found[0].lang != "en" or found[0].source != "wortschatz.tsv":
        return None
    return (found[0]._replace(end=len(word), ipa=f"ˈʊn{found[0].ipa.replace('ˈ', '')}", lang=""),)


def _fits(stem: str, ending: str, known: KnownWord) -> bool:
    """Return whether *ending* may follow the lexicon's word *stem*.

    A German word that only looks like a form of it is none: Daten are no dates, Indien is not indie, Raps no raps.
    """
    if ending.isalpha() and not dictionary.count(stem) and dictionary.count(stem + ending):
        return False
    if ending in GENITIVE_ENDINGS:
        return True
    if ending == "n" and not stem.endswith(("e", "er", "el")):
        return False
    return len(stem) >= SHORTEST_STEM and ending in HOUSE_ENDINGS.get(known.field, GENITIVE_ENDINGS)
