"""Word, OpenDocument, EPUB and PDF: made by the libraries or by hand, read back."""

import io
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document
from ebooklib import epub
from odfdo import Document as OdfDocument
from odfdo import Header, Paragraph
from odfdo import List as OdfList
from odfdo import Table as OdfTable

from vorleser.article import Article
from vorleser.errors import SourceError
from vorleser.ingest import Raw, article
from vorleser.ingest.settings import IngestSettings

TEXT = "Der Weg ist drei Kilometer lang und führt vom Bahnhof bis zum Hafen."


def _read(name: str, data: bytes) -> Article:
    return article(Raw(name, data), IngestSettings())


def _told(found: Article) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in found.blocks]


def _docx() -> bytes:
    document = Document()
    document.core_properties.author = "Maria Muster"
    document.core_properties.title = "Radweg"
    document.add_heading("Ein Radweg am Hafen", 0)
    document.add_paragraph("Worum es geht.", style="Subtitle")
    document.add_paragraph(TEXT)
    document.add_heading("Mehr Platz", 1)
    document.add_paragraph("Äpfel", style="List Bullet")
    document.add_paragraph("Waschen", style="List Number")
    document.add_paragraph("Schneiden", style="List Number")
    document.add_paragraph("Endlich!", style="Quote")
    table = document.add_table(rows=2, cols=2)
    for number, text in enumerate(("Ort", "Länge", "Hafen", "3 km")):
        table.cell(number // 2, number % 2).text = text
    document.add_paragraph("Der Weg am Hafen", style="Caption")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_word() -> None:
    """Styles tell the roles; properties tell author and title."""
    found = _read("a.docx", _docx())
    assert found.metadata.authors == ("Maria Muster",)
    assert _told(found) == [
        ("headline", "Ein Radweg am Hafen"),
        ("lead", "Worum es geht."),
        ("paragraph", TEXT),
        ("subhead", "Mehr Platz"),
        ("list_item", "Äpfel"),
        ("list_item", "1. Waschen"),
        ("list_item", "2. Schneiden"),
        ("quote", "Endlich!"),
        ("table", "Ort\tLänge\nHafen\t3 km"),
        ("caption", "Der Weg am Hafen"),
    ]


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
    file = io.BytesIO()
    document.save(file)
    assert _told(_read("a.odt", file.getvalue())) == [
        ("headline", "Ein Radweg am Hafen"),
        ("paragraph", TEXT),
        ("subhead", "Mehr Platz"),
        ("list_item", "Äpfel"),
        ("list_item", "Birnen"),
        ("table", "Hafen\t3 km"),
    ]


def _epub() -> bytes:
    book = epub.EpubBook()
    book.set_identifier("x")
    book.set_title("Zwei Geschichten")
    book.set_language("de")
    book.add_author("Gustav Schritt")
    pages = []
    for number, name in enumerate(("Vom Gehen", "Vom Stehen")):
        page = epub.EpubHtml(title=name, file_name=f"{number}.xhtml", lang="de")
        page.content = (
            f"<html><body><h1>{name}</h1><p>{TEXT}</p><blockquote><p>Ach!</p></blockquote></body></html>"
        )
        book.add_item(page)
        pages.append(page)
    book.toc = pages
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    book.spine = ["nav", *reversed(pages)]
    file = io.BytesIO()
    epub.write_epub(file, book)
    return file.getvalue()


def test_epub() -> None:
    """A book's chapters come in the order of its spine, without its table of contents."""
    found = _read("a.epub", _epub())
    assert (found.metadata.title, found.metadata.authors) == ("Zwei Geschichten", ("Gustav Schritt",))
    chapter = [("paragraph", TEXT), ("quote", "Ach!")]
    assert _told(found) == [
        ("headline", "Zwei Geschichten"),
        ("subhead", "Vom Stehen"),
        *chapter,
        ("subhead", "Vom Gehen"),
        *chapter,
    ]


def _pdf(pages: list[list[tuple[int, int, int, str]]]) -> bytes:
    """Return a PDF whose pages hold lines: (x, y, size, text)."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    kids = []
    for lines in pages:
        shown = b"".join(
            f"BT /F1 {size} Tf {x} {y} Td (".encode() + text.encode("cp1252") + b") Tj ET\n"
            for x, y, size, text in lines
        )
        objects.append(f"<</Length {len(shown)}>>stream\n".encode() + shown + b"endstream")
        page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents"
        objects.append(f"{page} {len(objects)} 0 R>>".encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return bytes(data + f"trailer<</Size {len(places) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode())


def test_pdf() -> None:
    """Larger lines are headings; lines become paragraphs, also over a page's end; page numbers are left out."""
    head = (60, 800, 8, "Tagblatt am Fluss")
    first = [
        head,
        (60, 760, 22, "Ein Radweg am Hafen"),
        (60, 720, 11, "Der Weg ist drei Kilometer lang und führt vom Bahnhof bis zum"),
        (60, 706, 11, "Hafen. Er kostete weniger als ge-"),
        (60, 692, 11, "plant."),
        (60, 650, 15, "Mehr Platz"),
        (60, 620, 11, "Nun ist mehr Platz für alle, sagt die Verwaltung, und es wird im"),
        (290, 30, 9, "1"),
    ]
    second = [
        head,
        (60, 760, 11, "nächsten Jahr noch mehr."),
        (60, 720, 11, "Das freut viele Leute in der Stadt."),
        (290, 30, 9, "2"),
    ]
    third = [head, (60, 760, 11, "Ende des Berichts aus der Stadt am Fluss."), (290, 30, 9, "Seite 3 von 3")]
    assert _told(_read("a.pdf", _pdf([first, second, third]))) == [
        ("headline", "Ein Radweg am Hafen"),
        (
            "paragraph",
            "Der Weg ist drei Kilometer lang und führt vom Bahnhof bis zum Hafen. Er kostete weniger als geplant.",
        ),
        ("subhead", "Mehr Platz"),
        (
            "paragraph",
            "Nun ist mehr Platz für alle, sagt die Verwaltung, und es wird im nächsten Jahr noch mehr.",
        ),
        ("paragraph", "Das freut viele Leute in der Stadt."),
        ("paragraph", "Ende des Berichts aus der Stadt am Fluss."),
    ]


def test_a_pdf_without_text_is_refused_with_a_hint() -> None:
    """Pictures of text are no text; text recognition is the way out."""
    with pytest.raises(SourceError, match=r"holds no text.*text recognition"):
        _read("scan.pdf", _pdf([[]]))


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "a.pdf"])
@pytest.mark.parametrize("data", [b"kein Dokument", b"PK\x03\x04 kaputt", b"%PDF-1.4 kaputt", bytes(1000)])
def test_damaged_documents_are_refused(name: str, data: bytes) -> None:
    """What is no document is one clear error, never a traceback."""
    with pytest.raises(SourceError):
        _read(name, data)


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub"])
def test_an_archive_of_something_else_is_refused(name: str) -> None:
    """A ZIP is not yet a document."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "Hallo")
    with pytest.raises(SourceError):
        _read(name, file.getvalue())


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(name: str) -> None:
    """What would unpack to hundreds of megabytes is not unpacked."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("x", "w") as inside,
    ):
        for _ in range(201):
            inside.write(bytes(2**20))
    with pytest.raises(SourceError, match="unpacks to more"):
        _read(name, file.getvalue())


