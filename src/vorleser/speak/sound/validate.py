"""Show that a clip can be the sound of its text: audible, whole, unbroken, speech, and as long as such a text sounds.

Refusing a good edition is as bad as missing a sentence: `scripts/measure_validation` shows on thousands of clips what
is found, and that no good clip is refused; see docs/engines.md.
"""

import math
import statistics
from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from vorleser.clip import Clip
from vorleser.speak.sound.contour import mismatch
from vorleser.speak.sound.direction import attack
from vorleser.speak.sound.duration import Duration, estimate_duration, sounds
from vorleser.speak.sound.edges import WINDOW, find_cut
from vorleser.speak.sound.habits import Habits
from vorleser.speak.sound.nuclei import nuclei_per_syllable
from vorleser.speak.sound.rests import find_heard_windows, find_rest
from vorleser.speak.sound.spectrum import find_no_speech
from vorleser.speak.sound.trim import window_levels

_SILENT = 10 ** (-50 / 20)  # of full scale; the softest engine peaks 30 dB above
_FLAT_SHARE = 0.05  # of all samples lie in plateaus at the peak: a voice much too loud has 2 % there
_PLATEAU = 4  # equal samples in a row at the peak; a sound wave's crest has one or two
_GAP_SECONDS = 0.03  # of nothing; closures of p, t and k last longer, but no voice stops dead before them
_GAP_EDGE = 0.15  # of the loudest 5 ms: what sounds just before and just after a dropout
_GAP_JUMP = 0.05  # of the same, from one sample to the next on both sides, three times that on one
_REST = 0.1  # seconds of quiet that are no closure

# Of Duration.deviation, where pace and text are certain and where they are not: asked for again, refused. What is odd
# is looked at more closely; good clips of Pico and espeak spread by 0.15, and by as much around the usual mismatch.
_ODD, _DOUBTFUL, _WRONG = 0.3, 0.55, 0.85
_ODD_BOUNDED = 0.05  # where the text is not certain: good clips seldom leave its bounds
_BOUNDED_NUCLEI, _USUAL_NUCLEI = 0.3, 0.3  # how much syllables count there, and how far they spread
_UNKNOWN_DOUBTFUL, _UNKNOWN_WRONG = 0.75, 1.0
_FAST = 1.7  # from this speed on sounds shrink less and less evenly
# with what is odd in contour and syllables, where the pace is not known
_SHAPE_DOUBTFUL, _SHAPE_WRONG = 0.85, 1.4
_NUCLEI = 0.5  # how much a difference of the syllables counts beside one of the length
_UNKNOWN_MISMATCH = 0.44  # of a voice that is not known
_FEWEST = 3  # syllables
_USUAL_MISMATCH = 0.48
_UNLIKE_DOUBTFUL, _UNLIKE = 0.8, 1.5  # the rest of a run; good clips of Piper reach 1.35
_MOST_ODD = 0.2  # that a contour counts for each syllable
_MOST_STRANGE = 0.08  # the same of German words at a known pace
_LEARNED_FROM, _LEARNED_SYLLABLES = 6, 4  # clips of so many syllables tell a voice's pace


class Examined(msgspec.Struct, frozen=True):
    """The result for a clip, in words: a ``fault``, or a ``doubt`` that another try may clear.

    ``sounding`` is how many seconds of it are heard, without silence around it and rests inside; ``mismatch`` is that
    of its `contour`, 0 where it was not asked for, since the voice's pace is known, or the text is not certain.
    """

    fault: str = ""
    doubt: str = ""
    sounding: float = 0.0
    mismatch: float = 0.0


class Said(NamedTuple):
    """A text that was said: for how many ``seconds`` it sounds, its ``foreign`` words, its contour's ``mismatch``."""

    text: str
    seconds: float
    foreign: tuple[str, ...] = ()
    mismatch: float = 0.0


