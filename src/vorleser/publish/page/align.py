"""Where in the article's text each cue stands."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from vorleser.article import Article, Role
from vorleser.mix import Cue, Timeline


class Passage(msgspec.Struct, frozen=True):
    """The characters ``start`` to ``end`` of a block's text, and when they are heard, in milliseconds.

    ``words`` holds (start, end, start_ms) of those whose times are known, ``foreign`` (start, end, lang) of what is of
    another language.
    """

    start: int
    end: int
    start_ms: int
    end_ms: int
    lang: str
    anchor: str
    words: tuple[tuple[int, int, int], ...] = ()
    foreign: tuple[tuple[int, int, str], ...] = ()


Passages = Mapping[int, tuple[Passage, ...]]


def passages(article: Article, timeline: Timeline) -> dict[int, tuple[Passage, ...]]:
    """Return each block's passages in order, by the block's number.

    What the edition says by itself (block -1: the opening) belongs to the first block of the same role, if that is
    not read anyway.
    """
    cues: dict[int, list[Cue]] = defaultdict(list)
    for cue in timeline.cues:
        cues[cue.block].append(cue)
    for cue in cues.pop(-1, ()):
        home = _home(article, cue.role)
        if home is not None and home not in cues:
            cues[home] = [cue]
    return {
        number: tuple(_align(article.blocks[number].text, found, timeline))
        for number, found in cues.items()
        if number < len(article.blocks)
    }


def opening_cue(timeline: Timeline, role: Role) -> Cue | None:
    """Return what the edition itself says in *role*, e.g. the notice."""
    return next((cue for cue in timeline.cues if cue.block == -1 and cue.role is role), None)


def _home(article: Article, role: Role) -> int | None:
    return next((number for number, block in enumerate(article.blocks) if block.role is role), None)


def _align(text: str, cues: list[Cue], timeline: Timeline) -> Iterator[Passage]:
    """Yield the passages of *cues* in *text*; one that stands there otherwise takes the gap between its neighbours."""
    places = _fill(text, list(_places(text, cues)))
    for cue, place in zip(cues, places, strict=True):
        if place is not None:
            yield passage(timeline, cue, text, place)


def passage(timeline: Timeline, cue: Cue, text: str, place: tuple[int, int]) -> Passage:
    """Return the passage of *cue*, which stands at *place* in *text*."""
    places = _places_of_characters(cue.shown, text, place)
    words = tuple(
        (places[start], places[end - 1] + 1, timeline.ms(begin))
        for begin, _, start, end in cue.words
        if places and start < end <= len(places)
    )
    foreign = tuple(
        (places[start], places[end - 1] + 1, lang)
        for start, end, lang in cue.foreign
        if start < end <= len(places)
    )
    times = (timeline.ms(cue.start), timeline.ms(cue.end))
    return Passage(*place, *times, lang=cue.lang, anchor=cue.anchor, words=words, foreign=foreign)


def _places_of_characters(shown: str, text: str, place: tuple[int, int]) -> Sequence[int]:
    """Return where in *text* each character of *shown* stands; nothing where other words stand there."""
    start, end = place
    if text[start:end] == shown:
        return range(start, end)
    found, at = [], start
    for character in shown:
        while at < end and text[at].isspace() and not character.isspace():
            at += 1
        found.append(min(at, end - 1))
        if at < end and text[at] == character:
            at += 1
        elif not character.isspace() and character != ";":  # which stands between a table's cells
            return []
    return found


_Place = tuple[int, int]


def _places(text: str, cues: Iterable[Cue]) -> Iterator[_Place | None]:
    cursor = 0
    for cue in cues:
        place = _find(text, cue.shown.strip(), cursor)
        if place is not None:
            cursor = place[1]
        yield place


def _find(text: str, shown: str, cursor: int) -> _Place | None:
    """Return where *shown* stands in *text* from *cursor* on; white space may differ, a table's cells have no ``;``."""
    if not shown:
        return None
    found = text.find(shown, cursor)
    if found >= 0:
        return found, found + len(shown)
    words = (re.escape(word[:-1]) + ";?" if word.endswith(";") else re.escape(word) for word in shown.split())
    match = re.compile(r"\s+".join(words)).search(text, cursor)
    return match.span() if match else None


def _fill(text: str, places: list[_Place | None]) -> Iterator[_Place | None]:
    cursor = 0
    for number, place in enumerate(places):
        if place is None:
            following = next((later[0] for later in places[number + 1 :] if later), len(text))
            gap = text[cursor:following]
            start = cursor + len(gap) - len(gap.lstrip())
            place = (start, cursor + len(gap.rstrip())) if gap.strip() else None  # noqa: PLW2901 -- the gap is its place
        if place is not None:
            cursor = place[1]
        yield place
