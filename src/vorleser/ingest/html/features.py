"""Compute the features of each block of a page, numbers and yes-or-no, by readable names."""

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from vorleser.article import Role
from vorleser.ingest.html.found_block import ENDS, FoundBlock
from vorleser.ingest.html.place import Fact, Features, Places
from vorleser.ingest.html.vocabulary import COMMON, WORDS
from vorleser.ingest.html.votes import Votes, key
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SENTENCE = compile_late(r"[.!?…][\"“”»«)]*\s+[\"„“»«(]*[A-ZÄÖÜ]")
_WORD = compile_late(r"\w+")
YOU = compile_late(r"\b(?:Sie|Ihr|Ihre[nrms]?|Ihnen|du|dein\w*|dir|euch|eure\w*|uns|unser\w*)\b")
_NAMED = (Role.LEAD, Role.BYLINE, Role.CAPTION, Role.RELATED, Role.FOOTNOTE, Role.KICKER, Role.QUOTE)
_ENDS = 420  # characters at the ends of a text in which its words are looked for: what is longer, speaks of the world
HEADED = 12  # blocks below a heading that it may be the heading of
OF_NEIGHBOURS = (
    *("words", "linked", "vote: trafilatura", "heading", "ends as a sentence", "words: leads elsewhere"),
    *("placed as the text is", "list item", "words: picture credit", "words: offer", "strong"),
)
OF_HEADINGS = (
    *("linked", "words: leads elsewhere", "words: newsletter", "words: offer", "words: about the author"),
    *("words: placeholder", "words: asks the reader", "placed as the text is", "ends as a question"),
    *("words: contacts", "words: sharing"),
)
OF_BOXES = (
    *("words: newsletter", "words: offer", "words: asks the reader", "words: sharing", "words: address"),
    *("words: picture credit", "words: about the author", "words: leads elsewhere", "words: listening"),
    *("addresses reader", "all linked", "words: consent", "words: contacts"),
)


class Known(msgspec.Struct, frozen=True):
    """What is known of the page besides its blocks: titles, summaries, authors, site and keywords, as keys.

    ``news`` tells whether it calls itself a newsroom's article, ``sites`` how its site may be called.
    """

    titles: tuple[str, ...] = ()
    summaries: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    news: bool = False
    sites: tuple[str, ...] = ()


def features(blocks: Sequence[FoundBlock], votes: Votes, known: Known) -> list[Features]:
    """Return the features of each of *blocks*, a whole page in order; a missing feature is 0.

    Pictures have none, and silent blocks only those that their neighbours need.
    """
    places = Places(blocks, votes, known.titles)
    found: list[Features] = [{} for _ in blocks]
    for number, block in enumerate(blocks):
        if block.role is Role.IMAGE or (block.silent and block.plain is not Role.SUBHEAD):
            continue
        facts = [*_own(block), *_compare_with_metadata(block.text.lower(), known)]
        if not block.silent:
            facts += (*places.tell_votes(number), *places.place(number), *places.order(number))
        found[number] = {name: value for name, value in facts if value}
    _add_boxes(places, found)
    for number, block in enumerate(blocks):
        if not block.silent and block.role is not Role.IMAGE:
            found[number] |= _neighbours(blocks, found, number)
    return found


def _add_boxes(places: Places, found: list[Features]) -> None:
    """Add the features of each block's box: the share of its blocks, links included, with certain words."""
    spoken: dict[HtmlElement, Features] = {}
    for number, box in places.outer.items():
        if box not in spoken:
            inside = [found[at] for at in places.below(box)]
            shares = ((name, sum(bool(other.get(name)) for other in inside)) for name in OF_BOXES)
            spoken[box] = {f"its box: {name}": count / len(inside) for name, count in shares if count}
        found[number] |= spoken[box]


def _own(block: FoundBlock) -> Iterator[Fact]:
    """Yield the features of a block's own text."""
    text = block.text
    yield from _count(text).items()
    yield "linked", block.linked
    yield "all linked", float(block.linked > 0.9)
    yield "ends linked", float(0 < block.linked < 0.9 and _ends_linked(block))
    yield "strong", float(bool(block.strong) and block.strong == text)
    strong = bool(block.strong) and block.strong != text
    yield "strong beginning, then a link", float(strong and block.linked > 0.4)
    yield "heading", float(block.plain is Role.SUBHEAD)
    yield "heading level", float(block.level if block.plain is Role.SUBHEAD else 0)
    yield "list item", float(block.plain is Role.LIST_ITEM)
    yield "quotation", float(block.plain is Role.QUOTE)
    yield "table", float(block.plain is Role.TABLE)
    yield "an hour or day by tag", float(block.role is Role.DATE)
    if block.role in _NAMED and block.plain is not block.role:
        yield f"role by name: {block.role.value}", 1.0
    ends = text if len(text) <= _ENDS else f"{text[: _ENDS * 2 // 3]} … {text[-_ENDS // 3 :]}"
    ends = ends.lower()
    for name, words in WORDS.items():
        if words.are_in(ends):
            yield f"words: {name}", 1.0


def _count(text: str) -> Features:
    """Return the features that are counted in a text."""
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


def _compare_with_metadata(text: str, known: Known) -> Iterator[Fact]:
    """Yield how a block's text compares with what the page says of its article."""
    own = key(text)
    words = {*_WORD.findall(text)}
    names = [name for name in known.authors if name and name in own]
    alike = max((_alike(words, summary) for summary in known.summaries), default=0.0)
    yield "is the headline", float(any(own == title for title in known.titles))
    yield "is in the headline", float(len(own) > 4 and any(own in title for title in known.titles))
    yield "like the summary", alike
    yield "names the author", float(bool(names))
    yield "is the author's name", min(1.0, sum(map(len, names)) / (len(own) or 1))
    yield "is a keyword", float(own in known.labels)


def _alike(words: set[str], summary: str) -> float:
    said = {*_WORD.findall(summary)}
    return len(words & said) / (len(words | said) or 1)


def _neighbours(blocks: Sequence[FoundBlock], known: Sequence[Features], number: int) -> Features:
    """Return what stands before and behind a block, and what its heading says; -1 where there is none."""
    found: Features = {}
    beside = [
        (name, beside_of(blocks, number, step, most=1)) for name, step in (("before", -1), ("behind", 1))
    ]
    heading = heading_of(blocks, number)
    others = [(name, at[0] if at else None, OF_NEIGHBOURS) for name, at in beside]
    for name, at, names in (*others, ("its heading", heading, OF_HEADINGS)):
        for feature in names:
            value = -1.0 if at is None else known[at].get(feature, 0.0)
            if value:
                found[f"{name}: {feature}"] = value
    for name, at in (("before", number - 1), ("behind", number + 1)):
        if 0 <= at < len(blocks) and blocks[at].role is Role.IMAGE:
            found[f"{name}: a picture"] = 1.0
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
