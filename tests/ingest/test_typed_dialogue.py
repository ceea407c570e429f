"""Dashes that open the turns of a dialogue, and those that open items."""

import pytest

from vorleser.article import Role
from vorleser.ingest.reader import Raw
from vorleser.ingest.readers.text import read_text

TEXT = "Sie saßen am Steg und warteten auf die Flut, die an diesem Tag nicht kommen wollte."


def _roles(written: str) -> list[Role]:
    text = f"Das Boot\n\n{written}\n\n{TEXT}"
    return [block.role for block in read_text(Raw("a.txt", text.encode())).blocks[2:-1]]


@pytest.mark.parametrize(
    "turns",
    [
        "– Bis wann?\n\n– Bis es dunkel wird.",
        "— Hast du die Ruder?\n\n– Nein, die hast du.",
        "– Dann bleiben wir hier, sagte sie.",
    ],
)
def test_turns_between_blank_lines_are_a_dialogue(turns: str) -> None:
    """Somebody asks, or it is said who speaks."""
    assert {*_roles(f"{TEXT}\n\n{turns}")} == {Role.PARAGRAPH}


@pytest.mark.parametrize(
    "items",
    [
        f"{TEXT}\n\n– Gummistiefel\n– eine Kanne Tee",
        f"{TEXT}\n\n– Die Bücherei öffnet samstags.\n\n– Der Bus fährt abends.",
        "Zu klären ist:\n\n– Wer holt die Bänke?\n\n– Wer kocht?",
        f"{TEXT}\n\n- Wer holt die Bänke?\n\n- Wer kocht?",
    ],
)
def test_other_dashes_open_items(items: str) -> None:
    """Items stand below each other or below a colon, or nobody speaks in them; hyphens never open a turn."""
    assert Role.LIST_ITEM in _roles(items)
