"""PDF: pages drawn line by line, read back as headings and paragraphs."""

import pytest
from documents import pdf, read, texts
from fpdf import FPDF
from msgspec.structs import replace

from growth import grows_with_length
from vorleser.errors import SourceError
from vorleser.ingest.pdf_blocks import read_pdf_blocks
from vorleser.ingest.pdf_lines import Line


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


def test_a_first_line_of_text_is_no_head() -> None:
    """Numbers that count up at the top of pages are page numbers only where no text runs on below them."""
    years = [
        [
            (60, 800, 11, first),
            *((60, 800 - 14 * n, 11, f"Auch das {n * 3}. Boot fuhr zum {other}.") for n in range(1, 8)),
        ]
        for first, other in (
            ("Im Jahr 2024 kamen mehr Gäste an den See als je zuvor.", "Steg"),
            ("Erst 2025 fuhr die Fähre wieder.", "Wehr"),
        )
    ]
    found = " ".join(text for _, text in texts(read("a.pdf", pdf(years))))
    assert "Im Jahr 2024 kamen" in found
    assert "Erst 2025 fuhr" in found


def test_a_pdf_without_text_is_refused_with_a_hint() -> None:
    """Pictures of text are no text; text recognition is the way out."""
    with pytest.raises(SourceError, match=r"holds no text.*text recognition"):
        read("scan.pdf", pdf([[]]))


LONG = (
    "Der Weg am Ufer ist drei Kilometer lang und führt vom Bahnhof über den Markt bis zum Hafen. Er wurde im Mai "
    "eröffnet und ist nachts beleuchtet. Die Stadt will ihn im nächsten Jahr bis zum Wehr verlängern. "
)


class Paper(FPDF):
    """A paper with a head and a foot on each page."""

    def header(self) -> None:
        """Write the paper's name and the page's number on alternating sides."""
        self.set_font("Helvetica", size=8)
        self.cell(0, 6, f"{self.page_no()} | Tagblatt am Fluss", align="LR"[self.page_no() % 2])
        self.ln(10)

    def footer(self) -> None:
        """Write which page this is."""
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 6, f"Seite {self.page_no()} von {{nb}}", align="C")


def _paper(columns: int) -> bytes:
    paper = Paper()
    paper.add_page()
    paper.set_font("Helvetica", size=22)
    paper.multi_cell(0, 10, "Ein langer Weg am Ufer", new_x="LMARGIN", new_y="NEXT")
    paper.set_font("Helvetica", size=10)
    with paper.text_columns(ncols=columns, gutter=8, text_align="L", line_height=1.3) as text:
        for number in range(1, 25):
            text.write(f"Absatz {number}. {LONG}")
            text.ln()
            text.ln()
    return bytes(paper.output())


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_are_read_one_after_the_other(columns: int) -> None:
    """Each paragraph is whole and in its place; heads, feet and page numbers are not heard."""
    found = texts(read("a.pdf", _paper(columns)))
    assert found[0] == ("headline", "Ein langer Weg am Ufer")
    expected = [f"Absatz {number}. {LONG.strip()}" for number in range(1, 25)]
    assert " ".join(text for _, text in found[1:]) == " ".join(expected)


def test_notes_and_exponents() -> None:
    """A small number above the line is an exponent or leads to a note; the note at the page's foot has its role."""
    document = FPDF()
    document.add_page()
    document.set_font("Helvetica", size=11)
    for text, above, rest in (
        ("Es sind 20 m", "2", " Holz."),
        ("Das hat sie gesagt.", "1", " Und mehr nicht."),
    ):
        document.write(6, text)
        document.char_vpos = "SUP"
        document.write(6, above)
        document.char_vpos = "LINE"
        document.write(6, f"{rest} {LONG}")
        document.ln(20)
    document.set_font("Helvetica", size=8)
    document.write(5, "1 So stand es im Tagblatt.")
    found = texts(read("a.pdf", bytes(document.output())))
    assert found == [
        ("paragraph", f"Es sind 20 m² Holz. {LONG.strip()}"),
        ("paragraph", f"Das hat sie gesagt. Und mehr nicht. {LONG.strip()}"),
        ("footnote", "So stand es im Tagblatt."),
    ]


def test_divided_words_are_whole_again() -> None:
    """A hyphen at a line's end goes, unless it belongs to the word."""
    rows = [
        "Die Stadt hat den Verkehr im Nord-",
        "und Südteil gezählt: Es sind 20-",
        "jährige Wagen aus Baden-",
        "Baden dabei, ge-",
    ]
    page = [(60, 760 - 14 * number, 11, text) for number, text in enumerate([*rows, "nau zehn."])]
    assert texts(read("a.pdf", pdf([page])))[-1][1] == (
        "Die Stadt hat den Verkehr im Nord- und Südteil gezählt: Es sind 20-jährige Wagen aus Baden-Baden dabei, "
        "genau zehn."
    )


