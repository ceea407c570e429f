"""E-books, EPUB 2 and 3: chapters in order, without covers, contents tables, page numbers and marks of notes."""

from documents import TEXT, epub2, epub3, read, texts, whole

from growth import grows_with_length
from vorleser.ingest.book_notes import take_notes
from vorleser.ingest.html.tree import parse_html

NCX = (
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Erstes Kapitel</text>'
    '</navLabel><content src="text/a%20b.xhtml#x"/></navPoint></navMap></ncx>'
)


def test_chapters_come_in_order() -> None:
    """Each chapter's heading is a subhead, and the one of the contents table where it has none itself."""
    chapter = f"<p>{TEXT}</p><blockquote><p>Ach!</p></blockquote>"
    found = read("a.epub", epub3(("Vom Stehen", f"<h1>Vom Stehen</h1>{chapter}"), ("Vom Gehen", chapter)))
    assert (found.metadata.title, found.metadata.authors) == ("Das kleine Buch", ("Gustav Schritt",))
    assert texts(found) == [
        ("headline", "Das kleine Buch"),
        ("subhead", "Vom Stehen"),
        ("paragraph", TEXT),
        ("quote", "Ach!"),
        ("subhead", "Vom Gehen"),
        ("paragraph", TEXT),
        ("quote", "Ach!"),
    ]


def test_page_numbers_and_notes_are_no_text() -> None:
    """Numbers of printed pages vanish; marks of notes are silent, and the notes have their role."""
    found = read(
        "a.epub",
        epub3(
            (
                "Vom Gehen",
                (
                    '<p>Wir gehen los.<a epub:type="noteref" href="#n1"><sup>1</sup></a> Das ist '
                    '<span epub:type="pagebreak" id="p12" title="12">12</span>schön.</p>'
                    '<p>Wir gehen<span class="pagenum">[13]</span> weiter.<a href="#f2">[2]</a></p>'
                    '<aside epub:type="footnote" id="n1"><p>1 Noch eine Anmerkung.</p></aside>'
                ),
            )
        ),
    )
    assert texts(found)[1:] == [
        ("paragraph", "Wir gehen los. Das ist schön."),
        ("paragraph", "Wir gehen weiter."),
        ("footnote", "Noch eine Anmerkung."),
    ]


def test_an_old_book() -> None:
    """EPUB 2: entities of a DTD, the names in an NCX, cover and contents named in a guide."""
    guide = "".join(f'<reference type="{kind}" href="text/{kind}.xhtml"/>' for kind in ("cover", "toc"))
    pages = {
        "cover.xhtml": "<p>Der Umschlag</p>",
        "toc.xhtml": "<p>Inhalt 3</p>",
        "a%20b.xhtml": '<p>Der Regen&nbsp;f&auml;llt.<a class="pagenum" id="page_3">3</a> Er bleibt.</p>',
        "c.xhtml": "<h2>Zweites</h2><p>Es ist nass.</p>",
    }
    found = read("a.epub", epub2(pages, NCX, f"<guide>{guide}</guide>"))
    assert texts(found) == [
        ("headline", "Altes Buch"),
        ("subhead", "Erstes Kapitel"),
        ("paragraph", "Der Regen fällt. Er bleibt."),
        ("subhead", "Zweites"),
        ("paragraph", "Es ist nass."),
    ]


def test_a_book_without_a_container_or_contents_is_read() -> None:
    """What describes the book is found all the same."""
    pages = {"a.xhtml": f"<p>{TEXT}</p>"}
    assert TEXT in whole(read("a.epub", epub2(pages, container="")))
    assert TEXT in whole(read("a.epub", epub2(pages, container="<container/>")))


def test_an_imprint_without_its_marks_is_left_out() -> None:
    """Who made the book is told by several signs together; a text about a publisher has few of them."""
    imprint = (
        "<p>Impressum</p><p>1. Auflage 2026</p><p>© Auenverlag GmbH, Uferweg 3, Auenheim</p>"
        "<p>Umschlaggestaltung: Büro Kiesel</p><p>Printed in Germany</p>"
    )
    about = "<p>Das Zeichen © steht für den Schutz eines Werks, sagt ein Verlag am Ufer.</p>"
    found = whole(read("a.epub", epub3(("Eins", f"<p>{TEXT}</p>"), ("Zwei", about), ("Drei", imprint))))
    assert TEXT in found
    assert "steht für den Schutz" in found
    assert not any(word in found for word in ("Auflage", "GmbH", "Kiesel", "Printed"))


def test_chapters_that_are_no_text_are_known_by_their_headings() -> None:
    """Notes come with their role; registers, what the house sells, and the title again are silent."""
    chapter = f"<p>{TEXT}</p>"
    found = read(
        "a.epub",
        epub3(
            ("t", "<h1>Das kleine Buch</h1><p>Gustav Schritt</p><p>Verlag am Deich</p>"),
            ("a", f'<p class="kapitel">Vom Stehen</p>{chapter}'),
            ("b", f"<h2>Vom Gehen</h2>{chapter}"),
            ("n", "<h2>Anmerkungen</h2><p>1 Siehe die Akten.</p>"),
            ("r", "<h2>Personenregister</h2><p>Ahlers 12, 23</p>"),
            ("l", "<h2>Leseprobe aus: Die Treppe</h2><p>Stufe um Stufe.</p>"),
            ("w", "<h2>Weitere Bücher im Verlag am Deich</h2><p>Das große Buch, 14 Euro.</p>"),
        ),
    )
    said = [pair for pair in texts(found) if pair[0] != "footnote"]
    assert said == [
        ("headline", "Das kleine Buch"),
        ("subhead", "Vom Stehen"),
        ("paragraph", TEXT),
        ("subhead", "Vom Gehen"),
        ("paragraph", TEXT),
    ]
    assert ("footnote", "Anmerkungen") in texts(found)


