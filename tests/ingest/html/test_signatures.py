"""Who signed a text is not said at its end."""

import pytest

from vorleser.article import Block, Role
from vorleser.ingest.html.signatures import take_signature

TEXT = [Block(Role.PARAGRAPH, f"Der Deich von {place} ist wieder dicht.") for place in ("Tating", "Welt")]


def _last(text: str) -> str:
    return take_signature([*TEXT, Block(Role.PARAGRAPH, text)])[-1].text


@pytest.mark.parametrize(
    "signed",
    ["Im Mai ist Fest. (Mara Lindt)", "Im Mai ist Fest. (Mara Lindt) +++", "Im Mai ist Fest. +++"],
)
def test_who_signed_behind_the_last_sentence(signed: str) -> None:
    """A name in brackets, and the signs by which a report ends, are taken from the last paragraph."""
    assert _last(signed) == "Im Mai ist Fest."


def test_initials_alone() -> None:
    """Capitals alone below a text are its author's."""
    assert take_signature([*TEXT, TEXT[0], Block(Role.PARAGRAPH, "ML")]) == [*TEXT, TEXT[0]]


@pytest.mark.parametrize("text", ["Es fährt das Schiff (Mara Lindt).", "„Alles fließt.“ (Mara Lindt)", "EG"])
def test_text_stays(text: str) -> None:
    """A name within a sentence or below a quotation is text, and so are capitals in a text of two lines."""
    assert (
        take_signature([TEXT[0], Block(Role.PARAGRAPH, text)])[-1].text == text
        if text == "EG"
        else _last(text) == text
    )
