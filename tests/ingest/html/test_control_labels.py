"""Labels of controls are silent, wherever they stand as text; words that an article may have are not."""

import pytest
from lxml import html

from vorleser.ingest.html.control_labels import CONTROL
from vorleser.ingest.html.phrases import name_phrase
from vorleser.ingest.html.walk import walk


@pytest.mark.parametrize(
    "label",
    "Mehr anzeigen|Weniger anzeigen|Artikel anhören|Ganzen Artikel lesen|Weiterlesen|Aufklappen|Text vorlesen lassen|"
    "Alle Kommentare anzeigen|Jetzt anhören|Beitrag teilen|Lösung einblenden|Bild vergrößern|Mehr erfahren|"
    "Hier klicken|Die ganze Tabelle anzeigen|▶ Video abspielen".split("|"),
)
def test_what_is_pressed_is_a_control(label: str) -> None:
    """In any case of letters, with the signs around it."""
    assert name_phrase(label) == CONTROL
    assert name_phrase(f"{label.upper()} …") == CONTROL


@pytest.mark.parametrize(
    "text",
    "Diebstahl anzeigen|Brot teilen|Wer teilt, hat mehr.|Mehr Licht|Die Tür öffnen|Den Teig merken|Zeitung lesen|"
    "Einen Einbruch anzeigen|Hören und lesen|Drucken lernen".split("|"),
)
def test_what_an_article_says_is_none(text: str) -> None:
    """Headings and short sentences have the same verbs."""
    assert name_phrase(text) == ""


def test_the_label_of_a_closed_part_is_no_heading() -> None:
    """Its text is read, and a label that says what is in it."""
    source = "<details><summary>{}</summary><p>Der Boden braucht Sand.</p></details>"
    found = [
        [block.text for block in walk(html.fromstring(source.format(label)))]
        for label in ("Mehr anzeigen", "Boden")
    ]
    assert found == [["Der Boden braucht Sand."], ["Boden", "Der Boden braucht Sand."]]
