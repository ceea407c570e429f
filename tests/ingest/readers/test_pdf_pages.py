"""What stands on the pages of a PDF: layers of recognised text, accents, turned lines, columns side by side."""

import zlib

import pytest
from documents import pdf, read, texts
from fpdf import FPDF

from vorleser.errors import SourceError

WHOLE_PAGE, GRAPHIC = (595, 842), (200, 100)


def _said(document: FPDF) -> list[str]:
    return [text for _, text in texts(read("a.pdf", bytes(document.output())))]


def test_a_layer_of_recognised_text_is_read() -> None:
    """Text recognition writes its words into a drawing as large as the page: they are its text."""
    lines = [(60, 700, 11, "Der Hafen wurde neu vermessen."), (60, 686, 11, "Er ist tiefer als gedacht.")]
    found = texts(read("a.pdf", pdf([lines], layer=WHOLE_PAGE)))
    assert found == [("paragraph", "Der Hafen wurde neu vermessen. Er ist tiefer als gedacht.")]


def test_labels_in_a_graphic_are_no_text() -> None:
    """A drawing smaller than half of the page is a graphic, whose labels nobody reads aloud."""
    with pytest.raises(SourceError, match="holds no text"):
        read("a.pdf", pdf([[(20, 60, 11, "Januar Februar")]], layer=GRAPHIC))


def _write_with_accents(document: FPDF, y: float, text: str) -> None:
    """Write *text*; "¨" is drawn over the letter that follows it."""
    x = 20.0
    for part in text:
        width = document.get_string_width(part)
        document.text(x, y, part)
        x += 0 if part == "¨" else width


def test_an_accent_over_a_letter_makes_one_letter() -> None:
    """Fonts without umlauts draw two dots and a vowel; an accent that stands beside a letter is a sign of its own."""
    document = FPDF()
    document.add_page()
    document.set_font("courier", size=12)
    _write_with_accents(document, 40, "Die sch¨one Br¨ucke f¨uhrt ¨uber den Fluss zur ¨Olm¨uhle.")
    document.text(20, 60, "Das Trema ¨ a ist ein Zeichen, und so ist's gemeint.")
    assert _said(document) == [
        "Die schöne Brücke führt über den Fluss zur Ölmühle.",
        "Das Trema ¨ a ist ein Zeichen, und so ist's gemeint.",
    ]


def test_turned_lines_are_no_text() -> None:
    """What is written up a page's edge comes letter by letter, and is no text."""
    document = FPDF()
    document.add_page()
    document.set_font("helvetica", size=12)
    document.text(40, 60, "Die Fähre legt stündlich ab.")
    with document.rotation(90, x=10, y=200):
        document.text(10, 200, "Gestaltung: Werkstatt am Wehr, Bilder: Archiv")
    assert _said(document) == ["Die Fähre legt stündlich ab."]


LEFT = [
    "Was erwartet Sie am Ufer?",
    "Sie sehen Boote und Reusen",
    "an der Mole",
    "und hören",
    "von Fängen",
    "alter Zeit.",
]
RIGHT = [
    "Der Weg der Fischer",
    "Er beginnt an der Schleuse",
    "und endet",
    "am Wehr,",
    "wo früher",
    "die Netze hingen.",
]


def test_columns_of_short_lines_are_columns() -> None:
    """Few lines of a leaflet's columns are wide: sentences that go on from line to line tell that it is no table."""
    document = FPDF(orientation="landscape")
    document.add_page()
    document.set_font("helvetica", size=12)
    for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        document.text(15, 40 + number * 6, left)
        document.text(110, 40 + number * 6, right)
    assert " ".join(_said(document)) == " ".join([*LEFT, *RIGHT])


def test_rows_of_a_table_are_no_columns() -> None:
    """Cells begin with capitals and figures: a table is read row by row."""
    document = FPDF()
    document.add_page()
    document.set_font("helvetica", size=12)
    rows = [("Boote", "12"), ("Reusen", "40"), ("Netze", "7"), ("Anker", "9"), ("Ruder", "24")]
    for number, (name, count) in enumerate(rows):
        document.text(20, 40 + number * 6, name)
        document.text(120, 40 + number * 6, count)
    assert " ".join(_said(document)).split() == [word for row in rows for word in row]


def _pdf_with_packed_objects(fonts: int, padding: int) -> bytes:
    """Return a PDF of one page whose *fonts* lie in one packed part, *padding* bytes longer than it need be."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    first = 5
    index = b" ".join(f"{first + n} {n * (len(font) + 1)}".encode() for n in range(fonts)) + b" "
    part = zlib.compress(index + b" ".join([font] * fonts) + b" " * padding)
    named = "".join(f"/F{n} {first + n} 0 R" for n in range(fonts))
    shown = "".join(
        f"BT /F{n} 11 Tf 60 {800 - 14 * n} Td (Der {n + 1}. Steg ist neu.) Tj ET\n" for n in range(fonts)
    )
    packed = f"/Type/ObjStm/N {fonts}/First {len(index)}/Filter/FlateDecode/Length {len(part)}"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<<{named}>>>>/Contents 4 0 R>>".encode(),
        f"<</Length {len(shown)}>>stream\n{shown}endstream".encode(),
    ]
    last = first + fonts
    data, places = bytearray(b"%PDF-1.5\n"), list[int]()
    for number, content in [
        *enumerate(objects, 1),
        (last, f"<<{packed}>>stream\n".encode() + part + b"\nendstream"),
    ]:
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    rows = [
        (0, 0),
        *((1, place) for place in places[:-1]),
        *((2, last) for _ in range(fonts)),
        (1, places[-1]),
    ]
    table = b"".join(
        bytes([kind]) + place.to_bytes(4, "big") + bytes([n - first if kind == 2 else 0])
        for n, (kind, place) in enumerate(rows)
    )
    head = f"/Type/XRef/Size {len(rows)}/W[1 4 1]/Root 1 0 R/Length {len(table)}"
    start = len(data)
    data += f"{last + 1} 0 obj\n<<{head}>>stream\n".encode() + table + b"\nendstream\nendobj\n"
    return bytes(data + f"startxref\n{start}\n%%EOF".encode())


def test_a_part_with_many_objects_is_unpacked_once() -> None:
    """The bound on what a file unpacks to counts each part once, however many of its objects are used."""
    found = " ".join(text for _, text in texts(read("a.pdf", _pdf_with_packed_objects(30, 5 * 2**20))))
    assert "Der 1. Steg ist neu." in found
    assert "Der 30. Steg ist neu." in found
