"""OpenDocument texts: headings, lists, tables, notes, text boxes, changes."""

import io
import zipfile

from documents import TEXT, opendocument, read, saved, texts, whole
from odfdo import Document as OdfDocument
from odfdo import Element, Header, Paragraph, Style
from odfdo import List as OdfList
from odfdo import Table as OdfTable


def test_opendocument() -> None:
    """Headings, paragraphs, lists and tables come out in order."""
    document = OdfDocument("text")
    document.body.clear()
    document.meta.title = "Radweg"
    document.body.append(Header(1, "Ein Radweg am Hafen"))
    document.body.append(Paragraph(TEXT))
    document.body.append(Header(2, "Mehr Platz"))
    document.body.append(OdfList(["Äpfel", "Birnen"]))
    table = OdfTable("T", width=2, height=1)
    table.set_value((0, 0), "Hafen")
    table.set_value((1, 0), "3 km")
    document.body.append(table)
    assert texts(read("a.odt", saved(document))) == [
        ("headline", "Ein Radweg am Hafen"),
        ("paragraph", TEXT),
        ("subhead", "Mehr Platz"),
        ("list_item", "Äpfel"),
        ("list_item", "Birnen"),
        ("table", "Hafen\t3 km"),
    ]


def test_white_space_and_notes() -> None:
    """Spaces, tabs and breaks are white space; a note comes behind its paragraph, in its role."""
    found = texts(
        read(
            "a.odt",
            opendocument(
                '<text:p>Sie ist<text:s text:c="2"/>alt<text:tab/>und<text:line-break/>lang.</text:p>',
                "<text:p>Sie trägt<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                "<text:p>Bis zu zehn Tonnen.</text:p></text:note-body></text:note> viel.</text:p>",
            ),
        )
    )
    assert found == [
        ("paragraph", "Sie ist alt und lang."),
        ("paragraph", "Sie trägt viel."),
        ("footnote", "Bis zu zehn Tonnen."),
    ]


def test_what_is_no_text_is_silent() -> None:
    """Deleted and hidden text, contents tables, comments and page numbers are not read; text boxes are."""
    found = read(
        "a.odt",
        opendocument(
            "<text:p>Vor dem Kasten.<draw:frame><draw:text-box><text:p>Im Kasten.</text:p></draw:text-box>"
            "</draw:frame></text:p>",
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gelöscht.</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes>",
            '<text:section text:display="none" text:name="x"><text:p>Verborgen.</text:p></text:section>',
            '<text:section text:name="y"><text:p>Offen.</text:p></text:section>',
            '<text:table-of-content text:name="z"><text:index-body><text:p>Inhalt 4</text:p></text:index-body>'
            "</text:table-of-content>",
            "<text:p>Wort<office:annotation><text:p>Kommentar.</text:p></office:annotation> weiter."
            "<text:page-number>7</text:page-number></text:p>",
        ),
    )
    assert [text for _, text in texts(found)] == ["Vor dem Kasten.", "Im Kasten.", "Offen.", "Wort weiter."]


def test_superscripts_are_exponents_or_notes() -> None:
    """An "m²" is said; a number that leads to a note is not."""
    document = OdfDocument("text")
    document.body.clear()
    document.insert_style(Style("text", name="hoch", area="text", text_position="super 58%"), automatic=True)
    above = '<text:span text:style-name="hoch">{}</text:span>'
    body = f"<text:p>Es sind 20 m{above.format(2)} Holz, sagt sie.{above.format(3)} So ist es.</text:p>"
    document.body.append(Element.from_tag(body))
    assert whole(read("a.odt", saved(document))) == "Es sind 20 m² Holz, sagt sie. So ist es."


def test_a_large_document_is_read() -> None:
    """Text that repeats itself compresses well, and is no bomb."""
    document = OdfDocument("text")
    document.body.clear()
    for _ in range(9000):
        document.body.append(Paragraph(TEXT))
    assert len(read("a.odt", saved(document)).blocks) == 9000


