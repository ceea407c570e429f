"""Prose that is set as code is read; programs, what they print, and tables drawn with spaces are not."""

import pytest

from vorleser.article import Role
from vorleser.ingest.pasted_text import read_fence, read_prose

VERSE = "Der Fluss geht leise durch das Land,\ndie Weiden halten seine Hand."


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (VERSE, ["Der Fluss geht leise durch das Land, die Weiden halten seine Hand."]),
        (
            "        Die Ernte.\n\n   Die Ernte kann in diesem Jahr als befrie-\n   digend angesehen werden.\n",
            ["Die Ernte.", "Die Ernte kann in diesem Jahr als befriedigend angesehen werden."],
        ),
    ],
)
def test_prose_is_told_by_its_sentences(code: str, told: list[str]) -> None:
    """Empty lines part paragraphs; a word that the end of a line divides is whole again."""
    assert read_prose(code) == told


@pytest.mark.parametrize(
    "code",
    [
        "if der_preis > 100:\n    print('Der Preis ist für die meisten von uns zu hoch')",
        "Reading package lists from the server and building the tree of what depends on it",
        "Der Hafen     3 km     und der Weg\nDie Mole      5 km     und der Turm\nDas Ufer      2 km     und die Au",
        "Der Fluss geht",
        "",
    ],
)
def test_what_is_no_prose_stays_code(code: str) -> None:
    """Programs, a program's English, columns and single words are none."""
    assert read_prose(code) == []


def test_a_fence_with_a_languages_name_is_code() -> None:
    """What calls itself a language is one, whatever it holds; "text" and no name say nothing."""
    assert [one.block.role for one in read_fence("yaml", VERSE, Role.PARAGRAPH)] == [Role.CODE]
    for name in ("", "text"):
        assert [one.block.role for one in read_fence(name, VERSE, Role.QUOTE)] == [Role.QUOTE]
