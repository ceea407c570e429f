"""What a text sounds like, coarsely: German letters become classes of sounds, and two texts are compared by them.

It is finer than Kölner Phonetik, which drops all vowels and with them whole words such as "eine" or "aua": vowels stay,
and sounds that recognisers confuse (b and p, s and sch, e and ä, an r that is a vowel) are near each other.
"""

import itertools
import re
import unicodedata
from collections.abc import Sequence

import msgspec

from vorleser.text.regex import compile_late

_LETTERS = {
    "tzsch": "tʃ", "tsch": "tʃ", "dsch": "tʃ", "sch": "ʃ", "chs": "ks", "ch": "x", "ck": "k", "dt": "t", "th": "t",
    "ph": "f", "pf": "f", "qu": "kf", "tz": "ts", "ds": "ts", "ts": "ts", "x": "ks", "z": "ts", "ß": "s", "ss": "s",
    "nk": "nk", "ng": "n", "v": "f", "w": "f", "j": "j", "c": "k", "b": "p", "d": "t", "g": "k", "q": "k", "h": "",
    "ie": "i", "ei": "aj", "ai": "aj", "ey": "aj", "ay": "aj", "eu": "oj", "äu": "oj", "oi": "oj", "oy": "oj",
    "au": "au", "ou": "u", "ä": "e", "ö": "ø", "ü": "y", "m": "n",
}  # fmt: skip
_GRAPHEME = compile_late("|".join(sorted(_LETTERS, key=len, reverse=True)) + r"|([a-z])\1*")
_VOWELS = frozenset("aeiouøy")
_NEAR = {
    frozenset(pair): cost
    for pair, cost in {
        "sʃ": 0.3, "xʃ": 0.3, "xk": 0.5, "xr": 0.6, "xs": 0.6, "pf": 0.6, "pt": 0.6, "tk": 0.6, "ts": 0.6, "pk": 0.7,
        "fs": 0.7, "fx": 0.7, "nl": 0.6, "rl": 0.6, "ij": 0.2, "yj": 0.3, "ej": 0.5, "fu": 0.4, "ra": 0.3, "re": 0.5,
        "nt": 0.7, "np": 0.7, "ro": 0.6, "ei": 0.3, "ey": 0.4, "eø": 0.3, "oø": 0.4, "uy": 0.3, "iy": 0.2, "ou": 0.3,
        "ao": 0.4, "ae": 0.4, "øy": 0.3, "au": 0.6, "ai": 0.6,
    }.items()
}  # fmt: skip
_WEIGHT = {"e": 0.5, "r": 0.5, "a": 0.8, "i": 0.8, "o": 0.8, "u": 0.8, "ø": 0.8, "y": 0.8, "j": 0.6}


class Comparison(msgspec.Struct, frozen=True):
    """How one text is found in another: for each word of both, the share of its sounds that the other has, 0 to 1.

    ``places`` tells for each heard word how many expected words are heard before it ends.
    """

    expected: tuple[float, ...]
    heard: tuple[float, ...]
    places: tuple[int, ...]
    distance: float


def sounds_of(word: str) -> str:
    """Return the classes of sounds of *word*, a letter each; '' where it has none."""
    plain = unicodedata.normalize("NFC", word.lower())
    plain = "".join(
        letter if letter in "äöüß" else unicodedata.normalize("NFD", letter)[0] for letter in plain
    )
    found = "".join(_LETTERS.get(match[0], match[1] or "") for match in _GRAPHEME.finditer(plain))
    return re.sub(r"(.)\1+", r"\1", found)


def weight(sounds: str) -> float:
    """Return how much of a word *sounds* are: an r or an e, which are often swallowed, are half a sound."""
    return sum(_WEIGHT.get(sound, 1.0) for sound in sounds)


def compare_words(expected: Sequence[str], heard: Sequence[str]) -> Comparison:
    """Return how the words of *expected* are found among those of *heard*, in order, wherever words begin and end."""
    ours = [(sound, number) for number, word in enumerate(expected) for sound in sounds_of(word)]
    theirs = [(sound, number) for number, word in enumerate(heard) for sound in sounds_of(word)]
    table = _distances([sound for sound, _ in ours], [sound for sound, _ in theirs])
    found, invented = [0.0] * len(expected), [0.0] * len(heard)
    places = [0] * len(heard)
    row, column = len(ours), len(theirs)
    while row and column:
        mine, other = ours[row - 1][0], theirs[column - 1][0]
        here = table[row][column]
        if here == table[row - 1][column - 1] + _exchange(mine, other):
            row, column = row - 1, column - 1
            likeness = 1 - _exchange(mine, other) / (weight(mine) + weight(other))
            if likeness > _ALIKE:
                found[ours[row][1]] += weight(mine) * likeness
                invented[theirs[column][1]] += weight(other) * likeness
                places[theirs[column][1]] = max(places[theirs[column][1]], ours[row][1] + 1)
        elif here == table[row - 1][column] + weight(mine):
            row -= 1
        else:
            column -= 1
    return Comparison(
        _shares(found, expected),
        _shares(invented, heard),
        tuple(itertools.accumulate(places, max)),
        table[-1][-1],
    )


_ALIKE = 0.6  # likeness, 0 to 1, above which one sound was heard for the other


def _shares(found: Sequence[float], words: Sequence[str]) -> tuple[float, ...]:
    totals = [weight(sounds_of(word)) for word in words]
    return tuple(part / total if total else 1.0 for part, total in zip(found, totals, strict=True))


def _exchange(mine: str, other: str) -> float:
    """Return what it costs to hear *other* instead of *mine*: never more than to drop one and invent the other."""
    if mine == other:
        return 0.0
    if (near := _NEAR.get(frozenset((mine, other)))) is not None:
        return near
    return 0.6 if mine in _VOWELS and other in _VOWELS else weight(mine) + weight(other)


def _distances(ours: Sequence[str], theirs: Sequence[str]) -> list[list[float]]:
    """Return the least cost of hearing the first sounds of *theirs* instead of the first of *ours*, for each pair."""
    row = [0.0]
    for other in theirs:
        row.append(row[-1] + weight(other))
    table = [row]
    for mine in ours:
        above, row = row, [row[0] + weight(mine)]
        drop = weight(mine)
        for column, other in enumerate(theirs):
            row.append(
                min(
                    above[column] + _exchange(mine, other),
                    above[column + 1] + drop,
                    row[column] + weight(other),
                )
            )
        table.append(row)
    return table
