"""Small decision trees, read from a table: how likely a block is text to be read, and what speaks for and against.

The table's rows are a tree's nodes in order, columns parted by tabs: tree, feature (empty for a leaf), threshold,
the rows of the nodes for values up to it and above it, and the mean log-odds of what came to the node in training.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from vorleser.ingest.html.place import Features
from vorleser.text.small_tables import split_table

WEIGHTS = Path(__file__).parent / "weights"  # where the tables lie; scripts/unseen.py lays others there


class Node(msgspec.Struct, frozen=True):
    """A question to one feature and its two answers, or a leaf; ``value`` is its log-odds."""

    feature: str
    threshold: float
    below: int
    above: int
    value: float


Branch = tuple[int, float, Any, Any] | float
"""A tree to walk fast: a feature's column, its threshold, the branches below and above it; or a leaf's value."""


class Model(msgspec.Struct, frozen=True):
    """Trees whose leaves add up, with the ``base`` that they start from.

    ``branches`` are the same trees, to walk; ``columns`` tells where in a row of numbers they look for a feature.
    """

    base: float
    trees: tuple[tuple[Node, ...], ...]
    branches: tuple[Branch, ...]
    columns: dict[str, int]

    def likely(self, features: Features) -> float:
        """Return how likely (0 to 1) what has *features* is to be read."""
        row = [0.0] * len(self.columns)
        for name, value in features.items():
            if name in self.columns:
                row[self.columns[name]] = value
        total = self.base
        for branch in self.branches:
            while branch.__class__ is tuple:  # four times as fast as isinstance, millions of times a night
                column, threshold, below, above = branch
                branch = below if row[column] <= threshold else above  # noqa: PLW2901 -- goes down the tree
            total += branch  # type: ignore[operator] # a leaf, now
        return 1 / (1 + math.exp(-total))

    def reasons(self, features: Features) -> list[tuple[str, float]]:
        """Return the features that moved the sum, the strongest first, each with its log-odds in all trees.

        A tree's answer is shared out over the questions on its way, each by what it changed (Saabas 2014).
        """
        moved: dict[str, float] = {}
        for tree in self.trees:
            node = tree[0]
            while node.feature:
                name = node.feature
                after = tree[node.below if features.get(name, 0.0) <= node.threshold else node.above]
                moved[name] = moved.get(name, 0.0) + after.value - node.value
                node = after
        return sorted(moved.items(), key=lambda item: -abs(item[1]))


@cache
def model(name: str) -> Model:
    """Return the model in the table *name*, one of ``block`` and ``context``."""
    return parse_model((WEIGHTS / f"{name}.tsv").read_text("utf-8"), name)


def parse_model(text: str, name: str) -> Model:
    """Return the model in the *text* of the table *name*; its comment says where it comes from."""
    base = 0.0
    trees: dict[str, list[Node]] = {}
    for tree, feature, threshold, below, above, value in split_table(text, name, cells=6):
        if tree == "base":
            base = float(value)
            continue
        node = Node(feature, float(threshold or 0), int(below or 0), int(above or 0), float(value))
        trees.setdefault(tree, []).append(node)
    names = {node.feature: None for tree in trees.values() for node in tree if node.feature}
    columns = {name: at for at, name in enumerate(names)}
    branches = tuple(_branch(tree, 0, columns) for tree in trees.values())
    return Model(base, tuple(map(tuple, trees.values())), branches, columns)


def _branch(tree: Sequence[Node], at: int, columns: Mapping[str, int]) -> Branch:
    node = tree[at]
    if not node.feature:
        return node.value
    below, above = (_branch(tree, below, columns) for below in (node.below, node.above))
    return columns[node.feature], node.threshold, below, above
