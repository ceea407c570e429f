"""What words sound like: spelling, compounds and what recognisers confuse make no difference, another word does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorleser.listen.sounds import compare_words, sounds_of

WORDS = st.lists(st.text("abdefghiklmnoprstuwzäöüß", min_size=1, max_size=9), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("Meier", "Mayer"),
        ("Philipp", "Filip"),
        ("Stadt", "statt"),
        ("Vieh", "Fi"),
        ("Thron", "Tron"),
        ("Fuchs", "Fuks"),
        ("Häute", "heute"),
        ("Kuh", "Ku"),
    ],
)
def test_homophones_sound_the_same(written: str, heard: str) -> None:
    """Words that are spelt in two ways and said in one have the same sounds."""
    assert sounds_of(written) == sounds_of(heard)


@given(WORDS)
def test_a_text_is_found_in_itself(words: list[str]) -> None:
    """Each word is found whole in the same text."""
    assert min(compare_words(words, words).expected) > 1 - 1e-9
    assert compare_words(words, words).distance == 0


def test_compounds_may_be_split_and_joined() -> None:
    """Where a recogniser sets its spaces makes no difference."""
    found = compare_words(["Hauptbahnhof", "am", "Morgen"], ["Haupt", "Bahnhof", "an", "morgen"])
    assert min(found.expected) > 0.8


def test_a_missing_word_is_not_found_and_an_invented_one_neither() -> None:
    """What one side lacks is told by word."""
    found = compare_words(["die", "Brücke", "bleibt", "gesperrt"], ["die", "Brücke", "ist", "gesperrt"])
    assert found.expected[0] == found.expected[1] == found.expected[3] == 1.0
    assert found.expected[2] < 0.5
    assert found.heard[2] < 0.7
