"""A text too long is cut where its user ranks best, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorleser.text.cutting import Gap, cut_text


def _alike(_gap: Gap, _longest: int) -> int:
    return 0


def _nowhere(_gap: Gap, _longest: int) -> None:
    return None


@given(st.text(alphabet="ab ,\n\u00a0", max_size=200) | st.text(max_size=100), st.integers(1, 50))
def test_no_character_is_lost(text: str, longest: int) -> None:
    """Joined, the parts are the text; outer blanks apart, each holds at most *longest* characters, at least one."""
    for rank in (_alike, _nowhere):
        parts = cut_text(text, longest, rank)
        assert "".join(parts) == text
        assert all(len(part.strip()) <= longest for part in parts)
        assert len(parts) == 1 or all(part.strip() for part in parts)


def test_the_last_of_the_best_gaps_is_taken() -> None:
    """A gap of a lower rank is better, whatever its place; of equal ones the part is as long as can be."""
    assert cut_text("aa bb cc dd", 9, _alike) == ("aa bb cc ", "dd")
    assert cut_text("aa bb, cc dd", 10, lambda gap, _: gap.text[gap.at - 1] != ",")[0] == "aa bb, "


def test_without_a_gap_the_text_is_cut_hard() -> None:
    """What no gap parts is parted at the limit, and white space there stays with what is before it."""
    assert cut_text("x" * 25, 10, _alike) == ("x" * 10, "x" * 10, "x" * 5)
    assert cut_text("aaaa bbbb", 4, _nowhere) == ("aaaa ", "bbbb")


def test_no_room_at_all() -> None:
    """A part must hold something."""
    with pytest.raises(ValueError, match="at least one character"):
        cut_text("Kurz.", 0, _alike)
