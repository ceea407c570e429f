"""Small decision trees, read from a table: how likely a block is text to be read, and what speaks for and against.

The table's rows are a tree's nodes in order, columns parted by tabs: tree, feature (empty for a leaf), threshold,
the rows of the nodes for values up to it and above it, and the mean log-odds of what came to the node in training.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from vorleser.ingest.html.place import Features
from vorleser.text.kept import make_once
from vorleser.text.small_tables import split_table

WEIGHTS = Path(__file__).parent / "weights"  # where the tables lie; scripts/unseen.py lays others there


Branch = tuple[int, float, Any, Any, float] | float
"""A tree to walk fast.

A feature's column, its threshold, the branches below and above it, and the log-odds that reasons begin from; or a
leaf's log-odds.
"""


class Model(NamedTuple):
    """Trees whose leaves add up, with the ``base`` that they start from.

    ``columns`` tells where in a row of numbers the trees look for a feature.
    """

    base: float
    trees: tuple[Branch, ...]
    columns: dict[str, int]

    def likely(self, features: Features) -> float:
        """Return how likely (0 to 1) what has *features* is to be read."""
        row = self._row(features)
        total = self.base
        for branch in self.trees:
            while branch.__class__ is tuple:  # four times as fast as isinstance, millions of times a night
                column, threshold, below, above, _ = branch
                branch = below if row[column] <= threshold else above  # noqa: PLW2901 -- goes down the tree
            total += branch  # type: ignore[operator] # a leaf, now
        return 1 / (1 + math.exp(-total))

    def reasons(self, features: Features) -> list[tuple[str, float]]:
        """Return the features that moved the sum, the strongest first, each with its log-odds in all trees.

        A tree's answer is shared out over the questions on its way, each by what it changed (Saabas 2014).
        """
        row, names = self._row(features), tuple(self.columns)
        moved: dict[str, float] = {}
        for branch in self.trees:
            while isinstance(branch, tuple):
                column, threshold, below, above, value = branch
                branch = below if row[column] <= threshold else above  # noqa: PLW2901 -- as above
                change = value_of(branch) - value
                moved[names[column]] = moved.get(names[column], 0.0) + change
        return sorted(moved.items(), key=lambda item: -abs(item[1]))

    def _row(self, features: Features) -> list[float]:
        """Return the values of *features* in their columns, 0 for what is missing."""
        row = [0.0] * len(self.columns)
        for name, value in features.items():
            if name in self.columns:
                row[self.columns[name]] = value
        return row


def value_of(branch: Branch) -> float:
    """Return the log-odds that *branch* stands for: the mean of what came there in training."""
    return branch[-1] if isinstance(branch, tuple) else branch


@cache
def model(name: str) -> Model:
    """Return the model in the table *name*, one of ``block`` and ``context``."""
    table = WEIGHTS / f"{name}.tsv"
    return Model(
        *make_once(__file__, [table], lambda: parse_model(table.read_text("utf-8"), name), f"{name}.")
    )


def parse_model(text: str, name: str) -> tuple[float, tuple[Branch, ...], dict[str, int]]:
    """Return the parts of the model in the *text* of the table *name*; its comment says where it comes from."""
    base = 0.0
    trees: dict[str, list[_Node]] = {}
    for tree, feature, threshold, below, above, value in split_table(text, name, cells=6):
        if tree == "base":
            base = float(value)
            continue
        node = _Node(feature, float(threshold or 0), int(below or 0), int(above or 0), float(value))
        trees.setdefault(tree, []).append(node)
    names = {node.feature: None for tree in trees.values() for node in tree if node.feature}
    columns = {name: at for at, name in enumerate(names)}
    return base, tuple(_branch(tree, 0, columns) for tree in trees.values()), columns


class _Node(NamedTuple):
    """A row of the table: a question to one feature and where its answers stand, or a leaf."""

    feature: str
    threshold: float
    below: int
    above: int
    value: float


def _branch(tree: Sequence[_Node], at: int, columns: Mapping[str, int]) -> Branch:
    """Return the branch that begins at node *at* of *tree*."""
    node = tree[at]
    if not node.feature:
        return node.value
    below, above = (_branch(tree, below, columns) for below in (node.below, node.above))
    return columns[node.feature], node.threshold, below, above, node.value
