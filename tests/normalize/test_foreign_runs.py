"""What German makes of names, and English that stands in German sentences without quotation marks."""

import pytest

from vorleser.normalize.foreign import hints


def said(text: str) -> dict[str, str]:
    """Return the words of *text* that are hinted at, with their sounds."""
    return {text[hint.start : hint.end]: hint.ipa for hint in hints(text)}


@pytest.mark.parametrize(
    ("text", "word", "ipa"),
    [
        ("Die Trumpsche Politik", "Trumpsche", "ˈtʁampʃə"),
        ("Mit dem trumpschen Stil", "trumpschen", "ˈtʁampʃən"),
        ("Das Orbánsche System", "Orbánsche", "ˈɔʁbaːnʃə"),
        ("Macron’sche Ideen", "Macron’sche", "maˈkʁɔ̃ʃə"),
        ("Ein Shakespearescher Held", "Shakespearescher", "ˈʃeɪkspiːɐ̯ʃɐ"),
    ],
)
def test_a_name_keeps_its_sounds_before_the_ending_of_adjectives(text: str, word: str, ipa: str) -> None:
    """A name of the lexicon with -sch behind is said as the name is, whatever its letters look like."""
    assert said(text)[word] == ipa


@pytest.mark.parametrize("word", "komische logischer typischen politische irakische Schillersche".split())
def test_adjectives_of_german_words_are_german(word: str) -> None:
    """An adjective that German has by itself gets no hint, nor does one of a German name."""
    assert said(f"Das war die {word} Art.") == {}
