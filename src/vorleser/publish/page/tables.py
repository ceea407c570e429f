"""A table of the page: its name, heads of columns and rows, and figures where the source aligns them."""

from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup

from vorleser.article import Block
from vorleser.text.characters import one_line
from vorleser.text.regex import compile_late

_Inline = Callable[[int, int], Markup]
"""Returns the HTML of the block's text from one character to another."""

_NUMBER = compile_late(
    r"[+−–-]?\s?(?:[€$£]\s?)?\d[\d.,:\s]*\s?(?:[%‰€$£°]|[^\W\d]{1,5}[²³]?(?:/[^\W\d]{1,3})?)?\.?"
)
_NOTHING = frozenset({"", "-", "–", "—", "k. A.", "k.A.", "."})
_LONGEST = 80  # characters of a name made of the heads of columns
_CLASSES = {"c": ' class="middle"', "r": ' class="right"'}


def table_html(block: Block, inline: _Inline, caption: Markup, name: str) -> Markup:
    """Return *block* as a table, whose first row is its head; it scrolls by itself where the screen is narrow.

    Its name is *caption* where the article has one, else its columns' heads, for screen readers only; *name* is the
    id of the element that holds it.
    """
    rows = [row.split("\t") for row in block.text.split("\n")]
    head = rows[0] if len(rows) > 1 else []
    places = list(_places(rows, block, inline))
    letters = _letters(block.align, rows[len(head) > 0 :])
    html = _row(places[0], letters, heads=len(places[0])) if head else Markup()
    html = Markup("<thead>{}</thead>").format(html) if head else html
    heads = int(bool(head) and _names_rows(rows[1:], letters))
    body = Markup("").join(
        _row(cells, letters, heads=heads, scope="row") for cells in places[len(head) > 0 :]
    )
    return Markup(
        '<div class="table" role="region" aria-labelledby="{0}" tabindex="0"><table>'
        '<caption id="{0}"{1}>{2}</caption>{3}<tbody>{4}</tbody></table></div>'
    ).format(name, "" if caption else Markup(' class="hidden"'), caption or _describe(head), html, body)


def _places(rows: Sequence[Sequence[str]], block: Block, inline: _Inline) -> Iterator[list[Markup]]:
    """Yield the rows of *block*, each cell as HTML."""
    place = 0
    for row in rows:
        cells = []
        for cell in row:
            cells.append(inline(place, place + len(cell)))
            place += len(cell) + 1
        yield cells
    assert place == len(block.text) + 1  # noqa: S101 -- each cell is followed by one tab or newline


def _describe(head: Sequence[str]) -> str:
    columns = one_line(", ".join(filter(None, map(str.strip, head))))
    if len(columns) > _LONGEST:
        columns = columns[:_LONGEST].rpartition(" ")[0].rstrip(",") + " …"
    return f"Tabelle: {columns}" if columns else "Tabelle"


def _letters(align: str, rows: Sequence[Sequence[str]]) -> str:
    """Return where each column stands: as the source says, else numbers to the right."""
    width = max(map(len, rows), default=0)
    own = align.ljust(width, "-")
    columns = ([row[at].strip() for row in rows if at < len(row)] for at in range(width))
    return "".join(
        letter if letter in "lcr" else "r" if _is_numeric(column) else "l"
        for letter, column in zip(own, columns, strict=False)
    )


def _is_numeric(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell not in _NOTHING]
    return bool(filled) and all(_NUMBER.fullmatch(cell) for cell in filled)


def _names_rows(rows: Sequence[Sequence[str]], letters: str) -> bool:
    """Return whether the first column says what each row is about: words, each another, before figures."""
    first = [row[0].strip() for row in rows]
    return "r" in letters[1:] and not _is_numeric(first) and all(first) and len({*first}) == len(first)


def _row(cells: Sequence[Markup], letters: str, *, heads: int, scope: str = "col") -> Markup:
    """Return a row whose first *heads* cells are heads, of columns or of the row."""
    html = Markup()
    for number, cell in enumerate(cells):
        aligned = Markup(_CLASSES.get(letters[number : number + 1], ""))  # noqa: S704 -- one of our own constants
        kind = Markup('th scope="{}"').format(scope) if number < heads else Markup("td")
        html += Markup("<{}{}>{}</{}>").format(kind, aligned, cell, kind[:2])
    return Markup("<tr>{}</tr>").format(html)
