"""The headline of a page, and the kicker in or above it."""

import pytest
from lxml import html

from vorleser.ingest.html.headline import headline


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("<div class='er-h1'>Alte Sorten kehren zurück</div>", "Alte Sorten kehren zurück"),
        ("<p class='artikel-titel'>Alte Sorten kehren zurück</p>", "Alte Sorten kehren zurück"),
        ("<div class='er-h1'><a href='/b'>Alte Sorten kehren zurück</a></div>", ""),
        ("<div class='er-h1'><p>Ein Absatz.</p><p>Noch einer.</p></div>", ""),
        ("<h2>Rubriken der Ausgabe</h2><div class='er-h1'>Alte Sorten kehren zurück</div>", ""),
    ],
)
def test_a_class_names_the_headline_where_no_heading_does(body: str, title: str) -> None:
    """On a page without headings, a line that its class calls one; neither a link nor a box is."""
    assert (
        headline(html.fromstring(f"<body>{body}</body>"), ("Tageblatt vom 14. Oktober, Seite 7",)).title
        == title
    )
