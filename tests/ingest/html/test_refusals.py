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
