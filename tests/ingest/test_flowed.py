"""Plain text whose lines flow (RFC 3676)."""

import pytest

from vorleser.ingest.flowed import is_flowed, unflow


@pytest.mark.parametrize(
    ("lines", "without_space", "paragraphs"),
    [
        (["Der Steg ist ", "neu."], False, ["Der Steg ist neu."]),
        (["Der Steg ist ein lan ", "ger."], True, ["Der Steg ist ein langer."]),
        (["Hallo, ", "", "der Steg ist neu."], False, ["Hallo, ", "", "der Steg ist neu."]),
        (["Der Steg ", "-- ", "Eva"], False, ["Der Steg ", "-- ", "Eva"]),
        (["> Ist er ", "> neu? ", "Ja."], False, ["> Ist er neu? ", "Ja."]),
        ([" From Hof aus ", " > links."], False, ["From Hof aus > links."]),
    ],
)
def test_a_line_that_ends_in_a_space_goes_on(
    lines: list[str], paragraphs: list[str], *, without_space: bool
) -> None:
    """Up to an empty line, a signature, or another depth of quotation; one space in front is no text."""
    assert [*unflow(lines, without_space=without_space)] == paragraphs


def test_a_text_may_only_say_that_it_flows() -> None:
    """Where no line does, its lines were broken by the program, signature or not."""
    assert not is_flowed(["Der Steg ist", "neu.", "-- ", "> "])
    assert is_flowed(["Der Steg ist ", "neu."])
