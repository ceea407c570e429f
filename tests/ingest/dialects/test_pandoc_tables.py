"""Pandoc's tables that rules of hyphens draw."""

import pytest

from growth import grows_with_length
from vorleser.article import Role
from vorleser.ingest import Raw
from vorleser.ingest.dialects.pandoc_tables import read_ruled_tables
from vorleser.ingest.readers.markdown import read_markdown

SIMPLE = "Name     Höhe\n------ ------\nTurm       30\nMast       12\n"
HEADLESS = "----- ------\n   12 eins\n  123 zwei\n----- ------\n"
MULTILINE = """\
---------------------------------
 Ort            Zeit   Preis
 ------- ------------ ----------
 Nord         10 Uhr   3 Euro
              und 12

 Süd          11 Uhr   4 Euro
---------------------------------
"""
TOLD = {
    SIMPLE: "Name\tHöhe\nTurm\t30\nMast\t12",
    HEADLESS: "12\teins\n123\tzwei",
    MULTILINE: "Ort\tZeit\tPreis\nNord\t10 Uhr und 12\t3 Euro\nSüd\t11 Uhr\t4 Euro",
}


@pytest.mark.parametrize("table", TOLD)
def test_columns_are_where_the_hyphens_are(table: str) -> None:
    """With a head or without, and with rows of several lines; a caption stands below."""
    blocks = read_markdown(Raw("a.md", f"Vorher.\n\n{table}\nTable: Maße\n\nNachher.\n".encode())).blocks
    assert [block.text for block in blocks] == ["Vorher.", TOLD[table], "Maße", "Nachher."]
    assert blocks[1].role is Role.TABLE


@pytest.mark.parametrize(
    "text",
    [
        "Titel\n-----\n\nText.",
        "Vorher.\n\n- - -\n\nNachher.",
        "Eins\n-- --\n",
        "-- --\n\nText und mehr.",
        "---\na: b\n---",
    ],
)
def test_other_rules_are_left_alone(text: str) -> None:
    """Underlined headings, rules across, front matter, and rules without rows."""
    assert read_ruled_tables(text) == text


@pytest.mark.parametrize("piece", ["-- --\n", "-- --\na b\n\n", "-", "a  b\n-- --\n", "----\na b\n"])
def test_time_grows_with_length_only(piece: str) -> None:
    """Tables without an end are no trap."""
    assert grows_with_length(read_ruled_tables, lambda length: piece * (length // len(piece)), 4000)
