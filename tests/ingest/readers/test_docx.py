"""Word documents: styles, changes, text boxes, notes, tables."""

import io

import pytest
from documents import TEXT, read, texts, whole, word, word_with
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt

BOX = "<w:txbxContent><w:p><w:r><w:t>Im Kasten steht ein Satz.</w:t></w:r></w:p></w:txbxContent>"
DRAWN = (
    '<w:p xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>Ein Kasten.</w:t></w:r><w:r>'
    f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{BOX}</w:drawing></mc:Choice>'
    f"<mc:Fallback><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)


def _run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


RAISED = '<w:vertAlign w:val="superscript"/>'
CHANGED = (
    (
        f'<w:p>{_run("Sie mahlt ")}<w:ins w:id="1" w:author="x">{_run("heute ")}</w:ins>'
        '<w:del w:id="2" w:author="x"><w:r><w:delText>gestern </w:delText></w:r></w:del>'
        f"{_run('Korn.')}</w:p>"
    ),
    f'<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="x"/></w:rPr></w:pPr>{_run("Der erste Teil")}</w:p>',
    f"<w:p>{_run('und der zweite.')}</w:p>",
    f'<w:p><w:moveFrom w:id="5" w:author="x">{_run("Der alte Ort.")}</w:moveFrom></w:p>',
    f'<w:p><w:moveTo w:id="5" w:author="x">{_run("Der neue Ort.")}</w:moveTo></w:p>',
)


def test_word() -> None:
    """Styles tell the roles; properties tell author and title."""
    found = read("a.docx", word())
    assert found.metadata.authors == ("Maria Muster",)
    assert texts(found) == [
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


@pytest.mark.parametrize("strict", [False, True])
def test_changes_are_read_as_if_accepted(*, strict: bool) -> None:
    """What was inserted or moved here is read, what was deleted is not; strict documents are read like others."""
    assert texts(read("a.docx", word_with(*CHANGED, strict=strict))) == [
        ("paragraph", TEXT),
        ("paragraph", "Sie mahlt heute Korn."),
        ("paragraph", "Der erste Teil und der zweite."),
        ("paragraph", "Der neue Ort."),
    ]


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    """Word keeps two versions of each text box; one is read."""
    found = read("a.docx", word_with(DRAWN))
    assert texts(found)[1:] == [("paragraph", "Ein Kasten."), ("paragraph", "Im Kasten steht ein Satz.")]


def test_superscripts_are_exponents_or_notes() -> None:
    """Both "m²" and "10⁶" are said; a number that leads to a note is not."""
    body = f"<w:p>{_run('20 m')}{_run('2', RAISED)}{_run(' und 10')}{_run('6', RAISED)}{_run(' Körner, sagt er.')}"
    assert "20 m² und 10⁶ Körner, sagt er." in whole(
        read("a.docx", word_with(f"{body}{_run('12', RAISED)}</w:p>"))
    )


def test_what_is_hidden_or_made_by_fields_is_silent() -> None:
    """Hidden text, contents tables and the code of fields are no text; what a field shows is."""
    hidden = f"<w:p>{_run('Versteckt.', '<w:vanish/>')}{_run('Sichtbar.')}</w:p>"
    contents = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent><w:p>{_run('Inhalt 3')}</w:p></w:sdtContent></w:sdt>"
    )
    control = f"<w:sdt><w:sdtContent><w:p>{_run('Im Steuerelement.')}</w:p></w:sdtContent></w:sdt>"
    field = f"<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>{_run('Der Link geht weiter.')}</w:p>"
    found = texts(read("a.docx", word_with(hidden, contents, control, field)))
    assert [text for _, text in found[1:]] == ["Sichtbar.", "Im Steuerelement.", "Der Link geht weiter."]


def test_cells_that_are_merged_are_read_once() -> None:
    """A cell over two rows stands in the first; a table of one cell is only a frame."""
    merged = (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Ort</w:t></w:r></w:p></w:tc>'
        "<w:tc><w:p><w:r><w:t>Hafen</w:t></w:r></w:p></w:tc></w:tr>"
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>Markt</w:t></w:r></w:p></w:tc></w:tr>"
        "</w:tbl>"
    )
    framed = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Nur ein Rahmen.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    found = texts(read("a.docx", word_with(merged, framed)))
    assert found[1:] == [("table", "Ort\tHafen\n\tMarkt"), ("paragraph", "Nur ein Rahmen.")]


def _field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_a_table_of_contents_without_its_styles_is_silent() -> None:
    """A field has made it; its heading goes with it. A field that is never closed silences nothing."""
    code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>'
    begin = f"<w:p>{_field('begin')}{code}{_field('separate')}{_run('Die Mühle 1')}</w:p>"
    text = f"<w:p>{_run('Die Mühle mahlt.')}</w:p>"
    end = f"<w:p>{_run('Das Rad 2')}{_field('end')}</w:p>"
    heading = f"<w:p>{_run('Inhalt')}</w:p>"
    assert texts(read("a.docx", word_with(heading, begin, end, text)))[1:] == [
        ("paragraph", "Die Mühle mahlt.")
    ]
    assert ("paragraph", "Die Mühle mahlt.") in texts(read("a.docx", word_with(heading, begin, text)))


def test_a_headline_and_bullets_without_styles() -> None:
    """Who types without styles sets the headline large, a word above it small, and bullets by hand."""
    document = Document()
    for line, size in (("Lokales", 10), ("Neue Bücher für den Bus", 24), (TEXT, 11), ("• Montag: Ahlen", 11)):
        document.add_paragraph().add_run(line).font.size = Pt(size)
    file = io.BytesIO()
    document.save(file)
    assert texts(read("a.docx", file.getvalue())) == [
        ("kicker", "Lokales"),
        ("headline", "Neue Bücher für den Bus"),
        ("paragraph", TEXT),
        ("list_item", "Montag: Ahlen"),
    ]


def test_a_press_release_without_styles() -> None:
    """Its label is the kicker, and the day below the headline is its day, whatever the file says of itself."""
    document = Document()
    document.core_properties.title = "Anschreiben"
    lines = ("Firmen-News", "Lind baut ein Bootshaus am Weiher", "Olversum, 3. Mai 2026")
    for line in (*lines, TEXT):
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    found = read("a.docx", file.getvalue())
    assert found.metadata.title == lines[1]
    assert found.metadata.date == "2026-05-03"
    assert texts(found) == [
        *zip(("kicker", "headline", "paragraph"), lines, strict=True),
        ("paragraph", TEXT),
    ]


def test_an_interview_has_questions_and_answers() -> None:
    """Bold lines that ask are questions, also where they are short; the headline may be a quotation."""
    document = Document()
    document.add_paragraph().add_run("„Man hört es am Klang“").bold = True
    for asked, said in (("Wann stehen Sie auf?", "Um zwei."), ("Und dann?", "Dann heize ich den Ofen an.")):
        document.add_paragraph().add_run(asked).bold = True
        document.add_paragraph(said)
    file = io.BytesIO()
    document.save(file)
    assert [role for role, _ in texts(read("a.docx", file.getvalue()))] == [
        "headline",
        "question",
        "answer",
        "question",
        "answer",
    ]


def _styled(*body: str) -> bytes:
    """Return a Word document with styles that hide and embolden, and paragraphs from *body*."""
    document = Document(io.BytesIO(word_with(*body)))
    hiding = document.styles.add_style("Intern", WD_STYLE_TYPE.PARAGRAPH)
    hiding.font.hidden = True
    document.styles.add_style("Noch Intern", WD_STYLE_TYPE.PARAGRAPH).base_style = hiding
    document.styles.add_style("Versteckt", WD_STYLE_TYPE.CHARACTER).font.hidden = True
    document.styles.add_style("Kräftig", WD_STYLE_TYPE.PARAGRAPH).font.bold = True
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _in(style: str, *runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


def test_what_a_style_hides_is_silent() -> None:
    """A paragraph may be hidden by its style or its style's, words by theirs; what says that it is shown is read."""
    hidden = _run("Weg 3 ", '<w:rStyle w:val="Versteckt"/>')
    cell = f"<w:tc><w:p>{_run('Hafen')}</w:p>{_in('Intern', _run('Weg 4'))}</w:tc>"
    row = f"<w:tr>{cell}<w:tc><w:p>{_run('3 km')}</w:p></w:tc></w:tr>"
    gone = f"<w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p>{_run('Weg 5')}</w:p></w:tc></w:tr>"
    found = read(
        "a.docx",
        _styled(
            _in("Intern", _run("Weg 1.")),
            _in("NochIntern", _run("Weg 2."), _run(" Er bleibt.", '<w:vanish w:val="0"/>')),
            f"<w:p>{_run('Er ist ')}{hidden}{_run('drei Meter breit.')}</w:p>",
            f"<w:tbl>{row}{gone}</w:tbl>",
        ),
    )
    assert texts(found)[1:] == [
        ("paragraph", "Er bleibt."),
        ("paragraph", "Er ist drei Meter breit."),
        ("table", "Hafen\t3 km"),
    ]


def test_a_style_may_be_bold() -> None:
    """A line in a bold style is a heading where one in bold letters is, unless its words are not bold."""
    body = (
        _in("Kräftig", _run("Mehr Platz")),
        f"<w:p>{_run(TEXT)}</w:p>",
        _in("Kräftig", _run("Kein Titel", '<w:b w:val="0"/>')),
        f"<w:p>{_run(TEXT)}</w:p>",
    )
    assert [text for role, text in texts(read("a.docx", _styled(*body))) if role == "subhead"] == [
        "Mehr Platz"
    ]
