"""Find when each word of a text is heard in its clip, for engines without word times."""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from vorleser.clip import Clip, Word
from vorleser.meter import Floats
from vorleser.scripts import Hint, Segment
from vorleser.speak.words.adapt import adapt_table
from vorleser.speak.words.frames import SLOPES, frames_of_clip, step_of
from vorleser.speak.words.letters import ANY, sounds_of_ipa, sounds_of_word
from vorleser.speak.words.onset import find_pauses, holding_pauses, snap_onsets
from vorleser.speak.words.path import Ints, find_path
from vorleser.speak.words.sureness import weigh_words
from vorleser.speak.words.table import HALVES, REST_STATE, STATES, Table, score_frames, slopes_of
from vorleser.text.regex import compile_late

WORD = compile_late(r"\S*\w\S*")
_MARK = compile_late(r"[,;:.!?…–—()\"“”„»«]|\s-\s")
_NO_REST = -3.0  # for each frame of rest where no sign asks for one: it may be the closure of a stop
_HOLDING = 0.5  # a word with a pause inside keeps this share of its confidence
_DOUBT = 4.0  # how much worse than the best sound of all makes a word's confidence 1/e
_PASSES = 2  # in which a table is adapted to a clip
_DOUBT_ADAPTED = 4.5  # where the table was adapted to this clip; other proof then counts, too (sureness.py)
_LATE = 0.010  # seconds: by how much the frame that tells a sound follows its beginning


class Alignment(NamedTuple):
    """The ``words`` of a text in order with their times in a clip, and how well its sounds ``fit`` where they are.

    That is the mean score of all frames that belong to a sound, in the unit of `score_frames`: 0 is best; -inf where
    the clip is too short for its text.
    """

    words: tuple[Word, ...]
    fit: float = 0.0


