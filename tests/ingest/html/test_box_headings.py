"""A box of facts is heard with its heading."""

import pytest
from lxml import html
from warehouse import TEXT

from vorleser.ingest import Raw, read_article
from vorleser.ingest.html.box_headings import HEADING_AMID, OF_ENTRY, name_box_headings
from vorleser.ingest.html.walk import walk
from vorleser.ingest.reader import explain
from vorleser.ingest.settings import IngestSettings

FACTS = (
    "<p>Der Güterschuppen wurde 1891 gebaut und diente bis 1974 der Bahn.</p>"
    "<p>Seit 1999 steht er unter Denkmalschutz, gehört aber der Stadt.</p>"
)


def _page(box: str) -> Raw:
    lines = [f"<p>{line}</p>" for line in TEXT]
    inside = "".join([*lines[:3], box, *lines[3:]])
    page = (
        f"<!doctype html><html><body><main><article><h1>Werkstatt</h1>{inside}</article></main></body></html>"
    )
    return Raw("seite.html", page.encode(), "text/html", "utf-8")


@pytest.mark.parametrize(
    "box",
    [
        f'<aside class="infobox"><h3>Der alte Schuppen</h3>{FACTS}</aside>',
        f'<div class="box box--fakten"><p><strong>Der alte Schuppen</strong></p>{FACTS}</div>',
        f'<section class="factbox"><div class="factbox__title">Der alte Schuppen</div>{FACTS}</section>',
    ],
)
def test_the_heading_of_a_fact_box_is_heard(box: str) -> None:
    """By its tag, in bold, or by its name: where the box is read, so is its heading, and '--why' says so."""
    texts = [block.text for block in read_article(_page(box), IngestSettings()).blocks]
    assert texts.index("Der alte Schuppen") == texts.index(TEXT[2]) + 1
    found = next(part for part in explain(_page(box)) if part.text == "Der alte Schuppen")
    assert found.read
    assert found.reasons


def test_the_heading_of_a_teaser_is_silent() -> None:
    """A box that leads to another article stays silent as a whole."""
    box = '<aside class="teaser"><h3>Neue Busse</h3><p><a href="/b">Ab Mai fahren mehr Busse</a></p></aside>'
    heard = [
        block.text for block in read_article(_page(box), IngestSettings()).blocks if block.role != "related"
    ]
    assert heard[1:] == [*TEXT]
    assert "Neue Busse" not in heard


def test_a_box_that_advertises_keeps_its_heading_silent() -> None:
    """Its words are silent by what they say, so nothing is left for a heading."""
    lines = (
        "Jeden Freitag das Wichtigste aus der Region, kostenlos in Ihr Postfach.",
        "Jetzt anmelden und nichts verpassen.",
    )
    box = '<div class="box"><h3>Der Auen-Brief</h3>' + "".join(f"<p>{line}</p>" for line in lines) + "</div>"
    heard = [block.text for block in read_article(_page(box), IngestSettings()).blocks]
    assert not {"Der Auen-Brief", *lines} & {*heard}


def _named(*kinds: str) -> str:
    """Return why the doubted heading of the last of a ticker's entries, each of a kind, is read."""
    entries = "".join(
        f"<div class='{kind}'><h3>Meldung {n}</h3><p>{TEXT[n]}</p></div>" for n, kind in enumerate(kinds)
    )
    blocks = [*walk(html.fromstring(f"<body>{entries}</body>"))]
    doubted = len(blocks) - 2
    chances = [0.1 if number == doubted else 0.9 for number in range(len(blocks))]
    return name_box_headings(blocks, chances, [number != doubted for number in range(len(blocks))])[doubted]


def test_a_ticker_is_heard_with_all_of_its_headings() -> None:
    """The last entry's heading is read as those of the other entries are, where its tags and names are theirs."""
    assert _named("entry", "entry", "entry") == OF_ENTRY
    assert _named("entry", "entry", "promo") == ""
    assert _named("entry", "entry") == ""


def _amid(source: str, doubted: set[int]) -> list[int]:
    """Return which of the *doubted* blocks are read since they stand between paragraphs."""
    blocks = [*walk(html.fromstring(f"<body><div>{source}</div></body>"))]
    chances = [0.2 if n in doubted else 0.9 for n in range(len(blocks))]
    found = name_box_headings(blocks, chances, [n not in doubted for n in range(len(blocks))])
    return [n for n, reason in enumerate(found) if reason == HEADING_AMID]


