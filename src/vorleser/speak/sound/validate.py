"""Prove that a clip is the sound of its text: audible, whole, unbroken, and about as long as such a text lasts.

The limits are wide: an edition that is refused without need is as useless as one with a sentence missing. They were
set with thousands of sentences, numbers and single words by several engines; see docs/engines.md.
"""

import re
import statistics
from collections.abc import Sequence

import msgspec
import numpy as np

from vorleser.clip import Clip
from vorleser.speak.sound.trim import window_levels

_WINDOW = 0.005  # seconds: what `levels` measures
_SILENT = 10 ** (-50 / 20)  # of full scale; the softest engine peaks 30 dB above
_FLAT_SHARE = 0.05  # of all samples lie in plateaus at the peak: a voice much too loud has 2 % there
_PLATEAU = 4  # equal samples in a row at the peak; a sound wave's crest has one or two
_GAP_SECONDS = (
    0.03  # of nothing at all; the closures of p, t and k last longer, but no voice stops dead before them
)
_GAP_EDGE = 0.15  # of the loudest 5 ms: what sounds just before and just after a dropout
_GAP_JUMP = 0.05  # of the same, from one sample to the next on both sides, three times that on one
_REST_SECONDS = 2.5  # of quiet inside one sentence
_REST_LEVEL = 10 ** (-45 / 20)  # of the loudest 5 ms

_LETTER = 0.066  # seconds a letter, at speed 1; Pico's mean
_SYLLABLE = 0.26  # seconds a character of scripts that write syllables or words
_LEARNED_FROM = 8  # clips
_LEARNED_LETTERS = 30  # a clip of fewer letters may last twice as long as another
_LEARNED_LOW, _LEARNED_HIGH = 0.6, 1.7  # of the usual pace; the widest seen were 0.74 and 1.3

_SIGNS = r"[\s.,;:!?…–—„“”‚‘’'\"»«()-]"  # that are pauses at most; what else there is may be read as words
_PLAIN = re.compile(rf"{_SIGNS}*[^\W\d_]+(?:{_SIGNS}+[^\W\d_]+)*{_SIGNS}*")


class Length(msgspec.Struct, frozen=True):
    """How long a text lasts, in seconds at speed 1: at the very least, at the very most, and usually (0: unknown)."""

    least: float
    most: float
    usual: float


def find_fault(clip: Clip, text: str, speed: float = 1.0) -> str:  # noqa: PLR0911 -- one line a fault
    """Return what is wrong with *clip* as the sound of *text*, in words; empty when nothing is."""
    if not len(clip.samples):
        return "no sound at all"
    found = window_levels(clip.samples, clip.rate)
    if found.max() < _SILENT:
        return "nothing but silence"
    if _is_flat(clip):
        return "clipped flat"
    if (place := _gap(clip, float(found.max()) * 32768)) is not None:
        return f"a dropout after {place:.1f} s"
    heard = np.flatnonzero(found > found.max() * _REST_LEVEL)
    if len(heard) > 1 and np.diff(heard).max() * _WINDOW > _REST_SECONDS / min(1.0, speed):
        return f"silence of {np.diff(heard).max() * _WINDOW:.1f} s inside"
    seconds = (heard[-1] - heard[0] + 1) * _WINDOW
    length = length_of(text)
    if not length.least <= seconds * speed <= length.most:
        return f"{seconds:.1f} s of sound for {len(text)} characters"
    return ""


def length_of(text: str) -> Length:
    """Return how long *text* may last, whatever the engine."""
    letters = sum(c.isalpha() for c in text)
    syllables = sum(c.isalpha() and ord(c) >= 0x2E80 for c in text)
    digits = sum(c.isdigit() for c in text)
    spelled = sum(len(word) for word in re.findall(r"\b[A-ZÄÖÜ]{2,}\b", text))
    signs = len(re.findall(r"[^\w\s]", text))
    least = 0.35 * (_LETTER * letters + 0.1 * digits) - 0.15
    most = (
        3 * (0.4 + _LETTER * letters + _SYLLABLE * syllables + 0.4 * spelled + 0.6 * digits + 0.5 * signs)
        + 1.5
    )
    plain = letters >= _LEARNED_LETTERS and not syllables and _PLAIN.fullmatch(text)
    usual = 0.21 + _LETTER * letters + 0.12 * spelled + 0.3 * len(re.findall(r"[,;:–—.!?…()]+(?=.)", text))
    return Length(least, most, usual if plain else 0.0)


def pace_outliers(spoken: Sequence[tuple[str, float]]) -> list[int]:
    """Return which of *spoken*, texts and their seconds by one voice, are far from the pace of the rest.

    What is learned is the median of seconds by usual seconds, so up to half of the clips may be wrong.
    """
    paces = {
        index: seconds / length.usual
        for index, (text, seconds) in enumerate(spoken)
        if (length := length_of(text)).usual
    }
    if len(paces) < _LEARNED_FROM:
        return []
    usual = statistics.median(paces.values())
    return [
        index for index, pace in paces.items() if not _LEARNED_LOW * usual <= pace <= _LEARNED_HIGH * usual
    ]


def _is_flat(clip: Clip) -> bool:
    """Return whether much of the sound lies in plateaus at its peak."""
    size = np.abs(clip.samples.astype(np.int32))
    top = size >= size.max() - 1
    if np.count_nonzero(top) < _FLAT_SHARE * len(top):
        return False
    runs = _runs(top, _PLATEAU)
    return bool(sum(end - start for start, end in runs) > _FLAT_SHARE * len(top))


def _gap(clip: Clip, loudest: float) -> float | None:
    """Return where, in seconds, the sound breaks off to nothing and comes back as suddenly; None if nowhere.

    *loudest* is the root mean square of its loudest 5 ms, in steps of 16 bit.
    Before and after a stop consonant a voice may be loud as well, but it fades to zero; a dropout cuts the wave.
    """
    samples = clip.samples
    edge = max(1, round(clip.rate * _WINDOW))
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
            return float(start / clip.rate)
    return None


def _runs(mask: "np.typing.NDArray[np.bool_]", least: float) -> list[tuple[int, int]]:
    """Return where *mask* is true *least* times or more: first and past-the-last index of each run."""
    edges = np.flatnonzero(np.diff(mask, prepend=False, append=False))
    starts, ends = edges[::2], edges[1::2]
    long = ends - starts >= least
    return list(zip(starts[long].tolist(), ends[long].tolist(), strict=True))
