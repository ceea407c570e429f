"""What can be said of each block of a page: numbers and yes-or-no, by names a person understands."""

import math
import re
from collections.abc import Sequence

import msgspec

from vorleser.article import Role
from vorleser.ingest.html.place import Features, Places
from vorleser.ingest.html.vocabulary import COMMON, WORDS
from vorleser.ingest.html.votes import Votes, key
from vorleser.ingest.html.walk import FoundBlock

ENDS = re.compile(r"[.!?…][\"'“”»«’)\]]*$")
_SENTENCE = re.compile(r"[.!?…][\"“”»«)]*\s+[\"„“»«(]*[A-ZÄÖÜ]")
_WORD = re.compile(r"\w+")
YOU = re.compile(r"\b(?:Sie|Ihr|Ihre[nrms]?|Ihnen|du|dein\w*|dir|euch|eure\w*|uns|unser\w*)\b")
_NAMED = (Role.LEAD, Role.BYLINE, Role.CAPTION, Role.RELATED, Role.FOOTNOTE, Role.KICKER, Role.QUOTE)
HEADED = 12  # blocks below a heading that it may be the heading of
OF_NEIGHBOURS = (
    *("words", "linked", "vote: trafilatura", "heading", "ends as a sentence", "words: leads elsewhere"),
    *("placed as the text is", "list item"),
)
OF_HEADINGS = (
    *("linked", "words: leads elsewhere", "words: newsletter", "words: offer", "words: about the author"),
    *("words: placeholder", "words: asks the reader", "placed as the text is", "ends as a question"),
)


class Known(msgspec.Struct, frozen=True):
    """What is known of the page besides its blocks: titles, summaries, authors, site and keywords, as keys."""

    titles: tuple[str, ...] = ()
    summaries: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


def features(blocks: Sequence[FoundBlock], votes: Votes, known: Known) -> list[Features]:
    """Return the features of each of *blocks*, a whole page in order; pictures have none."""
    places = Places(blocks, votes, known.titles)
    found = [_own(block, known) for block in blocks]
    for number, block in enumerate(blocks):
        if block.role is not Role.IMAGE:
            found[number] |= places.voted(number) | places.place(number) | places.order(number)
    for number in range(len(blocks)):
        found[number] |= _neighbours(blocks, found, number)
    return found


def _own(block: FoundBlock, known: Known) -> Features:
    """Return what a block's own text says."""
    text = block.text
    found = _count(text) | {
        "linked": block.linked,
        "all linked": float(block.linked > 0.9),
        "ends linked": float(0 < block.linked < 0.9 and _ends_linked(block)),
        "strong": float(bool(block.strong) and block.strong == text),
        "strong beginning, then a link": float(
            bool(block.strong) and block.strong != text and block.linked > 0.4
        ),
        "heading": float(block.plain is Role.SUBHEAD),
        "heading level": float(block.level if block.plain is Role.SUBHEAD else 0),
        "list item": float(block.plain is Role.LIST_ITEM),
        "quotation": float(block.plain is Role.QUOTE),
        "table": float(block.plain is Role.TABLE),
        "an hour or day by tag": float(block.role is Role.DATE),
    }
    for role in _NAMED:
        found[f"role by name: {role.value}"] = float(block.role is role and block.plain is not role)
    for name, pattern in WORDS.items():
        found[f"words: {name}"] = float(bool(pattern.search(text)))
    return found | _compare_with_metadata(text.lower(), known)


def _count(text: str) -> Features:
    """Return what can be counted in a text."""
    words = _WORD.findall(text)
    count = len(words) or 1
    return {
        "words": math.log1p(len(words)),
        "characters a word": len(text) / count,
        "sentences": math.log1p(len(_SENTENCE.findall(text))),
        "common words": sum(word in COMMON for word in map(str.lower, words)) / count,
        "capitals": sum(word[0].isupper() for word in words) / count,
        "digits": sum(map(str.isdigit, text)) / (len(text) or 1),
        "separators": float(sum(text.count(mark) for mark in "|•·/»›→")),
        "all capital letters": float(text.isupper()),
        "begins small": float(text[:1].islower()),
        "ends as a sentence": float(bool(ENDS.search(text))),
        "ends with a colon": float(text.rstrip().endswith(":")),
        "ends as a question": float(text.rstrip('“”"» ').endswith("?")),
        "addresses reader": float(bool(YOU.search(text))),
    }


def _ends_linked(block: FoundBlock) -> bool:
    element = block.element
    last = element[-1] if element is not None and len(element) else None
    return last is not None and last.tag == "a" and not (last.tail or "").strip(" .»>…")


def _compare_with_metadata(text: str, known: Known) -> Features:
    """Return how a block's text compares with what the page says of its article."""
    own = key(text)
    words = {*_WORD.findall(text)}
    names = [name for name in known.authors if name and name in own]
    alike = max((_alike(words, summary) for summary in known.summaries), default=0.0)
    return {
        "is the headline": float(any(own == title for title in known.titles)),
        "is in the headline": float(len(own) > 4 and any(own in title for title in known.titles)),
        "like the summary": alike,
        "names the author": float(bool(names)),
        "is the author's name": min(1.0, sum(map(len, names)) / (len(own) or 1)),
        "is a keyword": float(own in known.labels),
    }


def _alike(words: set[str], summary: str) -> float:
    said = {*_WORD.findall(summary)}
    return len(words & said) / (len(words | said) or 1)


def _neighbours(blocks: Sequence[FoundBlock], known: Sequence[Features], number: int) -> Features:
    """Return what stands before and behind a block, and what its heading says."""
    found: Features = {}
    for name, step in (("before", -1), ("behind", 1)):
        beside = next(iter(beside_of(blocks, number, step, most=1)), None)
        for feature in OF_NEIGHBOURS:
            found[f"{name}: {feature}"] = known[beside].get(feature, 0.0) if beside is not None else -1.0
    heading = heading_of(blocks, number)
    for feature in OF_HEADINGS:
        found[f"its heading: {feature}"] = known[heading].get(feature, 0.0) if heading is not None else -1.0
    return found


def heading_of(blocks: Sequence[FoundBlock], number: int) -> int | None:
    """Return which block is the heading above block *number*, None where there is none near."""
    above = range(number - 1, max(-1, number - 1 - HEADED), -1)
    return next((at for at in above if blocks[at].plain is Role.SUBHEAD), None)


def beside_of(blocks: Sequence[FoundBlock], number: int, step: int, most: int) -> list[int]:
    """Return the blocks, at *most* so many, that stand before (*step* -1) or behind (1) block *number*."""
    found: list[int] = []
    at = number + step
    while 0 <= at < len(blocks) and len(found) < most:
        if blocks[at].role is not Role.IMAGE and not blocks[at].silent:
            found.append(at)
        at += step
    return found
