"""Short words that are cut: before a figure (Erw. 4 €), and at the head of a notice (Verk. Sofa)."""

from vorleser.segment.abbreviations import CLOSING, UNITS
from vorleser.text.dictionary import knows
from vorleser.text.first_words import OPENING
from vorleser.text.regex import compile_late

UNCUT = frozenset("App Feed Stream Scan Screen Snack Gin".split())
"""Borrowed words that are whole, though the dictionary of German does not know them: Das ist die App. Nutzer …"""
_CONSONANTS = compile_late(r"[b-df-hj-np-tv-xz]{2}$")


def is_clipped_short(stem: str) -> bool:
    """Return whether *stem* is short, ends in several consonants, and is no word: Erw. 4 €."""
    is_short = 2 < len(stem) < 5 and _CONSONANTS.search(stem) is not None
    return is_short and stem not in UNITS and stem not in CLOSING and not knows(stem)


def begins_notice(first: str, word: str) -> bool:
    """Return whether the *first* word is cut short before the noun *word* (Verk. Sofa, Max. Teilnehmerzahl)."""
    is_short = 2 < len(first) < 7 and first.isalpha() and first[-1] not in "aeiouyäöü" and not first.isupper()
    is_cut = first in {"Max", "Min"} or ((is_short or first == "Su") and not knows(first))
    return is_cut and word not in OPENING and knows(word)
