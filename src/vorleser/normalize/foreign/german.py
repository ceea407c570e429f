"""Decide whether a word is German: by two lists of words, its parts, its endings."""

import re
from functools import cache, lru_cache
from importlib.resources import files

from vorleser.normalize.foreign.compounds import SHORTEST_PART, is_first
from vorleser.normalize.foreign.given_names import is_given_name
from vorleser.text import dictionary
from vorleser.text.regex import compile_late

GERMAN_END = compile_late(
    r"(?:mann|m[ae][iy]er|bach|burg|berg|feld|hausen|heim|stein|dorf|t?hal|wald|rode|hof(?:er)?|inger|(?<!e)aue?r?|eck(?:er)?|egg|hardt|"
    r"kirchen|bronn|furt|see|land|straße|platz|weg|ungs?|heit|keit|schaft|lich|isch|tsch|pf|ß|schke|tzki|[sz]ky|uhn|ehl|"
    r"ohl|tz|dt|ff|[aeiou]hr|mmel|ckl|schm[aei].*|[^aeiou]gen|igs?|ow|leben|häuser|hauser|[^aeiou]schi|gaier|[bcdlnrt]ius|[bdfghklmnprt]sen|[ae]yer|[bdfgkp]ler|[bdfghklmnprt]ner|tens|berl|scheid|hut|loe|[lb]?roich|[ei]t?z?walk|tzing|thurn|husen|fleth|büll|bostel|wedel|rat|stedt|stadt|büttel|moor|förde|[ilrstz]wil|münde|ingen|[hlnr]ij)"
    r"(?:s|e[nrs]?|ern?)?$",
    re.IGNORECASE,
)
"""How German names and compounds end."""
LEARNED = compile_late(
    r"(?:ion(?:en)?|ist(?:en|in(?:nen)?)?|iten|ität(?:en)?|ismus|ismen|ologie|ologe|ieren|iert\w*|[ut]id|azol|statin|avir|[iu]mab|nemab|tinib|sartan|gliptin|cillin|ikum|"
    r"ika?|akis|akos|[io]ulos|iker(?:in)?|isch\w*|ose|itis|anz|enz(?:en)?|ierung(?:en)?|ikat\w*|(?:zo|[dnz]e)en|ium|ien)$"
)
"""How learned words end that German has made from Latin and Greek."""
GERMAN_START = compile_late(
    r"(?:Sch[aeiouäöülmnrw]|Pf|König|Kn[aeiou]|Zw|Ober|Unter|Haupt|Nieder|Szen|Wasser|Stadt|Kinder)"
)
SHORTEST_TAIL, _LONG = 5, 9
_SHORT_HEADS = (
    "bad", "wal", "see", "tee", "hut", "rat", "hof", "weg", "tag", "art", "amt", "bau", "uhr", "tor", "öl", "arm",
    "bus", "typ", "tod", "zug", "hub", "not", "ei", "eis", "hai", "mut", "ort", "rad", "wut", "gas", "jagd", "paar",
    "brot", "glas", "zeug", "spur", "holz", "mord", "salz", "saft", "wein", "öls", "eier", "huhn", "fass",
)  # fmt: skip
"""Words that German makes compounds of, too short to be looked for in all words: Laugenbad."""
_ENGLISH = compile_late(
    r"(?:[^aeiou]ow|ower|inner|ounger?|whale|[aiu]ckle|(?:ct|pt|[aiou]t|s|sh)ion)s?$|^kn|^school",
    re.IGNORECASE,
)
_FREQUENT = 2000
"""Times a word was met in English film subtitles."""
_COMPARED = compile_late(r"(?<=[a-z]{5})(?:e?ste?|ere?)[mnrs]?$")
"""How German adjectives end that are compared."""
_CASES = ("es", "en", "ern", "e", "n", "s")
"""Endings of nouns that a compound may have: Mitglied-e."""
_ENDINGS = ("", "innen", "nen", "ern", "ers", "er", "en", "es", "em", "in", "e", "n", "s")
_SHORTEST_LISTED = 3  # letters


@cache
def german_words() -> frozenset[str]:
    """Return words in small letters that German says by its own letters, though they look like another language's."""
    return frozenset(files(__package__).joinpath("german.txt").read_text("utf-8").split())


@cache
def _starts() -> frozenset[str]:
    """Return how those words begin."""
    return frozenset(word[:_SHORTEST_LISTED] for word in german_words())


@lru_cache(maxsize=4096)
def is_listed_german(word: str) -> bool:
    """Return whether *word* is one of ``german.txt``, perhaps with an ending."""
    small, listed = word.lower(), german_words()
    return small[:_SHORTEST_LISTED] in _starts() and any(
        small.endswith(ending) and small[: len(small) - len(ending)] in listed
        for ending in _ENDINGS
        if len(small) - len(ending) >= _SHORTEST_LISTED
        and not (ending[:1] == "e" and small[-len(ending) - 1] in "aeiou")
    )


def has_german_tail(word: str, shortest: int = SHORTEST_TAIL) -> bool:
    """Return whether a long *word* ends in a German one, as a compound does whose head no dictionary has."""
    sizes = range(shortest, len(word) - 3) if len(word) >= _LONG else ()
    return any(dictionary.count(word[-size:]) for size in sizes)


@lru_cache(maxsize=4096)
def is_german(word: str) -> bool:
    """Return whether *word* is in the German dictionary, is a compound of its words, or ends or begins as names do."""
    stem = word.removesuffix("s")
    if dictionary.count(word) or is_given_name(word) or is_given_name(stem) or dictionary.count(stem):
        return True
    is_shaped = GERMAN_END.search(word) or GERMAN_START.match(word) or LEARNED.search(word)
    if (is_shaped and not _is_english(word)) or is_listed_german(word):
        return True
    return min(map(len, dictionary.compound(word.lower())), default=0) >= SHORTEST_PART


def _is_english(word: str) -> bool:
    """Return whether *word*, which begins or ends as German ones do, is rather a frequent English one: Arrow."""
    return (
        _ENGLISH.search(word) is not None
        and dictionary.count(word, "en") >= _FREQUENT
        and not dictionary.count(word)
    )


@lru_cache(maxsize=4096)
def is_german_compound(word: str) -> bool:
    """Return whether *word* is a German compound with a short part, which some foreign names resemble: Aal-gabel."""
    small = word.lower()
    for head in _SHORT_HEADS:
        first = small.removesuffix(head)
        if first != small and (first in german_words() or is_first(first)):
            return True
    found = dictionary.compound(small)
    if (len(found) > 1 and len(found[-1]) >= SHORTEST_TAIL) or _is_inflected(small):
        return True
    cuts = range(SHORTEST_PART, len(small) - SHORTEST_PART + 1)
    return any(small[:at] in german_words() and dictionary.count(small[at:]) for at in cuts)


@lru_cache(maxsize=4096)
def is_declined(word: str) -> bool:
    """Return whether *word* is a compound of words that are not short, with a noun's ending: Kirchenmitgliede."""
    small = word.lower()
    stems = (small[: -len(ending)] for ending in _CASES if small.endswith(ending) and len(small) > _LONG)
    return any(
        len(found) > 1 and min(map(len, found)) >= SHORTEST_PART for found in map(dictionary.compound, stems)
    )


def _is_inflected(small: str) -> bool:
    """Return whether *small* is a compared or inflected form of a German adjective: langwierigste."""
    match = _COMPARED.search(small)
    return match is not None and dictionary.knows(small[: match.start()])
