"""Adapt a table made of several voices to the voice of a clip, once it has been searched.

The means of all states are moved by one linear map, the one that brings them nearest to the frames found for them
(maximum likelihood linear regression: Leggetter and Woodland, 1995, https://doi.org/10.1006/csla.1995.0010). It is
shrunk towards no change, since a short clip tells little of its voice.
"""

import numpy as np

from vorleser.meter import Floats
from vorleser.speak.words.path import Ints
from vorleser.speak.words.table import REST_STATE, Table, make_table

_SHRINKING = 100.0  # frames without any difference that count beside the clip's own


def adapt_table(table: Table, frames: Floats, states: Ints) -> Table:
    """Return *table* as it fits the voice of *frames*, which were found to be of *states*."""
    expected = _with_ones(table.means[states])
    differences = frames - table.means[states]
    spread = np.append(table.means[:REST_STATE].var(axis=0), np.float32(1))
    change = np.linalg.solve(
        expected.T @ expected + np.diag(np.float32(_SHRINKING) * spread), expected.T @ differences
    )
    return make_table(table.means + _with_ones(table.means) @ change, table.deviations, foreign=True)


def _with_ones(means: Floats) -> Floats:
    return np.concatenate([means, np.ones((len(means), 1), np.float32)], axis=1)
