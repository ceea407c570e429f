"""Finite verbs are told from other small words, and clauses from nouns in a row."""

import pytest

from vorleser.segment.verbs import begins_with_clause, has_verb, is_finite


@pytest.mark.parametrize(
    "word",
    """dauern dauert müssen übte verlangten steigen kommt fährt stotterte rechnen zeichnet spielt reagiert warf
    verspricht übernahm gehören begegnet""".split(),
)
def test_finite_verbs(word: str) -> None:
    """Present and past are known, regular or not."""
    assert is_finite(word)


@pytest.mark.parametrize("word", "neuen gegen oben nicht seit gemacht angefragt heutigen morgen oft".split())
def test_other_words(word: str) -> None:
    """Adjectives, adverbs, prepositions and participles are no finite verbs."""
    assert not is_finite(word)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Fahrgäste müssen warten.", True),
        ("Land und Bund zahlen je ein Drittel.", True),
        ("Kontonummer folgt.", True),
        ("Leute aus Ulm sind hier.", True),
        ("Gegner der neuen Steuer planen Proteste.", True),
        ("Händler in der Innenstadt klagen seit Wochen.", True),
        ("Euro der alten Firma.", False),
        ("Urlaub, weil er müde ist.", False),
        ("Minister werden.", False),
        ("Musterstadt an der Ilm", False),
    ],
)
def test_clauses(text: str, begins: bool) -> None:  # noqa: FBT001 -- pytest gives it by name
    """A clause begins with its subject, and its verb follows soon."""
    assert begins_with_clause(text, 0) is begins


def test_a_verb_is_found_anywhere() -> None:
    """One finite verb is enough, wherever it stands."""
    assert has_verb("Die Arbeiten dauern bis Ende Okt")
    assert not has_verb("der amerikanische Präsident")
