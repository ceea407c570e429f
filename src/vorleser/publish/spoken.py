"""The words of a cue as shown, each with the time at which it is heard; used by all formats with word times."""

from collections.abc import Iterator

import msgspec

from vorleser.mix import Cue, Timeline
from vorleser.text.regex import compile_late

_TOKEN = compile_late(r"\S+")


class SpokenWord(msgspec.Struct, frozen=True):
    """``shown[first:last]`` of a cue, with its signs; heard from ``start`` to ``end``, in milliseconds."""

    start: int
    end: int
    first: int
    last: int


def find_spoken_words(timeline: Timeline, cue: Cue) -> tuple[SpokenWord, ...]:
    """Return what is written in *cue*, in order and without gaps but spaces: a word, or what is said in one breath.

    None starts with, or ends after, the next one. A cue whose words are not known is one.
    """
    begin, end = timeline.ms(cue.start), timeline.ms(cue.end)
    tokens = [match.span() for match in _TOKEN.finditer(cue.shown)]
    if not tokens:
        return ()
    heard = list(_first_tokens(timeline, cue, tokens)) or [(0, begin, end)]
    heard[0] = (0, begin, heard[0][2])
    following = [*heard[1:], (len(tokens), max(end, begin + 1), 0)]
    return tuple(
        SpokenWord(start, max(start + 1, min(until, limit)), tokens[number][0], tokens[after - 1][1])
        for (number, start, until), (after, limit, _) in zip(heard, following, strict=True)
    )


def _first_tokens(
    timeline: Timeline, cue: Cue, tokens: list[tuple[int, int]]
) -> Iterator[tuple[int, int, int]]:
    """Yield the number of the token with which each of the cue's words begins, and when it is heard: both rise."""
    number, last = -1, -1
    for start, end, first, _ in cue.words:
        found = next((at for at in range(number + 1, len(tokens)) if tokens[at][1] > first), None)
        moment = timeline.ms(start)
        if found is None or tokens[found][0] > first or moment <= last or moment >= timeline.ms(cue.end):
            continue
        number, last = found, moment
        yield found, moment, timeline.ms(end)
