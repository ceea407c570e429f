"""Say in words what a feature and its value tell of a block, for the editor who asks why it is silent."""

import math
import re

from vorleser.regex import compile_late

_COUNTED = {
    "words": "words",
    "sentences": "ends of sentences",
    "box: characters": "characters in its box",
    "box: blocks": "blocks in its box",
    "box: long paragraphs": "paragraphs of some length in its box",
    "box: repeated": "boxes like it",
    "its kind: how many": "blocks placed like it",
}
"""Features that are logarithms of counts, and what they count."""
_SHARES = {
    "share of the text before": "of the text stands before it",
    "linked": "of it linked",
    "box: linked": "of its box linked",
    "box: voted": "of its box taken for text by trafilatura",
    "in the text's parent": "of the text in the box around it",
    "placed as the text is": "of the text in places like its own",
    "place on the page": "down the page",
    "common words": "of its words common ones",
    "capitals": "of its words with a capital",
    "digits": "of its characters digits",
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
_CHANCE = compile_late(r"by itself: (before|behind|its heading|below it)\b(?: (\d)|(, on the whole))?")
_PLACES = {
    "before": "the block before it",
    "behind": "the block after it",
    "its heading": "its heading",
    "below it": "what stands below it",
}
_BESIDE = {"before": "before", "behind": "after"}
_STEPS = {"2": ", two away", "3": ", three away"}


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
        return _say_count(round(math.expm1(value)), _COUNTED[name])
    if name in _SHARES:
        return f"{value:.0%} {_SHARES[name]}"
    if chance := _CHANCE.fullmatch(name):
        return _say_chance(chance, value)
    return _say_place(name, value) or _say_plainly(name, value)


def _say_place(name: str, value: float) -> str:
    """Return what a feature of a block's box, neighbour or heading tells, '' for one of its own."""
    place, _, inner = name.partition(": ")
    if place == "its box":
        return f"{value:.0%} of the blocks in its box: {inner}"
    if place in _PLACES and inner:
        return f"{_PLACES[place]}: {say_fact(inner, value) if value >= 0 else 'none'}"
    return ""


def _say_plainly(name: str, value: float) -> str:
    return name if value == 1 else f"not {name}" if value == 0 else f"{name} {value:.2g}"


def _say_count(count: int, what: str) -> str:
    """Return *count* with *what* it counts, whose first word is a plural."""
    first, _, rest = what.partition(" ")
    one = first.removesuffix("es") if first == "boxes" else first.removesuffix("s")
    return f"{count:,} {one if count == 1 else first} {rest}".rstrip()


def _say_chance(chance: re.Match[str], value: float) -> str:
    if chance[3]:
        which = f"the blocks {_BESIDE[chance[1]]} it, together"
    else:
        which = f"{_PLACES[chance[1]]}{_STEPS.get(chance[2] or '', '')}"
    return f"{which}: none" if value < 0 else f"{which}: likely text {value:.2f}"
