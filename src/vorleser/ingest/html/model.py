"""Small decision trees, read from a table: how likely a block is text to be read, and what speaks for and against.

The table's rows are a tree's nodes in order, columns parted by tabs: tree, feature (empty for a leaf), threshold,
the rows of the nodes for values up to it and above it, and the mean log-odds of what came to the node in training.
"""

import math
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from vorleser.ingest.html.place import Features

WEIGHTS = Path(__file__).parent / "weights"  # where the tables lie; scripts/unseen.py lays others there


class Node(msgspec.Struct, frozen=True):
    """A question to one feature and its two answers, or a leaf; ``value`` is its log-odds."""

    feature: str
    threshold: float
    below: int
    above: int
    value: float


Branch = tuple[str, float, Any, Any]
"""A tree to walk fast: a feature, its threshold, the branches below and above it; a leaf has no feature but a value."""


class Model(msgspec.Struct, frozen=True):
    """Trees whose leaves add up, with the ``base`` that they start from; ``branches`` are the same trees, to walk."""

    base: float
    trees: tuple[tuple[Node, ...], ...]
    branches: tuple[Branch, ...]

    def likely(self, features: Features) -> float:
        """Return how likely (0 to 1) what has *features* is to be read."""
        total, value_of = self.base, features.get
        for feature, value, below, above in self.branches:
            branch = feature, value, below, above
            while branch[0]:
                branch = branch[2] if value_of(branch[0], 0.0) <= branch[1] else branch[3]
            total += branch[1]
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
    return parse_model((WEIGHTS / f"{name}.tsv").read_text("utf-8").splitlines())


def parse_model(lines: Iterable[str]) -> Model:
    """Return the model in the *lines* of a table; lines that begin with # say where it comes from."""
    base = 0.0
    trees: dict[str, list[Node]] = {}
    for line in lines:
        if line.startswith("#") or not line:
            continue
        tree, feature, threshold, below, above, value = line.split("\t")
        if tree == "base":
            base = float(value)
            continue
        node = Node(feature, float(threshold or 0), int(below or 0), int(above or 0), float(value))
        trees.setdefault(tree, []).append(node)
    return Model(base, tuple(map(tuple, trees.values())), tuple(_branch(tree, 0) for tree in trees.values()))


def _branch(tree: Sequence[Node], at: int) -> Branch:
    node = tree[at]
    if not node.feature:
        return "", node.value, None, None
    return node.feature, node.threshold, _branch(tree, node.below), _branch(tree, node.above)
