"""The lines around the text of a letter."""

import pytest

from vorleser.ingest.letter_lines import SUBJECT, find_greeting, is_contact


@pytest.mark.parametrize(
    "line",
    [
        "Deichweg 4",
        "25870 Olversum",
        "Postfach 12",
        "IBAN DE00 2175",
        "Tel. 04862 555120",
        "www.faehre.example",
    ],
)
def test_what_a_letterhead_holds(line: str) -> None:
    """Addresses, banks and ways to reach somebody."""
    assert is_contact(line)
    assert not is_contact("Die Fähre legt ab")


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
