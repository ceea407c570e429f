"""Tell of each word of a sentence how likely it is missing in the sound, and how likely something too much is there.

What tells against a clip is much or little as a whole; that all of it points at the same word is no noise.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from vorleser.listen.evidence import BY_WORD, Heard
from vorleser.listen.match import COSTS
from vorleser.listen.pair import near

STEPS = 4  # between the ends of what a measure tells, each with a weight of its own
_NEAR = ("lacking", "surplus", "twice")
MISSING = {
    "drop": (0.0, -12.0),
    "next drop": (0.0, -12.0),
    "squeezed": (0.0, -1.5),
    "longer": (0.0, -0.4),
    "without": (-5.0, 15.0),
    "lost": (-1.0, 5.0),
    **{f"{near}lacking {number}": (0.0, 0.24) for number in range(len(COSTS)) for near in ("", "near ")},
}
"""What tells that a word is missing, from where it says nothing to where more says no more."""
SURPLUS = {
    "longer": (0.0, 0.6),
    "squeezed": (0.0, 1.5),
    "next drop": (0.0, -12.0),
    "twice": (-8.0, 10.0),
    "near twice": (-8.0, 10.0),
    "invented": (-1.0, 5.0),
    "inserted": (-5.0, 12.0),
    **{f"{near}surplus {number}": (0.0, 0.24) for number in range(len(COSTS)) for near in ("", "near ")},
}
"""What tells that a word is said twice, or another one behind it."""

_Table = NDArray[np.float64]


class Worst(NamedTuple):
    """The words that are most likely missing and followed by too much: their log-odds and numbers.

    ``echoed`` is how much the sound repeats itself at the word where it does most.
    """

    missing: float = -9.0
    surplus: float = -9.0
    missing_at: int = 0
    surplus_at: int = 0
    echoed: float = 0.0
    echoed_at: int = 0


def find_worst(heard: Heard, missing: tuple[float, ...], surplus: tuple[float, ...]) -> Worst:
    """Return the worst words of what was *heard*, by the weights of `MISSING` and `SURPLUS`, a bias behind each."""
    if not heard.by_word or not heard.by_word[0]:
        return Worst()
    missed = steps_of(heard, MISSING) @ np.array(missing)
    added = steps_of(heard, SURPLUS) @ np.array(surplus)
    most, place = most_echoed(heard)
    return Worst(
        float(missed.max()), float(added.max()), int(missed.argmax()), int(added.argmax()), most, place
    )


def most_echoed(heard: Heard) -> tuple[float, int]:
    """Return how much the sound repeats itself at the word where it does most, and that word's number."""
    if not heard.by_word or not heard.by_word[0]:
        return 0.0, 0
    echoed = _gather_told(heard)["echoed"]
    return float(echoed.max()), int(echoed.argmax())


def steps_of(heard: Heard, names: Mapping[str, tuple[float, float]]) -> _Table:
    """Return, for each word, how much of each step of each of *names* is filled, 0 to 1, and a last column of ones.

    Of several references it is the mean that counts.
    """
    told = _gather_told(heard)
    told["next drop"] = np.append(told["drop"][1:], 0)
    told |= {f"near {name}": near(row) for name, row in told.items() if name.startswith(_NEAR)}
    columns = [fill_steps(told[name], *ends) for name, ends in names.items()]
    return np.hstack([*columns, np.ones((len(columns[0]), 1))])


def _gather_told(heard: Heard) -> dict[str, NDArray[Any]]:
    """Return what is told of each word, by the names of `BY_WORD`: the means of what each reference tells."""
    rows = np.mean([each.by_word for each in heard.beside], axis=0)
    return dict(zip(BY_WORD, rows, strict=True))


def fill_steps(values: _Table, silent: float, loud: float) -> _Table:
    """Return how much of each of `STEPS` steps from *silent* to *loud* each of *values* fills, 0 to 1."""
    places = (np.asarray(values, float) - silent) / (loud - silent) * STEPS
    return np.clip(places[:, None] - np.arange(STEPS), 0, 1)
