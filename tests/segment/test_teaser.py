"""A teaser: the first sentences of an article, and where to go on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editions import BLOCKS, METADATA
from vorleser.article import Article, Block, Metadata, Role
from vorleser.segment import segment
from vorleser.segment.settings import SegmentSettings
from vorleser.segment.teaser import cut_teaser

ARTICLE = Article(METADATA, BLOCKS)


def said(article: Article, count: int) -> list[str]:
    """Return the sentences of a teaser, without the hint."""
    settings = SegmentSettings(teaser=count, opening=False, notice=False)
    return [piece.shown for piece in segment(cut_teaser(article, settings, "Uferblatt"), settings).segments]


@pytest.mark.parametrize(
    ("count", "last"),
    [
        (1, "Zwei neue Kräne sollen den Lärm halbieren."),
        (2, "Wer dort wohnt, hört es schon."),
        (3, "Am Montag haben die Arbeiten begonnen."),
        (5, "Dann ist Ruhe."),
        (6, "1. Die Kräne werden elektrisch."),
    ],
)
def test_so_many_sentences_then_where_to_go_on(count: int, last: str) -> None:
    """Headings don't count, and none ends the teaser; neither does a picture."""
    found = said(ARTICLE, count)
    assert found[-3:] == [last, "Das war der Anfang.", "Den ganzen Beitrag gibt es bei Uferblatt."]


def test_a_short_article_is_not_given_away() -> None:
    """At most half of it."""
    short = Article(
        Metadata("Kurz"), (Block(Role.HEADLINE, "Kurz"), Block(Role.PARAGRAPH, "Eins. Zwei. Drei."))
    )
    assert said(short, 99)[:-2] == ["Kurz", "Eins."]


def test_nothing_of_the_rest_is_left() -> None:
    """Not in any block: what is made of a teaser can't tell what was cut."""
    settings = SegmentSettings(teaser=3, teaser_text="Weiter geht es {bei}!")
    found = cut_teaser(ARTICLE, settings)
    text = "\n".join(f"{block.text} {block.link}" for block in found.blocks)
    assert "Herbst" not in text
    assert "kraene.jpg" not in text
    assert found.blocks[-1].text == "Weiter geht es auf unserer Website!"


def test_without_the_setting_it_is_the_article() -> None:
    """The very same."""
    assert cut_teaser(ARTICLE, SegmentSettings()) is ARTICLE


@given(st.integers(1, 40))
def test_a_teaser_is_a_beginning(count: int) -> None:
    """Whatever its length: its sentences are the article's first ones, and never more than were asked for."""
    whole = segment(ARTICLE, SegmentSettings(opening=False, notice=False)).segments
    body = said(ARTICLE, count)[:-2]
    assert body == [piece.shown for piece in whole][: len(body)]
    counted = [
        piece for piece in whole[: len(body)] if piece.role not in {Role.KICKER, Role.HEADLINE, Role.SUBHEAD}
    ]
    assert len(counted) <= count
