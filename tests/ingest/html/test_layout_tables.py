"""Tables that only lay out a page are told from those that hold data."""

import pytest
from lxml import html

from vorleser.ingest.html.layout_tables import lays_out, names_columns_alone

LONG = "Die Ziegelei am Bach brannte hundert Jahre lang Dachpfannen für das ganze Tal. " * 6


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><td>Heimatverein</td><td>Willkommen</td><td>Besucher 43</td></tr>",
        "<tr><td><img src='p.gif'></td><td>Mühlenfest</td></tr><tr><td></td><td>Chorprobe</td></tr>",
        f"<tr><td>Menü</td><td>{LONG}</td></tr><tr><td>Fuß</td><td>Ende</td></tr>",
        "<tr><td>Menü</td><td><h2>Chronik</h2></td></tr><tr><td>a</td><td>b</td></tr>",
        "<tr><td>Menü</td><td>Eins<br><br>Zwei</td></tr><tr><td>a</td><td>b</td></tr>",
    ],
)
def test_a_table_that_lays_out_a_page(rows: str) -> None:
    """One row or one column of text, long or parted cells, and headings inside hold no data."""
    assert lays_out(html.fromstring(f"<table>{rows}</table>"))


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><td>Pfannen</td><td>61 Mark</td></tr><tr><td>Ziegel</td><td>24 Mark</td></tr>",
        "<tr><th>Saison</th><td>1902</td></tr>",
    ],
)
def test_a_table_of_data(rows: str) -> None:
    """Two columns in two rows hold data; so does one row whose cell is marked as a heading."""
    assert not lays_out(html.fromstring(f"<table>{rows}</table>"))


def test_a_table_of_nothing_but_headings_of_columns() -> None:
    """A script fills in its rows; with one row, or one heading, it is a table that says something."""
    head = "<tr><th>Sorte</th><th>Reife</th></tr>"
    assert names_columns_alone(html.fromstring(f"<table><thead>{head}</thead><tbody></tbody></table>"))
    assert not names_columns_alone(
        html.fromstring(f"<table>{head}<tr><td>Boskop</td><td>Mai</td></tr></table>")
    )
    assert not names_columns_alone(html.fromstring(f"<table>{head}{head}</table>"))
    assert not names_columns_alone(html.fromstring("<table><tr><th>Sorte</th></tr></table>"))