def examine(
    clip: Clip,
    text: str,
    speed: float = 1.0,
    habits: Habits = Habits(),  # noqa: B008 -- frozen
    foreign: tuple[str, ...] = (),
) -> Examined:
    """Return what is wrong or doubtful in *clip* as the sound of *text*, spoken at *speed* by an engine with *habits*.

    *foreign* are the words of *text* that are respelled from another language.
    """
    levels = window_levels(clip.samples, clip.rate)
    if levels.max(initial=0) < _SILENT:
        return Examined("nothing but silence" if len(levels) else "no sound at all")
    sounding = _sounding(levels, speed)
    length = estimate_duration(text, habits.table, foreign)
    fault = _damage(clip, levels) or find_rest(levels, text, length, speed)
    if not fault and habits.speech:
        fault = find_cut(clip, text, levels, habits, speed) or find_no_speech(clip, length.syllables)
    fault = fault or _find_reversal(clip, habits)
    pace = habits.pace_at(speed)
    far = abs(length.deviation(sounding * speed, pace))
    words = f"{sounding:.1f} s of sound for {len(text)} characters"
    known = pace > 0 and length.bounded and length.syllables >= _FEWEST
    doubtful, wrong = (_DOUBTFUL, _WRONG) if known else (_UNKNOWN_DOUBTFUL, _UNKNOWN_WRONG)
    wrong *= max(1.0, speed / _FAST)
    if known and far > (_ODD if length.certain else _ODD_BOUNDED):
        far += _strangeness(clip, levels, text, speed, length)
    if not fault and far > wrong:
        fault = words
    if not habits.speech or pace or not (expected := sounds(text, bounded=True)):
        return Examined(fault, words if far > doubtful else "", sounding)
    unlike = mismatch(clip, expected, speed)
    odd = far + _oddness(levels, unlike, length, speed)
    if not fault and odd > _SHAPE_WRONG:
        fault = f"{words}, and unlike them"
    return Examined(fault, words if far > doubtful or odd > _SHAPE_DOUBTFUL else "", sounding, unlike)


def _damage(clip: Clip, levels: NDArray[np.float32]) -> str:
    """Return what is wrong with the sound of *clip*, whatever is said; '' if nothing is."""
    return "clipped flat" if _is_flat(clip) else _gap_fault(clip, float(levels.max()) * 32768)


def _find_reversal(clip: Clip, habits: Habits) -> str:
    """Return that *clip* runs backwards, '' if it does not, or the voice's usual attack is not known."""
    backwards = math.isfinite(habits.attack) and attack(clip) < habits.attack
    return "speech that runs backwards" if backwards else ""


def _oddness(levels: NDArray[np.float32], unlike: float, length: Duration, speed: float) -> float:
    """Return how odd contour and syllables are for a voice of any pace, in what `deviation` counts; 0 is not at all."""
    if length.syllables < _FEWEST:  # a single word may have any shape
        return 0.0
    syllables = abs(math.log(nuclei_per_syllable(levels, length.syllables, speed)))
    return _bound(max(0.0, unlike - _UNKNOWN_MISMATCH + _NUCLEI * syllables) * length.weight, length)


def _bound(odd: float, length: Duration, most: float = _MOST_ODD) -> float:
    """Return *odd*, or what a text of so few syllables may be at most: a word or two may have any contour."""
    return min(odd, most * length.syllables)


def _strangeness(clip: Clip, levels: NDArray[np.float32], text: str, speed: float, length: Duration) -> float:
    """Return how much more than good clips *clip* differs from the contour of *text*, in what `deviation` counts.

    Where the text is not certain, its bounds leave less to the length, and syllables count as well.
    """
    unlike = max(0.0, mismatch(clip, sounds(text, bounded=True), speed) - _USUAL_MISMATCH)
    if not length.certain:
        syllables = abs(math.log(nuclei_per_syllable(levels, length.syllables, speed)))
        unlike += _BOUNDED_NUCLEI * max(0.0, syllables - _USUAL_NUCLEI)
    return _bound(unlike * length.weight, length, _MOST_STRANGE if length.certain else _MOST_ODD)


