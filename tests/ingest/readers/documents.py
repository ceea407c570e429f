"""Documents as programs write them, for the tests: made by libraries, or byte by byte where none makes such."""

import io
import tempfile
import zipfile
from pathlib import Path

import mkepub
from docx import Document
from docx.oxml import parse_xml
from odfdo import Document as OdfDocument
from odfdo import Element, Style

from vorleser.article import Article
from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings

TEXT = "Der Weg ist drei Kilometer lang und führt vom Bahnhof bis zum Hafen."
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
XHTML = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" '
    '"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml">'
    "<head><title>x</title></head><body>{}</body></html>"
)


def read(name: str, data: bytes) -> Article:
    """Return the article in *data*, a file called *name*."""
    return read_article(Raw(name, data), IngestSettings())


def texts(found: Article) -> list[tuple[str, str]]:
    """Return role and text of each block."""
    return [(block.role.value, block.text) for block in found.blocks]


def whole(found: Article) -> str:
    """Return all blocks, one a line."""
    return "\n".join(block.text for block in found.blocks)


def word() -> bytes:
    """Return a Word document with a style for each role."""
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


def word_with(*bodies: str, strict: bool = False) -> bytes:
    """Return a Word document with a sentence, and then what *bodies* say in WordprocessingML."""
    document = Document()
    document.add_paragraph(TEXT)
    for body in bodies:
        document.element.body.insert_element_before(parse_xml(body.replace(">", f" {WORD}>", 1)), "w:sectPr")
    file = io.BytesIO()
    document.save(file)
    return _strict(file.getvalue()) if strict else file.getvalue()


def _strict(data: bytes) -> bytes:
    """Return a Word document as "Strict Open XML" names its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            for there in ("wordprocessingml/{}main", "officeDocument/{}relationships"):
                content = content.replace(
                    f"http://schemas.openxmlformats.org/{there.format('2006/')}".encode(),
                    f"http://purl.oclc.org/ooxml/{there.format('')}".encode(),
                )
            new.writestr(name, content)
    return out.getvalue()


def opendocument(*bodies: str, bold: tuple[str, ...] = ()) -> bytes:
    """Return an OpenDocument text with what *bodies* say in its XML; the styles named *bold* are bold."""
    document = OdfDocument("text")
    for name in bold:
        family = "text" if name.startswith("T") else "paragraph"
        document.insert_style(Style(family, name=name, area="text", bold=True), automatic=True)
    document.body.clear()
    for body in bodies:
        document.body.append(Element.from_tag(body))
    return saved(document)


def zipped(members: dict[str, bytes]) -> bytes:
    """Return a ZIP archive of *members* by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def saved(document: OdfDocument) -> bytes:
    """Return the bytes of an OpenDocument text."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def epub3(*pages: tuple[str, str], title: str = "Das kleine Buch") -> bytes:
    """Return an EPUB 3 with *pages*: name and content."""
    book = mkepub.Book(title, author="Gustav Schritt", language="de")
    for name, content in pages:
        book.add_page(name, content)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.epub"
        book.save(str(path))
        return path.read_bytes()


def epub2(pages: dict[str, str], ncx: str = "", guide: str = "", *, container: str = CONTAINER) -> bytes:
    """Return an EPUB 2 as old converters write it, with *pages* by the name in the manifest."""
    items = "".join(
        f'<item id="i{number}" href="text/{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{number}"/>' for number in range(len(pages)))
    about = (
        "<dc:title>Altes Buch</dc:title><dc:creator>Gustav Schritt</dc:creator><dc:language>de</dc:language>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        if container:
            archive.writestr("META-INF/container.xml", container)
        archive.writestr(
            "OPS/b.opf",
            '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0">'
            f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{about}</metadata><manifest>{items}'
            '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
            f'<spine toc="ncx">{spine}</spine>{guide}</package>',
        )
        for name, content in pages.items():
            archive.writestr(f"OPS/text/{name.replace('%20', ' ')}", XHTML.format(content))
        if ncx:
            archive.writestr("OPS/toc.ncx", ncx)
    return file.getvalue()


def pdf(pages: list[list[tuple[int, int, int, str]]], *, layer: tuple[int, int] | None = None) -> bytes:
    """Return a PDF whose pages hold lines: (x, y, size, text); in a drawing as large as *layer*, if that is given."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    kids, drawing = [], ""
    for lines in pages:
        shown = b"".join(
            f"BT /F1 {size} Tf {x} {y} Td (".encode() + text.encode("cp1252") + b") Tj ET\n"
            for x, y, size, text in lines
        )
        if layer:
            form = "/Type/XObject/Subtype/Form/BBox[0 0 {} {}]/Resources<</Font<</F1 3 0 R>>>>".format(*layer)
            objects.append(f"<<{form}/Length {len(shown)}>>stream\n".encode() + shown + b"endstream")
            drawing, shown = f"/XObject<</X1 {len(objects)} 0 R>>", b"q /X1 Do Q\n"
        objects.append(f"<</Length {len(shown)}>>stream\n".encode() + shown + b"endstream")
        page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>"
        objects.append(f"{page}{drawing}>>/Contents {len(objects)} 0 R>>".encode())
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
