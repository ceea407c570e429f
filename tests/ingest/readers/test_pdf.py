"""PDF: pages drawn line by line, read back as headings and paragraphs."""

import pytest
from documents import pdf, read, texts

from vorleser.errors import SourceError


def testpdf() -> None:
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
    assert texts(read("a.pdf", pdf([first, second, third]))) == [
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
        read("scan.pdf", pdf([[]]))
