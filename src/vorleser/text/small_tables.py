"""Read the tables that ship with the program: a row a line, its cells parted by tabs; ``#`` begins a comment."""

from importlib.resources.abc import Traversable


def read_small_table(table: Traversable, cells: int, least: int = 0) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the file *table*, see `split_table`; raises OSError or ValueError."""
    return split_table(table.read_text("utf-8"), table.name, cells, least)


def split_table(text: str, name: str, cells: int, least: int = 0) -> tuple[tuple[str, ...], ...]:
    """Return the rows in *text*, each of them filled with '' to so many *cells*.

    Raises ValueError with *name* and the line of a row that has more, or less than *least* (0: none may be missing).
    """
    fewest = least or cells
    rows: list[tuple[str, ...]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line[0] == "#":
            continue
        row = line.split("\t")
        if len(row) != cells:
            if not fewest <= len(row) < cells:
                raise ValueError(f"{name}, line {number}: {len(row)} cells instead of {cells}")
            row += [""] * (cells - len(row))
        rows.append(tuple(row))
    return tuple(rows)
