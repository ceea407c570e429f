"""Who made a picture, wherever the page says so within its figure."""

import pytest
from lxml import html

from vorleser.ingest.html.credits import credit


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (
            "<img><figcaption>Der Kai.</figcaption><small class=copyright>© Nora Brandt</small>",
            "© Nora Brandt",
        ),
        ("<span class=image__credit>Bild: \n Jonas Feld</span><img>", "Bild: Jonas Feld"),
        ("<img><div itemprop=copyrightHolder>Nora Brandt</div>", "Nora Brandt"),
        ("<img><figcaption>Der Kai. <span class=credit>Foto: Nora Brandt</span></figcaption>", ""),
        ("<img><figcaption class=credit>Foto: Nora Brandt</figcaption>", ""),
        ("<div class=credits><img><figcaption>Der Kai.</figcaption></div>", ""),
        (f"<img><div class=copyright>{'Wort ' * 60}</div>", ""),
        ("<img><span class=credit> </span>", ""),
        ("", ""),
    ],
)
def test_the_credit_outside_a_caption_is_found(inside: str, said: str) -> None:
    """By class or property; one within the caption is part of that, and a long text is none."""
    assert credit(html.fromstring(f"<figure>{inside}</figure>")) == said
