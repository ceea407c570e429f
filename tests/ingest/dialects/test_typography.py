"""Dashes typed as hyphens."""

import pytest

from growth import grows_with_length
from vorleser.ingest.dialects.typography import read_dashes


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Die Jahre 1914--1918 fehlen.", "Die Jahre 1914–1918 fehlen."),
        ("Die Bahn Hafen--Mitte fährt.", "Die Bahn Hafen–Mitte fährt."),
        ("Sie ist alt---sehr alt.", "Sie ist alt – sehr alt."),
        ("Er sagt -- und lacht.", "Er sagt – und lacht."),
        ("Halb ab. ---Und doch.", "Halb ab. – Und doch."),
    ],
)
def test_hyphens_between_words_are_dashes(typed: str, meant: str) -> None:
    """As Pandoc and TeX mean them."""
    assert read_dashes(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Mit `git log --oneline` und `a -- b`.",
        "Die Option --help hilft.",
        "Die Klasse knopf--rot.",
        "[a](https://hof.example/a--B) und https://hof.example/1--2",
        "| -- | --- |\n|----|:---:|",
        "Titel\n---\n\n---",
    ],
)
def test_other_hyphens_stay(text: str) -> None:
    """In code, addresses, options, tables and rules."""
    assert read_dashes(text) == text


@pytest.mark.parametrize("piece", ["-", " --", "a--", "`", "<", "](", " "])
def test_time_grows_with_length_only(piece: str) -> None:
    """Hyphens and spaces without an end are no trap."""
    assert grows_with_length(read_dashes, lambda length: f"{piece * (length // len(piece))} a -- b", 4000)
