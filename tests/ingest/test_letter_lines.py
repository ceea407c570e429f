"""The lines around the text of a letter."""

import pytest

from vorleser.ingest.letter_lines import SUBJECT, find_greeting


@pytest.mark.parametrize(
    "written", ["Betreff: Fahrzeiten", "BETR.:Fahrzeiten", "Thema : Fahrzeiten", "Re Fahrzeiten"]
)
def test_a_subject_is_named_with_a_colon_or_without(written: str) -> None:
    """What stands behind its name is the subject."""
    assert SUBJECT.sub("", written, count=1) == "Fahrzeiten"


def test_the_first_greeting_counts() -> None:
    """A line that only begins like one is none."""
    assert find_greeting(["Fährverein", "Liebe geht über alles", "Liebe Frau Moor,", "Hallo"]) == 2
    assert not find_greeting(["Fährverein"])
