"""What signs and gaps in a typed text mark."""

import pytest

from vorleser.article import Role
from vorleser.ingest.reader import Raw
from vorleser.ingest.readers.text import read_text
from vorleser.ingest.typed_lines import read_typed_lines

LONG = "Der Verein hat am Sonntag getagt, und alle waren da. Danach gab es Suppe für hundert Leute."


def _told(text: str) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in read_text(Raw("a.txt", text.encode())).blocks]


@pytest.mark.parametrize("rule", ["-------", "=======", "~~~~~~~~", "- - - -"])
def test_an_underlined_line_is_a_heading(rule: str) -> None:
    """A rule as long as the line above it marks a heading, even a counted one, and is no text itself."""
    told = _told(f"Rundbrief\n\n{LONG}\n\n1. Boot\n{rule}\n\n{LONG}\n")
    assert told[2:] == [("subhead", "1. Boot"), ("paragraph", LONG)]


def test_a_line_between_two_rules_is_the_headline() -> None:
    """A box is drawn around what heads a text; its sides are no text."""
    told = _told(f"{'*' * 30}\n*   RUNDBRIEF NR. 3          *\n{'*' * 30}\n\n{LONG}\n")
    assert told == [("headline", "RUNDBRIEF NR. 3"), ("paragraph", LONG)]


@pytest.mark.parametrize("above", ["Das ist das Ende.", "Eva", "Ort      Schnee"])
def test_another_line_above_a_rule_is_no_heading(above: str) -> None:
    """A sentence, a line of another length and a table's head are none; the rule parts them from what follows."""
    told = _told(f"Titel\n\n{LONG}\n\n{above}\n------------------\n\n{LONG}\nUnd noch ein Satz.\n")
    assert ("subhead", above) not in told or above == "Eva"
    assert not read_typed_lines(f"{above}\n------------------")[0].is_heading


def test_rows_of_cells_are_a_table() -> None:
    """Three rows of as many cells are a table as in a PDF; fewer are lines, and none of them is a heading."""
    rows = "Tag      Bad      Sauna\nMontag   9 Uhr    zu\nFreitag  10 Uhr   12 Uhr\n"
    assert _told(f"Titel\n\n{LONG}\n\n{rows}\n{LONG}\n")[2] == (
        "table",
        "Tag\tBad\tSauna\nMontag\t9 Uhr\tzu\nFreitag\t10 Uhr\t12 Uhr",
    )
    few = _told(f"Titel\n\n{LONG}\n\nBlau     800\nGelb     900 Stück\n\n{LONG}\n")
    assert few[2:4] == [("paragraph", "Blau 800"), ("paragraph", "Gelb 900 Stück")]


def test_names_and_what_they_stand_for_are_no_table() -> None:
    """They are lines, each by itself."""
    told = _told(f"Titel\n\n{LONG}\n\nDatum:   3. Mai\nOrt:     Ulm\nBeginn:  9 Uhr\n")
    assert [role for role, _ in told[2:]] == ["paragraph"] * 3


def test_letters_open_items() -> None:
    """They count, and are said as numbers are."""
    told = _told(f"Titel\n\n{LONG}\n\na) am Nordweg\nb) am Steg\n")
    assert told[2:] == [("list_item", "a) am Nordweg"), ("list_item", "b) am Steg")]


@pytest.mark.parametrize("page", ["- 2 -", "Seite 2", "Seite 2 von 3", "– Seite 2 –", "-2-"])
def test_numbers_of_pages_are_no_text(page: str) -> None:
    """They stand alone; amid lines such words are text."""
    assert _told(f"Titel\n\n{LONG}\n\n{page}\n\n{LONG}\n")[1:] == [("paragraph", LONG)] * 2
    assert "".join(text for _, text in _told(f"Titel\n\n{LONG}\nSeite 2\n{LONG}\n")).count("Seite 2") == 1


def test_notes_below_a_text_are_notes() -> None:
    """What a mark in the text leads to is a note, and the mark is silent; other brackets are text."""
    told = _told("Titel\n\nDer Zug fährt um neun [1]. Er hält [sic] oft.\n\n[1] https://bahn.example\n")
    assert told[1:] == [
        ("paragraph", "Der Zug fährt um neun. Er hält [sic] oft."),
        ("footnote", "[1] https://bahn.example"),
    ]
    unmarked = _told("Titel\n\nDer Zug fährt um neun.\n\n[2] Und dann?\n")
    assert all(role != Role.FOOTNOTE for role, _ in unmarked)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("* 18.11.1752 in Ulm, † 3.5.1810 in Bern.", "paragraph"),
        ("* um 1750 in Ulm; † 1810 in Bern.", "paragraph"),
        ("* 18.11.2024 in Ulm: Konzert", "list_item"),
        ("* 1810 Tod von Karl Muster († 1810)", "list_item"),
    ],
)
def test_the_star_of_a_birth_opens_no_item(line: str, role: str) -> None:
    """A star before a date is a birth where a death follows it, and opens an item elsewhere."""
    told = _told(f"Titel\n\n{LONG}\n\n{line}\n\n{LONG}\n")
    assert [one for one, text in told if "in Ulm" in text or "Tod von" in text] == [role]
