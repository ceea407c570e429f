"""Notes that are typed with raised figures."""

from vorleser.article import Block, Role
from vorleser.ingest.raised_notes import name_raised_notes


def _read(*lines: str) -> list[tuple[str, str]]:
    found = name_raised_notes([Block(Role.PARAGRAPH, line) for line in lines])
    return [(block.role.value, block.text) for block in found]


def test_a_typed_note_is_a_note() -> None:
    """It begins with the figure that stands behind a word above, where nothing is said of it."""
    assert _read("Der Steg ist alt¹. Er wird² erneuert.", "¹ Chronik der Stadt", "² Stand: Mai") == [
        ("paragraph", "Der Steg ist alt. Er wird erneuert."),
        ("footnote", "Chronik der Stadt"),
        ("footnote", "Stand: Mai"),
    ]


def test_units_are_no_notes() -> None:
    """A figure behind a unit or a number is an exponent; without a note below, a figure stays."""
    kept = ("Es sind 20 m² und 10³ Stück.", "Das gilt für alle¹.", "E = mc²")
    assert [text for _, text in _read(*kept)] == [*kept]
    assert _read("Das gilt¹ für 20 m².", "¹ Ja.")[0] == ("paragraph", "Das gilt für 20 m².")
