"""What stands on the pages of a PDF: layers of recognised text, accents, turned lines, columns side by side."""

import re
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


@pytest.mark.parametrize("key", ["Info", "Pages"])
def test_a_reference_to_itself_is_damage(key: str) -> None:
    """It ends in one line: the library would follow it without end."""
    document = FPDF()
    document.add_page()
    document.set_title("Der Steg")
    document.set_font("helvetica", size=12)
    document.text(20, 40, "Der Steg ist neu, und die Boote liegen wieder am Ufer.")
    data = bytes(document.output())
    number = re.search(rf"/{key} (\d+) 0 R".encode(), data)[1]  # type: ignore[index] # it is there
    circle = re.sub(
        rb"(?<=\n)%s 0 obj\s.*?endobj" % number,
        lambda found: (b"%s 0 obj\n%s 0 R\nendobj" % (number, number)).ljust(len(found[0])),
        data,
        flags=re.DOTALL,
    )
    assert circle != data
    with pytest.raises(SourceError, match="damaged PDF"):
        read("a.pdf", circle)


def _contents(document: FPDF, *, spaced: str) -> None:
    """Write a table of contents as LaTeX sets it: pages apart from their entries, a chapter without dots."""
    document.set_font("helvetica", size=12)
    document.text(20, 40, "Inhaltsverzeichnis")
    entries = [
        ("1 Der Hafen", "3"),
        (f"1.1 Die Mole {spaced}", "4"),
        ("1.2 Was geschieht mit den Booten, die im Winter an der alten Mole liegen bleiben, wenn das", ""),
        (f"Wasser friert? {spaced}", "5"),
        (f"1.3 Die Schleuse {spaced}", "7"),
    ]
    for number, (entry, page) in enumerate(entries):
        document.text(20, 50 + number * 5, entry)
        document.text(192, 50 + number * 5, page)
    document.text(20, 90, "Der Hafen ist alt, und er war lange der größte am ganzen See.")


@pytest.mark.parametrize(
    "spaced", [". . . . . . . . . . . . . . . . . . . . .", "..........................."]
)
def test_a_table_of_contents_is_silent_however_it_is_set(spaced: str) -> None:
    """Dots with spaces between them, pages in lines of their own, entries of two lines: all of it is silent."""
    document = FPDF()
    document.add_page()
    _contents(document, spaced=spaced)
    assert _said(document) == ["Der Hafen ist alt, und er war lange der größte am ganzen See."]


def test_contents_may_name_the_pages_from_and_to() -> None:
    """An entry may end with the first and the last page of its part, and be led there by dots of any kind."""
    entries = [
        (60, 760, 12, "Inhaltsverzeichnis"),
        (60, 740, 12, "Die Mole…………………3 - 9"),
        (60, 720, 12, "Der Steg………………10 - 14"),
    ]
    text = (60, 680, 12, "Der Hafen ist alt, und er war lange der größte am ganzen See.")
    assert [said for _, said in texts(read("a.pdf", pdf([[*entries, text]])))] == [text[3]]


def test_numbers_beside_a_text_are_no_contents() -> None:
    """A row with a number far to the right is an entry of a table of contents only near to others with dots."""
    document = FPDF()
    document.add_page()
    document.set_font("helvetica", size=12)
    document.text(20, 40, "Die Fähre zählte so viele Fahrgäste wie nie:")
    document.text(20, 50, "Im Mai")
    document.text(150, 50, "412")
    document.text(20, 60, "Und dann ... kam der Herbst.")
    assert {"412", "dann"} <= set(" ".join(_said(document)).split())


def test_a_note_in_the_size_of_the_text_is_a_note() -> None:
    """A raised number opens a note, wherever it stands and in whatever size: alone beside the note, or in its line."""
    document = FPDF()
    document.add_page()
    document.set_font("helvetica", size=11)
    document.text(
        20, 40, "Der Hafen ist älter als die Stadt, und das ist gut belegt. Die Mole kam später dazu."
    )
    document.text(20, 60, "So steht es in der Chronik, die im Archiv der Stadt verwahrt wird.")
    document.set_font("helvetica", size=7)
    document.text(20, 48.5, "1")
    document.set_font("helvetica", size=11)
    document.text(21.6, 50, "Vergleiche dazu die Chronik.")
    found = texts(read("a.pdf", bytes(document.output())))
    assert ("footnote", "Vergleiche dazu die Chronik.") in found


def test_a_large_first_letter_begins_its_line() -> None:
    """A letter that reaches down over several lines belongs to the word at its top."""
    document = FPDF()
    document.add_page()
    document.set_font("helvetica", size=40)
    document.text(20, 52, "D")
    document.set_font("helvetica", size=11)
    for number, text in enumerate(["er Hafen ist alt und", "wird nun erneuert,", "was lange dauert."]):
        document.text(31, 43 + number * 5, text)
    assert _said(document) == ["Der Hafen ist alt und wird nun erneuert, was lange dauert."]


HEAD = (60, 800, 18, "Protokoll der Versammlung am See")


def test_a_headline_that_all_pages_say_again_is_heard_once() -> None:
    """Minutes have their title at the top of each page: on the first one it is the headline."""
    text = (60, 740, 11, "Die Versammlung wurde um acht Uhr eröffnet, und alle waren da.")
    pages = [[HEAD, text], [HEAD, (60, 740, 11, "Danach wurde lange über den Steg geredet.")]]
    found = texts(read("a.pdf", pdf(pages)))
    assert [said for _, said in found] == [HEAD[3], text[3], pages[1][1][3]]
    assert found[0][0] == "headline"


