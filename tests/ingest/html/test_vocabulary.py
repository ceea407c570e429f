"""The words that a page's parts are judged by."""

import pytest

from vorleser.ingest.html.vocabulary import WORDS


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("picture credit", "der turm. symbolfoto: lutz ahrens"),
        ("picture credit", "blick auf das watt / dpa"),
        ("says who wrote", "von lena moor"),
        ("leads elsewhere", "» mehr zum thema"),
        ("day or hour", "aktualisiert am 3. mai 2026"),
    ],
)
def test_words_are_found_in_lower_case(kind: str, text: str) -> None:
    """Whatever capitals the vocabulary is written with, it is looked for in a text without any."""
    assert WORDS[kind].are_in(text)


def test_words_inside_others_are_none() -> None:
    """A credit's word counts only as a word of its own."""
    assert not WORDS["picture credit"].are_in("das lichtbild: eine erfindung ohne ende")
