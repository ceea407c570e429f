"""Recognise an ordinal by the words before it: Beethovens 9. Sinfonie, but not Windows 10."""

import re
from collections.abc import Sequence

from vorleser.dictionary import knows
from vorleser.segment.abbreviations import DETERMINING

_ADJECTIVE = re.compile(r"[a-zäöüß]{3,}(?:e|en|er|es|em)")
"""What may stand between a determiner and an ordinal: der große 2. Preis."""
TOWN = re.compile(r"([A-ZÄÖÜ][a-zäöüß]{2,})er")
"""A town's adjective, made of its name: im Wiener 3. Bezirk."""
_ADVERBS = frozenset("insgesamt bereits schon nunmehr mittlerweile inzwischen jetzt erst erneut nun".split())
_GENITIVE = re.compile(r"[A-ZÄÖÜ][\w-]{3,}(?:s|[sxzß]['’])")
_PRODUCTS = frozenset("Windows Opus Airbus Mars Lotus Office Paris Neuss Worms Cottbus Kaktus Haus".split())
"""Names in -s that are no genitives, after which a number is part of the name."""
_BEFORE_OWNERS = frozenset(
    "an auf aus bei durch für gegen in mit nach ohne seit über um unter von vor während wegen zu zwischen".split()
)
FEW = frozenset("zwei drei vier fünf beide mehrere".split())


def leans_back(tokens: Sequence[str], word: str) -> bool:
    """Return whether the number that ends *tokens* is an ordinal of the noun *word*, by what stands before it."""
    previous = tokens[-2] if len(tokens) > 1 else ""
    before = tokens[-3].lower() if len(tokens) > 2 else ""
    if not word[0].isupper() or not previous:
        return False
    town = TOWN.fullmatch(previous)
    is_adjective = _ADJECTIVE.fullmatch(previous) or previous in _ADVERBS or (town and knows(town[1]))
    if before in DETERMINING and is_adjective:
        return before not in {"und", "oder", "sowie", "bis"}
    if previous in {"als", "Als"} or previous.lower() in FEW:
        return knows(word)
    return is_genitive_word(previous)


def owns_noun(tokens: Sequence[str], *, is_whole: bool) -> bool:
    """Return whether a ruler in the genitive ends *tokens* and the noun after it is his: unter Ludwigs XIV. Herrschaft.

    *is_whole* says that nothing precedes *tokens* in the sentence; a name in the genitive alone can't be one.
    """
    if len(tokens) < 2 or not is_genitive_word(tokens[-2]):
        return False
    return tokens[-3].lower() in _BEFORE_OWNERS if len(tokens) > 2 else is_whole


def is_genitive_word(word: str) -> bool:
    """Return whether *word* is a name or noun with its genitive's -s: Beethovens, Deutschlands, Brahms'."""
    if not _GENITIVE.fullmatch(word) or word in _PRODUCTS:
        return False
    return word[-1] != "s" or not knows(word) or knows(word[:-1])