HIDING = (
    '<style:style style:name="Hid" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Own" style:family="paragraph" style:parent-style-name="Hid"/>'
    '<style:style style:name="Seen" style:family="text"><style:text-properties text:display="true"/></style:style>'
)


def _hiding(*body: str) -> bytes:
    """Return an OpenDocument text with styles that hide what is written in them."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"))
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "content.xml",
            f"<office:document-content {names}><office:automatic-styles>{HIDING}</office:automatic-styles>"
            f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document-content>",
        )
    return file.getvalue()


def test_what_a_style_or_a_field_hides_is_silent() -> None:
    """A paragraph, heading, item or cell may be hidden by its style or its style's; a span in it may be shown again."""
    found = read(
        "a.odt",
        _hiding(
            f"<text:p>{TEXT}</text:p>",
            '<text:p text:style-name="Hid">Weg 1.</text:p><text:p text:style-name="Own">Weg 2.</text:p>',
            '<text:h text:style-name="Own" text:outline-level="2">Weg 3</text:h>',
            '<text:list><text:list-item><text:p text:style-name="Hid">Weg 4</text:p></text:list-item></text:list>',
            '<text:p>Vor<text:hidden-paragraph text:is-hidden="true"/> Weg 5.</text:p>',
            '<text:p>Er <text:hidden-paragraph text:is-hidden="false"/>bleibt.</text:p>',
            '<text:section text:is-hidden="true"><text:p>Weg 6.</text:p></text:section>',
            '<text:p text:style-name="Hid">Weg 7 <text:span text:style-name="Seen">und da.</text:span> Weg 8</text:p>',
            "<table:table><table:table-row><table:table-cell><text:p>Hafen</text:p></table:table-cell>"
            '<table:table-cell><text:p>3 km</text:p><text:p text:style-name="Hid">Weg 9</text:p></table:table-cell>'
            "</table:table-row></table:table>",
        ),
    )
    assert texts(found) == [
        ("paragraph", TEXT),
        ("paragraph", "Er bleibt."),
        ("paragraph", "und da."),
        ("table", "Hafen\t3 km"),
    ]


def test_bullets_typed_by_hand_and_headings_by_style() -> None:
    """A box to tick opens an item; a paragraph in a style made from one for headings is a heading."""
    found = read(
        "a.odt",
        _hiding(
            '<text:p text:style-name="Heading_20_1">Ein Radweg am Hafen</text:p>',
            f"<text:p>{TEXT}</text:p><text:p>☐ Rad putzen</text:p>",
        ),
    )
    assert texts(found) == [
        ("headline", "Ein Radweg am Hafen"),
        ("paragraph", TEXT),
        ("list_item", "Rad putzen"),
    ]


SENTENCES = (
    "Der Hafen wird im nächsten Jahr erneuert, und die Stadt zahlt die Hälfte davon.",
    "Die Arbeiten beginnen im Frühling und dauern bis zum Herbst, wie der Bürgermeister sagte.",
)
PROGRAM = ("for (int n = 0; n < 12; n++) {", "    steg.baue(n);", "}", "return steg.laenge();")


def _preformatted(*paragraphs: str) -> list[tuple[str, str]]:
    document = OdfDocument("text")
    document.body.clear()
    for text in paragraphs:
        document.body.append(Paragraph(text, style="Preformatted_20_Text"))
    return texts(read("a.odt", saved(document)))


def test_text_that_was_pasted_as_code_is_text() -> None:
    """Sentences in a style for code are read; a program, and a program with a remark, are not."""
    assert _preformatted("Am Hafen", *SENTENCES) == [("paragraph", text) for text in ("Am Hafen", *SENTENCES)]
    assert {role for role, _ in _preformatted(*PROGRAM)} == {"code"}
    remark = "// Das baut die Bohlen des Steges der Reihe nach von links nach rechts"
    assert {role for role, _ in _preformatted(*PROGRAM, *PROGRAM, remark)} == {"code"}