def test_a_letterhead_on_all_pages_is_silent() -> None:
    """Where the first page has a headline of its own, what all pages say is the sender."""
    head = (60, 800, 18, "Gesellschaft der Freunde des Sees")
    headline = (60, 740, 16, "Der Steg wird im Mai erneuert")
    pages = [
        [head, headline, (60, 700, 11, "Der Steg am See ist alt und wird erneuert, sagt die Stadt.")],
        [head, (60, 740, 11, "Die Arbeiten dauern bis zum Herbst und kosten wenig.")],
    ]
    found = texts(read("a.pdf", pdf(pages)))
    assert found[0] == ("headline", headline[3])
    assert head[3] not in [said for _, said in found]


def test_the_head_of_the_first_page_may_stand_elsewhere() -> None:
    """A journal says its name at the top of each page, on the first one some points higher."""
    name = "Blätter vom See, Heft 4"
    pages = [
        [
            (60, 820, 11, name),
            (60, 740, 18, "Wie der Steg entstand"),
            (60, 700, 10, "Der Steg ist sehr alt."),
        ],
        [(60, 800, 11, name), (60, 740, 10, "Er wurde vor langer Zeit gebaut.")],
        [(60, 800, 11, name), (60, 740, 10, "Heute steht er noch, und viele gehen dort.")],
    ]
    assert name not in [said for _, said in texts(read("a.pdf", pdf(pages)))]


def test_a_heading_in_two_lines_is_one() -> None:
    """A line that ends with an article goes on in the next one, however short it is."""
    lines = [
        (60, 780, 18, "Satzung des"),
        (60, 758, 18, "Vereins der Freunde"),
        (60, 700, 11, "Der Verein hat seinen Sitz am See und ist im Register eingetragen, seit es ihn gibt."),
    ]
    assert texts(read("a.pdf", pdf([lines])))[0] == ("headline", "Satzung des Vereins der Freunde")


def test_headings_end_with_their_page() -> None:
    """The heading at the foot of a page and the one at the top of the next are two."""
    text = "Der Steg ist alt, und er wird nun erneuert, was lange dauert und viel kostet."
    pages = [
        [(60, 780, 11, text), (60, 760, 11, text), (60, 700, 18, "Plan der Stege")],
        [(60, 780, 18, "Am Anfang war das Wasser"), (60, 740, 11, text)],
    ]
    headings = [said for role, said in texts(read("a.pdf", pdf(pages))) if role == "subhead"]
    assert headings == ["Plan der Stege", "Am Anfang war das Wasser"]


def test_a_letters_foot_in_small_type_is_silent() -> None:
    """What stands in small type below the first page, seat and numbers, is no sentence of the letter."""
    lines = [
        *(
            (60, 700 - 14 * n, 12, f"Das ist die {n}. Zeile des Briefs, und sie sagt etwas.")
            for n in range(1, 9)
        ),
        (60, 80, 8, "Dienstgebäude: Uferstraße 3, 12345 Wittenau, Telefon 0123 456789"),
        (60, 70, 8, "Der Empfang ist tagsüber besetzt."),
    ]
    found = texts(read("a.pdf", pdf([lines, [(60, 780, 12, "Das ist das Ende des langen Briefs.")]])))
    assert not any("Empfang" in said for role, said in found if role != "footnote")


def test_pieces_of_a_line_that_touch_are_one() -> None:
    """A link in the midst of a line is drawn on its own: no space is put before it."""
    lines = [(60, 700, 12, "post@"), (91, 700, 12, "see.example")]
    assert texts(read("a.pdf", pdf([[*lines, (60, 660, 12, "Das ist der Weg, auf dem man uns erreicht.")]])))[
        0
    ] == (
        "paragraph",
        "post@see.example",
    )


def test_lines_beside_a_letters_address_are_no_column() -> None:
    """What an office writes to the right of the address belongs to the letterhead, which is silent."""
    left = [
        "Gemeinde Wittenau, Markt 1, 12345 Wittenau",
        "Frau",
        "Eva Lind",
        "Uferstraße 3",
        "12345 Wittenau",
    ]
    right = [
        "Der Bürgermeister",
        "Ihr Zeichen: -",
        "Ihre Nachricht vom: Brief vom 3. Mai",
        "Mein Zeichen: B 12",
        "Tel.: 0123 4567",
    ]
    document = FPDF()
    document.add_page()
    document.set_font("helvetica", size=10)
    for number, (address, note) in enumerate(zip(left, right, strict=True)):
        document.text(20, 40 + number * 5, address)
        document.text(125, 40 + number * 5, note)
    document.text(20, 90, "Sehr geehrte Frau Lind,")
    document.text(20, 100, "der Steg am See wird im Frühling erneuert, und die Stadt zahlt die Hälfte davon.")
    document.set_font("helvetica", style="B", size=10)
    document.text(20, 80, "Der Steg am See")
    said = _said(document)
    assert said[0] == "Der Steg am See"
    assert not any("Zeichen" in text for text in said)


def test_what_stands_beside_the_count_of_pages_is_silent() -> None:
    """The name of the file and its version, also on a single page."""
    text = [
        (60, 760 - 14 * n, 11, "Der Steg am See wird erneuert, und die Stadt zahlt dafür.") for n in range(6)
    ]
    foot = [(60, 40, 9, "Ordnung, Vers. 1.05.2026"), (460, 40, 9, "Seite 1 von 1")]
    found = " ".join(text for _, text in texts(read("a.pdf", pdf([[*text, *foot]]))))
    assert "erneuert" in found
    assert "Vers." not in found
