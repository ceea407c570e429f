"""Say in words what a feature and its value tell of a block, for the editor who asks why it is silent."""

import math
import re

from vorleser.ingest.html.place import NEARBY
from vorleser.text.regex import compile_late

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
    "is the author's name": "of it the author's name",
    "its kind: between text": "of the blocks placed like it stand between text",
    "its kind: followed by text": "of the blocks placed like it have text behind them",
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
_PLAIN = {
    "addresses reader": ("addresses the reader", "doesn't address the reader"),
    "after the text": ("stands behind the text", "doesn't stand behind the text"),
    "all linked": ("all of it linked", "not all of it linked"),
    "before the headline": ("stands above the headline", "doesn't stand above the headline"),
    "between headline and text": (
        "stands between headline and text",
        "doesn't stand between headline and text",
    ),
    "a picture": ("is a picture", "is no picture"),
    "heading": ("is a heading", "is no heading"),
    "list item": ("is a list item", "is no list item"),
    "ends as a sentence": ("ends as a sentence does", "doesn't end as a sentence does"),
    "ends as a question": ("ends as a question does", "doesn't end as a question does"),
    "ends linked": ("ends with a link", "doesn't end with a link"),
    "ends with a colon": ("ends with a colon", "doesn't end with a colon"),
    "names the author": ("names the author", "doesn't name the author"),
    "stood before": ("was said before", "wasn't said before"),
}
"""Features that hold or do not."""
_KINDS = {
    "tag": ("its tag is <{}>", "its tag isn't <{}>"),
    "inside": ("stands inside <{}>", "doesn't stand inside <{}>"),
    "box inside": ("its box stands inside <{}>", "its box doesn't stand inside <{}>"),
    "own name": ("is named as {}", "isn't named as {}"),
    "role by name": ("is named as {}", "isn't named as {}"),
    "box name": ("its box is named as {}", "its box isn't named as {}"),
    "page name": ("the page around it is named as {}", "the page around it isn't named as {}"),
    "words": ("words as in {!r}", "no words as in {!r}"),
}
"""Features of a kind, which the second part of their name tells, that hold or do not."""
_NUMBERS = {
    "articles around": "articles around it",
    "box: headings": "headings in its box",
    "box: pictures": "pictures in its box",
    "depth": "elements around it",
    "separators": "signs such as | or / in it",
    "steps to the text": "elements from it to the box around the text",
}
"""Features that are counts, and what they count."""
_AWAY = {
    "blocks to the text before": "the text before it",
    "blocks to the text after": "the text after it",
}
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
    return _say_place(name, value) or _say_number(name, value) or _say_plainly(name, value)


def _say_place(name: str, value: float) -> str:
    """Return what a feature of a block's box, neighbour or heading tells, '' for one of its own."""
    place, _, inner = name.partition(": ")
    if place == "its box":
        return f"{value:.0%} of the blocks in its box: {say_fact(inner, 1)}"
    if place in _PLACES and inner:
        return f"{_PLACES[place]}: {say_fact(inner, value) if value >= 0 else 'none'}"
    return ""


def _say_plainly(name: str, value: float) -> str:
    kind, _, inner = name.partition(": ")
    if name in _PLAIN or kind in _KINDS:
        return _PLAIN[name][value == 0] if name in _PLAIN else _KINDS[kind][value == 0].format(inner)
    return name if value == 1 else f"not {name}" if value == 0 else f"{name} {value:.2g}"


def _say_number(name: str, value: float) -> str:
    """Return what a feature that is a number tells, '' for one that holds or does not."""
    said = {
        "by itself": f"by itself: likely text {value:.2f}",
        "characters a word": f"{value:.1f} characters a word",
        "heading level": f"heading level {value:.0f}" if value else "is no heading",
    }
    if name in _NUMBERS:
        return _say_count(round(value), _NUMBERS[name])
    return _say_distance(round(value), _AWAY[name]) if name in _AWAY else said.get(name, "")


def _say_distance(blocks: int, what: str) -> str:
    if blocks > NEARBY:
        return f"{what} is more than {NEARBY} blocks away"
    return f"{what} is {_say_count(blocks, 'blocks')} away"


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
