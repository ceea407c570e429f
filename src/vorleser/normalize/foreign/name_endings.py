"""Words that German makes of names by an ending: die Trumpsche Politik, orbánsch, Macron’sche Ideen, Trumpismus."""

from functools import lru_cache

from vorleser.normalize.foreign.spelling import onset
from vorleser.normalize.foreign.word_part import WordPart
from vorleser.normalize.lexicon.house import DAILY, KnownWord, house
from vorleser.text import dictionary
from vorleser.text.endings import add_ending
from vorleser.text.regex import compile_late

_ADJECTIVE = compile_late(r"([^\W\d_]{4,})(['’]?)sche([mnrs]?)")
_FOLLOWER = compile_late(r"([^\W\d_]{4,})(ismus|ist|isten|istin|istinnen|istisch|esk)(e[mnrs]?|)")
_SOUNDS = {
    "ismus": "ɪsmʊs", "ist": "ɪst", "isten": "ɪstn̩", "istin": "ɪstɪn", "istinnen": "ɪstɪnən", "istisch": "ɪstɪʃ",
    "esk": "ɛsk", "": "", "e": "ə", "em": "əm", "en": "ən", "er": "ɐ", "es": "əs",
}  # fmt: skip
"""Endings in IPA; those of followers bear the stress."""
_NASAL = "\u0303"


@lru_cache(maxsize=4096)
def say_derived_from_name(word: str) -> WordPart | None:
    """Return how *word* is said if it is a name of the lexicon with -sch, -ist or -esk behind, None if it is none."""
    return _say_adjective(word) or _say_follower(word)


def _say_adjective(word: str) -> WordPart | None:
    match = _ADJECTIVE.fullmatch(word)
    known = find_name(match[1]) if match else None
    if not match or not known or (not match[2] and _is_german(word)):
        return None
    said = known.ipa if "ˈ" in known.ipa else f"ˈ{known.ipa}"
    return _part(word, known, f"{said}ʃ{_SOUNDS['e' + match[3]]}")


def _say_follower(word: str) -> WordPart | None:
    match = _FOLLOWER.fullmatch(word)
    known = find_name(match[1]) if match else None
    if not match or not known or not _is_misread(match[1], known) or dictionary.count(word):
        return None
    said = add_ending(known.ipa, match[1], "e").removesuffix("ə").replace("ˈ", "")
    at = onset(f"{said}ɪ", len(said))
    return _part(word, known, f"{said[:at]}ˈ{said[at:]}{_SOUNDS[match[2]]}{_SOUNDS[match[3]]}")


def _part(word: str, known: KnownWord, said: str) -> WordPart:
    return WordPart(0, len(word), said, "", f"{known.field}.tsv")


def find_name(stem: str) -> KnownWord | None:
    """Return what the lexicon has of the name *stem*, written with a capital or not; None for a daily word."""
    known = house().find(stem[0].upper() + stem[1:])
    return known if known and known.field != DAILY else None


def _is_misread(stem: str, known: KnownWord) -> bool:
    """Return whether German letters mislead in *stem* before a vowel: Trump does, the nasal of Macron is gone there."""
    return _NASAL not in known.ipa and (known.lang == "en" or not stem.isascii())


def _is_german(word: str) -> bool:
    """Return whether *word* is one of German's own adjectives, whatever it begins like: typische, komische."""
    parts = dictionary.compound(word.lower())
    return dictionary.count(word) > 0 or (bool(parts) and not parts[-1].startswith("sche"))
