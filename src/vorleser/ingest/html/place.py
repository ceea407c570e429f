"""Features of the place of blocks in a page: their boxes, neighbours, order, and votes."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.found_block import ENDS, FoundBlock
from vorleser.ingest.html.tree import label
from vorleser.ingest.html.vocabulary import NAME_WORDS
from vorleser.ingest.html.votes import Votes, key, says

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Features = dict[str, float]
Fact = tuple[str, float]
MAIN_WORDS = 12  # words of a block that shows where the text is
_SHORT_WORDS = 4  # words of a sentence
_PLAIN = 0.34  # share of longer blocks below which they are the text, too
ENOUGH = 300  # characters of such blocks that the voters must agree on
_CENTRE = 0.3  # share of the text that an element holds from which on it is the page's, not a box in it
_LINKED = 0.4  # share of a text that is linked from which on it does not count as text
_LONG = 120  # characters of a paragraph
NEARBY = 10  # blocks
KIND = 4  # elements, from a block's own upwards, that make out its kind
_TAGS = frozenset({"p", "li", "div", "span", "td", "dd", "dt", "figcaption", "a", "section", "article"})
_AROUND = frozenset(
    "article main aside footer header figure form section blockquote a table ul nav details figcaption li".split()
)
LINES = frozenset({"p", "li", "h2", "h3", "br"})  # of which there are many in any text
_NOT_TEXT = frozenset({Role.IMAGE, Role.CAPTION, Role.HEADLINE, Role.FOOTNOTE})


class Sum:
    """Sums over the blocks below an element, in characters."""

    __slots__ = ("blocks", "headings", "images", "inside", "length", "linked", "long", "main", "voted")

    def __init__(self) -> None:
        self.length = self.linked = self.main = self.voted = 0.0
        self.blocks = self.headings = self.images = self.long = 0
        self.inside: list[int] = []  # numbers of the blocks


@cache
def _kinds_named(names: str) -> tuple[str, ...]:
    """Return the kinds of page part that *names*, an element's classes and id, mention."""
    return tuple(kind for kind, words in NAME_WORDS.items() if words.are_in(names)) if names else ()


