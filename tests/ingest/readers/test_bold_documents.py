"""Bold lines in Word and OpenDocument are headings by the same laws as in Markdown and on pages."""

import io

from documents import opendocument, read, texts, whole, word_with
from docx import Document

BREAD = "Am Abend wird der Teig angesetzt, und über Nacht geht er langsam auf."
OVEN = "Im Ofen braucht er eine Stunde; danach kühlt er auf einem Gitter aus."
RYE = "Wer Roggen nimmt, gibt etwas mehr Wasser dazu und knetet länger."
FOUND = [
    ("headline", "Brot für alle"),
    ("paragraph", BREAD),
    ("subhead", "Das Backen"),
    ("paragraph", OVEN),
    ("subhead", "Mit Roggen"),
    ("paragraph", RYE),
]


def test_bold_lines_of_a_word_document() -> None:
    """The first is the headline where no style is one; a break parts a heading from its text."""
    document = Document()
    document.add_paragraph().add_run("Brot für alle").bold = True
    document.add_paragraph(BREAD)
    document.add_paragraph().add_run("Das Backen").bold = True
    document.add_paragraph(OVEN)
    last = document.add_paragraph()
    last.add_run("Mit Roggen").bold = True
    last.add_run().add_break()
    last.add_run(RYE)
    file = io.BytesIO()
    document.save(file)
    assert texts(read("a.docx", file.getvalue())) == FOUND


def test_bold_lines_of_an_opendocument_text() -> None:
    """A span or the whole paragraph may be bold by its style."""
    document = opendocument(
        '<text:p text:style-name="P9">Brot für alle</text:p>',
        f"<text:p>{BREAD}</text:p>",
        '<text:p><text:span text:style-name="T9">Das Backen</text:span></text:p>',
        f"<text:p>{OVEN}</text:p>",
        f'<text:p><text:span text:style-name="T9">Mit Roggen</text:span><text:line-break/>{RYE}</text:p>',
        bold=("P9", "T9"),
    )
    assert texts(read("a.odt", document)) == FOUND


def test_a_credit_above_a_bold_line_is_passed() -> None:
    """It is no text, so that the paragraph before it stands above the heading."""
    document = Document()
    document.add_paragraph().add_run("Brot für alle").bold = True
    for text in (BREAD, "Foto: G. Reis"):
        document.add_paragraph(text)
    document.add_paragraph().add_run("Das Backen").bold = True
    document.add_paragraph(OVEN)
    file = io.BytesIO()
    document.save(file)
    assert texts(read("a.docx", file.getvalue())) == FOUND[:4]


def test_an_empty_control_is_silent() -> None:
    """What a content control shows until something is written into it is no text."""
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>"
    empty = control.format("<w:showingPlcHdr/>", "Klicken Sie hier.")
    found = whole(read("a.docx", word_with(f"<w:p>{empty}{control.format('', 'Hier steht etwas.')}</w:p>")))
    assert "Klicken" not in found
    assert "Hier steht etwas." in found
