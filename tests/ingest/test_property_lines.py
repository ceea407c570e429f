"""What stands above a Markdown text without a fence is known, and not read."""

import pytest

from growth import grows_with_length
from vorleser.ingest.property_lines import read_property_lines

TEXT = "Im Hof wird Brot gebacken.\n"


@pytest.mark.parametrize(
    ("above", "mapping"),
    [
        ('{\n  "title": "Das Brot",\n  "tags": ["hof"]\n}\n', {"title": "Das Brot", "tags": ["hof"]}),
        ("% Das Brot\n  aus dem Hof\n% Eva Lind; Jan Moor\n% 3. Mai 2026\n\n", None),
        ("Title: Das Brot\nAuthor: Eva Lind\nDate: 2026-05-03\n\n", None),
        (
            "Status: Entwurf\nErstellt am: 3. Mai 2026 14:22\n\n",
            {"status": "Entwurf", "erstellt am": "3. Mai 2026 14:22"},
        ),
    ],
)
def test_properties_are_parted_from_the_text(above: str, mapping: dict[str, object] | None) -> None:
    """JSON as Hugo has it, Pandoc's title block, MultiMarkdown's and Notion's lines."""
    found, rest = read_property_lines(above + TEXT)
    assert rest.strip() == TEXT.strip()
    assert found == mapping if mapping else "Das Brot" in str(found["title"])


def test_notions_lines_stand_below_the_headline() -> None:
    """The headline stays."""
    found, rest = read_property_lines(f"# Brot\n\nStatus: Entwurf\nTags: Hof, Brot\n\n{TEXT}")
    assert found == {"status": "Entwurf", "tags": "Hof, Brot"}
    assert rest == f"# Brot\n\n{TEXT}"


@pytest.mark.parametrize(
    "text",
    [
        "Anna: Wie geht es?\nBert: Gut.\n\nAnna: Schön.\n",
        "Achtung: Es ist heiß.\nHinweis: Nur mit Handschuhen.\n\nText.\n",
        "Titel: Das Brot\nDer Teig ruht.\n",
        '{"a" ist kein JSON\n\nText.\n',
        "100 % Roggen\n",
    ],
)
def test_a_text_with_colons_is_text(text: str) -> None:
    """Speakers and labels are no properties."""
    assert read_property_lines(text) == ({}, text)


def test_time_grows_with_length_only() -> None:
    """Indented lines of a title block that never ends are read once."""
    assert grows_with_length(
        read_property_lines, lambda length: "% t\n" + "  a\n" * (length // 4) + "x\n", 2000
    )