class Places:
    """A page's blocks as they stand in its tree, with the *votes* on them and the page's *titles* (keys)."""

    def __init__(self, blocks: Sequence[FoundBlock], votes: Votes, titles: Sequence[str]) -> None:
        self.blocks = blocks
        self.keys = [key(block.text) for block in blocks]
        self.votes = votes
        self.above = [self._path(block.element) for block in blocks]
        self.ballots = [self._ballot(number) for number in range(len(blocks))]
        self.main = self._main()
        self.whole = sum(self.main) or 1.0
        self.sums = self._added()
        self.alike = Counter(_sort(element) for element in self.sums)
        self.times = Counter(self.keys)
        self.first = {own: number for number, own in reversed([*enumerate(self.keys)])}
        self.joined = "\n".join(own for own, length in zip(self.keys, self.main, strict=True) if length)
        self.before = [0.0, *accumulate(self.main)]
        main = [number for number, length in enumerate(self.main) if length]
        self.firsts, self.lasts = (main[0], main[-1]) if main else (0, len(blocks))
        self.titled = self._find_headline(titles)
        self.outer: dict[int, HtmlElement] = {}  # the box of each block that was placed
        self.named: dict[HtmlElement, tuple[str, ...]] = {}
        self.around: dict[HtmlElement, set[str]] = {}
        self._count()

    def _find_headline(self, titles: Sequence[str]) -> int:
        """Return which block is the headline, -1 where there is none."""
        marked = (number for number, block in enumerate(self.blocks) if block.role is Role.HEADLINE)
        said = (number for number, own in enumerate(self.keys) if own and own in titles)
        return next(marked, next(said, -1))

    @staticmethod
    def _path(element: "HtmlElement | None") -> list["HtmlElement"]:
        return [] if element is None else [element, *element.iterancestors()]

    def _ballot(self, number: int) -> Features:
        own = self.keys[number]
        return {
            "vote: trafilatura": float(says(self.votes.broad, own)),
            "vote: trafilatura, narrow": float(says(self.votes.narrow, own)),
            "vote: readability": float(says(self.votes.dense, own)),
            "vote: the page's own data": float(says(self.votes.data, own)),
            "no vote: the page has no data": float(not self.votes.data),
        }

    def _main(self) -> list[float]:
        """Return the length of each block that is surely text, 0 for the others."""
        prose, short = self._prose(MAIN_WORDS), self._prose(_SHORT_WORDS)
        short = [
            size if ENDS.search(block.text) else 0.0 for block, size in zip(self.blocks, short, strict=True)
        ]
        if sum(prose) < sum(short) * _PLAIN:
            prose = short
        voted = [
            length * max(ballot["vote: trafilatura"], ballot["vote: the page's own data"])
            for length, ballot in zip(prose, self.ballots, strict=True)
        ]
        return voted if sum(voted) > ENOUGH else prose

    def _prose(self, least: int) -> list[float]:
        """Return the length of each block that has at *least* so many words, and is no caption, link or control."""
        return [
            len(block.text) * float(block.role not in _NOT_TEXT)
            if len(block.text.split()) >= least and block.linked < _LINKED and not block.silent
            else 0.0
            for block in self.blocks
        ]

    def _added(self) -> dict["HtmlElement", Sum]:
        sums: dict[HtmlElement, Sum] = {}
        for number, block in enumerate(self.blocks):
            size = len(block.text)
            for element in self.above[number]:
                total = sums.get(element)
                if total is None:
                    total = sums[element] = Sum()
                if block.role is Role.IMAGE:
                    total.images += 1
                    continue
                total.inside.append(number)
                total.length += size
                total.linked += size * block.linked
                total.main += self.main[number]
                total.voted += size * self.ballots[number]["vote: trafilatura"]
                total.blocks += 1
                total.headings += block.plain is Role.SUBHEAD
                total.long += size > _LONG and block.linked < _LINKED
        return sums

    def _count(self) -> None:
        """Count the text's parents and kinds of place, and how often each kind leads to text."""
        self.places = [self._kind(number) for number in range(len(self.blocks))]
        self.parents: Counter[HtmlElement] = Counter()
        self.kinds: Counter[str] = Counter()
        for number, length in enumerate(self.main):
            if length:
                path = self.above[number]
                self.parents[path[1] if len(path) > 1 else path[0]] += int(length)
                self.kinds[self.places[number]] += int(length)
        self.number, self.followed, self.between = Counter[str](), Counter[str](), Counter[str]()
        text = [number for number, block in enumerate(self.blocks) if block.role is not Role.IMAGE]
        for at, number in enumerate(text):
            behind = at + 1 < len(text) and self.main[text[at + 1]] > 0
            before = at > 0 and self.main[text[at - 1]] > 0
            self.number[self.places[number]] += 1
            self.followed[self.places[number]] += behind
            self.between[self.places[number]] += behind and before

    def _kind(self, number: int) -> str:
        path = self.above[number][:KIND]
        return ">".join(f"{element.tag}.{element.get('class') or ''}" for element in path)

    def tell_votes(self, number: int) -> Iterator[Fact]:
        """Yield features for the votes on a block, and for how often its text is on the page."""
        own = self.keys[number]
        inside = len(own) >= 20 and not self.main[number] and own in self.joined
        yield from self.ballots[number].items()
        yield "stood before", float(bool(own) and self.first.get(own, number) < number)
        yield "stands again", float(self.times[own] > 1 and self.first.get(own, number) == number)
        yield "is part of another block", float(inside)

    def place(self, number: int) -> Iterator[Fact]:
        """Yield where a block stands: its box, what the box holds, and what names there say."""
        path = self.above[number]
        centre = _CENTRE * self.whole
        steps = next((at for at, element in enumerate(path) if self.sums[element].main >= centre), len(path))
        box, beyond = path[: max(1, steps)], path[max(1, steps) :]
        kind = self.places[number]
        yield "steps to the text", float(min(steps, 12))
        yield "in the text's parent", self.parents[path[1]] / self.whole if len(path) > 1 else 0.0
        yield "placed as the text is", self.kinds[kind] / self.whole
        yield "its kind: followed by text", self.followed[kind] / (self.number[kind] or 1)
        yield "its kind: between text", self.between[kind] / (self.number[kind] or 1)
        yield "its kind: how many", math.log1p(self.number[kind])
        yield "list: linked", self._list(path)
        yield "depth", float(len(path))
        if box:
            self.outer[number] = box[-1]
            yield from self._box(box)
            yield from _tags(path, box)
            yield from self._names(box, beyond)

    def _box(self, box: list["HtmlElement"]) -> Iterator[Fact]:
        """Yield what is in a box, the elements from a block up to the outermost that is not the text's."""
        outer = self.sums[box[-1]]
        repeated = (self.alike[_sort(element)] for element in box if element.tag not in LINES)
        yield "box: characters", math.log1p(outer.length)
        yield "box: linked", outer.linked / (outer.length or 1)
        yield "box: blocks", math.log1p(outer.blocks)
        yield "box: long paragraphs", math.log1p(outer.long)
        yield "box: voted", outer.voted / (outer.length or 1)
        yield "box: pictures", float(min(outer.images, 5))
        yield "box: headings", float(min(outer.headings, 5))
        yield "box: repeated", math.log1p(max(repeated, default=1))

    def below(self, element: "HtmlElement") -> list[int]:
        """Return which blocks stand below *element*."""
        return self.sums[element].inside

    def _names(self, box: list["HtmlElement"], beyond: list["HtmlElement"]) -> Iterator[Fact]:
        """Yield what the names of a block's own element, of its box, and of the page around it speak of."""
        own = {kind for element in _descend(box[0]) for kind in _kinds_named(label(element))}
        near = {kind for element in box[1:] for kind in self._kinds_of(element)}
        yield from ((f"own name: {kind}", 1.0) for kind in own)
        yield from ((f"box name: {kind}", 1.0) for kind in near)
        yield from ((f"page name: {kind}", 1.0) for kind in self._far(beyond))

    def _kinds_of(self, element: "HtmlElement") -> tuple[str, ...]:
        found = self.named.get(element)
        if found is None:
            found = self.named[element] = _kinds_named(_full(element))
        return found

    def _far(self, beyond: list["HtmlElement"]) -> set[str]:
        """Return what the names of the page's elements around a box speak of."""
        if not beyond:
            return set()
        found = self.around.get(beyond[0])
        if found is None:
            around = (element for element in beyond if element.tag not in {"html", "body"})
            found = self.around[beyond[0]] = {
                kind for element in around for kind in _kinds_named(label(element))
            }
        return found

    def _list(self, path: list["HtmlElement"]) -> float:
        listed = next((element for element in path[:6] if element.tag in {"ul", "ol"}), None)
        return self.sums[listed].linked / (self.sums[listed].length or 1) if listed is not None else 0.0

    def order(self, number: int) -> Iterator[Fact]:
        """Yield where a block stands in the order of the page."""
        before = range(number - 1, max(-1, number - NEARBY - 1), -1)
        behind = range(number + 1, min(len(self.main), number + NEARBY + 1))
        yield "before the headline", float(0 <= number < self.titled)
        yield "between headline and text", float(self.titled < number < self.firsts)
        yield "after the text", float(number > self.lasts)
        yield "share of the text before", self.before[number] / self.whole
        yield (
            "blocks to the text before",
            float(next((number - at for at in before if self.main[at]), NEARBY + 1)),
        )
        yield (
            "blocks to the text after",
            float(next((at - number for at in behind if self.main[at]), NEARBY + 1)),
        )
        yield "place on the page", number / len(self.blocks)


def _sort(element: "HtmlElement") -> tuple[object, str, str]:
    classes = (element.get("class") or "").split()
    return (element.getparent(), str(element.tag), classes[0] if classes else "")


def _tags(path: list["HtmlElement"], box: list["HtmlElement"]) -> Iterator[Fact]:
    tags, near = {element.tag for element in path}, {element.tag for element in box}
    if path[0].tag in _TAGS:
        yield f"tag: {path[0].tag}", 1.0
    yield from ((f"inside: {tag}", 1.0) for tag in tags & _AROUND)
    yield from ((f"box inside: {tag}", 1.0) for tag in near & _AROUND)
    yield "articles around", float(sum(element.tag == "article" for element in path))


def _descend(element: "HtmlElement") -> list["HtmlElement"]:
    """Return an element and, where it holds but one other and no text, that one, and so on."""
    found = [element]
    while len(element) == 1 and not (element.text or "").strip():
        element = element[0]
        found.append(element)
    return found


def _full(element: "HtmlElement") -> str:
    return f"{label(element)} {element.get('aria-label') or ''} {element.get('role') or ''}"
