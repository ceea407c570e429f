"""Tables that are drawn with bars, and sums below rules."""

import pytest

from vorleser.article import Role
from vorleser.ingest.reader import Raw
from vorleser.ingest.readers.text import read_text

TEXT = "Am Deich grasen wieder Schafe, seit der Pächter seine Kühe verkauft hat. Abends bellt ein Hund."


def _told(written: str) -> list[tuple[Role, str]]:
    text = f"Die Schafe\n\n{TEXT}\n\n{written}\n\n{TEXT}"
    return [(block.role, block.text) for block in read_text(Raw("a.txt", text.encode())).blocks[2:-1]]


@pytest.mark.parametrize(
    "drawn",
    [
        "| Jahr | Schafe |\n|------|-------:|\n| 2025 | 340 |",
        "Jahr | Schafe\n:---|:---:\n2025 | 340",
        "+------+--------+\n| Jahr | Schafe |\n+======+========+\n| 2025 | 340    |\n+------+--------+",
    ],
)
def test_bars_around_a_rule_draw_a_table(drawn: str) -> None:
    """Two rows are enough; the rule and the bars are no text."""
    assert _told(drawn) == [(Role.TABLE, "Jahr\tSchafe\n2025\t340")]


def test_a_short_row_has_empty_cells() -> None:
    """Every row has as many cells as the longest."""
    assert _told("a | b | c\n--|--|--\n1 | 2") == [(Role.TABLE, "a\tb\tc\n1\t2\t")]


@pytest.mark.parametrize("line", ["Olversum | Tating", "Bürozeiten: Mo | Di | Do von neun bis zwölf Uhr."])
def test_a_bar_without_a_rule_is_a_sign_of_the_text(line: str) -> None:
    """Addresses and footers have bars, too."""
    assert Role.TABLE not in {role for role, _ in _told(line)}


@pytest.mark.parametrize("rule", ["-" * 25, "=" * 25, "-----   -----   -----"])
def test_a_sum_below_a_rule_is_the_last_row(rule: str) -> None:
    """A rule between rows of as many cells parts no paragraphs."""
    rows = f"Karten    8.400   9.120\nSpenden   1.200     870\n{rule}\nSumme     9.600   9.990"
    assert _told(rows) == [(Role.TABLE, "Karten\t8.400\t9.120\nSpenden\t1.200\t870\nSumme\t9.600\t9.990")]


@pytest.mark.parametrize("box", ["[ ]", "[x]", "[X]", "☐", "☑", "✓", "- [ ]", "* [x]"])
def test_a_box_to_tick_opens_an_item(box: str) -> None:
    """The box is no text."""
    written = f"{box} Strom bestellen\n{box} Musik suchen"
    assert _told(written) == [(Role.LIST_ITEM, "Strom bestellen"), (Role.LIST_ITEM, "Musik suchen")]
