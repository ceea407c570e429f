"""Tables of the page: names, heads, and where figures stand."""

import pytest
from markupsafe import Markup, escape

from vorleser.article import Block, Role
from vorleser.publish.page.tables import table_html


def _html(text: str, align: str = "", caption: str = "") -> str:
    def inline(start: int, end: int) -> Markup:
        return escape(text[start:end])

    return str(table_html(Block(Role.TABLE, text, align=align), inline, escape(caption), "tabelle-3"))


def test_a_table_is_named_by_its_caption() -> None:
    """The caption is the table's name, and that of the region in which it scrolls."""
    html = _html("Ort\tWert\nUlm\t3", caption="Lärm bei Nacht")
    assert '<caption id="tabelle-3">Lärm bei Nacht</caption>' in html
    assert 'aria-labelledby="tabelle-3"' in html


def test_a_table_without_caption_is_named_by_its_columns() -> None:
    """The name is for who can't see: it says nothing that the table doesn't show."""
    assert '<caption id="tabelle-3" class="hidden">Tabelle: Ort, Wert</caption>' in _html("Ort\tWert\nUlm\t3")


@pytest.mark.parametrize(
    "figure", ["3", "1.250,50 €", "63 dB", "–4,2 %", "+3", "12:30", "€ 20", "1 200", "7."]
)
def test_figures_stand_to_the_right(figure: str) -> None:
    """A column of figures, with unit or sign, stands to the right where the source says nothing."""
    html = _html(f"Ort\tWert\nUlm\t{figure}\nHof\t–")
    assert f'<td class="right">{figure}</td>' in html
    assert '<th scope="col" class="right">Wert</th>' in html


@pytest.mark.parametrize("words", ["dreißig", "3 Männer und 2 Frauen", "ab 3", "Halle 7 b im Norden"])
def test_words_stand_to_the_left(words: str) -> None:
    """A cell with words keeps its whole column at the left."""
    assert "class=" not in _html(f"Ort\tWert\nUlm\t{words}\nHof\t4").replace('class="table"', "").replace(
        'class="hidden"', ""
    )


def test_the_source_outranks_what_is_guessed() -> None:
    """Where the source aligns a column, that holds, also for figures."""
    html = _html("Ort\tWert\tDavon\nUlm\t3\t4", align="rc-")
    assert '<th scope="row" class="right">Ulm</th>' in html or '<td class="right">Ulm</td>' in html
    assert '<td class="middle">3</td>' in html
    assert '<td class="right">4</td>' in html


def test_the_first_column_heads_its_rows() -> None:
    """Words before figures, each another, tell what a row is about; twice the same word doesn't."""
    assert '<th scope="row">Ulm</th>' in _html("Ort\tWert\nUlm\t3\nHof\t4")
    assert '<th scope="row">' not in _html("Ort\tWert\nUlm\t3\nUlm\t4")
    assert '<th scope="row">' not in _html("Ort\tTat\nUlm\tJa\nHof\tNein")


@pytest.mark.parametrize("text", ["", "\t", "a", "a\tb", "a\n\nb\tc", "\t\t\n\t", "a\tb\nc", "a\nb\tc\td"])
def test_any_text_is_a_table(text: str) -> None:
    """No text, ragged rows and empty cells make a table, too, with every cell in it."""
    html = _html(text)
    assert html.count("<tr>") == len(text.split("\n"))
    assert html.count("<td") + html.count("<th ") == sum(len(row.split("\t")) for row in text.split("\n"))
