"""Words without the marks around them."""

import pytest

from vorleser.listen.spellings import strip_marks, without_signs


@pytest.mark.parametrize(
    ("word", "stripped", "bare", "with_begin"),
    [
        ("„Haus“,", "Haus", "Haus", "„Haus"),
        ("Nord-", "Nord", "Nord", "Nord"),
        ("E-Mail.", "E-Mail", "E-Mail", "E-Mail"),
        ("(20", "20", "20", "(20"),
        ("5%", "5%", "5", "5"),
        ("–", "", "–", "–"),
        ("", "", "", ""),
    ],
)
def test_marks_around_a_word(word: str, stripped: str, bare: str, with_begin: str) -> None:
    """Punctuation is taken from both ends, signs from both or from behind; what is within a word stays."""
    assert strip_marks(word) == stripped
    assert (without_signs(word), without_signs(word, ahead=False)) == (bare, with_begin)