def test_a_heading_or_question_between_paragraphs_is_heard() -> None:
    """Named a heading, or a question, in one element with the paragraphs around it; a box of its own is none."""
    first, last = f"<div class='p'>{TEXT[0]}</div>", f"<div class='p'>{TEXT[1]}</div>"
    assert _amid(f"{first}<div class='txt-heading'>Kosten und Streit</div>{last}", {1}) == [1]
    assert _amid(f"{first}<div class='p frage'><span>Was kostet das?</span></div>{last}", {1}) == [1]
    assert _amid(f"{first}<aside><div class='txt-heading'>Kosten und Streit</div></aside>{last}", {1}) == []


def test_lines_alike_between_paragraphs_are_headings() -> None:
    """Two short lines marked up alike, each between two paragraphs, are headings; one alone may be anything."""
    text = [f"<div class='p'>{line}</div>" for line in TEXT]
    one, two = "<div class='zt'>Lange Suche</div>", "<div class='zt'>Kurzer Weg</div>"
    assert _amid(f"{text[0]}{one}{text[1]}{two}{text[2]}", {1, 3}) == [1, 3]
    assert _amid(f"{text[0]}{one}{text[1]}{text[2]}", {1}) == []
    label = "<div class='zt'>Anzeige</div>"
    assert _amid(f"{text[0]}{label}{text[1]}{label}{text[2]}", {1, 3}) == []


def test_the_term_above_its_facts_is_heard() -> None:
    """A list of definitions with one term is a box, and its term the heading."""
    box = (
        "<dl class='zahlen'><dt>Die Werkstatt in Zahlen</dt>"
        "<dd>Vierzig Räder stehen bereit.</dd><dd>Sechs Leute arbeiten dort.</dd></dl>"
    )
    texts = [block.text for block in read_article(_page(box), IngestSettings()).blocks]
    assert "Die Werkstatt in Zahlen" in texts


def test_lines_alike_that_open_boxes_of_the_text_are_headings() -> None:
    """A chapter in a box of its own opens with its heading; a line amid such a box opens nothing."""
    text = [f"<div class='p'>{line}</div>" for line in TEXT]
    one, two = "<div class='zt'>Lange Suche</div>", "<div class='zt'>Kurzer Weg</div>"
    boxes = f"<div>{text[0]}</div><div>{one}{text[1]}</div><div>{two}{text[2]}</div>"
    assert _amid(boxes, {1, 3}) == [1, 3]


def test_headings_named_alike_in_boxes_without_a_name() -> None:
    """A heading with the class of two that are read heads what is read below it, if its box has no name of its own."""

    def named(box: str) -> str:
        part = "<section id='{0}'><h2 class='st'>Teil {0}</h2><div><p>{1}</p></div></section>"
        last = part.format(3, TEXT[2]).replace("section", "div").replace("<div id", f"<div {box} id")
        source = part.format(1, TEXT[0]) + part.format(2, TEXT[1]) + last
        blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
        chances = [0.1 if number == 4 else 0.9 for number in range(len(blocks))]
        return name_box_headings(blocks, chances, [number != 4 for number in range(len(blocks))])[4]

    assert named("") == OF_ENTRY
    assert named("class='promo'") == ""


def test_a_label_in_many_places_is_no_heading() -> None:
    """What stands above each part of a page says nothing of it."""
    text = [f"<div class='p'>{line}</div>" for line in TEXT]
    label, one, two = (
        f"<div class='zt'>{said}</div>" for said in ("Früher und heute", "Lange Suche", "Kurzer Weg")
    )
    page = f"{text[0]}{label}{text[1]}{one}{text[2]}{two}{text[0]}{label}{text[1]}"
    assert _amid(page, {1, 3, 5, 7}) == [3, 5]


def test_a_label_with_a_colon_between_paragraphs_is_heard() -> None:
    """It heads the lines below it; one that leads to other articles does not, nor does one in a box of its own."""
    first, last = f"<div class='p'>{TEXT[0]}</div>", f"<div class='p'>{TEXT[1]}</div>"
    assert _amid(f"{first}<p>Kleidung:</p>{last}", {1}) == [1]
    assert _amid(f"{first}<p>Lesen Sie auch:</p>{last}", {1}) == []
    assert _amid(f"{first}<aside><p>Kleidung:</p></aside>{last}", {1}) == []
    assert _amid(f"{first}<p>Kleidung:</p>{last}", {1, 2}) == []
