"""What pages say about themselves is told by its words, and text that speaks of the same things is not."""

import pytest

from vorleser.ingest.html.phrases import name_phrase


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Auch interessant", "a heading over links"),
        ("Mehr zum Thema:", "a heading over links"),
        ("Externer Inhalt nicht verfügbar", "consent to something embedded"),
        ("Deine Privatsphäre-Einstellungen verhindern das Laden der Karte.", "consent to something embedded"),
        ("© Mara Lindt", "rights"),
        ("- Copyright Mara Lindt/Talbote 2024. All rights reserved", "rights"),
        ("Anzeige", "a label of a player or picture"),
        ("Die schönsten Geschichten in Ihrem Postfach.", "promotion"),
    ],
)
def test_lines_about_the_page_have_a_kind(line: str, kind: str) -> None:
    """A line that only speaks of the page is named by what it does there."""
    assert name_phrase(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Auch interessant ist der zweite Fund am Ufer.",
        "Mehr zum Thema weiß der Heimatverein.",
        "Copyright ist ein englisches Wort.",
        "Die Anzeige bei der Polizei blieb ohne Folgen.",
        "In Ihrem Haus war es still.",
    ],
)
def test_text_is_no_line_about_the_page(line: str) -> None:
    """A sentence of an article is not silenced for a word it shares with a label."""
    assert name_phrase(line) == ""
