"""Clauses: a long sentence is cut where a speaker breathes, never inside a number, name or abbreviation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorleser.segment.clauses import clauses

LONG = (
    "Der Verein, den Dr. Müller 1990 in St. Pauli gründete, zählt heute rund 3 Mio. Mitglieder – und er "
    "wächst, wie z. B. Frau Beispiel am 3. Oktober sagte, um 1 000 im Jahr; "
    "das ist, gem. § 5 Abs. 2, sehr viel."
)
WHOLE = ("Dr. Müller", "St. Pauli", "3 Mio.", "z. B.", "3. Oktober", "1 000", "§ 5", "Abs. 2", "gem. §")


@given(st.text(alphabet="ab ,;–.3D\n\u00a0", max_size=200) | st.text(max_size=100), st.integers(1, 50))
def test_no_character_is_lost(sentence: str, longest: int) -> None:
    """Joined, the parts are the sentence; each holds at most *longest* characters, outer blanks apart."""
    parts = clauses(sentence, longest)
    assert "".join(parts) == sentence
    assert all(len(part.strip()) <= longest for part in parts)
    assert len(parts) <= 1 or all(part.strip() for part in parts)


@pytest.mark.parametrize("longest", range(30, 80, 3))
def test_a_date_stays_together(longest: int) -> None:
    """Day, month and year are one thing, and no part ends with an article or a preposition."""
    parts = clauses(
        "Dort stehen seit dem 1. März 2022 auch Bohrmaschinen in einem Regal bei der Tür", longest
    )
    assert any("1. März 2022" in part for part in parts)
    assert not any(part.split()[-1] in ("seit", "dem", "in", "einem", "bei", "der") for part in parts)


@pytest.mark.parametrize("longest", range(30, 200, 7))
def test_what_belongs_together_stays_together(longest: int) -> None:
    """No cut is inside a number, a name with its title, or an abbreviation."""
    parts = clauses(LONG, longest)
    for whole in WHOLE:
        assert any(whole in part for part in parts), (whole, parts)


def test_clause_borders_come_first() -> None:
    """A semicolon is better than a comma, a comma better than any space."""
    assert clauses("Er kam spät, sehr spät; sie war schon lange fort", 40)[0] == "Er kam spät, sehr spät; "
    assert clauses("Er kam am Abend, sie war schon lange fort", 30)[0] == "Er kam am Abend, "
    assert clauses("Die Katzen schlafen und die Hunde bellen laut", 30)[0] == "Die Katzen schlafen "


def test_a_long_word_is_cut_hard() -> None:
    """A word longer than allowed is cut, since nothing else is left."""
    assert clauses("x" * 25, 10) == ("x" * 10, "x" * 10, "x" * 5)


def test_a_short_sentence_stays_whole() -> None:
    """What fits is not touched."""
    assert clauses("Kurz, und gut.", 14) == ("Kurz, und gut.",)
