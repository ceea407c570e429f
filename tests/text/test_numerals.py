"""Number words: the classic traps, and laws over all numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorleser.text.numerals import LARGEST_NUMBER, cardinal, count_phrase, decimal, one_by_one, ordinal, year


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("0", "null"),
        ("1", "eins"),
        ("16", "sechzehn"),
        ("17", "siebzehn"),
        ("21", "einundzwanzig"),
        ("30", "dreißig"),
        ("70", "siebzig"),
        ("100", "hundert"),
        ("101", "hunderteins"),
        ("1000", "tausend"),
        ("1001", "tausendeins"),
        ("201000", "zweihunderteintausend"),
        ("1000000", "eine Million"),
        ("2000001", "zwei Millionen eins"),
        ("21000000", "einundzwanzig Millionen"),
        ("1000000000", "eine Milliarde"),
        ("1" + "0" * 36, "eine Sextillion"),
    ],
)
def test_cardinals(digits: str, words: str) -> None:
    """Numbers are said as German says them."""
    assert cardinal(digits) == words


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("1", "erste"),
        ("3", "dritte"),
        ("7", "siebte"),
        ("8", "achte"),
        ("11", "elfte"),
        ("19", "neunzehnte"),
        ("20", "zwanzigste"),
        ("21", "einundzwanzigste"),
        ("101", "hunderterste"),
        ("1000", "tausendste"),
        ("1000000", "millionste"),
        ("2000000", "zweimillionste"),
    ],
)
def test_ordinals(digits: str, words: str) -> None:
    """Ordinals end in -te below twenty and in -ste above, with four exceptions."""
    assert ordinal(digits) == words


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("1848", "achtzehnhundertachtundvierzig"),
        ("1900", "neunzehnhundert"),
        ("1901", "neunzehnhunderteins"),
        ("2010", "zweitausendzehn"),
        ("1066", "tausendsechsundsechzig"),
        ("800", "achthundert"),
    ],
)
def test_years(digits: str, words: str) -> None:
    """Years between 1100 and 1999 count in hundreds."""
    assert year(digits) == words


def test_decimals_end_in_single_digits() -> None:
    """After the comma each digit stands alone."""
    assert decimal("3", "14") == "drei Komma eins vier"


@given(
    st.integers(min_value=0, max_value=10**LARGEST_NUMBER - 1),
    st.integers(min_value=0, max_value=10**LARGEST_NUMBER - 1),
)
def test_different_numbers_sound_different(one: int, other: int) -> None:
    """No two numbers share their words."""
    assert (cardinal(str(one)) == cardinal(str(other))) == (one == other)


@given(st.integers(min_value=0, max_value=10**LARGEST_NUMBER - 1))
def test_leading_noughts_change_nothing(number: int) -> None:
    """007 is seven once it is a number."""
    assert cardinal(f"00{number}") == cardinal(str(number))


@given(st.text(alphabet="0123456789", min_size=LARGEST_NUMBER + 1).filter(lambda digits: digits[0] != "0"))
def test_beyond_the_largest_name_digits_are_read(digits: str) -> None:
    """A number without a name is read digit by digit."""
    assert cardinal(digits) == one_by_one(digits)


def test_things_are_counted_in_words_up_to_twelve() -> None:
    """A count of few is a word in the gender of what is counted, a count of many is left in digits."""
    assert [count_phrase(number, "einer") for number in (1, 2, 12, 13, 2000)] == [
        "einer",
        "zwei",
        "zwölf",
        "13",
        "2000",
    ]
