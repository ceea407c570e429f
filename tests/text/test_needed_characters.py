"""What a pattern needs of a text: no text that it matches in is without."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vorleser.text.regex import compile_late, needed_by, pairs_in


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"[0-9]+ ?Uhr", ["Uh"]),
        (r"[0-9]+ ?%", ["%"]),
        (r"[0-3] ?[€£]", ["€", "£"]),
        (r"Jh\.|Jaq|1\.", ["Jh", "Ja", "1."]),
        (r"(?<=§ )[1-9]", ["§ "]),
        (r"(?:Q|[XY])(?=\d)", ["Q", "X", "Y"]),
        (r"[ae][QX]", ["aQ", "aX", "eQ", "eX"]),
        (r"Q?[XY]z+", ["X", "Y"]),
        (r"a?e(?!Q)n", ["n"]),
        (r"\w+[^a-z]\s.", []),
        (r"x?(?:Q|e*)(?!Z)", []),
        (r"[^Q]|[\dZ]", []),
        (r"Q{2,3}|Q{0,3}", []),
        (r"(?i:Q)", []),
    ],
)
def test_the_rarest_characters_or_pairs_are_needed(pattern: str, needed: list[str]) -> None:
    """Of what follows each other one is enough, of a choice all; what may be missing, or be anything, is not needed."""
    assert needed_by(pattern) == set(needed)


@given(st.text("aeQ€ 1", max_size=8))
@settings(deadline=None)
def test_what_matches_has_what_is_needed(text: str) -> None:
    """Whatever a pattern is made of: it is found in no text without one of what it needs."""
    for pattern in (r"a[eQ]|1 ?€", r"(?<=a)e?Q", r"[ae]{2}1|Q(?=€)", r"(?:a|e )(?:Q|€)", r"e(?!Q).€"):
        assert re.search(pattern, text) is None or not needed_by(pattern).isdisjoint(pairs_in(text))


def test_nothing_is_needed_where_case_does_not_count() -> None:
    """Nor of a pattern of bytes, or of one that can't be compiled."""
    assert compile_late("Q", re.IGNORECASE).needed == set()  # type: ignore[attr-defined]
    assert needed_by(b"Q") == set()
    assert needed_by("Q(") == set()
