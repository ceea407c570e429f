"""Spectra of German sounds, a table for each kind of voice, made by `scripts/train_words`."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vorleser.meter import Floats
from vorleser.speak.words.frames import NUMBERS, SLOPES
from vorleser.speak.words.letters import REST, TABLE_SOUNDS
from vorleser.text.small_tables import read_small_table

HALVES = 2  # of each sound: a stop is silent first, then bursts
STATES = {name: HALVES * number for number, name in enumerate(TABLE_SOUNDS)}
_SEVERAL = "voices"  # the table of voices that have none of their own
_WORST = -30.0  # the least score of a frame, so that a click or an unwritten sound does not move the rest


Values = NDArray[np.float32] | NDArray[np.float64]


class Table(NamedTuple):
    """How well a frame x fits a state: x @ linear + x² @ square + constant, the logarithm of a normal density.

    ``means`` and ``deviations`` (states, NUMBERS) are those of the densities; ``foreign`` is true if the voice to be
    searched is perhaps none of those that the table was made of.
    """

    linear: Floats
    square: Floats
    constant: Floats
    means: Floats
    deviations: Floats
    foreign: bool = False


def load_table(name: str) -> Table:
    """Return the table called *name*."""
    return _read(name)


@cache
def _read(name: str) -> Table:
    table = read_small_table(files("vorleser.speak.words") / f"{name}.tsv", cells=2 + 2 * NUMBERS)
    rows = np.array([row[2:] for row in table], np.float64)
    return make_table(rows[:, :NUMBERS], rows[:, NUMBERS:], foreign=name == _SEVERAL)


def make_table(means: Values, deviations: Values, *, foreign: bool = False) -> Table:
    """Return the table of states whose frames have such *means* and *deviations*, both (states, NUMBERS)."""
    inverse = 1 / np.square(deviations)
    constant = -0.5 * (np.square(means) * inverse).sum(axis=1) - np.log(deviations).sum(axis=1)
    linear, square = (means * inverse).T, -0.5 * inverse.T
    found = [part.astype(np.float32) for part in (linear, square, constant, means, deviations)]
    return Table._make((*found, foreign))


def slopes_of(table: Table) -> Table:
    """Return *table* for slopes alone: how sounds change, which voices share more than what they are."""
    return make_table(table.means[:, SLOPES], table.deviations[:, SLOPES], foreign=table.foreign)


def score_frames(frames: Floats, table: Table) -> Floats:
    """Return how well each of *frames* fits each state, (frames, states): 0 the best of them, -30 at worst."""
    scores = frames @ table.linear + np.square(frames) @ table.square + table.constant
    scores -= scores.max(axis=1, keepdims=True)
    return np.maximum(scores, np.float32(_WORST), out=scores)


REST_STATE = STATES[REST]
