"""Behind which words the small figure of a note may stand where a text has lost that it was raised: "der Kirche.1"."""

from vorleser.text.dictionary import knows

_SHORTEST = 4  # letters
_COUNTED = frozenset(
    "absatz abbildung artikel gleis halle haus kapitel linie nummer platz punkt rang raum saal satz seite stufe "
    "tabelle teil version ziffer zimmer anlage fußnote randnummer stand bild band heft folge größe klasse".split()
)
"""Nouns that a figure counts: "Platz.2" lacks a space."""


def may_be_noted(written: str) -> bool:
    """Return whether a figure right behind *written*, a word and its quotation marks and stops, is a note's mark."""
    word = written.strip("„“”»«›‹\"'’‚‘([)].,;:!?")
    return len(word) >= _SHORTEST and knows(word) and word.lower() not in _COUNTED
