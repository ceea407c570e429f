"""Cut the silence an engine leaves before and after its words; the script sets the pauses."""

import numpy as np
from numpy.typing import NDArray

from vorleser.clip import Clip, TimedClip, Word

_WINDOW = 0.005  # seconds
_BELOW_PEAK_DB = -50  # a soft f, h or s lies about 35 dB under the loudest vowel, an MP3's noise about 70
# softer than any sound of speech for so long: a noisy room, or a codec's hiss
_ROOM_DB, _ROOM_SECONDS = -45, 0.5
_FADE = 0.1  # seconds of it kept, in which a voice may die away
_QUIET = 4  # windows: shorter ones may lie between two waves of a voice
_BEFORE = 0.015  # seconds kept: an onset begins before it can be measured
_AFTER = 0.030  # and a voice dies away


def window_levels(samples: NDArray[np.int16], rate: int) -> NDArray[np.float32]:
    """Return the root mean square of each 5 ms of *samples*, full scale 1.0; the last window may be shorter."""
    window = max(1, round(rate * _WINDOW))
    edges = np.arange(0, len(samples), window)
    if not len(edges):
        return np.zeros(0, np.float32)
    squares = samples.astype(np.float32)
    squares *= np.float32(1 / 32768)
    sums = np.add.reduceat(np.square(squares, out=squares), edges).astype(np.float64)
    sums[:-1] /= window
    sums[-1] /= len(samples) - edges[-1]
    return np.sqrt(sums).astype(np.float32)


def room_level(clip: Clip) -> float:
    """Return the level of the quietest 20 ms of *clip*, full scale 1.0; 0 where that is no rest, or digital silence."""
    found = window_levels(clip.samples, clip.rate)
    power = (
        np.convolve(np.square(found), np.full(_QUIET, 1 / _QUIET), "valid") if len(found) >= _QUIET else found
    )
    quietest = float(np.sqrt(power.min(initial=1.0)))
    return quietest if quietest <= found.max(initial=0) * 10 ** (_BELOW_PEAK_DB / 20) else 0.0


def find_heard_span(clip: Clip) -> tuple[int, int]:
    """Return the first and past-the-last sample of what is heard of *clip*, with margins; all of it if nothing is.

    Around it a room may sound for long, softer than any word.
    """
    found = window_levels(clip.samples, clip.rate)
    heard = np.flatnonzero(found > found.max(initial=0) * 10 ** (_BELOW_PEAK_DB / 20))
    if not len(heard):
        return 0, len(clip.samples)
    first, last = int(heard[0]), int(heard[-1])
    words = np.flatnonzero(found > found.max() * 10 ** (_ROOM_DB / 20))
    long, fade = round(_ROOM_SECONDS / _WINDOW), round(_FADE / _WINDOW)
    if words[0] - first > long:
        first = int(words[0]) - fade
    if last - words[-1] > long:
        last = int(words[-1]) + fade
    window = max(1, round(clip.rate * _WINDOW))
    start = max(0, first * window - round(clip.rate * _BEFORE))
    return start, min(len(clip.samples), (last + 1) * window + round(clip.rate * _AFTER))


def trim_silence(clip: Clip) -> Clip:
    """Return *clip* without its leading and trailing silence; unchanged if nothing is heard."""
    start, end = find_heard_span(clip)
    samples = clip.samples[start:end]
    if isinstance(clip, TimedClip):
        return TimedClip(
            samples, clip.rate, tuple(_shift_word(word, start, len(samples)) for word in clip.words)
        )
    return Clip(samples, clip.rate)


def _shift_word(word: Word, start: int, length: int) -> Word:
    begin, end = (min(max(0, frame - start), length) for frame in (word.start, word.end))
    return Word(word.spoken_start, word.spoken_end, begin, end)
