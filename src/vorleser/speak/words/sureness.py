"""How sure words are of a voice that no table has met: wrong words may fit their sounds by chance.

Where they do, something else is wrong: their neighbours fit badly, or the whole clip; words on one side of a border
last much longer for their sounds than those on the other; or how the sound changes, without what it is, says another
place. Each of these takes confidence away. None is enough by itself: a good word may have a bad neighbour.
"""

from collections.abc import Sequence

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from vorleser.clip import Word
from vorleser.speak.words.frames import STEP
from vorleser.speak.words.path import Ints

_USUAL = 0.66  # mean confidence of a clip whose voice the table fits
_ELSEWHERE = 0.1  # seconds: what changes alone may tell otherwise
_DISAGREED = 0.6  # of its confidence keeps a word that they do
_BESIDE = 2  # words on each side of a border whose pace is compared
_UNEVEN = 0.6  # such a ratio of the two paces, as a logarithm, makes a word's confidence e^-1/2
_NEIGHBOUR = 0.3  # how much the weaker neighbour counts

_Numbers = NDArray[np.float64]


def weigh_words(words: Sequence[Word], sounds: Ints, strayed: Ints) -> tuple[Word, ...]:
    """Return *words*, which have so many *sounds* each, with less confidence where they may be wrong.

    *strayed* says how many frames from where it was found each begins by the changes of its sound alone.
    """
    sure = np.array([word.confidence for word in words])
    sure *= min(1.0, float(sure.mean()) / _USUAL) ** 2
    sure[np.abs(strayed) * STEP > _ELSEWHERE] *= _DISAGREED
    sure *= np.exp(-0.5 * np.square(_unevenness(words, sounds) / _UNEVEN))
    around = np.pad(sure, 1, mode="edge")
    weaker = np.minimum(sure, np.minimum(around[:-2], around[2:]))
    sure = sure ** (1 - _NEIGHBOUR) * weaker**_NEIGHBOUR
    each = zip(words, sure.round(3).tolist(), strict=True)
    return tuple(replace(word, confidence=confidence) for word, confidence in each)


def _unevenness(words: Sequence[Word], sounds: Ints) -> _Numbers:
    """Return the logarithm of how much slower words before each one's beginning are than those from it on."""
    lasting = _sums(np.array([word.end - word.start for word in words], np.float64))
    counted = _sums(sounds.astype(np.float64))
    border = np.arange(len(words))
    before, behind = np.maximum(border - _BESIDE, 0), np.minimum(border + _BESIDE, len(words))
    usual = lasting[-1] / max(1.0, counted[-1])  # beside each side, so that one short word is no proof

    def pace(first: Ints, last: Ints) -> _Numbers:
        slowness = (lasting[last] - lasting[first] + usual) / (counted[last] - counted[first] + 1)
        return np.asarray(np.log(slowness + 1e-9), np.float64)

    uneven = pace(before, border) - pace(border, behind)
    uneven[:1] = 0
    return uneven


def _sums(numbers: _Numbers) -> _Numbers:
    return np.concatenate([np.zeros(1), np.cumsum(numbers)])
