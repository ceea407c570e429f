"""Adjectives that German makes of names: die Trumpsche Politik, das orbánsche System, Macron’sche Ideen."""

from functools import lru_cache

from vorleser.normalize.foreign.word_part import WordPart
from vorleser.normalize.lexicon.house import SHORTEST_STEM, house
from vorleser.text import dictionary
from vorleser.text.regex import compile_late

_ADJECTIVE = compile_late(r"([^\W\d_]{4,})(['’]?)sche([mnrs]?)")
_DAILY = "wortschatz"
"""The field of words in daily use, which are no names."""


@lru_cache(maxsize=4096)
def say_adjective(word: str) -> WordPart | None:
    """Return how *word* is said if it is a name of the lexicon with -sch behind, None if it is none."""
    match = _ADJECTIVE.fullmatch(word)
    if not match or len(match[1]) < SHORTEST_STEM:
        return None
    stem, mark, ending = match.groups()
    known = house().find(stem[0].upper() + stem[1:])
    if not known or known.field == _DAILY or (not mark and _is_german(word)):
        return None
    said = known.ipa if "ˈ" in known.ipa else f"ˈ{known.ipa}"
    sound = {"": "ʃə", "r": "ʃɐ"}.get(ending, f"ʃə{ending}")
    return WordPart(0, len(word), said + sound, "", f"{known.field}.tsv")


def _is_german(word: str) -> bool:
    """Return whether *word* is one of German's own adjectives, whatever it begins like: typische, komische."""
    parts = dictionary.compound(word.lower())
    return dictionary.count(word) > 0 or (bool(parts) and not parts[-1].startswith("sche"))
