"""The lines of a PDF: which letters are of them."""

from documents import read
from fpdf import FPDF

_TEXT = "Der Steg am See wird in diesem Jahr erneuert, weil er alt ist."


def _paper() -> FPDF:
    paper = FPDF(unit="pt")
    paper.add_page()
    paper.set_font("helvetica", size=12)
    return paper


def _ligature(between: int) -> bytes:
    """Return a page with a ligature and a space that is *between* thousandths of an em from its left edge."""
    moved = f"{500 - between} ( ) {min(0, between - 278)}"
    shown = f"[(Hier sind die Fischer und ihre A\\256) {moved} (nen zu Hause am See.)] TJ"
    stream = f"BT /F1 12 Tf 60 700 Td {shown} ET"
    return (
        "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
        "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
        "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources <</Font <</F1 5 0 R>>>>>> endobj\n"
        f"4 0 obj <</Length {len(stream)}>> stream\n{stream}\nendstream endobj\n"
        "5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /StandardEncoding>> endobj\n"
        "trailer <</Root 1 0 R>>\n%%EOF"
    ).encode()


def test_a_space_inside_of_a_ligature_is_none() -> None:
    """Programs draw one there as its second half; a space behind it stays."""
    inside, behind = (read("a.pdf", _ligature(place)).blocks[-1].text for place in (250, 500))
    assert inside == "Hier sind die Fischer und ihre Afinen zu Hause am See."
    assert behind == "Hier sind die Fischer und ihre Afi nen zu Hause am See."


def test_a_space_without_room_is_none() -> None:
    """Layouts draw one where they allow to divide a word."""
    paper = _paper()
    words = "Hier wird der Steg am See er", "neuert, sagt die Stadt."
    paper.text(60, 100, f"{words[0]} ")
    paper.text(60 + paper.get_string_width(words[0]), 100, words[1])
    assert read("a.pdf", bytes(paper.output())).blocks[-1].text == "".join(words)


def test_letters_that_lean_are_no_text() -> None:
    """As those of a seal or a stamp do; a line that climbs a little is read."""
    paper = _paper()
    paper.text(60, 200, _TEXT)
    with paper.rotation(40, 300, 100):
        paper.text(300, 100, "Gratis")
    assert [block.text for block in read("a.pdf", bytes(paper.output())).blocks] == [_TEXT]
    paper = _paper()
    with paper.rotation(3, 60, 200):
        paper.text(60, 200, _TEXT)
    assert "Steg" in read("a.pdf", bytes(paper.output())).blocks[-1].text
