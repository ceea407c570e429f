"""Lines: lists that breaks part, numbers of notes."""

import pytest
from lxml import html

from vorleser.ingest.html.walk import walk


def _texts(source: str) -> list[str]:
    return [block.text for block in walk(html.fromstring(f"<body>{source}</body>"))]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "<p>200 g Mehl<br>3 Eier<br>1 Prise Salz</p>",
            "200 g Mehl\n3 Eier\n1 Prise Salz",
        ),
        ("<p>– Zelt<br>– Schlafsack<br>– Lampe</p>", "Zelt\nSchlafsack\nLampe"),
        ("<p>Jacke: Wolle<br>Hose: Leinen<br>Mütze: Filz</p>", "Jacke: Wolle\nHose: Leinen\nMütze: Filz"),
        ("<p>Dabei: • Zelt • Schlafsack • Lampe</p>", "Dabei:\nZelt\nSchlafsack\nLampe"),
        (
            "<p>Wer früh geht,<br>sieht den Fuchs,<br>sagt man.</p>",
            "Wer früh geht, sieht den Fuchs, sagt man.",
        ),
        ("<p>Marktplatz 1<br>Bad Iburg</p>", "Marktplatz 1 Bad Iburg"),
    ],
)
def test_items_parted_by_breaks_stand_on_lines(source: str, text: str) -> None:
    """Three lines or more that look like a list are said one by one; other breaks are white space."""
    assert _texts(source) == [text]


def test_the_year_of_a_work_is_said() -> None:
    """A year that leads to a work in the list below belongs to the sentence; a note's number does not."""
    year, note = "<a href='#ref-lund1998'>1998</a>", "<a href='#ref-3'>3</a>"
    assert _texts(f"<p>Nach Lund ({year}) jagt er allein.{note}</p>") == ["Nach Lund (1998) jagt er allein."]


@pytest.mark.parametrize(
    "source",
    [
        "<p>Der Fuchs kommt nachts.₁</p>",
        "<p>Der Fuchs kommt nachts.²</p>",
        "<p>Der Fuchs kommt nachts.<a href='#footnote-3' class='footnote-anchor'>3</a></p>",
        "<p>Der Fuchs kommt nachts.<a href='#_ftn4'>4</a></p>",
    ],
)
def test_numbers_of_notes_are_silent(source: str) -> None:
    """A note's number behind a sentence is not said, however it is set."""
    assert _texts(source) == ["Der Fuchs kommt nachts."]


def test_exponents_and_indices_are_said() -> None:
    """What belongs to a unit or a formula stays."""
    assert _texts("<p>Es sind 20 m² und 3 % CO₂.</p>") == ["Es sind 20 m² und 3 % CO₂."]


@pytest.mark.parametrize("sign", ["¶", "#", "§", "🔗"])
def test_the_sign_by_which_a_heading_is_linked_is_silent(sign: str) -> None:
    """It leads to the heading itself; a paragraph's sign that leads elsewhere is said."""
    assert _texts(f"<h2 id='a'>Die Schwingung<a href='#a'>{sign}</a></h2>") == ["Die Schwingung"]
    assert _texts("<p>Nach § 3 gilt das.</p>") == ["Nach § 3 gilt das."]
