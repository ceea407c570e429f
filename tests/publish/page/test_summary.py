"""The summary on the page: shown where it tells something, not where the text says the same at once."""

import pytest

import editions
from vorleser.article import Article, Block, Metadata, Role
from vorleser.publish.page.summary import describe, summary

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


def _describe(*blocks: Block, summary: str = "") -> str:
    article = Article(Metadata("Der Hafen", summary=summary), blocks)
    return describe(article, editions.timeline(article))


def test_search_engines_get_a_description() -> None:
    """The summary, or else the lead and as many whole sentences as are shown; never the headline alone."""
    text = Block(Role.PARAGRAPH, "Am Montag wurde begonnen. " + "Jeder Kran ist einzeln zu prüfen. " * 9)
    assert _describe(text, summary="Zwei Kräne\nwerden elektrisch.") == "Zwei Kräne werden elektrisch."
    described = _describe(Block(Role.HEADLINE, "Der Hafen"), Block(Role.LEAD, "Es wird leiser."), text)
    assert described.startswith("Es wird leiser. Am Montag wurde begonnen. Jeder Kran ist einzeln zu prüfen.")
    assert described.endswith("prüfen.")
    assert len(described) <= 160
    assert _describe(Block(Role.LIST_ITEM, "Mehl")) == "Mehl"
    assert _describe() == ""


def test_a_description_ends_with_a_word() -> None:
    """A first sentence that is too long is cut between words, and says so."""
    described = _describe(Block(Role.PARAGRAPH, "Und so weiter, immer fort " * 20 + "."))
    assert len(described) <= 160
    assert described.endswith((" fort …", " weiter, …", " so …", " immer …", " Und …"))
