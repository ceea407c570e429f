"""Parts of compounds that Pico misreads are spelled as they are said."""

import pytest

from vorleser.speak.voice.pico_parts import respell_parts
from vorleser.speak.voice.pico_words import edition_of_words, mark_misread


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("Gartenbauamtschef", "Gartenbauamtsschäff"),
        ("Gartenvereinschefinnen", "Gartenvereinsschäffinnen"),
        ("Torchance", "Torschangs-e"),
        ("Erntechancen", "Ernteschangßen"),
        ("Chancenwahl", "Schangßenwahl"),
        ("Puddingpulver", "Puddingpulwer"),
        ("Gartenfestivals", "Gartenfestiwals"),
        ("Gartenversionen", "Gartenwersionen"),
        ("Glasvase", "Glaswase"),
    ],
)
def test_a_part_is_spelled_as_it_is_said(word: str, letters: str) -> None:
    """Whatever stands before or behind it."""
    assert respell_parts(word) == letters


@pytest.mark.parametrize(
    "word",
    ["Chef", "Küchenchef", "Chance", "Chancen", "Pulver", "Festival", "Konversion", "Subversion", "Vase"],
)
def test_a_word_of_its_own_and_other_compounds_stay(word: str) -> None:
    """Alone they are read rightly, as a chef is who follows no s."""
    assert respell_parts(word) == word


def test_a_word_of_the_table_goes_before() -> None:
    """Its sounds are better than letters."""
    assert mark_misread("Teufelspakt").startswith("<phoneme ")
    assert mark_misread("Gartenvereinschef") == "Gartenvereinsschäff"


def test_other_letters_are_another_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clips that are kept are not taken for those of other letters."""
    edition_of_words.cache_clear()
    before = edition_of_words()
    monkeypatch.setattr("vorleser.speak.voice.pico_words.rules_of_parts", lambda: "other")
    edition_of_words.cache_clear()
    after = edition_of_words()
    edition_of_words.cache_clear()
    assert before != after
