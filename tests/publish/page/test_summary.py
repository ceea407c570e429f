"""The summary on the page: shown where it tells something, not where the text says the same at once."""

import pytest

from vorleser.article import Article, Block, Metadata, Role
from vorleser.publish.page.summary import summary

TEXT = "Am Montag haben die Arbeiten am Kai begonnen, sie dauern bis zum Herbst."


def _summary(words: str, *before: Block) -> str:
    blocks = (*before, Block(Role.PARAGRAPH, TEXT), Block(Role.SUBHEAD, "Lärm"), Block(Role.SUBHEAD, "Ruhe"))
    return summary(Article(Metadata("Der Hafen", summary=words), blocks))


def test_a_summary_is_shown() -> None:
    """What is nowhere else at the beginning is shown, on one line."""
    assert _summary("Zwei Kräne werden\nelektrisch.") == "Zwei Kräne werden elektrisch."


@pytest.mark.parametrize("words", ["", TEXT, "Am Montag haben die Arbeiten am Kai begonnen …", "Lärm; Ruhe"])
def test_nothing_is_shown_twice(words: str) -> None:
    """The text's beginning, and a list of the article's own headings, stand on the page already."""
    assert _summary(words) == ""


def test_a_lead_is_enough() -> None:
    """Where the article has a lead, that is its summary for readers."""
    assert _summary("Zwei Kräne werden elektrisch.", Block(Role.LEAD, "Es wird leiser.")) == ""
