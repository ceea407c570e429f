"""Tell tables that only lay out a page from those that hold data."""

from typing import TYPE_CHECKING

from vorleser.ingest.html.tree import of_all

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST_CELL = 400  # characters in a table; one with longer ones lays out the page


def lays_out(table: "HtmlElement") -> bool:
    """Return whether a *table* only lays out a page: it has one row or column of text, long cells, or headings."""
    cells = [*table.iter("td", "th")]
    full = [[bool(of_all(cell)) for cell in row if cell.tag in {"td", "th"}] for row in table.iter("tr")]
    headed = any(cell.tag == "th" for cell in cells)
    single = max(map(sum, full), default=0) < 2 or (
        not headed and len([row for row in full if any(row)]) == 1
    )
    return (
        table.get("role") == "presentation"
        or single
        or next(table.iter("h1", "h2"), None) is not None
        or any(cell.find(".//table") is not None for cell in cells)
        or any(len(of_all(cell)) > _LONGEST_CELL or _is_parted(cell) for cell in cells)
    )


def names_columns_alone(table: "HtmlElement") -> bool:
    """Return whether a *table* has nothing but the headings of several columns: a script fills in its rows."""
    headings = sum(1 for _ in table.iter("th"))
    return headings > 1 and next(table.iter("td"), None) is None and sum(1 for _ in table.iter("tr")) == 1


def _is_parted(cell: "HtmlElement") -> bool:
    """Return whether a table's *cell* holds several paragraphs, as those do that lay out a page."""
    empty = (line for line in cell.iter("br") if not (line.tail or "").strip())
    breaks = any(line.getnext() is not None and line.getnext().tag == "br" for line in empty)
    return breaks or sum(bool(of_all(part)) for part in cell.iter("p")) > 1
