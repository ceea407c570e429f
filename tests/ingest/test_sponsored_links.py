"""Notes on paid links are left out; text about such links stays."""

import pytest

from vorleser.article import Block, Role
from vorleser.ingest.sponsored_links import without_sponsored_links

NOTE = (
    "Dieser Beitrag enthält Affiliate-Links (Werbung). Beim Kauf über einen Link erhalten wir eine Provision – "
    "für dich entstehen keine Mehrkosten."
)


def _said(text: str) -> list[str]:
    return [block.text for block in without_sponsored_links([Block(Role.PARAGRAPH, text)])]


def test_a_note_on_paid_links_is_left_out() -> None:
    """A paragraph of nothing else falls, and so do brackets at the end of another."""
    assert _said(NOTE) == []
    assert (
        _said(f"{NOTE} Die verlinkten Angebote stammen nicht vom Verlag. Die Einnahmen tragen dazu bei.")
        == []
    )
    assert _said(f"Das Netz hält zwei Jahre. ({NOTE})") == ["Das Netz hält zwei Jahre."]


@pytest.mark.parametrize(
    "text",
    [
        "Für jeden Vertrag erhalten die Makler eine Provision.",
        "Viele Seiten enthalten Affiliate-Links. Der Verband fordert, dass sie deutlich benannt werden.",
        "Der Händler zahlt eine Provision (so steht es im Vertrag).",
    ],
)
def test_text_about_paid_links_stays(text: str) -> None:
    """Who tells of commissions and paid links of others is read."""
    assert _said(text) == [text]
