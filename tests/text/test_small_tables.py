"""The tables that ship with the program."""

from pathlib import Path

import pytest

from vorleser.text.small_tables import read_small_table, split_table

TEXT = "# town\tadjective\n\nHusum\tHusumer\nKiel\n"


def test_rows_are_filled_and_comments_left_out(tmp_path: Path) -> None:
    """Where cells may be missing they are empty."""
    (tmp_path / "towns.tsv").write_text(TEXT, "utf-8")
    rows = (("Husum", "Husumer"), ("Kiel", ""))
    assert read_small_table(tmp_path / "towns.tsv", cells=2, least=1) == rows


@pytest.mark.parametrize(("text", "least"), [(TEXT, 0), (f"{TEXT}Rom\tRömer\trömisch\n", 1)])
def test_a_row_of_other_cells_is_named(text: str, least: int) -> None:
    """Its line says where to look."""
    line = 5 if least else 4
    with pytest.raises(ValueError, match=rf"^towns, line {line}: \d cells instead of 2$"):
        split_table(text, "towns", 2, least)
