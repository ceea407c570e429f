"""Choose how a homograph is said by the text around it."""

import re
from functools import cache
from typing import NamedTuple

from vorleser.normalize.lexicon.house import table
from vorleser.text.regex import compile_kept

_REACH = 80
"""As many characters on either side are looked at."""


class Reading(NamedTuple):
    """How a word is said where *before* and *after* match the text around it; empty patterns match everywhere.

    They are compiled on first use: an article has few of the words.
    """

    before: str
    after: str
    ipa: str


@cache
def load_readings() -> dict[str, list[Reading]]:
    """Return the readings of each homograph, in the order in which they are tried."""
    found: dict[str, list[Reading]] = {}
    for words, before, after, ipa in table("homographs", cells=4):
        for word in words.split("|"):
            found.setdefault(word, []).append(Reading(f"(?:{before})$" if before else "", after, ipa))
    return found


def reading(text: str, match: re.Match[str]) -> str:
    """Return the sounds of the homograph *match* in *text*, '' if it is none or German letters say it right."""
    known = load_readings().get(match[0])
    if not known:
        return ""
    start, end = match.span()
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    for each in known:
        if compile_kept(each.before).search(before) and compile_kept(each.after).match(after):
            return each.ipa
    return ""
