"""What stands above a document's text by its styles, boxes and properties: who wrote it, when, what it is called."""

import io

import pytest
from documents import opendocument, read, texts, whole, word_with
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.shared import Pt

from growth import grows_with_length
from vorleser.ingest.dashed_items import name_dashed_items
from vorleser.ingest.placeholder_names import PLACEHOLDER_NAME
from vorleser.ingest.title import without_placeholder
from vorleser.ingest.title_lines import TitleLines

SHED = "Am Rand der Siedlung steht ein Bauwagen, in dem man Werkzeug leihen kann, auch am Sonntag."
STOVE = "Im Winter soll der Wagen einen Ofen bekommen, damit die Farbe in den Eimern nicht einfriert."


def _styled(*lines: tuple[str, str], author: str = "Besitzer") -> bytes:
    """Return a Word document with a paragraph for each style and text; all styles are made from Title, as Pandoc's."""
    document = Document()
    document.core_properties.author = author
    for style, text in lines:
        if style and style not in [known.name for known in document.styles]:
            made = document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
            made.base_style = document.styles["Title"]
        document.add_paragraph(text, style=style or None)
    return _saved(document)


def _saved(document: object) -> bytes:
    file = io.BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return file.getvalue()


@pytest.mark.parametrize(
    ("author", "date", "summary"),
    [("Author", "Date", "Abstract Title"), ("Autor", "Datum", "Zusammenfassung Überschrift")],
)
def test_styles_for_author_and_day_are_no_headlines(author: str, date: str, summary: str) -> None:
    """A style's own name tells more than the one that it is made from; what it says is known and not read."""
    lines = (
        ("Title", "Der Wagen"),
        (author, "Jule Brandes"),
        (author, "Nils Ott"),
        (date, "12. Februar 2026"),
        (summary, "Kurz gesagt"),
        ("", SHED),
        ("", STOVE),
    )
    found = read("a.docx", _styled(*lines))
    assert texts(found) == [("headline", "Der Wagen"), ("paragraph", SHED), ("paragraph", STOVE)]
    assert (found.metadata.authors, found.metadata.date) == (("Jule Brandes", "Nils Ott"), "2026-02-12")


def test_a_style_alone_makes_no_name_and_no_day() -> None:
    """A sentence in the style of authors is text, and so is a date style without a day."""
    lines = (("Title", "Der Wagen"), ("Author", SHED), ("Date", "bald"), ("", STOVE))
    found = read("a.docx", _styled(*lines))
    assert [text for _, text in texts(found)] == ["Der Wagen", SHED, "bald", STOVE]
    assert not found.metadata.authors


def test_an_opendocument_text_of_pandoc() -> None:
    """The day in its properties is the one of the conversion."""
    styles = (("Title", "Der Wagen"), ("Author", "Jule Brandes"), ("Date", "3. Mai 2026"), ("", SHED))
    lines = (f'<text:p text:style-name="{style}">{text}</text:p>' for style, text in styles)
    found = read("a.odt", opendocument(*lines, f"<text:p>{STOVE}</text:p>"))
    assert texts(found) == [("headline", "Der Wagen"), ("paragraph", SHED), ("paragraph", STOVE)]
    assert (found.metadata.authors, found.metadata.date) == (("Jule Brandes",), "2026-05-03")


def _box(text: str, size: int, *, bold: bool) -> str:
    properties = f'{"<w:b/>" if bold else ""}<w:sz w:val="{size}"/>'
    return (
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:rPr>"
        f"{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    )


@pytest.mark.parametrize("size", [22, 40])
def test_a_page_in_text_boxes(size: int) -> None:
    """The largest bold line of the first boxes is the headline, of equal ones the first, then comes the lead."""
    document = Document()
    deck = "Am Wiesenweg steht ein Wagen voller Leitern."
    for text, points, bold in (("NACHBARN", 22, False), ("Leihen und teilen", size, True), (deck, 22, True)):
        box = _box(text, points, bold=bold).replace(
            "<w:p>", '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">', 1
        )
        document.element.body.insert_element_before(parse_xml(box), "w:sectPr")
    for text in (SHED, STOVE):
        document.add_paragraph(text)
    document.core_properties.author = "Layout"
    found = read("a.docx", _saved(document))
    heads = [("kicker", "NACHBARN"), ("headline", "Leihen und teilen"), ("lead", deck)]
    assert texts(found) == [*heads, ("paragraph", SHED), ("paragraph", STOVE)]
    assert not found.metadata.authors


@pytest.mark.parametrize("name", ["Layout", "Admin", "User", "(anonymous)", "HP", "x", "PC-07"])
def test_whose_machine_it_was_is_no_author(name: str) -> None:
    """Programs fill in what they find."""
    assert PLACEHOLDER_NAME.fullmatch(name)


@pytest.mark.parametrize("name", ["Hans Layout", "Ott", "Adam Inst", "Privatdozentin Lena Ott"])
def test_names_are_authors(name: str) -> None:
    """A name may begin with what programs fill in."""
    assert PLACEHOLDER_NAME.fullmatch(name) is None


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("(anonymous)", ""),
        ("untitled", ""),
        ("Microsoft Word - brief neu.docx", ""),
        ("Dokument1", ""),
        ("PowerPoint-Präsentation", ""),
        ("entwurf 3.odt", ""),
        ("Unbekannte Ufer", "Unbekannte Ufer"),
        ("Der Test", "Der Test"),
        ("Was in der Datei robots.txt", "Was in der Datei robots.txt"),
    ],
)
def test_a_programs_word_for_no_title_is_none(title: str, kept: str) -> None:
    """Nor is a file's name; a title may hold such a word."""
    assert without_placeholder(title) == kept


