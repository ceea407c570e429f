"""A page before it is put into its site's frame."""

import pytest

from vorleser.ingest import Raw
from vorleser.ingest.html.page import take_apart

BODY = "<h3>Die Fähre</h3>\n<p>Die Fähre legt jeden Morgen um sechs Uhr ab und kommt erst in der Nacht zurück.</p>\n"


@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_front_matter_is_said_of_a_page(start: str) -> None:
    """What a site's generator reads above a page is its title, author and day, and no line of its text."""
    front = '---\nlayout: post\ntitle: "Winter & Eis"\nauthor: Runa Feld\ndate: 2026-11-18\n---\n'
    parts = take_apart(Raw("faehre.html", (start + front + BODY).encode()))
    assert parts.page.titles == ("Winter & Eis",)
    assert (parts.metadata.authors, parts.metadata.date) == (("Runa Feld",), "2026-11-18")
    assert [block.text for block in parts.blocks] == ["Die Fähre", BODY[len("<h3>Die Fähre</h3>\n<p>") : -5]]


def test_a_rule_of_dashes_is_no_front_matter() -> None:
    """Dashes that nothing ends, or that stand further down, are text."""
    parts = take_apart(Raw("faehre.html", f"<p>---</p>\n{BODY}".encode()))
    assert parts.blocks[0].text == "---"
