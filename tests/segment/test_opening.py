"""Who wrote an article is said as a newsreader says it."""

import pytest

from vorleser.article import Article, Block, Metadata, Role
from vorleser.segment.opening import opening
from vorleser.segment.settings import SegmentSettings


@pytest.mark.parametrize(
    ("author", "said"),
    [
        ("Redaktion", "Von der Redaktion."),
        ("Die Redaktion", "Von der Redaktion."),
        ("Lokalredaktion", "Von der Lokalredaktion."),
        ("Online-Redaktion", "Von der Online-Redaktion."),
        ("Pressestelle der Stadt", "Von der Pressestelle der Stadt."),
        ("Redaktionsnetzwerk Nord", "Von Redaktionsnetzwerk Nord."),
        ("Anna Muster", "Von Anna Muster."),
    ],
)
def test_an_office_has_its_article(author: str, said: str) -> None:
    """What wrote it is no person with a name, wherever that stands."""
    text = Block(Role.PARAGRAPH, "Ein Satz.")
    known = Article(Metadata(title="Markt", authors=(author,)), (text,))
    written = Article(Metadata(title="Markt"), (Block(Role.BYLINE, f"Von {author}"), text))
    for article in (known, written):
        assert [piece.spoken for piece in opening(article, SegmentSettings(), "")] == [said]
