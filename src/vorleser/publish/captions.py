"""The timeline's cues as captions of a bounded size: what VTT, SRT and the JSON transcript share."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from vorleser.mix import Cue, Timeline
from vorleser.publish.spoken import find_spoken_words
from vorleser.publish.turns import names_speaker
from vorleser.text.characters import fit, one_line


class Shape(msgspec.Struct, frozen=True):
    """A caption has ``height`` lines of ``width`` characters at most; ``named`` tells in it where the speaker changes.

    ``timed`` captions have the moments of their words, and the languages of foreign ones.
    """

    width: int
    height: int
    named: bool = False
    timed: bool = False


class Caption(msgspec.Struct, frozen=True):
    """The text on the screen from ``start`` to ``end``, in milliseconds.

    ``moments`` holds (line, word, milliseconds), in rising order, for the words whose beginning is known;
    ``foreign`` (line, first word, past the last word, language) of those in another language.
    """

    start: int
    end: int
    lines: tuple[str, ...]
    speaker: str = ""
    moments: tuple[tuple[int, int, int], ...] = ()
    foreign: tuple[tuple[int, int, int, str], ...] = ()


class _Word(msgspec.Struct, frozen=True):
    """A word, or a piece of one too long for a line, and where it begins in the cue's ``shown``."""

    text: str
    place: int


_Line = tuple[_Word, ...]


def captions(timeline: Timeline, shape: Shape) -> Iterator[Caption]:
    """Yield captions in order; none overlaps another, each is at least a millisecond long, no character is lost.

    A cue too long for *shape* is split between words, at the word times or, if the engine gives none, in proportion to
    the characters.
    """
    before = ""
    for cue in timeline.cues:
        named = shape.named and names_speaker(cue.shown, cue.speaker, before)
        before = cue.speaker
        parts = _parts(cue.shown, cue.speaker if named else "", shape.width, shape.height)
        if not parts:
            continue
        borders = _borders(timeline, cue, [part[0][0].place for part in parts[1:]])
        if len(borders) == 2:
            parts = (tuple(words for part in parts for words in part),)
        begins = {word.first: word.start for word in find_spoken_words(timeline, cue)} if shape.timed else {}
        for part, (start, end) in zip(parts, pairwise(borders), strict=True):
            moments = tuple(_moments(part, begins, (start, end)))
            foreign = tuple(_foreign(part, cue)) if shape.timed else ()
            lines = tuple(_text(words) for words in part)
            yield Caption(start, end, lines, one_line(cue.speaker), moments, foreign)


def _moments(
    lines: Sequence[_Line], begins: Mapping[int, int], span: tuple[int, int]
) -> Iterator[tuple[int, int, int]]:
    """Yield where in *lines* words begin within *span*, by the places in *begins*."""
    last, end = span
    for number, line in enumerate(lines):
        for place, word in enumerate(line):
            if (moment := begins.get(word.place, last)) > last and moment < end:
                yield number, place, moment
                last = moment


def _foreign(lines: Sequence[_Line], cue: Cue) -> Iterator[tuple[int, int, int, str]]:
    """Yield the runs of words in each of *lines* that begin in what *cue* has in another language."""
    for number, line in enumerate(lines):
        for first, last, lang in cue.foreign:
            inside = [place for place, word in enumerate(line) if first <= word.place < last]
            if inside:
                yield number, inside[0], inside[-1] + 1, lang


@lru_cache(1 << 12)
def _parts(shown: str, speaker: str, width: int, height: int) -> tuple[tuple[_Line, ...], ...]:
    """Return the lines of what a cue shows, behind the name of its *speaker* if any, grouped into captions."""
    words = tuple(_words(shown, speaker, width))
    lines = _balance(words, width) if words else ()
    return tuple(tuple(lines[first : first + height]) for first in range(0, len(lines), height))


def _borders(timeline: Timeline, cue: Cue, places: list[int]) -> list[int]:
    """Return the cue's start, the times of the characters *places*, and its end, in rising milliseconds.

    If the word times do not rise, times in proportion to the characters are used; if these do not rise either, the cue
    stays whole and only its start and end are returned.
    """
    for said in (_text_of, _share):
        samples = (cue.start, *(said(cue, place) for place in places), cue.end)
        borders = [timeline.ms(sample) for sample in samples]
        if all(start < end for start, end in pairwise(borders)):
            return borders
    return [borders[0], max(borders[-1], borders[0] + 1)]


def _words(shown: str, speaker: str, width: int) -> Iterator[_Word]:
    if speaker:
        for text in f"{one_line(speaker)}:".split():
            yield from _pieces(text, 0, width)
    for match in re.finditer(r"\S+", shown):
        yield from _pieces(fit(match[0]), match.start(), width)


def _pieces(text: str, place: int, width: int) -> Iterator[_Word]:
    for first in range(0, len(text), width):
        yield _Word(text[first : first + width], place + first)


def _balance(words: Sequence[_Word], width: int) -> list[_Line]:
    """Return *words* in as few lines as *width* allows, the lines about equally long."""
    sizes = [len(word.text) for word in words]
    fewest = len(_breaks(sizes, width))
    narrowest = max(*sizes, (sum(sizes) + len(sizes)) // fewest - 1)
    for narrower in range(narrowest, width + 1):
        breaks = _breaks(sizes, narrower)
        if len(breaks) == fewest:
            break
    return [tuple(words[first:last]) for first, last in pairwise([*breaks, len(words)])]


def _breaks(sizes: list[int], width: int) -> list[int]:
    """Return the indexes of the words that begin a line if lines are filled greedily up to *width* characters."""
    breaks = []
    used = width
    for number, size in enumerate(sizes):
        used += 1 + size
        if used > width:
            breaks.append(number)
            used = size
    return breaks


def _text(words: _Line) -> str:
    return " ".join(word.text for word in words)


def _text_of(cue: Cue, place: int) -> int:
    """Return the sample at which the word at or after character *place* of ``shown`` begins."""
    for start, _, shown_start, _ in cue.words:
        if shown_start >= place:
            return start
    return _share(cue, place)


def _share(cue: Cue, place: int) -> int:
    """Return the sample at which character *place* of ``shown`` would be said if all took equally long."""
    return cue.start + (cue.end - cue.start) * place // max(1, len(cue.shown))
