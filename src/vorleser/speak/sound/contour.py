"""Moment by moment: how loud a text should sound and how much it should hiss, beside what is heard of a clip.

Vowels are loud, stops are gaps, s, sch and z hiss: from the kinds of a text's sounds follows a contour that every voice
has in common. It is laid over the clip's own by dynamic time warping, stretched where the voice takes longer. That
says less than a recogniser does: another text of many syllables hardly ever fits, a word or two often does. So it
counts beside the length only, where that is not quite what it should be.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from vorleser.clip import Clip

_STEP = 0.01  # seconds
_KINDS = {  # level in dB of the loudest moment, and the share of its energy that is high
    "long": (-8.0, 0.05),
    "short": (-9.0, 0.08),
    "weak": (-13.0, 0.12),
    "glide": (-14.0, 0.06),
    "sonorant": (-14.0, 0.06),
    "hiss": (-24.0, 0.7),
    "stop": (-28.0, 0.2),
    "affricate": (-27.0, 0.75),
    "gap": (-14.0, 0.05),
}
_CONTRASTS = frozenset({"hiss", "stop", "affricate"})
_FEWEST_CONTRASTS = 2  # "Ihre Meinung?" rises and falls too little to have a contour
_HEARD_DB, _SOFTEST_DB = -45.0, -40.0
_REST = 0.1  # seconds of quiet inside that are no closure, and no part of any word
_SMOOTH = np.hanning(7)[1:-1].astype(np.float32)
# By how much the hiss spreads at least, in what is expected and in what is heard: nineteen texts of twenty have more.
# Where a text hisses nowhere, the little that a voice does would be taken for a contour.
_LEAST_EXPECTED, _LEAST_HEARD = 0.12, 0.15
_DRIFT = 0.15  # share of the length by which the two tracks may drift apart
_FEWEST_DRIFT = 5  # steps
_STRETCH = np.float32(0.3)  # cost of a step taken in one of the two tracks only
_ENDS = 3  # steps by which the ends of the tracks may lie apart
_FEWEST = 8  # steps needed for a comparison
_NEVER = np.float32(1e9)

_Track = NDArray[np.float32]


def mismatch(clip: Clip, sounds: Sequence[tuple[str, float]], speed: float = 1.0) -> float:
    """Return how much the audible part of *clip* differs from *sounds*, (kind, seconds) of each in order.

    It is the mean distance of both tracks, each scaled to a standard deviation of 1: around 0.5 for the text's own
    sound, 0.8 for that of another; 0 where there is too little to tell.
    """
    heard = _measure_tracks(clip, speed)
    contrasts = sum(kind in _CONTRASTS for kind, _ in sounds)
    if len(heard[0]) < _FEWEST or contrasts < _FEWEST_CONTRASTS:
        return 0.0
    expected = _expect_tracks(sounds, len(heard[0]))
    return _warp(_normal(expected, _LEAST_EXPECTED), _normal(heard, _LEAST_HEARD))


def _expect_tracks(sounds: Sequence[tuple[str, float]], steps: int) -> _Track:
    """Return the two tracks of *sounds*, as long as *steps*."""
    borders = np.cumsum([seconds for _, seconds in sounds])
    at = np.searchsorted(borders, (np.arange(steps) + 0.5) * borders[-1] / steps)
    tracks: _Track = np.array([_KINDS[kind] for kind, _ in sounds], np.float32)[at].T
    return tracks


def _measure_tracks(clip: Clip, speed: float) -> _Track:
    """Return the two tracks of *clip*, without the silence around it and the rests inside."""
    step = round(clip.rate * _STEP)
    count = len(clip.samples) // step
    samples = clip.samples[: count * step].astype(np.float32)
    lag = max(1, round(clip.rate / 16_000))  # the same pitch counts as high at any rate
    slope = samples - np.concatenate((samples[:1].repeat(lag), samples[:-lag]))
    energy, high = (np.square(each).reshape(count, step).sum(axis=1) + 1 for each in (samples, slope))
    level = 10 * np.log10(energy / energy.max(initial=1))
    sounding = np.flatnonzero(level > _HEARD_DB)
    rests = np.diff(sounding, append=count) - 1 >= _REST / min(1.0, speed) / _STEP
    inside = np.zeros(count, bool)
    for begin, end, rest in zip(sounding.tolist(), [*sounding[1:].tolist(), 0], rests.tolist(), strict=False):
        inside[begin : begin + 1 if rest else max(begin + 1, end)] = True
    return np.stack((np.maximum(level, _SOFTEST_DB), np.minimum(high / energy / 2, 1)))[:, inside]


def _normal(tracks: _Track, least: float) -> _Track:
    """Return *tracks* smoothed, each with a mean of 0 and a standard deviation of 1; hiss is taken to have *least*."""
    half = len(_SMOOTH) // 2
    padded = np.pad(tracks, ((0, 0), (half, half)), mode="edge")
    smooth = np.stack([np.convolve(track, _SMOOTH / _SMOOTH.sum(), "valid") for track in padded])
    smooth -= smooth.mean(axis=1, keepdims=True)
    spread = np.maximum(smooth.std(axis=1), np.array((1e-6, least), np.float32))
    normal: _Track = smooth / spread[:, None]
    return normal


def _warp(expected: _Track, heard: _Track) -> float:
    """Return the least mean distance of the two tracks, with *expected* warped in time by at most `_DRIFT`."""
    steps = heard.shape[1]
    drift = max(_FEWEST_DRIFT, int(steps * _DRIFT))
    distances = _distances(expected, heard, drift)
    costs = np.full(2 * drift + 3, _NEVER)  # with a border on each side, so that every one has two neighbours
    near = slice(1 + drift - _ENDS, 2 + drift + _ENDS)
    costs[near] = 0
    earlier, inside, later = costs[:-2], costs[1:-1], costs[2:]
    best = np.empty(2 * drift + 1, np.float32)
    for distance in distances:
        np.minimum(earlier, later, out=best)
        np.add(best, _STRETCH, out=best)
        np.minimum(best, inside, out=best)
        np.add(best, distance, out=inside)
    return float(costs[near].min() / steps)


def _distances(expected: _Track, heard: _Track, drift: int) -> _Track:
    """Return the mean distance of each step of *heard* from those of *expected* around it, (steps, 2 * drift + 1)."""
    padded = np.pad(expected, ((0, 0), (drift, drift)), mode="edge")
    found = np.zeros((heard.shape[1], 2 * drift + 1), np.float32)
    for there, here in zip(padded, heard, strict=True):
        apart = np.lib.stride_tricks.sliding_window_view(there, 2 * drift + 1) - here[:, None]
        found += np.abs(apart, out=apart)
    found /= len(heard)
    return found
