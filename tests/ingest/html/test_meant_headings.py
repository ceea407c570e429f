"""Headings that are none by their tag."""

import pytest
from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.meant_headings import name_meant_headings
from vorleser.ingest.html.tree import silence
from vorleser.ingest.html.walk import walk

ANSWER = "<p>Drei Tage, wenn es nicht regnet, sonst eine Woche.</p>"


def _lines(source: str) -> list[tuple[str, bool]]:
    """Return each line of *source*: its words, marked where it is a heading, and whether it may be read."""
    root = html.fromstring(f"<html><body><p>Der Putz muss trocknen.</p>{source}</body></html>")
    name_meant_headings(root)
    silence(root)
    blocks = [*walk(root.find("body"))][1:]
    return [("# " * (b.plain is Role.SUBHEAD) + b.text, not b.silent) for b in blocks]


def test_a_heading_for_screen_readers_is_one() -> None:
    """role="heading" makes a heading of any line."""
    assert _lines(f"<div role='heading' aria-level='3'>Trocknen</div>{ANSWER}")[0] == ("# Trocknen", True)


def test_what_opens_a_part_is_its_heading() -> None:
    """What opens a closed part of text is a heading, by its attributes or its name; the part is text."""
    named = f"<div class='accordion-title'>Wie lange?</div><div style='display:none'>{ANSWER}</div>"
    told = (
        "<div><a role='button' aria-expanded='false' aria-controls='p'>Wie lange?</a></div>"
        f"<div id='p' hidden aria-hidden='true'>{ANSWER}</div>"
    )
    button = f"<button class='faq-question'>Wie lange?</button><div class='faq-answer'>{ANSWER}</div>"
    short = (
        f"<div><button class='faq-q'>Wie lange?</button><div class='faq-a'><div>{ANSWER}</div></div></div>"
    )
    for source in (named, told, button, short):
        assert _lines(source) == [("# Wie lange?", True), (html.fromstring(ANSWER).text, True)]


def test_what_opens_a_menu_is_none() -> None:
    """A control that opens links, or nothing that stands beside it, is no heading."""
    links = "<ul><li><a href='/a'>Putz und Farbe</a></li><li><a href='/b'>Werkzeug und Eimer</a></li></ul>"
    opener = "<span aria-expanded='false' aria-controls='m'>Übersicht</span>"
    assert _lines(f"{opener}<div id='m'>{links}</div>")[0] == ("Übersicht", True)
    assert (
        _lines("<span class='faq-title'>Fragen</span><p>Der Putz ist trocken und warm.</p>")[0][0] == "Fragen"
    )


@pytest.mark.parametrize(
    "heading", ["<h2><a href='#deich'>Der Deich</a></h2>", "<a href='#deich'><h2>Der Deich</h2></a>"]
)
def test_a_heading_that_links_to_itself_is_no_link(heading: str) -> None:
    """It leads to no other page; a link to one, and one in a part of a heading, stay."""
    root = html.fromstring(f"<div><div id='deich'>{heading}</div><p>Er hält.</p></div>")
    name_meant_headings(root)
    assert root.xpath("//a") == []
    kept = html.fromstring(
        "<div><h2><a href='/deich'>Deich</a></h2><h2>Der <a href='#d'>Deich</a></h2></div>"
    )
    name_meant_headings(kept)
    assert len(kept.xpath("//a")) == 2


def test_a_line_that_looks_like_a_heading_by_its_class_is_one() -> None:
    """Frameworks have a class h3 for it; a sentence, or a box with more than a line, is none in spite of it."""
    assert _lines(f"<div class='h3'>Trocknen</div>{ANSWER}")[0] == ("# Trocknen", True)
    assert _lines(f"<p class='lead h5'>Der Putz trocknet langsam.</p>{ANSWER}")[0][0].startswith("Der")
    assert _lines(f"<div class='h3'>{ANSWER}</div>")[0][0].startswith("Drei")
    assert _lines(f"<div class='th3'>Trocknen</div>{ANSWER}")[0] == ("Trocknen", True)


def test_a_button_around_a_heading_opens_what_stands_below() -> None:
    """The heading is read though it stands in a button without any attributes."""
    source = f"<button class='card'><h3>Wie lange?</h3></button><div class='content'>{ANSWER}</div>"
    assert _lines(source)[0] == ("# Wie lange?", True)
    assert _lines(f"<button>Senden</button>{ANSWER}")[0] == ("Senden", False)


def test_a_heading_that_opens_a_part_by_a_script_is_plain() -> None:
    """Its link leads nowhere; one that leads to another page remains a link."""
    for address, share in (("#", 0.0), ("javascript:void(0)", 0.0), ("/putz", 1.0)):
        root = html.fromstring(
            f"<html><body><h3><a href='{address}'>Wie lange?</a></h3>{ANSWER}</body></html>"
        )
        name_meant_headings(root)
        assert next(iter(walk(root.find("body")))).linked == share


def test_the_sign_that_says_whether_a_part_is_open_is_silent() -> None:
    """A plus behind a question says that there is more below; one amid a heading is its word."""
    sign = "<span class='icon'>+</span>"
    assert _lines(
        f"<button class='faq-q'><span>Wie lange?</span>{sign}</button><div class='faq-a'>{ANSWER}</div>"
    )[0] == ("# Wie lange?", True)
    assert _lines(f"<h3>Wie lange? {sign}</h3>{ANSWER}")[0] == ("# Wie lange?", True)
    assert _lines(f"<h3>Wasser {sign} Kalk</h3>{ANSWER}")[0] == ("# Wasser + Kalk", True)