def align_words(clip: Clip, segment: Segment, table: Table) -> Alignment:
    """Return where the words of *segment* are in *clip*, found by the sounds in *table*.

    In a clip that is too short for its text, words share the time by their letters, with confidence 0.
    """
    places = [match.span() for match in WORD.finditer(segment.spoken)]
    if not places:
        return Alignment(())
    frames = frames_of_clip(clip)
    scores = score_frames(frames, table)
    states, firsts = _states(segment, places)
    begins = find_states(scores, states)
    if begins is None:
        return Alignment(_even(clip, places), -math.inf)
    fit = _fit(scores, states, begins)
    for _ in range(_PASSES * table.foreign):
        adapted = adapt_table(table, frames, _states_of_frames(states, begins, len(frames)))
        scores = score_frames(frames, adapted)
        begins = find_states(scores, states)
        assert begins is not None  # noqa: S101 -- the frames sufficed before
    doubt = _DOUBT_ADAPTED if table.foreign else _DOUBT
    words = _words(clip, places, (states, begins, firsts), scores / doubt)
    if not table.foreign:
        return Alignment(words, fit)
    changing = find_states(score_frames(frames[:, SLOPES], slopes_of(table)), states)
    assert changing is not None  # noqa: S101 -- as above
    strayed = (changing - begins)[firsts[:-1]]
    return Alignment(weigh_words(words, np.diff(firsts) // HALVES, strayed), fit)


def _fit(scores: Floats, states: Ints, begins: Ints) -> float:
    """Return the mean of the *scores* of those frames in which a sound is heard."""
    chosen = _states_of_frames(states, begins, len(scores))
    sounding = np.flatnonzero(chosen < REST_STATE)
    return float(scores[sounding, chosen[sounding]].mean())


def _states(segment: Segment, places: Sequence[tuple[int, int]]) -> tuple[Ints, Ints]:
    """Return the states of the text, with a rest before each word and at the end; and where each word's begin."""
    states: list[int] = []
    firsts: list[int] = []
    end = 0
    for number, (start, stop) in enumerate(places):
        resting = not number or _MARK.search(segment.spoken, max(0, end - 1), start + 1)
        states.append(REST_STATE + (not resting))
        firsts.append(len(states))
        if segment.hints:
            states += states_of_sounds(tuple(sounds_between(segment, start, stop)))
        else:
            states += states_of_word(segment.spoken[start:stop])
        end = stop
    return np.array([*states, REST_STATE], np.intp), np.array([*firsts, len(states) + 1], np.intp)


def sounds_between(segment: Segment, start: int, end: int) -> Sequence[str]:
    """Return the sounds of ``spoken[start:end]``: those of its hints, else what its letters are read as."""
    found: list[str] = []
    place = start
    for hint in _hints(segment, start, end):
        found += sounds_of_word(segment.spoken[place : hint.start])
        found += sounds_of_ipa(hint.ipa)
        place = hint.end
    return [*found, *sounds_of_word(segment.spoken[place:end])] or [ANY]


@lru_cache(1 << 14)
def states_of_word(word: str) -> tuple[int, ...]:
    """Return the states of a *word* without hints."""
    return states_of_sounds(sounds_of_word(word) or (ANY,))


def states_of_sounds(sounds: Sequence[str]) -> tuple[int, ...]:
    """Return the states of *sounds*: each one's halves."""
    return tuple(STATES[sound] + half for sound in sounds for half in range(HALVES))


def _hints(segment: Segment, start: int, end: int) -> list[Hint]:
    return [hint for hint in segment.hints if hint.ipa and start <= hint.start < hint.end <= end]


def find_states(scores: Floats, states: Ints) -> Ints | None:
    """Return at which frame each of *states* begins, by the *scores* of all; None where there are too few frames."""
    kinds, which = np.unique(states, return_inverse=True)
    sums = np.zeros((len(kinds), len(scores) + 1))
    np.cumsum(scores.T[np.minimum(kinds, REST_STATE)], axis=1, out=sums[:, 1:])
    if kinds[-1] > REST_STATE:
        sums[-1] += _NO_REST * np.arange(len(scores) + 1)
    return find_path(sums, which, (states < REST_STATE).astype(np.intp))


def _states_of_frames(states: Ints, begins: Ints, count: int) -> Ints:
    """Return which state each of *count* frames belongs to; all rests are one."""
    return np.repeat(np.minimum(states, REST_STATE), np.diff(begins, append=count))


def _words(
    clip: Clip, places: Sequence[tuple[int, int]], path: tuple[Ints, Ints, Ints], scores: Floats
) -> tuple[Word, ...]:
    """Return the words at *places*, whose states begin where *path* says: states, their begins, each word's first."""
    states, begins, firsts = path
    ends = np.append(begins[1:], len(scores))
    chosen = _states_of_frames(states, begins, len(scores))
    fit = np.concatenate([np.zeros(1), np.cumsum(scores[np.arange(len(scores)), chosen], dtype=np.float64)])
    starts, stops = begins[firsts[:-1]], ends[firsts[1:] - 2]
    confidences = np.exp((fit[stops] - fit[starts]) / (stops - starts))
    late, step = round(_LATE * clip.rate), step_of(clip.rate)
    pauses = find_pauses(clip)
    onsets = snap_onsets(np.maximum(0, starts * step - late), pauses, clip.rate)
    lasts = np.clip(stops * step - late, onsets, len(clip.samples))
    confidences[holding_pauses(onsets, lasts, pauses, clip.rate)] *= _HOLDING
    told = zip(places, onsets.tolist(), lasts.tolist(), confidences.round(3).tolist(), strict=True)
    return tuple(Word(*place, *times) for place, *times in told)


def _even(clip: Clip, places: Sequence[tuple[int, int]]) -> tuple[Word, ...]:
    """Return words that last as long as their letters' share of *clip*."""
    whole = places[-1][1] or 1
    pace = len(clip.samples) / whole
    return tuple(Word(start, end, round(start * pace), round(end * pace), 0.0) for start, end in places)
