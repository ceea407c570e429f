"""The trees that weigh a block, read from their tables."""

import math

import pytest

from vorleser.ingest.html.model import Model, model, parse_model, value_of

TABLE = """# a comment
base\t\t\t\t\t0.5
0\tlinked\t0.4\t1\t2\t0.1
0\t\t\t\t\t1.5
0\t\t\t\t\t-2
"""


@pytest.mark.parametrize(("linked", "odds"), [(0.0, 2.0), (0.4, 2.0), (0.9, -1.5)])
def test_leaves_add_up(linked: float, odds: float) -> None:
    """The chance is the logistic of the base and each tree's leaf; what is missing is 0, a threshold is inclusive."""
    found = Model(*parse_model(TABLE, "own"))
    assert found.likely({"linked": linked}) == pytest.approx(1 / (1 + math.exp(-odds)))
    assert found.likely({}) == pytest.approx(1 / (1 + math.exp(-2.0)))


@pytest.mark.parametrize("name", ["block", "context"])
def test_reasons_add_up_to_what_the_trees_say(name: str) -> None:
    """The reasons of a block, with what every block starts from, are the log-odds of its chance."""
    trees = model(name)
    facts = {"linked": 0.8, "words": 2.1, "depth": 9.0, "by itself": 0.3}
    start = trees.base + sum(map(value_of, trees.trees))
    odds = start + sum(weight for _, weight in trees.reasons(facts))
    assert trees.likely(facts) == pytest.approx(1 / (1 + math.exp(-odds)))
