"""How a part of a word is said, and where that is from."""

from typing import NamedTuple

FOREIGN_RULES = "rules"
"""The source of what no table says."""


class WordPart(NamedTuple):
    """How ``word[start:end]`` is said: its sounds, its language, and the table or rules they are from.

    A language with letters of its own stands for how its names are written in Latin ones. ``letters`` are what a German
    word without sounds here is to be read as.
    """

    start: int
    end: int
    ipa: str
    lang: str
    source: str
    letters: str = ""
