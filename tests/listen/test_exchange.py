"""What may be said in place of a word on which the sense hangs: in figures as in words, and nothing for other words."""

import pytest

from vorleser.listen.exchange import find_exchanges, read_number
from vorleser.text.numerals import cardinal, ordinal, year


def _instead(word: str, heard: str = "") -> set[str]:
    return {" ".join(each.words) for each in find_exchanges(("Es", word), ("Es", heard) if heard else ())}


@pytest.mark.parametrize(
    ("word", "among"),
    [
        ("vierzehn", "vierzig"),
        ("vierzig", "vierzehn"),
        ("zweiundsechzig,", "sechsundzwanzig,"),
        ("neunzehnhundertdreiundachtzig", "neunzehnhundertdreiundneunzig"),
        ("zweitausendneunzehn", "zweitausendneunzig"),
        ("dritten", "vierten"),
        ("zehntausendste", "zwanzigtausendste"),
        ("18,4", "18,5"),
        ("(27:28)", "(72:28)"),
        ("14.", "40."),
        ("Juni", "Juli"),
        ("Millionen", "Milliarden"),
        ("keinen", "einen"),
        ("nicht", ""),
    ],
)
def test_what_is_easily_taken_for_a_word_is_tried(word: str, among: str) -> None:
    """Another digit, two exchanged, forty for fourteen, another unit or month, no negation; marks stay."""
    assert among in _instead(word)
    assert word not in _instead(word)


@pytest.mark.parametrize("word", ["Hafen", "beste", "Rat", "achtsam", "12345678", "–"])
def test_of_other_words_nothing_is_tried(word: str) -> None:
    """A word that is no number, unit or negation, or a number of many digits, is left as it is."""
    assert not _instead(word)


def test_a_number_that_is_heard_is_tried_as_the_sentence_writes_it() -> None:
    """Figures are heard as words where the sentence has words; a word that is no number is not tried."""
    assert "siebenhundertzwölf" in _instead("achtzehn", "712")
    assert "712" in _instead("18", "712")
    assert "neun" in _instead("eine", "9")
    assert not _instead("Hafen", "9")


def test_numbers_are_read_as_they_are_said() -> None:
    """What the number words say is read back, cardinals, years and ordinals."""
    for number in (*range(1, 1300), 1999, 2024, 20_000, 299_792, 640_013):
        assert read_number(cardinal(str(number))) == (str(number), None)
        assert read_number(ordinal(str(number), "en")) == (str(number), "en")
    assert read_number(year("1968")) == ("1968", None)
