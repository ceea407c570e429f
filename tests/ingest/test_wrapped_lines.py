"""Whether lines were broken at a width is decided for each paragraph by itself."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorleser.ingest.reader import Raw
from vorleser.ingest.readers.text import read_text

PROSE = (
    "Die Gemeinde hat den alten Speicher gekauft. Im nächsten Jahr soll dort eine Bücherei einziehen, für die seit "
    "langem gesammelt wird. Wer helfen will, kommt am Samstag zum Räumen. Es gibt Kaffee, "
    "und die Kinder dürfen in dem Kran mitfahren, der die schweren Balken hebt."
)
CONTACT = "Gemeinde Oberau\nMarkt 2\n01234 Oberau"


def _told(text: str) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in read_text(Raw("a.txt", text.encode())).blocks]


def _wrap(text: str, width: int = 72, **how: str) -> str:
    return textwrap.fill(text, width, break_on_hyphens=False, **how)  # type: ignore[arg-type]


@given(st.integers(50, 90))
def test_short_lines_elsewhere_tear_no_paragraph(width: int) -> None:
    """A block of contacts below a wrapped text stays lines, and the text stays paragraphs."""
    told = _told(f"Ein Speicher\n\n{_wrap(PROSE, width)}\n\n{CONTACT}\n")
    assert told == [
        ("headline", "Ein Speicher"),
        ("paragraph", PROSE),
        *(("paragraph", line) for line in CONTACT.split("\n")),
    ]


def test_each_paragraph_has_its_own_width() -> None:
    """One line for a paragraph, wrapped ones and indented ones may stand in one text."""
    quoted = _wrap(PROSE, 60, initial_indent=" " * 8, subsequent_indent=" " * 8)
    told = _told(f"Ein Speicher\n\n{PROSE}\n\n{_wrap(PROSE)}\n\n{quoted}\n")
    assert told[1:] == [("paragraph", PROSE)] * 3


def test_verses_stay_lines() -> None:
    """They end where the poet ended them, with or without stops, and none is a heading."""
    verses = ["Ein Rad aus Holz", "steht still im Moos", "Wer dreht es heute", "und wer lässt es los?"]
    rhymed = [
        "Der Nebel hebt sich von dem Feld,",
        "das Korn steht hoch, es schweigt die Welt.",
        "Ich warte, bis die Sonne steigt",
        "und mir den Weg nach Hause zeigt.",
    ]
    for stanza in (verses, rhymed):
        alone = _told("Gedicht\n\n" + "\n".join(stanza) + "\n\n" + "\n".join(stanza))
        among = _told(f"Gedicht\n\n{_wrap(PROSE)}\n\n" + "\n".join(stanza) + f"\n\n{_wrap(PROSE)}\n")
        assert alone[1:] == [("paragraph", verse) for verse in stanza * 2]
        assert among[2:-1] == [("paragraph", verse) for verse in stanza]


def test_a_divided_word_is_whole_wherever_its_line_ends() -> None:
    """Also where the line is much shorter than the others."""
    told = _told(
        "Die Wildkatze\n\nIm Wald leben wieder Katzen. Forscher haben viele Haar-\nproben gesammelt, auch von Jung-\n"
        "tieren. Eine E-\nMail genügt, um Funde zu melden. Nur im Süd-\nWesten fehlt sie.\n"
    )
    assert told[1][1] == (
        "Im Wald leben wieder Katzen. Forscher haben viele Haarproben gesammelt, auch von Jungtieren. Eine E-Mail "
        "genügt, um Funde zu melden. Nur im Süd-Westen fehlt sie."
    )


def test_items_go_on_in_indented_lines() -> None:
    """So they do in a text that is not wrapped."""
    told = _told(
        f"Packen\n\n{PROSE}\n\n- Handschuhe, auch\n  im Sommer\n- Hut\n1. Äpfel in\n   Stücke schneiden\n"
    )
    assert told[2:] == [
        ("list_item", "Handschuhe, auch im Sommer"),
        ("list_item", "Hut"),
        ("list_item", "1. Äpfel in Stücke schneiden"),
    ]


def test_a_date_at_a_lines_beginning_opens_no_item() -> None:
    """A number where a line of prose had no more room goes on with its sentence."""
    prose = "Der Umzug der Bücherei aus dem Rathaus in den Speicher beginnt am\n12. Mai und dauert bis in den Herbst."
    assert _told(f"Umzug\n\n{_wrap(PROSE, 66)}\n\n{prose}\n")[2] == ("paragraph", prose.replace("\n", " "))


def test_indented_first_lines_part_paragraphs() -> None:
    """As books do it, without blank lines."""
    first = _wrap(PROSE, 72, initial_indent="   ")
    assert _told(f"Ein Speicher\n\n{first}\n{first}\n")[1:] == [("paragraph", PROSE)] * 2


@pytest.mark.parametrize(
    "line", ["ab-\n", "a\n", "- a\n", "a    b\n", "ABCD\n", "[1] x\n", "a [1]\n", "Name: x?\n", "abc\n---\n"]
)
def test_many_lines_are_read_in_time(line: str) -> None:
    """The time grows with the length of the text."""
    assert read_text(Raw("a.txt", (line * 30_000).encode())).blocks