def find_outliers(spoken: Sequence[Said], habits: Habits = Habits()) -> dict[int, bool]:  # noqa: B008 -- frozen
    """Return the indices of those of *spoken*, all by one voice, that are unlike the rest; True means surely.

    They are compared with the median of their paces, and of their mismatches, so up to half of the clips may be wrong.
    """
    durations = [estimate_duration(one.text, habits.table, one.foreign) for one in spoken]
    paces = [
        one.seconds / length.usual
        for one, length in zip(spoken, durations, strict=True)
        if length.certain and length.syllables >= _LEARNED_SYLLABLES
    ]
    if len(paces) < _LEARNED_FROM or not (pace := statistics.median(paces)):
        return {}
    usual = statistics.median([one.mismatch for one in spoken if one.mismatch] or [math.inf])
    far = [_distance(one, length, pace, usual) for one, length in zip(spoken, durations, strict=True)]
    return {index: value > _UNLIKE for index, value in enumerate(far) if value > _UNLIKE_DOUBTFUL}


def _distance(one: Said, length: Duration, pace: float, usual: float) -> float:
    """Return how far *one* is from what a voice of *pace* needs, and its contour from the *usual*."""
    far = abs(length.deviation(one.seconds, pace))
    if length.syllables < _LEARNED_SYLLABLES:  # a single word may have any shape
        return far
    return far + _bound(max(0.0, one.mismatch - usual) * length.weight, length)


def _sounding(levels: NDArray[np.float32], speed: float) -> float:
    """Return for how many seconds of *levels* something is heard."""
    heard = find_heard_windows(levels)
    closures = np.diff(heard) - 1
    windows = len(heard) + int(closures[closures * WINDOW < _REST / min(1.0, speed)].sum())
    return round(windows * WINDOW, 3)


def _is_flat(clip: Clip) -> bool:
    """Return whether more than 5 % of the samples lie in plateaus at the peak."""
    samples = clip.samples
    peak = max(int(samples.max()), -int(samples.min()))
    top = (samples >= peak - 1) | (samples <= 1 - peak)
    if np.count_nonzero(top) < _FLAT_SHARE * len(top):
        return False
    runs = _runs(top, _PLATEAU)
    return bool(sum(end - start for start, end in runs) > _FLAT_SHARE * len(top))


def _gap_fault(clip: Clip, loudest: float) -> str:
    """Return a fault if the sound stops abruptly and comes back as abruptly, '' otherwise.

    *loudest* is the root mean square of its loudest 5 ms, in steps of 16 bit.
    Before and after a stop consonant a voice may be loud as well, but it fades to zero; a dropout cuts the wave.
    """
    samples = clip.samples
    edge = max(1, round(clip.rate * WINDOW))
    for start, end in _runs(samples[1:] == samples[:-1], clip.rate * _GAP_SECONDS):
        if start < edge or end + edge >= len(samples):
            continue
        before = samples[start - edge : start].astype(np.int32)
        after = samples[end + 1 : end + 1 + edge].astype(np.int32)
        quieter = min(np.sqrt(np.mean(np.square(before))), np.sqrt(np.mean(np.square(after))))
        less, more = sorted(
            (abs(before[-1] - samples[start]) / loudest, abs(after[0] - samples[end]) / loudest)
        )
        if quieter > _GAP_EDGE * loudest and less > _GAP_JUMP and more > 3 * _GAP_JUMP:
            return f"a dropout after {start / clip.rate:.1f} s"
    return ""


def _runs(mask: NDArray[np.bool_], least: float) -> list[tuple[int, int]]:
    """Return where *mask* is true *least* times or more: first and past-the-last index of each run."""
    changes = np.flatnonzero(mask[1:] != mask[:-1]) + 1
    first = np.zeros(int(mask[:1].any()), np.intp)
    last = np.full(int(mask[-1:].any()), len(mask), np.intp)
    edges = np.concatenate([first, changes, last])
    starts, ends = edges[::2], edges[1::2]
    long = ends - starts >= least
    return list(zip(starts[long].tolist(), ends[long].tolist(), strict=True))
