"""Which language a word is of, by its letters: how often each three of them follow each other in a language's words.

The table is made by ``scripts/train_letters``.
"""

from functools import cache, lru_cache
from importlib.resources import files

UNSEEN = "}"
"""What stands in the table for three letters that a language's words hardly ever have."""

MARKS = {
    "fr": "çèêëîïôœùûÿâ",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "pl": "łąęśźżćń",
    "cs": "ěřůňťď",
    "hr": "đ",
    "hu": "őű",
    "ro": "ășțşţ",
    "tr": "ğış",
    "sv": "å",
    "da": "øæ",
}
"""Letters that only these languages have; others (é, á, ö, č, ć …) are of several, and the rest of the word tells."""


@cache
def table() -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the languages, and for each three letters a character per language: the larger, the rarer."""
    first, *lines = files(__package__).joinpath("letters.txt").read_text("utf-8").splitlines()
    return tuple(first.split()), {line[:3]: line[3:] for line in lines}


@lru_cache(maxsize=4096)
def rarity(word: str) -> dict[str, int]:
    """Return for each language how strange *word* looks in it: the negative logarithm of its probability, in tenths."""
    languages, threes = table()
    padded = f"  {word.lower()} "
    unseen = UNSEEN * len(languages)
    rows = [threes.get(padded[at : at + 3], unseen) for at in range(len(padded) - 2)]
    return {language: sum(map(ord, column)) for language, column in zip(languages, zip(*rows, strict=True), strict=True)}


@lru_cache(maxsize=4096)
def marked(word: str) -> frozenset[str]:
    """Return the languages that letters of *word* are peculiar to."""
    small = word.lower()
    return frozenset(language for language, marks in MARKS.items() if any(mark in small for mark in marks))