def _tabled(rows: list[tuple[str, ...]]) -> bytes:
    """Return a page with a table between two paragraphs."""
    paper = FPDF()
    paper.add_page()
    paper.set_font("helvetica", size=11)
    paper.multi_cell(
        0, 6, "Der Verein hat im Sommer so viele Gäste gezählt wie noch nie. Die Zahlen zeigt die Tabelle."
    )
    paper.ln(4)
    for row in rows:
        for cell in row:
            paper.cell(45, 7, cell, border=1)
        paper.ln()
    paper.ln(4)
    paper.multi_cell(
        0, 6, "Im Herbst wird der Garten neu bepflanzt. Danach beginnt die Pause bis zum Frühling."
    )
    return bytes(paper.output())


def test_a_table_is_read_row_by_row() -> None:
    """What stands beside each other in several rows is a table, and the text around it stays text."""
    rows = [("Monat", "Gäste", "Spenden"), ("Juni", "410", "1.200 Euro"), ("Juli", "655", "1.900 Euro")]
    found = read("zahlen.pdf", _tabled(rows)).blocks
    tables = [block.text for block in found if block.role.value == "table"]
    assert tables == ["\n".join("\t".join(row) for row in rows)]
    said = [block.text for block in found if block.role.value != "table"]
    assert [text.split(" ", 1)[0] for text in said] == ["Der", "Im"]


def test_items_beside_their_marks_are_no_table() -> None:
    """A mark or number beside a line is a list's, not a table's."""
    rows = [("1.", "Wasser holen"), ("2.", "Beete gießen"), ("3.", "Werkzeug putzen")]
    assert "table" not in {block.role.value for block in read("liste.pdf", _tabled(rows)).blocks}


def _illustrated() -> bytes:
    paper = FPDF()
    for number in (1, 2):
        paper.add_page()
        paper.set_font("Helvetica", "I", 8)
        if number == 2:
            paper.cell(0, 6, "Ole Damm: Ein Schuppen am Gleis", align="C", new_x="LMARGIN", new_y="NEXT")
        else:
            paper.set_font("Helvetica", size=20)
            paper.multi_cell(0, 10, "Ein Schuppen am Gleis", new_x="LMARGIN", new_y="NEXT")
        paper.set_font("Helvetica", size=11)
        paper.multi_cell(0, 6, LONG * 2, new_x="LMARGIN", new_y="NEXT")
        paper.ln(40)
        paper.set_font("Helvetica", "I", 9)
        paper.multi_cell(0, 5, f"Abb. {number}: Grundriss des Schuppens", new_x="LMARGIN", new_y="NEXT")
        paper.set_font("Helvetica", size=11)
        paper.ln(4)
        paper.multi_cell(
            0, 6, "Abb. 1 zeigt ihn von oben, wie er heute dort steht.", new_x="LMARGIN", new_y="NEXT"
        )
    return bytes(paper.output())


def test_captions_and_a_head_with_the_title_are_no_text() -> None:
    """A numbered line in smaller type is a caption; a head that says the title is left out, even once."""
    found = texts(read("a.pdf", _illustrated()))
    captions = [text for role, text in found if role == "caption"]
    assert captions == ["Abb. 1: Grundriss des Schuppens", "Abb. 2: Grundriss des Schuppens"]
    assert sum("Abb. 1 zeigt ihn von oben" in text for role, text in found if role == "paragraph") == 2
    assert not any("Ole Damm" in text for _, text in found)


def test_a_word_cut_at_a_pages_end_is_whole_though_a_note_stands_between() -> None:
    """Notes at a page's foot and captions part the two halves of a sentence, and of a word."""
    first = [
        (60, 760, 20, "Ein Radweg am Hafen"),
        (60, 700, 11, "Der Weg ist drei Kilometer lang. Die Hälfte des Geldes kam aus Spen-"),
        (60, 90, 8, "1 Angabe der Stadt."),
    ]
    second = [
        (60, 760, 11, "den und aus einem Flohmarkt, den die Schule ausgerichtet hat."),
        (60, 700, 9, "Flohmarkt auf dem Schulhof"),
        (60, 660, 11, "Im Herbst soll der Weg bis zum Leuchtturm verlängert werden, heißt es."),
    ]
    assert texts(read("a.pdf", pdf([first, second]))) == [
        ("headline", "Ein Radweg am Hafen"),
        (
            "paragraph",
            (
                "Der Weg ist drei Kilometer lang. Die Hälfte des Geldes kam aus Spenden und aus einem Flohmarkt, "
                "den die Schule ausgerichtet hat."
            ),
        ),
        ("footnote", "Angabe der Stadt."),
        ("caption", "Flohmarkt auf dem Schulhof"),
        ("paragraph", "Im Herbst soll der Weg bis zum Leuchtturm verlängert werden, heißt es."),
    ]


