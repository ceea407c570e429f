"""Headlines without articles: what an ordinal in them belongs to."""

import pytest

from vorleser.text.headlines import is_about, leads_to_ordinal, takes_object


@pytest.mark.parametrize(
    ("head", "noun", "takes"),
    [
        ("Stadt feiert", "Geburtstag", True),
        ("Sie belegte", "Platz", True),
        ("Stadt sucht", "Bürgermeister", True),
        ("Am Montag eröffnet", "Vorsitzender", False),
        ("Am Samstag gewann", "FC", False),
        ("Dann gewann", "Lang", False),
    ],
)
def test_a_verb_of_the_news_takes_an_object(head: str, noun: str, takes: bool) -> None:  # noqa: FBT001 -- a table
    """A noun behind a subject and such a verb is its object; an office or a club in a sentence is none."""
    assert takes_object(head.split()[::-1], noun) is takes


def test_a_preposition_leads_to_an_ordinal_unless_it_counts() -> None:
    """A head that ends behind a preposition and a number goes on; portions, ages and the time of day may end there."""
    assert leads_to_ordinal(["um", "Streit"])
    assert not leads_to_ordinal(["für", "Zutaten"])
    assert not leads_to_ordinal(["vor", "Fünf"])


def test_a_theme_leads_to_an_ordinal() -> None:
    """Somebody is glad about the fourth of something, and not about four."""
    assert is_about(["über", "sich", "freut"])
    assert not is_about(["auf", "sich", "beläuft"])
