"""What belongs to the text though the models doubt it."""

from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.additions import ANSWER, FAREWELL, name_additions
from vorleser.ingest.html.walk import walk


def _named(source: str, doubted: set[int]) -> list[str]:
    """Return what is named of the page *source*, whose blocks are read but for those *doubted*."""
    blocks = [*walk(html.fromstring(f"<div>{source}</div>"))]
    read = [number not in doubted for number in range(len(blocks))]
    return name_additions(blocks, [0.9 if yes else 0.1 for yes in read], read)


def test_an_answer_belongs_to_its_question() -> None:
    """On a page of questions, what stands below one is read."""
    page = "<h2>Wann?</h2><p>Um neun Uhr.</p><h2>Wo?</h2><p>Am Ufer.</p>"
    assert _named(page, {3}) == ["", "", "", ANSWER]
    assert _named("<h2>Uhrzeit</h2><p>Um neun Uhr.</p><h2>Ort</h2><p>Am Ufer.</p>", {3}) == ["", "", "", ""]


def test_a_farewell_belongs_to_the_text_beside_it() -> None:
    """A farewell right behind the text is read, in a box of its own it is not, and no other line is."""
    assert _named("<p>Es regnet seit drei Tagen.</p><p>Bis bald, eure Jule</p>", {1}) == ["", FAREWELL]
    assert _named("<p>Es regnet.</p><div class='b'><p>Bis bald, eure Jule</p></div>", {1}) == ["", ""]
    assert _named("<p>Es regnet.</p><p>Jetzt bestellen</p>", {1}) == ["", ""]


def test_a_page_names_roles_by_tags() -> None:
    """A doubted heading below a question is no answer."""
    blocks = [*walk(html.fromstring("<div><h2>Wann?</h2><h2>Wo?</h2><p>Am Ufer.</p></div>"))]
    assert blocks[1].plain is Role.SUBHEAD
    assert name_additions(blocks, [0.9, 0.1, 0.9], [True, False, True])[1] == ""