def test_a_drop_cap_begins_its_word_and_a_head_in_small_type_is_silent() -> None:
    """A magazine says its name above the text of a page, and sets the first letter large."""
    lines = [
        (60, 815, 8, "Kulturheft"),
        (60, 760, 20, "Das Theater im Wasserwerk"),
        (60, 700, 40, "W"),
        (102, 714, 11, "er die schwere Tür aufzieht, riecht noch immer das alte"),
        (60, 686, 11, "Maschinenfett. Die Pumpen stehen blank geputzt am Rand der Bühne."),
    ]
    assert texts(read("a.pdf", pdf([lines])))[0] == ("headline", "Das Theater im Wasserwerk")
    assert "Kulturheft" not in str(texts(read("a.pdf", pdf([lines]))))


def _lines(*lines: tuple[float, str], left: int = 60) -> list[Line]:
    """Return lines of text, each at its height on a page."""
    return [Line(text, 11, 0, y + 11, y, left, left + len(text) * 5.0, y / 842) for y, text in lines]


def _said(found: list[Line]) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in read_pdf_blocks(found)[1]]


WAY = "Der Weg ist drei Kilometer lang und führt vom Bahnhof an den Hafen"


def test_numbered_items_are_items() -> None:
    """They count up from 1 at one distance from the left; a date at a line's beginning is none."""
    items = _lines(
        (700, f"{WAY}:"), (686, "1. ein Steg"), (672, "2. eine Bank am Ufer, auf"), (658, "der man ruht")
    )
    assert _said([*items, *_lines((644, "3. ein Brunnen"))])[1:] == [
        ("list_item", "1. ein Steg"),
        ("list_item", "2. eine Bank am Ufer, auf der man ruht"),
        ("list_item", "3. ein Brunnen"),
    ]
    dates = _lines(
        (700, f"{WAY} vom"), (686, "1. Mai an und ist offen bis zum"), (672, "2. Juni des Jahres.")
    )
    assert _said(dates) == [("paragraph", f"{WAY} vom 1. Mai an und ist offen bis zum 2. Juni des Jahres.")]


def test_numbers_without_a_full_stop_count_items_that_are_sentences() -> None:
    """Amounts, headings and entries of contents begin with a number, too."""
    items = _lines((700, f"{WAY}."), (686, "1 Namen leserlich eintragen."), (672, "2 Schlüssel abgeben."))
    assert _said(items)[1:] == [
        ("list_item", "1. Namen leserlich eintragen."),
        ("list_item", "2. Schlüssel abgeben."),
    ]
    amounts = _lines((700, f"{WAY}."), (686, "1 Prise Salz"), (672, "2 Eier und Milch"))
    contents = _lines((700, f"{WAY}."), (686, "1 Der Weg ....."), (672, "1. ein Steg"), (658, "2. eine Bank"))
    assert "list_item" not in dict(_said(amounts))
    assert _said(contents)[-2:] == [("list_item", "1. ein Steg"), ("list_item", "2. eine Bank")]


def test_a_short_line_alone_is_no_part_of_the_text_beside_it() -> None:
    """A name stands above a text or below it; a line beside a picture ends where the next one does."""
    full = f"{WAY}, und am Ufer entlang bis"
    named = _lines((700, "Von Jule Sand"), (686, full), (672, "zum Wehr."))
    assert _said(named) == [("paragraph", "Von Jule Sand"), ("paragraph", f"{full} zum Wehr.")]
    signed = _lines((700, f"{full}."), (660, "Ute Sand"), (646, "Leiterin"))
    assert [text for _, text in _said(signed)][1:] == ["Ute Sand", "Leiterin"]
    beside = _lines(
        (700, full), (686, "an den Hafen, wo die alten Boote"), (672, "Holz und Tang geladen haben.")
    )
    assert len(_said(beside)) == 1


