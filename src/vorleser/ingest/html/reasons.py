"""Say in words what a feature and its value tell of a block, for the editor who asks why it is silent."""

import math
import re

_COUNTED = {
    "words": "words",
    "sentences": "ends of sentences",
    "box: characters": "characters in its box",
    "box: blocks": "blocks in its box",
    "box: long paragraphs": "long paragraphs in its box",
    "box: repeated": "boxes like it",
    "its kind: how many": "blocks placed like it",
}
"""Features that are logarithms of counts, and what they count."""
_SHARES = {
    "share of the text before": "of the text stands before it",
    "linked": "of it linked",
    "box: linked": "of its box linked",
    "box: voted": "of its box taken for text by trafilatura",
    "in the text's parent": "of the text in its parent",
    "placed as the text is": "of the text placed as it is",
    "place on the page": "down the page",
    "common words": "of its words common ones",
    "like the summary": "of its words in the summary",
    "list: linked": "of its list linked",
}
"""Features that are shares, and of what."""
_VOTES = {
    "vote: trafilatura": ("trafilatura takes it for text", "trafilatura leaves it out"),
    "vote: trafilatura, narrow": (
        "trafilatura, when strict, takes it for text",
        "trafilatura, when strict, leaves it out",
    ),
    "vote: readability": ("readability takes it for text", "readability leaves it out"),
    "vote: the page's own data": ("the page's data hold it", "the page's data don't hold it"),
    "no vote: the page has no data": ("the page's data hold no text", "the page's data hold a text"),
}
"""Votes, for and against."""
_CHANCE = re.compile(r"by itself: (before|behind|its heading|below it)\b(?: (\d)|(, on the whole))?")
_PLACES = {
    "before": "the block before",
    "behind": "the block behind",
    "its heading": "its heading",
    "below it": "what stands below it",
}
_STEPS = {"2": ", second", "3": ", third"}


def say_fact(name: str, value: float) -> str:
    """Return what the feature *name* with its *value* tells, e.g. "24 words".

    >>> say_fact("words", 3.2188758)
    '24 words'
    >>> say_fact("no vote: the page has no data", 0)
    "the page's data hold a text"
    """
    if name in _VOTES:
        return _VOTES[name][value == 0]
    if name in _COUNTED:
        return f"{round(math.expm1(value))} {_COUNTED[name]}"
    if name in _SHARES:
        return f"{value:.0%} {_SHARES[name]}"
    if chance := _CHANCE.fullmatch(name):
        return _say_chance(chance, value)
    place, _, inner = name.partition(": ")
    if place in _PLACES and inner:
        return f"{_PLACES[place]}: {say_fact(inner, value) if value >= 0 else 'none'}"
    return name if value == 1 else f"not {name}" if value == 0 else f"{name} {value:.2g}"


def _say_chance(chance: re.Match[str], value: float) -> str:
    place = "all around" if chance[3] else _PLACES[chance[1]]
    which = f"{place}{_STEPS.get(chance[2] or '', '')}"
    where = f" {chance[1]}" if chance[3] else ""
    return f"{which}{where}: none" if value < 0 else f"{which}{where}: likely text {value:.2f}"
