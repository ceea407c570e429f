"""What takes confidence away from words of a voice that no table has met."""

from collections.abc import Sequence

import numpy as np

from vorleser.clip import Word
from vorleser.speak.words.sureness import weigh_words

EVEN = (1000,) * 8


def weighed(
    lengths: Sequence[int] = EVEN,
    confidences: Sequence[float] = (0.8,) * 8,
    strayed: Sequence[int] = (0,) * 8,
) -> list[float]:
    """Return the confidences that are left of words that last *lengths*, each of five sounds."""
    begins = np.cumsum([0, *lengths]).tolist()
    words = [
        Word(at, at + 1, begins[at], begins[at + 1], confidence) for at, confidence in enumerate(confidences)
    ]
    found = weigh_words(words, np.full(len(words), 5), np.array(strayed))
    return [word.confidence for word in found]


def test_nothing_is_taken_from_what_fits() -> None:
    """Words that fit, at an even pace, and that all proof puts at one place, stay as sure as they were."""
    assert weighed() == [0.8] * 8


def test_no_words() -> None:
    """A single word, and one without sound, are weighed like any."""
    assert weighed((1000,), (0.8,), (0,)) == [0.8]
    assert weighed((0,), (0.8,), (0,)) == [0.8]


def test_a_bad_neighbour_counts() -> None:
    """Beside a word that fits badly its neighbours are less sure, and no others."""
    found = weighed(confidences=(0.8, 0.8, 0.8, 0.2, 0.8, 0.8, 0.8, 0.8))
    assert found[2] == found[4] < found[1] == found[6]


def test_a_clip_that_fits_badly_counts() -> None:
    """Where the mean of a clip is low, its best words are less sure, too."""
    assert weighed(confidences=(0.8, *(0.3,) * 7))[0] < weighed(confidences=(0.8, *(0.7,) * 7))[0]


def test_an_uneven_pace_counts() -> None:
    """Where words become much quicker at once, the border between them is less sure than one far from it."""
    found = weighed((3000, 3000, 3000, 3000, 500, 500, 500, 500))
    assert found[4] < 0.3 < found[1]


def test_another_place_counts() -> None:
    """A word that changes alone put 200 ms elsewhere is less sure; 50 ms are no proof."""
    found = weighed(strayed=(0, 0, 0, 20, 0, 0, 5, 0))
    assert found[3] < 0.6 < found[5] == found[6] == 0.8
