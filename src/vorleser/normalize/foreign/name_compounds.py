"""Names of the lexicon that begin German compounds: Macronpartei, Selenskyjbesuch, erdoğannah."""

from vorleser.normalize.foreign.name_endings import find_name
from vorleser.normalize.foreign.word_part import WordPart
from vorleser.normalize.lexicon.house import DAILY, KnownWord, house
from vorleser.text import dictionary
from vorleser.text.regex import compile_late

_LEANING = compile_late(
    r"(.{4,})(?:nah|treu|freundlich|feindlich|kritisch|hörig|skeptisch|affin)(?:e[mnrs]?|)"
)
"""A name and an adjective of who is for or against somebody."""
_SHORTEST_NAME, _SHORTEST_REST = 5, 4
_ANY_NAME = frozenset(
    "nen chen lein burg berg dorf stein feld mann haus hof bach brunn heim wald thal land".split()
)
"""How German names and diminutives go on that begin like another name."""

_OF_RIVERS = frozenset(("Havel",))
"""Names of people that German rivers have, too: Havelufer."""
_VERB_ENDINGS = ("n", "en")
"""What makes a verb of what a name looks like."""


def say_name_in_compound(word: str) -> tuple[WordPart, ...]:
    """Return how the name is said that the German compound *word* begins with, () if it begins with none."""
    if word[0].islower():
        return _say_in_adjective(word)
    if len(word) < _SHORTEST_NAME + _SHORTEST_REST or not word[1:].islower():
        return ()
    words = house().words
    for at in range(len(word) - _SHORTEST_REST, _SHORTEST_NAME - 1, -1):
        if word[:at] in words:
            known = KnownWord._make(words[word[:at]])
            if known.field != DAILY and is_compound_of_name(word, at):
                # without a language: the word is German, whatever the name is
                return (WordPart(0, at, known.ipa, "", f"{known.field}.tsv"),)
    return ()


def _say_in_adjective(word: str) -> tuple[WordPart, ...]:
    """Return how the name is said that the small adjective *word* begins with: macronfreundlich."""
    match = _LEANING.fullmatch(word)
    known = find_name(match[1]) if match else None
    if not match or not known or dictionary.count(word):
        return ()
    return (WordPart(0, match.end(1), known.ipa, "", f"{known.field}.tsv"),)


def is_compound_of_name(word: str, at: int) -> bool:
    """Return whether *word* is a name up to *at* with a German noun behind it, and no word of German alone."""
    name, rest = word[:at], word[at:]
    if (
        rest in _ANY_NAME
        or name in _OF_RIVERS
        or dictionary.count(word)
        or dictionary.count(name) > dictionary.SEEN
    ):
        return False
    if any(dictionary.count(name.lower() + ending) for ending in _VERB_ENDINGS):
        return False  # Bettel-männer
    if name[-1] == "s" and dictionary.count(name[:-1]):
        return False  # Kloster-stube
    behind = dictionary.compound(rest)
    if not dictionary.count(rest[0].upper() + rest[1:]) and (not behind or len(behind[0]) < _SHORTEST_REST):
        return False  # Warn-apps-zeit
    parts = dictionary.compound(word.lower())
    return not parts or parts[0] == name.lower()
