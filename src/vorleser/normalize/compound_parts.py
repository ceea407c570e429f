"""Read ``tables/compounds.tsv``: what the parts of compounds stand for that are cut short."""

from functools import cache

from vorleser.normalize.articles import fits
from vorleser.normalize.rule import Found
from vorleser.normalize.table import kinds
from vorleser.text.dictionary import compound, count, is_part, knows

_SHORTEST_HEAD = 4  # letters
_LONGEST_TAIL = 4  # letters


def compound_parts(kind: str) -> dict[str, str]:
    """Return the parts of *kind*, whole, by how they are cut."""
    return kinds("compounds")[kind]


@cache
def list_hyphened_parts() -> dict[str, str]:
    """Return the last parts that may stand behind a hyphen, where no word of prose ends so."""
    return {**compound_parts("last"), **compound_parts("inner"), **compound_parts("hyphen")}


def second_parts(cut: str) -> tuple[str, ...]:
    """Return what *cut* may stand for behind a first part that is cut short as well, the likeliest first."""
    return tuple(compound_parts("second").get(cut, "").split())


def head_of(cut: str, second: str) -> str:
    """Return what *cut* stands for as the first part of a compound with *second*, '' if it is not in the table.

    Of several the one that makes a word of the dictionary is meant, else the likeliest.
    """
    heads = compound_parts("first").get(cut, "").split() or [""]
    known = [head for head in heads if count(f"{head}{second}")] or [
        head for head in heads if knows(f"{head}{second}")
    ]
    return (known or heads)[0]


def of_short_tail(cut: str, found: Found) -> str:
    """Return the compound of the dictionary that a whole word and a letter or two begin in *cut*; '' if none fits."""
    if knows(cut):
        return ""
    for length in range(min(_LONGEST_TAIL, len(cut) - _SHORTEST_HEAD), 0, -1):
        head = cut[:-length]
        for tail in compound_parts("tail").get(cut[-length:], "").split():
            whole = f"{head}{tail}"
            if (count(whole) or _ends_in_known(whole.lower(), tail)) and fits(whole, found):
                return whole
    return ""


def _ends_in_known(whole: str, tail: str) -> bool:
    """Return whether *whole* is a compound whose last part is one of *tail* itself: a Rund-wanderweg."""
    parts = compound(whole)
    return bool(parts) and len(parts[-1]) > len(tail) + 2 and parts[-1].endswith(tail)


def ends_in_short_noun(word: str) -> bool:
    """Return whether *word* is whole, a first part and a noun of three letters: the Heldenmut, a Klosterhof."""
    first = word[:-3].lower()
    return word.endswith(_SHORT_NOUNS) and any(map(is_part, (first, first.removesuffix("s"))))


_SHORT_NOUNS = ("bad", "bub", "hof", "hut", "kur", "lob", "mut", "rad", "rat", "see", "tod", "wut")
"""Last parts too short for the dictionary to tell a compound by."""
