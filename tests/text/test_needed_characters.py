"""What a pattern needs of a text: no text that it matches in is without."""

import re

import pytest

from vorleser.text.regex import characters_needed, compile_late


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"[0-9]+ ?Uhr", "U"),
        (r"[0-3] ?[€£]", "€£"),
        (r"Jh\.|Jahrh|1\.", "1J"),
        (r"(?<=§ )[1-9]", "§"),
        (r"(?:Q|[XY])(?=\d)", "QXY"),
        (r"\w+[^a-z]\s.", ""),
        (r"x?(?:Q|e*)(?!Z)", ""),
        (r"[^Q]|[\dZ]", ""),
        (r"Q{2,3}|Q{0,3}", ""),
        (r"(?i:Q)", ""),
    ],
)
def test_the_rarest_characters_are_needed(pattern: str, needed: str) -> None:
    """Of what follows each other one is enough, of a choice all; what may be missing, or be anything, is not needed."""
    assert characters_needed(pattern) == set(needed)


def test_nothing_is_needed_where_case_does_not_count() -> None:
    """Nor of a pattern of bytes, or of one that can't be compiled."""
    assert compile_late("Q", re.IGNORECASE).needed == set()  # type: ignore[attr-defined]
    assert characters_needed(b"Q") == set()
    assert characters_needed("Q(") == set()
