"""What features tell of a block, in words."""

import math

import pytest

from vorleser.ingest.html.reasons import say_fact


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("words", math.log1p(30), "30 words"),
        ("linked", 0.42, "42% of it linked"),
        ("vote: trafilatura", 0, "trafilatura leaves it out"),
        ("vote: trafilatura", 1, "trafilatura takes it for text"),
        ("no vote: the page has no data", 0, "the page's data hold a text"),
        ("by itself: behind 1", 0.93, "the block behind: likely text 0.93"),
        ("by itself: before 2", 0.5, "the block before, second: likely text 0.50"),
        ("by itself: its heading", -1, "its heading: none"),
        ("by itself: before, on the whole", 0.25, "all around before: likely text 0.25"),
        ("behind: vote: trafilatura", 1, "the block behind: trafilatura takes it for text"),
        ("its heading: linked", -1, "its heading: none"),
        ("tag: div", 1, "tag: div"),
        ("all linked", 0, "not all linked"),
        ("depth", 7, "depth 7"),
    ],
)
def test_a_fact_is_said_as_an_editor_understands_it(name: str, value: float, said: str) -> None:
    """Counts are counts, shares are percents, and nothing is denied twice."""
    assert say_fact(name, value) == said
