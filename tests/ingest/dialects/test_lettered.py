"""Lines that begin with letters in their order are items; other letters are words."""

import pytest

from vorleser.ingest import Raw
from vorleser.ingest.readers.markdown import read_markdown


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("# Zweck\n\na. Kurse\nb. Hilfe\n", ["Zweck", "a) Kurse", "b) Hilfe"]),
        (
            "# Zweck\n\n1.  Mittel sind\n    a. Kurse\n    b. Hilfe\n",
            ["Zweck", "1. Mittel sind", "a) Kurse", "b) Hilfe"],
        ),
        ("# Zweck\n\na. Muster schreibt\nallein.\n", ["Zweck", "a. Muster schreibt allein."]),
    ],
)
def test_letters_in_their_order_count_items(written: str, read: list[str]) -> None:
    """Each line is an item of its own, below its number where it has one."""
    assert [block.text for block in read_markdown(Raw("a.md", written.encode())).blocks] == read
