"""The words that a page's parts are judged by."""

import pytest

from vorleser.ingest.html.vocabulary import NAME_WORDS, WORDS


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


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("teaser", "card"),
        ("teaser", "box Card"),
        ("teaser", "c-card_wide"),
        ("teaser", "main MyTeaser"),
        ("subscription", "abo-hinweis"),
        ("box", "faktenbox"),
    ],
)
def test_names_are_found_where_a_part_begins_or_anywhere(kind: str, names: str) -> None:
    """A name bound to a part is found at the beginning of the names and behind a border, others in the midst, too."""
    assert NAME_WORDS[kind].are_in(names)


@pytest.mark.parametrize(
    ("kind", "names"), [("teaser", "postcard"), ("teaser", "cardinal"), ("subscription", "labor")]
)
def test_names_bound_to_a_part_are_not_found_inside_it(kind: str, names: str) -> None:
    """What is bound to a whole part of a name, or to its beginning, is not seen in another word."""
    assert not NAME_WORDS[kind].are_in(names)
