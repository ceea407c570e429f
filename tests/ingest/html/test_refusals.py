"""Pages that hold no article, and short ones that only look so."""

import pytest

from vorleser.errors import SourceError
from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings

TEXT = "<p>Die Fähre legt jeden Morgen um sechs Uhr ab und kommt erst in der Nacht zurück.</p>" * 4


def _read(below: str) -> list[str]:
    page = f"<html lang='de'><head><title>Fähre</title></head><body><h1>Die Fähre</h1>{TEXT}{below}</body></html>"
    return [block.text for block in read_article(Raw("faehre.html", page.encode()), IngestSettings()).blocks]


@pytest.mark.parametrize(
    "below",
    [
        "<div><h3>Der Hafen</h3><p>Ein Überblick plus Rechner.</p><a href='/h'>Weiterlesen →</a></div>",
        "<div><a href='/h'>Fahrplan plus Karte</a> <a href='/h'>Weiterlesen »</a></div>",
    ],
)
def test_a_teaser_below_a_short_text_is_no_wall(below: str) -> None:
    """The word "plus" in another article's teaser, with a link to read on, is no offer to subscribers."""
    said = _read(below)
    assert any("legt jeden Morgen" in text for text in said)
    assert not any("plus" in text for text in said)


def test_an_offer_to_read_on_is_a_wall() -> None:
    """A short text that goes on for subscribers is refused."""
    with pytest.raises(SourceError, match="paywall"):
        _read("<div><p>Mit Hafenblatt plus jetzt weiterlesen</p></div>")


POST = "<h2><a href='/p{0}' rel='bookmark'>Ein Tag am Hafen, der {0}.</a></h2><p>{1}</p>"
SAILED = "Wir sind mit der Fähre gefahren und haben auf dem Deck gesessen, bis die Sonne unterging."


@pytest.mark.parametrize(
    "title",
    [
        "Februar 2019",
        "Monatsarchiv für März 2019",
        "Monat: Mai 2019",
        "Hafenblog » 2019 » Januar",
        "Januar « 2019 « Hafenblog",
    ],
)
def test_a_month_of_a_blog_is_no_article(title: str) -> None:
    """A page that is called by a month and holds several posts is refused; a text called so is read."""
    page = "<html lang='de'><head><title>{}</title></head><body>{}</body></html>"
    posts = "".join(POST.format(day, SAILED) for day in (3, 9, 20))
    with pytest.raises(SourceError, match="in a month"):
        read_article(Raw("a.html", page.format(title, posts).encode()), IngestSettings())
    text = f"<h1>{title}</h1>{TEXT}"
    assert read_article(Raw("a.html", page.format(title, text).encode()), IngestSettings()).blocks
    flood = page.format("Die Flut vom Februar 2019", f"<h1>Die Flut vom Februar 2019</h1>{TEXT}{posts}")
    assert read_article(Raw("a.html", flood.encode()), IngestSettings()).blocks


def test_a_kicker_has_no_sign_at_its_end() -> None:
    """What parted it from the day is not shown."""
    page = f"<html lang='de'><title>Die Fähre</title><p class='eyebrow'>Hafen · 5. Mai 2021</p><h1>Die Fähre</h1>{TEXT}"
    article = read_article(Raw("a.html", page.encode()), IngestSettings())
    assert article.blocks[0].text == "Hafen"