@pytest.mark.parametrize("source", [_docx(), _epub(), _pdf([[(60, 700, 11, TEXT)]])])
def test_truncated_documents_are_refused_or_read(source: bytes) -> None:
    """A document cut anywhere ends in an article or in a SourceError."""
    name = {b"PK": "a.docx", b"%P": "a.pdf"}[source[:2]]
    if b"mimetypeapplication/epub" in source[:100]:
        name = "a.epub"
    for end in range(10, len(source), max(1, len(source) // 15)):
        try:
            read = _read(name, source[:end])
        except SourceError:
            continue
        else:
            assert any(block.text for block in read.blocks)


@pytest.mark.parametrize(
    ("name", "module", "package"),
    [
        ("a.docx", "docx", "python-docx"),
        ("a.odt", "odfdo", "odfdo"),
        ("a.epub", "ebooklib.epub", "EbookLib"),
        ("a.pdf", "pdfminer.high_level", "pdfminer.six"),
    ],
)
def test_a_missing_library_is_one_clear_line(
    monkeypatch: pytest.MonkeyPatch, name: str, module: str, package: str
) -> None:
    """The line names the command that mends it."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(SourceError, match=rf"{package}.*pip install 'vorleser\[documents\]'"):
        _read(name, b"PK\x03\x04")


def test_documents_without_a_name_are_known_by_their_beginning(tmp_path: Path) -> None:
    """A PDF or a page from standard input needs no suffix."""
    del tmp_path
    assert _told(_read("-", _pdf([[(60, 700, 11, TEXT)]]))) == [("paragraph", TEXT)]
    assert _told(_read("-", f"<!DOCTYPE html><p>{TEXT}</p>".encode())) == [("paragraph", TEXT)]