def test_a_deck_below_a_label_is_the_lead() -> None:
    """A line in capitals is the kicker; the long line below the headline is the lead, though set as a heading."""
    deck = "Am Wiesenweg steht ein Wagen voller Leitern, und keine gehört allein."
    lines = [
        (60, 790, 11, "SERIE: NACHBARN"),
        (60, 740, 22, "Leihen statt kaufen"),
        (60, 710, 14, deck),
        *((60, 680 - 14 * n, 11, f"{WAY} und weiter {n}.") for n in range(6)),
    ]
    found = texts(read("a.pdf", pdf([lines])))
    assert found[:3] == [("kicker", "SERIE: NACHBARN"), ("headline", "Leihen statt kaufen"), ("lead", deck)]


def test_entries_of_a_table_of_contents_stay_apart() -> None:
    """Dots lead to pages, also with spaces between them."""
    dots = _lines((700, "1 Der Weg ........... 3"), (686, "2 Der Hafen . . . . . . . 14"))
    assert len(_said(dots)) == 2


def test_paragraphs_with_a_narrow_gap_stay_apart() -> None:
    """A sentence ends, and the gap is wider than between the lines; or there was room for the next word."""
    wide = _lines((700, WAY), (686, "und an das Wehr."), (667, WAY), (653, "und zurück."))
    assert [text for _, text in _said(wide)] == [f"{WAY} und an das Wehr.", f"{WAY} und zurück."]
    room = _lines(
        (700, WAY), (686, "und an das Wehr"), (662, "Mehr dazu"), (638, f"{WAY}."), (614, f"{WAY}.")
    )
    assert [text for _, text in _said(room)][:2] == [f"{WAY} und an das Wehr", "Mehr dazu"]


def test_bold_lines_are_headings() -> None:
    """A bold line between paragraphs is one, also in the size of the text; a bold phrase inside a sentence is none."""
    bold = replace(_lines((672, "Mehr Platz"))[0], bold=True)
    above = _lines((700, WAY), (686, "und endet dort."))
    below = _lines((658, f"{WAY}."), (644, "Er ist schmal."))
    assert _said([*above, bold, *below])[1] == ("subhead", "Mehr Platz")
    inside = replace(_lines((686, "Steg am Fluss"))[0], bold=True)
    sentence = [*_lines((700, f"{WAY}, zum")), inside, *_lines((672, "Wehr und weiter."))]
    assert _said(sentence) == [("paragraph", f"{WAY}, zum Steg am Fluss Wehr und weiter.")]


def test_a_head_of_columns_belongs_to_its_table() -> None:
    """A line right above a table with a word for each of its columns is its first row; a sentence is none."""
    table = ((600, ("Steg", "12", "1954")), (584, ("Wehr", "20", "2002")), (568, ("Ufer", "31", "2013")))
    rows = [
        cell
        for y, cells in table
        for left, text in zip((60, 200, 300), cells, strict=True)
        for cell in _lines((y, text), left=left)
    ]
    second = replace(_lines((616, "Meter Jahr"), left=200)[0], right=330.0)
    expected = "Ort\tMeter\tJahr\nSteg\t12\t1954\nWehr\t20\t2002\nUfer\t31\t2013"
    assert ("table", expected) in _said([*_lines((616, "Ort")), second, *rows])
    sentence = [replace(each, right=330.0) for each in _lines((616, "Das zeigt sich."))]
    assert _said([*sentence, *rows])[0] == ("paragraph", "Das zeigt sich.")


def test_a_newspaper_page() -> None:
    """A kicker stands above the headline, the deck below it is the lead, the byline names the author."""
    text = "Am Stand ist es kalt, und die Leute warten schon auf das Brot."
    page = [
        (60, 800, 11, "Wochenmarkt"),
        (60, 770, 24, "Der letzte Sack"),
        (60, 740, 14, "Nach langen Jahren am Markt schließt ein Stand mit Kartoffeln"),
        (60, 715, 11, "Von Merle Abel"),
        *((60, 690 - 14 * n, 11, text) for n in range(5)),
    ]
    found = read("a.pdf", pdf([page]))
    assert found.metadata.authors == ("Merle Abel",)
    assert texts(found)[:3] == [
        ("kicker", "Wochenmarkt"),
        ("headline", "Der letzte Sack"),
        ("lead", "Nach langen Jahren am Markt schließt ein Stand mit Kartoffeln"),
    ]


@pytest.mark.parametrize("text", ["1. Ende.", "1. Ende.|2. Ende.", "Ende . . . . . . . . . . . . . ", "Weg"])
def test_many_short_lines_take_time_with_their_number(text: str) -> None:
    """Items that count up again and again, and dots without a number, are looked through once."""
    assert grows_with_length(
        lambda source: _said(_lines(*((700.0, part) for part in source.split("|")))),
        lambda length: "|".join([text] * (length // len(text))),
        2000,
    )
