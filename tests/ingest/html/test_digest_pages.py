"""Teasers are silent beside a text, and heard where a page holds little else."""

from vorleser.ingest import Raw
from vorleser.ingest.html.page import take_apart
from vorleser.ingest.html.verdict import judge

SENTENCE = (
    "Am Ufer wachsen seit dem Frühjahr junge Erlen, die der Verein im Herbst gepflanzt hat, und sie halten."
)
BRIEF = (
    "<p>Am {}. Mai hat der Rat beschlossen, den alten Steg am Hafen zu erhalten, und der Verein will im Herbst "
    "mit Eiche aus dem eigenen Wald beginnen. <a href='/b{}'>&gt;&gt; mehr</a></p>"
)


def _heard(body: str) -> int:
    """Return how many of the briefs in a page with *body* are read."""
    page = f'<html lang="de"><head><title>Erlen</title></head><body><h1>Erlen</h1>{body}</body></html>'
    parts = take_apart(Raw("page.html", page.encode()))
    return sum(one.read and "Steg" in one.block.text for one in judge(parts.blocks, parts.votes, parts.known))


def test_a_digest_is_heard_and_teasers_are_not() -> None:
    """What leads to its article is silent beside a text of another kind, not where it is all that there is."""
    text = "".join(f"<p>{SENTENCE} Das war am {day}. Mai so.</p>" for day in range(1, 21))
    briefs = "".join(BRIEF.format(day, day) for day in range(1, 9))
    assert _heard(text + briefs) == 0
    assert _heard(briefs) == 8
