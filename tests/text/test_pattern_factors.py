"""What a pattern needs of a text: no text that it matches in is without."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vorleser.text.factors import (
    DIGIT,
    LOWER,
    UPPER,
    WORD_END,
    WORD_START,
    MatchPlaces,
    factors_in,
    split_at_spaces,
)
from vorleser.text.pattern_factors import Analysis
from vorleser.text.regex import parse

SENTENCES = (
    "Er kam um drei an.",
    "Die Zahlen stiegen, und alle waren froh.",
    "Es gibt 20 Gäste am Abend.",
    "So ist es.",
)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"[0-9]+ ?%", {"%"}),
        (r"(?<=§ )[1-9]", {"§ "}),
        (r"Jh\.|XY", {"Jh.", "XY"}),
        (r"\bI\b", {f"{WORD_START}I{WORD_END}"}),
        (r"(?<!\w)[A-Z]{2}(?!\w)", {f"{WORD_START}{UPPER}{UPPER}{WORD_END}"}),
        (r"[A-Z][a-z]{0,2}[A-Z]", {f"{UPPER}{middle}{UPPER}" for middle in ("", LOWER, LOWER * 2)}),
        (r"(?i:qx)", {"qx", "qX", "Qx", "QX"}),
        (r"(\()?Q(?(1)\)|X)", {")", "X"}),
        (r"[ae]?(?=Z)", {"Z", "aZ", "eZ"}),
        (r".[^a-z]\s.", set()),
        (r"x?(?:Q|e*)(?!Z)", set()),
        (r"[^Q]|[\dZ]", set()),
        (r"Q{0,3}", set()),
    ],
)
def test_of_several_choices_the_rarest_is_needed(pattern: str, needed: set[str]) -> None:
    """What may be missing, or be anything, is not needed; borders of words count where they are sure."""
    assert Analysis(SENTENCES).find(parse(pattern)) == needed


PATTERNS = (
    r"a[eQ]|1 ?€",
    r"(?<=a)e?Q",
    r"[ae]{2}1|Q(?=€)",
    r"(?:a|e )(?:Q|€)",
    r"e(?!Q).€",
    r"\bQe?\b",
    r"(?<!\w)(?:ae|e)*1(?![\w€])",
    r"(?i)qE(?= |$)",
    r"(?=[Q1])\w(?:€|a?)",
    r"\A\s*(?:Q|1)|e$",
    r"(?:(?<=€ )|(?<=a))[Q1]{1,2}\b",
    r"(a)?Q(?(1)e|1)",
    r"[a-z]{2,}+ ?[0-9]++",
    r"\W(?:a|Q)\W",
    r"(?a:\be)",
)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text("aeQq€ 1ä.\n", max_size=9))
@settings(deadline=None)
def test_what_matches_has_what_is_needed(pattern: str, text: str) -> None:
    """Whatever a pattern is made of: it is found in no text without one of what it needs, and begins as is said."""
    analysis, parsed = Analysis(SENTENCES), parse(pattern)
    needed, first = analysis.find(parsed), analysis.find_first(parsed)
    for match in re.finditer(pattern, text):
        assert not needed or any(needed & factors_in(word) for word in split_at_spaces(text))
        assert not first or match.start() in MatchPlaces(text).find(first)


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        (r"(?<![\w.])[0-9]+", f"{WORD_START}{DIGIT}"),
        (r"[0-9]|€", f"€{DIGIT}"),
        (r"(?<=a)[0-9]", DIGIT),
        (r"\b(?:[0-9]+ )?Uhr", f"{WORD_START}{UPPER}{DIGIT}"),
        (r"[a-z]+1", ""),
        (r"Q?", ""),
        (r"\bx", f"{WORD_START}{LOWER}"),
    ],
)
def test_what_a_match_begins_with(pattern: str, first: str) -> None:
    """Kinds of characters; nothing where it may begin with any, or with small letters anywhere."""
    assert Analysis(()).find_first(parse(pattern)) == first
