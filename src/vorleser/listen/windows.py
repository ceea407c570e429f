"""A sentence that sounds for longer than a recogniser hears at once, cut into pieces between clauses."""

import itertools
from collections.abc import Iterator, Sequence

import msgspec

from vorleser.listen.laid import lay_along
from vorleser.listen.recogniser import LONGEST_SECONDS, RATE, Recogniser
from vorleser.listen.sounds import sounds_of, weight
from vorleser.meter import Floats

_PIECE = 22.0  # seconds: sounds differ in pace, and none of a piece's may be longer than LONGEST_SECONDS
_BEHIND = 4  # words behind a piece that show where it ends
_CLAUSE_ENDS = tuple(",;:–—")


class _Piece(msgspec.Struct, frozen=True, eq=False):
    """Some ``words`` of a sentence, and where they sound: in the clip, and in a reference's, if there is one."""

    words: tuple[str, ...]
    sounds: tuple[Floats, ...]


def cut_pieces(
    recogniser: Recogniser, sounds: Sequence[Floats], words: Sequence[str], lang: str
) -> Iterator[_Piece]:
    """Yield the pieces of *sounds*, each the whole of *words*, in order; one if none of them is too long."""
    while max(map(len, sounds)) > LONGEST_SECONDS * RATE and (count := _count_words(sounds, words)) < len(
        words
    ):
        places = [_end_of(recogniser, sound, words, count, lang) for sound in sounds]
        pairs = [*zip(sounds, places, strict=True)]
        yield _Piece(tuple(words[:count]), tuple(sound[:place] for sound, place in pairs))
        sounds, words = [sound[place:] for sound, place in pairs], words[count:]
    yield _Piece(tuple(words), tuple(sounds))


def _count_words(sounds: Sequence[Floats], words: Sequence[str]) -> int:
    """Return how many of *words* a piece holds: up to the last end of a clause, if there is one."""
    fits = _lasts(words)[-1] * _PIECE * RATE / max(map(len, sounds))
    count = max(1, sum(last <= fits for last in _lasts(words)))
    ends = [number for number in range(count // 2, count + 1) if words[number - 1].endswith(_CLAUSE_ENDS)]
    return ends[-1] if ends else count


def _end_of(recogniser: Recogniser, sound: Floats, words: Sequence[str], count: int, lang: str) -> int:
    """Return at which sample of *sound* the first *count* of *words* end."""
    lasts = _lasts(words)
    known = min(len(words), count + _BEHIND)
    window = min(int(len(sound) * lasts[known - 1] / lasts[-1]), int(LONGEST_SECONDS * RATE))
    laid = lay_along(recogniser, recogniser.encode(sound[:window]), words[:known], lang)
    return max(1, min(int(laid.begins[count] * RATE), len(sound) - 1))


def _lasts(words: Sequence[str]) -> list[float]:
    """Return the cumulative weight of sound up to and including each of *words*."""
    return list(itertools.accumulate(1 + weight(sounds_of(word)) for word in words))
