"""Where the columns of a source's tables stand."""

import pytest
from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.columns import alignment
from vorleser.ingest.reader import Raw
from vorleser.ingest.readers.markdown import READER


@pytest.mark.parametrize(
    ("rows", "align"),
    [
        ("<tr><th>A<th>B<tr><td>x<td align=right>1<tr><td>y<td align=right>2", "-r"),
        ("<tr><td style='text-align: CENTER'>x<td style='color:red;text-align:end'>1", "cr"),
        ("<tr><td class='has-text-align-right'>x<td class='text-center'>1<td class='bright'>2", "rc-"),
        ("<tr><td>x<td>1", ""),
        ("<tr><td colspan=2 align=right>x<tr><td>x<td align=right>1", ""),
        ("<tr><td>x<td align=right>1<tr><td>x<td>2<tr><td>x<td>3", ""),
        ("<tr><td align=justify>x<td align=''>1", ""),
        ("", ""),
    ],
)
def test_cells_say_where_their_column_stands(rows: str, align: str) -> None:
    """By style, attribute or class, what most cells of a column say; columns that can't be told apart say nothing."""
    assert alignment(html.fromstring(f"<table><tbody>{rows}</table>")) == align


@pytest.mark.parametrize(
    ("line", "align"), [("|:--|--:|:-:|", "lrc"), ("|---|--:|---|", "-r-"), ("|--|--|--|", "")]
)
def test_markdown_says_it_in_its_second_line(line: str, align: str) -> None:
    """Colons in the line below the head align a column."""
    article = READER.read(Raw("a.md", f"# T\n\n|A|B|C|\n{line}\n|x|1|2|\n".encode()))
    assert [block.align for block in article.blocks if block.role is Role.TABLE] == [align]
