"""What forms have to be filled in."""

import pytest

from vorleser.article import Block, Role
from vorleser.ingest.form_lines import without_form_lines

TEXT = Block(Role.PARAGRAPH, "Ich pflege den Steg am See.")


def _kept(*lines: str, role: Role = Role.PARAGRAPH) -> list[str]:
    return [block.text for block in without_form_lines([TEXT, *(Block(role, line) for line in lines)])][1:]


@pytest.mark.parametrize(
    "lines",
    [
        ("____________ _______________", "Ort, Datum Unterschrift des Mitglieds"),
        ("Datum:", "Stempel / Unterschrift:"),
        ("Name: Datum: Unterschrift:",),
        ("(Ort, Datum) (Unterschrift)",),
        ("Ort, Datum Unterschrift Versammlungsleiter", "Ort, Datum Unterschrift der gesetzlichen Vertreter"),
        ("Geburtsdatum: ____.____.________",),
    ],
)
def test_lines_to_sign_on_are_silent(lines: tuple[str, ...]) -> None:
    """With a rule or without, and with the labels beside them."""
    assert _kept(*lines) == []


def test_rules_inside_of_a_line_are_silent() -> None:
    """The words around them stay."""
    assert _kept("Hiermit verspreche ich, ____________ (Name)") == ["Hiermit verspreche ich, (Name)"]


@pytest.mark.parametrize(
    "line",
    [
        "Datum: 3. Mai",
        "Ort: Haus am See",
        "Name",
        "Die Unterschrift des Königs",
        "Unterschriften gesammelt",
        "Unterschrift des Königs gefälscht",
        "1. Der Steg ............... 3",
        "Er schwieg ........ lange",
        "ein_langer__name",
    ],
)
def test_what_only_looks_like_a_form_stays(line: str) -> None:
    """Filled fields, headings that speak of signatures, and entries of contents."""
    assert _kept(line) == [line]
    assert _kept("Unterschriften", "Am Montag waren es zehn.", role=Role.SUBHEAD)[0] == "Unterschriften"
