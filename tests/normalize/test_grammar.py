"""Endings before nouns: determiner, preposition and gender together decide."""

import pytest

from vorleser.normalize.grammar import Case, adjective_ending, case_of, next_noun


@pytest.mark.parametrize(
    ("before", "noun", "ending"),
    [
        ("am ", "Mai", "en"),
        ("der ", "Mai", "e"),
        ("in der ", "Liga", "en"),
        ("die ", "Auflage", "e"),
        ("die ", "Läufer", "en"),
        ("das ", "Kapitel", "e"),
        ("ein ", "Platz", "er"),
        ("ein ", "Kind", "es"),
        ("kein ", "Mal", "es"),
        ("seine ", "Frau", "e"),
        ("ihrem ", "Mann", "en"),
        ("", "Auflage", "e"),
        ("", "Kapitel", "es"),
        ("in ", "Auflage", "er"),
        ("mit ", "Platz", "em"),
        ("gegen ", "Platz", "en"),
        ("Deutschlands ", "Kanzler", "er"),
        ("in Deutschlands ", "Liga", "er"),
        ("vom 1. bis ", "Mai", "en"),
        ("der neue ", "Band", "e"),
    ],
)
def test_adjective_endings(before: str, noun: str, ending: str) -> None:
    """An ordinal takes the ending that its place in the sentence asks for."""
    assert adjective_ending(before, noun) == ending


@pytest.mark.parametrize(
    ("before", "case"),
    [("mit ", Case.DATIVE), ("für ", Case.ACCUSATIVE), ("wegen ", Case.GENITIVE), ("kam ", None), ("", None)],
)
def test_prepositions_govern(before: str, case: Case | None) -> None:
    """The word before a number tells its case, if it is a preposition."""
    assert case_of(before) is case


@pytest.mark.parametrize(
    ("after", "noun"),
    [
        (" große Runde beginnt", "Runde"),
        (", Runde", ""),
        (" ins Ziel", ""),
        (" drei Läufer", "Läufer"),
        ("", ""),
    ],
)
def test_the_noun_an_ordinal_belongs_to(after: str, noun: str) -> None:
    """Adjectives and number words may stand between; a comma or another word may not."""
    assert next_noun(after) == noun
