"""Rich text as Word, LibreOffice and TextEdit write it."""

import pytest
from documents import read, texts

from growth import grows_with_length
from vorleser.errors import SourceError

WORD = r"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Calibri;}}{\colortbl ;\red0\green0\blue0;}
{\info{\title Der Hafen}{\author Maria Muster}{\creatim\yr2026\mo5\dy3}}
{\header \pard Kopfzeile 3\par}{\footer \pard Seite 3 von 7\par}
\pard\b Ein neuer Hafen\b0\par
\pard Die Stadt baut f\'fcr {\deleted gestern }{\revised heute} einen Hafen, und zwar gro\u223? und \uc1\u8222?sch\'f6n\u8220?.\par
Er hat 20 m{\super 2}, sagt sie.{\super 3}{\*\footnote Eine Fu\'dfnote.} {\v Versteckt.}Es gibt {\field{\*\fldinst{HYPERLINK "https://hafen.example/x"}}{\fldrslt{einen Plan}}}.\par
{\listtext\f1\'b7\tab}Kr\'e4ne\par
{\*\generator Riched20}{\pict\pngblip 89504e470d0a1a0a}
\pard Der letzte Satz steht am Ende dieses langen Textes \u-10179?\u-8704?.\par
}"""  # noqa: E501 -- a paragraph is one line


def test_text_is_read_without_what_belongs_to_the_page() -> None:
    """Umlauts in every spelling are read; changes as if accepted; headers, notes and addresses are silent."""
    found = read("a.rtf", WORD.encode("ascii"))
    assert (found.metadata.title, found.metadata.authors) == ("Ein neuer Hafen", ("Maria Muster",))
    assert texts(found) == [
        ("headline", "Ein neuer Hafen"),
        ("paragraph", "Die Stadt baut für heute einen Hafen, und zwar groß und „schön“."),
        ("paragraph", "Er hat 20 m², sagt sie. Es gibt einen Plan."),
        ("list_item", "Kräne"),
        ("paragraph", "Der letzte Satz steht am Ende dieses langen Textes 😀."),
    ]


def test_a_headline_below_a_sender_or_a_label() -> None:
    """What stands above it is its kicker, and the day below it is the day of the text, as in other documents."""
    source = (
        r"{{\rtf1{{\info{{\title Anschreiben}}}} {}\par {}\par\par Olversum, 3. Mai 2026\par\par {}\par}}"
    )
    text = "Am Samstag haben zweihundert Leute das neue Haus besichtigt, das der Verein gebaut hat."
    for above, title in (
        ("Ruderverein Olversum e. V.", "Protokoll der Versammlung"),
        ("Firmen-News", "Lind baut ein neues Haus am Weiher"),
    ):
        found = read("a.rtf", source.format(f"{above}\\par", title, text).encode())
        assert texts(found)[:2] == [("kicker", above), ("headline", title)]
        assert (found.metadata.title, found.metadata.date) == (title, "2026-05-03")
        assert texts(found)[-1] == ("paragraph", text)


def test_pictures_that_stand_in_the_text_are_left_out() -> None:
    """Bytes of a picture may look like braces."""
    picture = rb"{\pict\bin9 {{{}\par x}"
    data = rb"{\rtf1\ansi Vor dem Bild. " + picture + rb"Nach dem Bild.\par}"
    assert texts(read("a.rtf", data)) == [("paragraph", "Vor dem Bild. Nach dem Bild.")]


@pytest.mark.parametrize("data", [b"kein RTF", b"{\\rtf1", b"{\\rtf1 {{{{", b"{\\rtf1 \\u99999999999? x}"])
def test_damaged_rich_text_is_refused(data: bytes) -> None:
    """What is no rich text, or holds no word, is one clear line."""
    with pytest.raises(SourceError):
        read("a.rtf", data)


@pytest.mark.parametrize("word", [r"\v ", r"\super ", r"\deleted "])
def test_time_grows_with_length_only(word: str) -> None:
    """A group that hides or raises again and again, and never ends, is looked through once."""
    assert grows_with_length(
        lambda source: read("a.rtf", source.encode()),
        lambda length: rf"{{\rtf1 Die Fähre legt wieder ab.\par {{{word * (length // len(word))}".replace(
            "ä", r"\'e4"
        ),
        4000,
    )


WHAT = "Im Sommer kommen jeden Tag vierhundert Leute in das kleine Bad am Fluss."
HALL = rf"""{{\rtf1\ansi \pard\b Das Bad am Fluss\b0\par \pard {WHAT}\par
\pard{{\pntext\f0 1.\tab}}Tuch\par{{\*\pn\pnlvlblt}}{{\pntext\f0 \'b7\tab}}Seife, und Geduld an der Kasse\par
{{\listtext\tab\u8226?\tab}}Ruhe am Becken\par
\trowd\cellx9\intbl Tag\cell Gäste\par am Abend\cell\row\trowd\cellx9\intbl Montag\cell 412\cell\trowd\row
\pard Der Wind kommt\line und geht nicht vorbei,\line das Wasser steigt\line im März und im Mai.\par
\pard Abends\softline schließt\softpage das Bad\softcol um acht.\line\line Danach ist es still.\par
\pard C:\\cell und \{{\}} sind Zeichen.\par}}"""


def test_lists_tables_and_broken_lines_are_no_headings() -> None:
    """What the source marks as an item, a row or a line of verse is that, however short; soft breaks part words."""
    assert texts(read("a.rtf", HALL.encode("cp1252"))) == [
        ("headline", "Das Bad am Fluss"),
        ("paragraph", WHAT),
        ("list_item", "1. Tuch"),
        ("list_item", "Seife, und Geduld an der Kasse"),
        ("list_item", "Ruhe am Becken"),
        ("table", "Tag\tGäste am Abend\nMontag\t412"),
        ("paragraph", "Der Wind kommt"),
        ("paragraph", "und geht nicht vorbei,"),
        ("paragraph", "das Wasser steigt"),
        ("paragraph", "im März und im Mai."),
        ("paragraph", "Abends schließt das Bad um acht."),
        ("paragraph", "Danach ist es still."),
        ("paragraph", "C:\\cell und {} sind Zeichen."),
    ]


def test_a_file_that_breaks_off_is_read_with_a_note() -> None:
    """A group that is never closed shows that the end is missing; a brace that is a character shows nothing."""
    assert read("a.rtf", HALL[:-1].encode("cp1252")).notes == ("the file breaks off, and its end is missing",)
    assert read("a.rtf", HALL.encode("cp1252")).notes == ()


@pytest.mark.parametrize("word", [r"{\listtext ", r"{\pntext {a}", r"\trowd ", r"\line ", r"\cell\row "])
def test_time_of_layout_grows_with_length_only(word: str) -> None:
    """Items, rows and breaks that never end are looked through once."""
    assert grows_with_length(
        lambda source: read("a.rtf", source.encode()),
        lambda length: rf"{{\rtf1 Das Bad hat offen.\par {word * (length // len(word))} Ende.\par",
        4000,
    )
