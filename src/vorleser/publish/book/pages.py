"""An edition as a book: pages, made of pieces, made of passages, whose times follow each other without a gap.

All clips together are the whole recording: a sentence's clip lasts until the next one begins, so that no player
swallows a pause; music has clips of its own, without words. Times are the timeline's, in milliseconds.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

import msgspec

from vorleser.article import HEADINGS, Block, Role
from vorleser.edition import Edition
from vorleser.mix import Chapter, Cue, Timeline
from vorleser.publish.spoken import find_spoken_words
from vorleser.text.characters import fit, one_line
from vorleser.text.regex import compile_late

_LONGEST_PAUSE_MS = 2500
"""What lasts longer between two sentences is music (the longest pause that assemble leaves is 2.4 s)."""

_DEEPEST = 6
SECTION = "seite"
"""The id of a page's outermost element, which no sentence may have."""

_NAME = compile_late(r"[A-Za-z_][A-Za-z0-9_.-]*")
_TAG = compile_late(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class BookWord(msgspec.Struct, frozen=True):
    """A word of a passage: its element's ``id``, its clip, and its characters of the passage's text."""

    id: str
    begin: int
    end: int
    first: int
    last: int


class BookPassage(msgspec.Struct, frozen=True):
    """A clip and the words heard in it; ``id`` is their element's, ``lang`` is empty in the book's own language.

    ``foreign`` holds (start, end, lang) of what in ``text`` is in another. ``words`` are there where a book by the word
    is wanted; their clips follow each other without a gap.
    """

    id: str
    begin: int
    end: int
    text: str = ""
    lang: str = ""
    foreign: tuple[tuple[int, int, str], ...] = ()
    words: tuple[BookWord, ...] = ()


class Piece(msgspec.Struct, frozen=True):
    """A block of a page: heading (``depth`` 1 to 6), paragraph …, picture (``block`` is its number), or music."""

    id: str
    role: Role | None
    passages: tuple[BookPassage, ...]
    block: int = -1
    depth: int = 0
    level: int = 0

    @property
    def text(self) -> str:
        """The words of all passages."""
        return " ".join(passage.text for passage in self.passages)


class BookPage(msgspec.Struct, frozen=True):
    """A chapter: one file of text, one of times. ``depth`` is its place in the contents, 1 the topmost."""

    number: int
    title: str
    depth: int
    begin: int
    end: int
    pieces: tuple[Piece, ...]

    @property
    def passages(self) -> Iterator[BookPassage]:
        """All clips, in order."""
        return (passage for piece in self.pieces for passage in piece.passages)


class Heading(msgspec.Struct, frozen=True):
    """An entry of the contents: where it leads is piece ``piece`` of page ``page``."""

    page: BookPage
    piece: Piece
    depth: int
    title: str


def language(tag: str) -> str:
    """Return *tag* where it is a well-formed language tag, else German's."""
    return tag if _TAG.fullmatch(tag) else "de"


def book_pages(edition: Edition, *, by_word: bool = False) -> tuple[BookPage, ...]:
    """Return the pages of *edition*: one for each chapter in which something is said."""
    return tuple(_Binder(edition, by_word=by_word).pages())


def headings(found: Iterable[BookPage]) -> Iterator[Heading]:
    """Yield the contents: each page, and the headings within it, none more than one step below the one before."""
    for page in found:
        opening = _opening(page)
        yield Heading(page, opening, page.depth, page.title)
        for piece in page.pieces:
            if piece.depth and piece is not opening:
                yield Heading(page, piece, piece.depth, piece.text)


def _opening(page: BookPage) -> Piece:
    """Return the page's first heading, or where it has none, its first words."""
    said = [piece for piece in page.pieces if any(passage.text for passage in piece.passages)]
    heads = [piece for piece in said if piece.depth]
    return (heads or said or list(page.pieces))[0]


class _Binder:
    """Makes the pages of one edition; knows which ids are taken."""

    def __init__(self, edition: Edition, *, by_word: bool) -> None:
        self.by_word = by_word
        self.timeline = edition.timeline
        self.blocks = edition.manifest.article.blocks
        self.main = language(edition.manifest.article.metadata.language)
        self.title = one_line(edition.manifest.article.metadata.title)
        self.taken = {SECTION}
        self.shown = 0  # pictures of blocks before this one have their place

    def pages(self) -> Iterator[BookPage]:
        """Yield the pages; the first begins at 0, the last ends with the recording."""
        cut = list(_cut(self.timeline))
        depth = 0
        for number, ((chapter, cues), follower) in enumerate(
            zip(cut, [*cut[1:], None], strict=True), start=1
        ):
            begin = self._begin(chapter, cues) if number > 1 else 0
            end = self._begin(*follower) if follower else self.timeline.ms(self.timeline.length)
            depth = min(max(self._level(chapter, cues), 1), depth + 1, _DEEPEST)
            until = _first_block(follower[1]) if follower else len(self.blocks)
            pieces = (*self._pieces(cues, (begin, end), depth), *self._pictures(until))
            title = one_line(chapter.title) or self.title or str(number)
            yield BookPage(number, title, depth, begin, end, pieces)

    def _begin(self, chapter: Chapter, cues: list[Cue]) -> int:
        """Return where a page begins: with its first sentence, or with the music before it."""
        first, begin = self.timeline.ms(cues[0].start), self.timeline.ms(chapter.start)
        return begin if first - begin > _LONGEST_PAUSE_MS else first

    def _level(self, chapter: Chapter, cues: list[Cue]) -> int:
        """Return the level that the article gives to the heading with which a page begins."""
        head = next((cue for cue in cues if cue.role in HEADINGS), None)
        if head is None or not 0 <= head.block < len(self.blocks):
            return chapter.level
        return 1 if head.role is Role.HEADLINE else self.blocks[head.block].level or chapter.level

    def _pieces(self, cues: list[Cue], span: tuple[int, int], depth: int) -> Iterator[Piece]:
        begin, end = span
        starts = [self.timeline.ms(cue.start) for cue in cues]
        below = min(depth + 1, _DEEPEST)
        if not starts or starts[0] > begin:
            yield self._music(begin, starts[0] if starts else end)
        clips = zip(cues, pairwise([*starts, end]), strict=True)
        for (_, role), group in groupby(clips, key=lambda clip: (clip[0].block, clip[0].role)):
            heading = role in HEADINGS
            yield from self._piece(list(group), depth if heading else 0)
            if heading:
                depth = below

    def _piece(self, clips: list[tuple[Cue, tuple[int, int]]], depth: int) -> Iterator[Piece]:
        """Yield the piece of one block, parted where music sounds within it, after the pictures before it."""
        first = clips[0][0]
        yield from self._pictures(first.block)
        block = self.blocks[first.block] if 0 <= first.block < len(self.blocks) else Block(first.role, "")
        rows = _rows(block) if first.role is Role.TABLE else {}
        held: list[BookPassage] = []
        for cue, (begin, next_begin) in clips:
            ends = self.timeline.ms(cue.end)
            musical = next_begin - ends > _LONGEST_PAUSE_MS
            held.append(self._passage(cue, begin, ends if musical else next_begin, rows.get(cue.shown)))
            if musical or cue is clips[-1][0]:
                yield Piece(
                    id=self._id("block"),
                    role=first.role,
                    passages=tuple(held),
                    block=first.block,
                    depth=depth,
                    level=block.level,
                )
                held = []
            if musical:
                yield self._music(ends, next_begin)

    def _passage(self, cue: Cue, begin: int, end: int, row: str | None) -> BookPassage:
        lang = cue.lang if _TAG.fullmatch(cue.lang) and cue.lang != self.main else ""
        shown = fit(row) if row else fit(cue.shown).strip()
        known = (run for run in _foreign(cue, shown) if _TAG.fullmatch(run[2]))
        name = self._id(cue.anchor or "satz")
        words = self._words(cue, name, end) if self.by_word and shown == cue.shown.strip() else ()
        return BookPassage(name, begin, end, shown, lang, tuple(known), words)

    def _words(self, cue: Cue, name: str, end: int) -> tuple[BookWord, ...]:
        """Return the words of *cue*, whose passage is called *name* and ends at *end*; none where it has but one."""
        found = find_spoken_words(self.timeline, cue)
        if len(found) < 2:
            return ()
        skipped = len(cue.shown) - len(cue.shown.lstrip())
        ends = [word.start for word in found[1:]] + [end]
        return tuple(
            BookWord(
                self._id(f"{name}-w{number}"), word.start, until, word.first - skipped, word.last - skipped
            )
            for number, (word, until) in enumerate(zip(found, ends, strict=True), 1)
        )

    def _music(self, begin: int, end: int) -> Piece:
        return Piece(self._id("block"), None, (BookPassage(self._id("musik"), begin, end),))

    def _pictures(self, before: int) -> Iterator[Piece]:
        """Yield the pictures that stand before block *before* and have no place yet."""
        for number in range(self.shown, before):
            if self.blocks[number].role is Role.IMAGE:
                yield Piece(self._id("bild"), Role.IMAGE, (), block=number)
        self.shown = max(self.shown, before)

    def _id(self, wish: str) -> str:
        """Return *wish* where it is a name that is free, else one made from it."""
        stem = wish if _NAME.fullmatch(wish) else "x"
        if stem in {"block", "bild", "musik", "satz"} or stem in self.taken:
            stem = f"{stem}-{len(self.taken) + 1}"
            while stem in self.taken:
                stem += "x"
        self.taken.add(stem)
        return stem


def _foreign(cue: Cue, text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what of *cue* is in another language, by its place in *text*, which may be set apart in another way."""
    at = 0
    for start, end, lang in cue.foreign:
        begin = start if text == cue.shown else text.find(cue.shown[start:end], at)
        if begin >= 0:
            at = begin + end - start
            yield begin, at, lang


def _rows(table: Block) -> dict[str, str]:
    """Return the rows of *table*, cells parted by tabs, by what is said of each: its cells, parted by semicolons."""
    rows = table.text.split("\n")
    return {
        "; ".join(cell.strip() for cell in row.split("\t") if cell.strip()): row
        for row in rows
        if "\t" in row
    }


def _first_block(cues: list[Cue]) -> int:
    """Return the number of the first block among *cues*; -1 where the edition itself speaks."""
    return next((cue.block for cue in cues if cue.block >= 0), -1)


def _cut(timeline: Timeline) -> Iterator[tuple[Chapter, list[Cue]]]:
    """Yield each chapter in which something is said, with its cues; a recording without chapters is one."""
    chapters = timeline.chapters or (Chapter(0, timeline.length, ""),)
    starts = [chapter.start for chapter in chapters]
    number, held = 0, list[Cue]()
    for cue in timeline.cues:
        while number + 1 < len(starts) and starts[number + 1] <= cue.start:
            if held:
                yield chapters[number], held
                held = []
            number += 1
        held.append(cue)
    if held or not timeline.cues:
        yield chapters[number], held
