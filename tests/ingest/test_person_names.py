"""Names of persons in lines of credits."""

import re

import pytest

from vorleser.ingest.person_names import (
    FULL_NAME,
    FULL_NAMES,
    NAMES_AND_PLACES,
    read_authors,
    read_creators,
    split_names,
)


@pytest.mark.parametrize(
    "name",
    [
        "Eva Lind",
        "Prof. Dr. Eva Lind",
        "Hans v. d. Au",
        "Ute van der Werf",
        "J.-P. Uhl",
        "Anna-Maria O’Hara",
        "Łucja Öz",
    ],
)
def test_a_whole_name_has_two_words_with_capitals(name: str) -> None:
    """Titles, initials and words of nobility are of it."""
    assert re.fullmatch(FULL_NAME, name)


@pytest.mark.parametrize(
    "other", ["Eva", "von Husum nach Kiel", "Eva lacht", "Eva Lind und", "Haus und Hof", "eva lind"]
)
def test_what_is_no_whole_name(other: str) -> None:
    """A lone word, and words that begin small."""
    assert not re.fullmatch(FULL_NAME, other)
    assert not re.fullmatch(FULL_NAMES, other)


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("Eva Lind", ("Eva Lind",)),
        ("Eva Lind, Ali Öz und Max von Uhl", ("Eva Lind", "Ali Öz", "Max von Uhl")),
        ("Eva und Max Lind", ("Eva", "Max Lind")),
        ("EVA LIND UND ALI ÖZ", ("Eva Lind", "Ali Öz")),
        ("Eva Lind & Ali Öz", ("Eva Lind", "Ali Öz")),
    ],
)
def test_names_in_a_row(row: str, names: tuple[str, ...]) -> None:
    """Each is told by itself, without the capitals that a layout gives it."""
    assert re.fullmatch(FULL_NAMES, row)
    assert split_names(row) == names


def test_only_credits_have_places_beside_names() -> None:
    """A single word in a row is none of its names."""
    assert re.fullmatch(NAMES_AND_PLACES, "Eva Lind, Husum")
    assert not re.fullmatch(FULL_NAMES, "Eva Lind, Husum")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Jule Brandes und Nils Ott", ["Jule Brandes", "Nils Ott"]),
        ("Text: Ute van der Werf; Max Uhl", ["Ute van der Werf", "Max Uhl"]),
        ("Jule Brandes, Kassel", ["Jule Brandes"]),
        ("Redaktion", ["Redaktion"]),
        ("Lind, Eva", ["Eva Lind"]),
        ("Eva und Max Lind", ["Eva", "Max Lind"]),
        ("Text: Jule, Max", ["Jule", "Max"]),
        ("Wer war es?", []),
        ("Am 3. Mai", []),
    ],
)
def test_names_in_a_line_of_authors(line: str, names: list[str]) -> None:
    """A place behind a name is no second author, and a sentence is none."""
    assert read_authors(line) == names


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Lind, Eva", ("Eva Lind",)),
        ("Eva Lind, Jan Ott", ("Eva Lind", "Jan Ott")),
        ("Eva Lind; Jan Ott", ("Eva Lind", "Jan Ott")),
        ("Eva Lind, Matrikel-Nr.: 1234567, Modul: Seen und Häfen, Dozentin: Dr. Ott", ("Eva Lind",)),
        ("4512ac90, 7788bd21", ()),
        ("Eva.Lind", ()),
        ("evalind", ()),
        ("eva@example.org", ()),
        ("Dr. Eva Lind", ("Dr. Eva Lind",)),
        ("Stadtwerke Wittenau", ("Stadtwerke Wittenau",)),
        ("Lind, Eva; Ott, Jan", ("Eva Lind", "Jan Ott")),
        ("Lind, Eva Maria", ("Eva Maria Lind",)),
        ("Eva Lind und Jan Ott", ("Eva Lind", "Jan Ott")),
        ("Eva und Max Lind", ("Eva", "Max Lind")),
        ("Eva Lind, Husum", ("Eva Lind",)),
        ("Eva Lind (Hg.)", ("Eva Lind",)),
        ("Haus und Grund", ("Haus und Grund",)),
        ("Lind & Ott GbR", ("Lind & Ott GbR",)),
        ("", ()),
    ],
)
def test_names_of_accounts_and_fields_of_a_title_page_are_no_authors(
    said: str, names: tuple[str, ...]
) -> None:
    """Names are names however they are written; accounts, numbers and labelled fields are none."""
    assert read_creators(said) == names


def test_a_lone_word_is_no_author() -> None:
    """It is what somebody calls a computer; names of clubs in capitals, surnames in a row and pen names are authors."""
    assert read_creators("Lisa") == read_creators("Micha2") == ()
    assert read_creators("NABU") == ("NABU",)
    assert read_creators("Lind, Ott, Uhl") == ("Lind", "Ott", "Uhl")
    assert read_creators("Novalis", pen_names=True) == ("Novalis",)
