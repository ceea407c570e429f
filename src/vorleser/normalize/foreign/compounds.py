"""English parts of German compounds: Cyber in Cyberkriminalität."""

from functools import cache

from vorleser import dictionary
from vorleser.normalize.foreign import english
from vorleser.normalize.foreign.word_part import WordPart
from vorleser.normalize.lexicon.house import KnownWord, house

FIRST_LETTERS = 4
SHORTEST_COMPOUND, SHORTEST_PART = 8, 4
_LINKS = ("", "s")


@cache
def heads() -> frozenset[str]:
    """Return the first letters of the words that German makes compounds of."""
    return frozenset(
        word[:FIRST_LETTERS].lower() for word, known in house().words.items() if is_in_compounds(known)
    )


@cache
def tails() -> frozenset[str]:
    """Return the last letters of the English words that German makes compounds of."""
    return frozenset(word[-3:] for word, known in house().words.items() if known.lang == "en")


def say_compound(word: str) -> tuple[WordPart, ...]:
    """Return the English part of *word* where it is joined with a German one: Cyber in Cyberkriminalität."""
    if len(word) < SHORTEST_COMPOUND or dictionary.count(word) or english.phones(word):
        return ()
    words = house().words
    if word[:FIRST_LETTERS].lower() in heads():
        splits = range(FIRST_LETTERS, len(word) - 3)
        for at in sorted(splits, key=lambda at: (not dictionary.count(word[at:]), at)):
            known = words.get(word[:at])
            if known and is_in_compounds(known) and (said := _with_rest(word, at, known)):
                return said
    for ending in ("", "s", "n"):
        stem = word.removesuffix(ending) if ending else word
        if (ending and stem == word) or stem[-3:] not in tails():
            continue
        for at in range(4, len(stem) - 2):
            known = words.get(stem[at].upper() + stem[at + 1 :])
            if known and known.lang == "en" and len(stem) - at > 2 and is_first(word[:at]):
                return (WordPart(at, len(word), known.ipa + ending, "en", f"{known.field}.tsv"),)
    return ()


def is_in_compounds(known: KnownWord) -> bool:
    """Return whether German makes compounds of the lexicon's word: of all English ones, and of what is in daily use."""
    return known.lang == "en" or known.field == "wortschatz"


def _with_rest(word: str, at: int, known: KnownWord) -> tuple[WordPart, ...]:
    """Return how *known*, the first part of *word*, is said, and what begins at *at* if the lexicon has it too."""
    table, rest = f"{known.field}.tsv", word[at:]
    last = house().words.get(rest[:1].upper() + rest[1:])
    first = WordPart(0, at, known.ipa, known.lang, table)
    if last and last.lang == "en" and len(rest) >= SHORTEST_PART:
        return (first, WordPart(at, len(word), last.ipa.replace("ˈ", ""), "en", f"{last.field}.tsv"))
    if is_rest(rest) or (at > SHORTEST_PART and len(rest) == SHORTEST_PART and dictionary.count(rest)):
        linked = rest.startswith("s") and not dictionary.knows(rest) and not known.ipa.endswith("s")
        return (first._replace(end=at + 1, ipa=f"{known.ipa}s") if linked else first,)
    return ()


def is_rest(rest: str) -> bool:
    """Return whether *rest* is a German word or compound, perhaps after a linking s."""
    return any(
        dictionary.knows(rest.removeprefix(link))
        for link in _LINKS
        if rest.startswith(link) and len(rest) > 4
    )


def is_first(first: str) -> bool:
    """Return whether *first* is a German word or compound, perhaps with a link after it."""
    return any(
        first.endswith(link)
        and len(first.removesuffix(link)) > 2
        and dictionary.knows(first.removesuffix(link))
        for link in ("", "s", "es", "n", "en")
    )
