"""What features tell of a block, in words."""

import math

import pytest

from vorleser.ingest.html.model import model
from vorleser.ingest.html.reasons import say_fact


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("words", math.log1p(30), "30 words"),
        ("its kind: how many", math.log1p(1), "1 block placed like it"),
        ("box: repeated", math.log1p(1), "1 box like it"),
        ("box: characters", math.log1p(1200), "1,200 characters in its box"),
        ("capitals", 0.33, "33% of its words with a capital"),
        ("placed as the text is", 0.0, "0% of the text in places like its own"),
        ("its box: words: consent", 0.3, "30% of the blocks in its box: words as in 'consent'"),
        ("its box: addresses reader", 0.5, "50% of the blocks in its box: addresses the reader"),
        ("blocks to the text before", 1, "the text before it is 1 block away"),
        ("blocks to the text after", 11, "the text after it is more than 10 blocks away"),
        ("ends as a sentence", 0, "doesn't end as a sentence does"),
        ("box inside: figure", 0, "its box doesn't stand inside <figure>"),
        ("own name: body", 1, "is named as body"),
        ("by itself", 0.4, "by itself: likely text 0.40"),
        ("characters a word", 5.25, "5.2 characters a word"),
        ("box: pictures", 2, "2 pictures in its box"),
        ("linked", 0.42, "42% of it linked"),
        ("vote: trafilatura", 0, "trafilatura leaves it out"),
        ("vote: trafilatura", 1, "trafilatura takes it for text"),
        ("no vote: the page has no data", 0, "the page's data hold a text"),
        ("by itself: behind 1", 0.93, "the block after it: likely text 0.93"),
        ("by itself: before 2", 0.5, "the block before it, two away: likely text 0.50"),
        ("by itself: its heading", -1, "its heading: none"),
        ("by itself: before, on the whole", 0.25, "the blocks before it, together: likely text 0.25"),
        ("behind: vote: trafilatura", 1, "the block after it: trafilatura takes it for text"),
        ("its heading: linked", -1, "its heading: none"),
        ("tag: div", 1, "its tag is <div>"),
        ("all linked", 0, "not all of it linked"),
        ("depth", 7, "7 elements around it"),
    ],
)
def test_a_fact_is_said_as_an_editor_understands_it(name: str, value: float, said: str) -> None:
    """Counts are counts, shares are percents, and nothing is denied twice."""
    assert say_fact(name, value) == said


def test_no_fact_is_a_bare_name() -> None:
    """Each feature that the models look at is told in words, whether it holds or not."""
    names = {name for kind in ("block", "context") for name in model(kind).columns}
    assert len(names) > 100
    assert [name for name in names if say_fact(name, 0.0) in {name, f"not {name}"}] == []