def _pages(*pages: str) -> list[tuple[str, str]]:
    """Return role and text of the blocks of a book, below its headline."""
    return texts(read("a.epub", epub3(*((f"Teil {n}", page) for n, page in enumerate(pages, 1)))))[1:]


def test_a_note_that_leads_back_to_its_mark_is_no_text() -> None:
    """No class need say so: its link, at its beginning or end, leads to a mark whose link leads to it."""
    found = _pages(
        '<h1>Teil 1</h1><p>Der Teig ruht.<a id="r1" href="#n1">[1]</a> '
        'Er geht.<sup id="r2"><a href="#n2">2</a></sup></p>'
        '<p>Brot<a id="r3" href="#n3">*</a></p><p id="n1"><a href="#r1">[1]</a> Bei 26 Grad.</p>'
        '<ul><li id="n2"><p>So war es früher. <a href="#r2">zurück</a></p></li></ul>'
        '<div><p><a href="#r3">*</a> <span id="n3">Oder Semmeln.</span></p></div>'
    )
    assert found == [
        ("paragraph", "Der Teig ruht. Er geht."),
        ("paragraph", "Brot"),
        ("footnote", "Bei 26 Grad."),
        ("footnote", "So war es früher."),
        ("footnote", "Oder Semmeln."),
    ]


def test_links_between_parts_of_a_text_are_text() -> None:
    """Chapters lead back to their contents, sentences to what was said above: neither is a note."""
    found = _pages(
        '<h1>Teil 1</h1><p id="a">Siehe <a id="m" href="#b">unten</a> mehr.</p>'
        '<p id="b">Wie <a href="#m">oben</a> gesagt, ruht der Teig.</p><p><a href="#a">1</a> gilt immer.</p>'
    )
    assert [text for role, text in found if role == "paragraph"] == [
        "Siehe unten mehr.",
        "Wie oben gesagt, ruht der Teig.",
        "1 gilt immer.",
    ]


def test_hidden_parts_of_a_book_are_silent() -> None:
    """Whether by an attribute or by their own style."""
    found = _pages(
        f'<h1>Teil 1</h1><p>{TEXT}</p><p hidden="hidden">Eins.</p><p style="display: none">Zwei.</p>'
        '<div style="visibility:hidden"><p>Drei.</p></div>'
    )
    assert found == [("paragraph", TEXT)]


def test_a_kicker_stands_above_its_chapter() -> None:
    """It is no kicker of the book, above whose headline it would be said."""
    kicked = f'<header><p class="kicker">Balkon</p><h1>Teil 2</h1></header><p>{TEXT}</p>'
    assert _pages(f"<h1>Teil 1</h1><p>{TEXT}</p>", kicked)[2:] == [
        ("paragraph", "Balkon"),
        ("subhead", "Teil 2"),
        ("paragraph", TEXT),
    ]


def _numbered(*pages: str) -> list[tuple[str, str]]:
    return [(str(number), page) for number, page in enumerate(pages)]


def test_a_magazines_articles_keep_their_bylines() -> None:
    """They are no bylines of the whole, and a page's own would not be read; a book's author is known."""
    pages = (
        f'<h1>Der Wagen</h1><p class="byline">Von Jule Brandes</p><p>{TEXT}</p>',
        f'<h1>Der Ofen</h1><p class="author">Nils Ott</p><p>{TEXT}</p>',
        f'<h1>Das Heft</h1><p class="author">Von Gustav Schritt</p><p>Von Karla Winter</p><p>{TEXT}</p>',
    )
    found = read("a.epub", epub3(*_numbered(*pages)))
    said = [text for role, text in texts(found) if role == "paragraph" and text != TEXT]
    assert said == ["Von Jule Brandes", "Nils Ott", "Von Karla Winter"]
    assert found.metadata.authors == ("Gustav Schritt",)


def test_a_title_in_the_text_is_said_once() -> None:
    """Some programs make a paragraph of it, and one of the author."""
    page = f"<p><b>ALTES BUCH</b></p><p>Gustav Schritt</p><p>{TEXT}</p>"
    found = read("a.epub", epub2({"a.xhtml": page}))
    assert texts(found)[1:] == [("paragraph", TEXT)]


def test_notes_take_time_with_their_number() -> None:
    """A page of nothing but links that lead back is looked through once."""

    def page(length: int) -> str:
        marks = "".join(f'<p><a id="r{n}" href="#n{n}">{n}</a> x</p>' for n in range(length // 80))
        return marks + "".join(f'<p id="n{n}"><a href="#r{n}">{n}</a> y</p>' for n in range(length // 80))

    assert grows_with_length(lambda text: [*take_notes(parse_html(text, "a"))], page, 8000)