def _bold(document: object, text: str, size: int = 13) -> None:
    run = document.add_paragraph().add_run(text)  # type: ignore[attr-defined]
    run.bold = True
    run.font.size = Pt(size)


@pytest.mark.parametrize("heading", ["Ein Ofen? Nein danke", "Leiter gesucht!", "Kein Hammer. Nirgends."])
def test_a_larger_bold_line_is_a_heading_however_it_ends(heading: str) -> None:
    """Below items typed by hand, too; in the text's own size it may be a call."""
    document = Document()
    _bold(document, "Der Wagen", 20)
    for text in (SHED, "Im Wagen liegen:", "-\tzwei Leitern", "- drei Sägen"):
        document.add_paragraph(text)
    _bold(document, heading)
    document.add_paragraph(STOVE)
    found = texts(read("a.docx", _saved(document)))
    assert ("subhead", heading) in found
    assert [text for role, text in found if role == "list_item"] == ["zwei Leitern", "drei Sägen"]


def test_what_people_say_is_no_list() -> None:
    """Some writers begin spoken lines with a hyphen; without a colon above, a question among them tells."""
    lines = ("- Was machst du da?", "- Nichts.", "- Das sehe ich.")
    data = word_with(*(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in lines))
    assert "list_item" not in [role for role, _ in texts(read("a.docx", data))]


def test_one_hyphen_is_no_list() -> None:
    """It may be what somebody says, also behind a colon."""
    lines = ("Er sagte nur:", "– Komm morgen wieder.")
    data = word_with(*(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in lines))
    assert "list_item" not in [role for role, _ in texts(read("a.docx", data))]


NEWSROOM = (
    ("Dachzeile", "kicker", "Nachbarschaft"),
    ("Headline", "headline", "Leihen statt kaufen"),
    ("Teaser", "lead", "Ein Wagen voller Leitern."),
    ("", "paragraph", SHED),
    ("Zwischentitel", "subhead", "Ein Ofen für den Winter"),
    ("", "paragraph", STOVE),
    ("Bildunterschrift", "caption", "Der Wagen im Schnee"),
)


def test_a_newsrooms_styles() -> None:
    """They say what a paragraph is in Word and in OpenDocument texts."""
    lines = (f'<text:p text:style-name="{style}">{text}</text:p>' for style, _, text in NEWSROOM)
    expected = [(role, text) for _, role, text in NEWSROOM]
    assert texts(read("a.docx", _styled(*((style, text) for style, _, text in NEWSROOM)))) == expected
    assert texts(read("a.odt", opendocument(*lines))) == expected


LETTER = (
    "Turnverein Wiesental",
    "Am Anger 3, 00001 Wiesental",
    "Telefon 0000 123456",
    "An alle Mitglieder",
    "Wiesental, den 3. März 2026",
)


@pytest.mark.parametrize(
    "subject",
    ["<w:rPr><w:b/></w:rPr><w:t>Die Halle bleibt zu</w:t>", "<w:t>Betreff: Die Halle bleibt zu</w:t>"],
)
def test_a_letters_subject_is_its_headline(subject: str) -> None:
    """What stands above it is silent, and its day known."""
    document = Document()
    for text in LETTER:
        document.add_paragraph(text)
    document.add_paragraph()._p.append(
        parse_xml(
            f'<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{subject}</w:r>'
        )
    )
    for text in ("Sehr geehrter Herr Ott,", SHED, "Herzliche Grüße", "Karla Winter"):
        document.add_paragraph(text)
    found = read("a.docx", _saved(document))
    assert texts(found)[0] == ("headline", "Die Halle bleibt zu")
    assert "Telefon" not in whole(found)
    assert found.metadata.date == "2026-03-03"


def test_a_greeting_without_a_letterhead_is_text() -> None:
    """A text may begin with a salutation below its headline; nothing is left out then."""
    document = Document()
    _bold(document, "Ein Brief an den Winter", 20)
    for text in ("Ich schreibe dir jedes Jahr, und du antwortest nie.", "Lieber Winter,", SHED, STOVE):
        document.add_paragraph(text)
    found = whole(read("a.docx", _saved(document)))
    assert "du antwortest nie" in found
    assert "Ein Brief an den Winter" in found


@pytest.mark.parametrize("text", ["Von Jule ", "Ott und ", "a. ", "von "])
def test_lines_of_authors_take_time_with_their_length(text: str) -> None:
    """However they go on."""
    assert grows_with_length(
        lambda source: TitleLines().take(["Author"], source), lambda n: text * (n // len(text)), 4000
    )
    assert grows_with_length(without_placeholder, lambda n: text * (n // len(text)), 4000)


def test_no_lines_are_no_items() -> None:
    """Nothing comes of nothing."""
    assert name_dashed_items([]) == []
