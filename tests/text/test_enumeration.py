"""Numbers that count items: known by their neighbours, in a row or at the starts of blocks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorleser.text.enumeration import in_a_row, items


def numbers(blocks: list[str]) -> list[list[int]]:
    """Return for each of *blocks*, all of one kind, the numbers that count items in it."""
    return [[mark.number for mark in marks] for marks in items(("same", text) for text in blocks)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Es zählen 1. Zeit und 2. Geld.", [1, 2]),
        ("Zwei Gründe: 1. Das Dach ist dicht. 2. Die Heizung ist neu.", [1, 2]),
        ("Auf dem Plan: 1. Bericht 2. Wahlen 3. Kaffee", [1, 2, 3]),
        ("Er will a) Ruhe, b) Zeit und c) Geld.", [1, 2, 3]),
        ("I. Die Klage ist zulässig. II. Sie ist begründet.", [1, 2]),
        ("Am 1. Mai, am 2. Mai und am 3. Oktober ist zu.", []),
        ("Das Programm: 1. Mai: Umzug, 2. Mai: Konzert.", []),
        ("1. Platz: Anna, 2. Platz: Ben", []),
        ("1. Bürgermeister Huber, 2. Bürgermeisterin Lang", []),
        ("In der 1. und 2. Klasse, auch in der 3. Klasse", []),
        ("Platz 1. Anna, Platz 2. Ben", []),
        ("Nur 1. Zeit zählt.", []),
        ("Müller (1) und Huber (2), Lang (3)", []),
    ],
)
def test_in_a_row(text: str, counted: list[int]) -> None:
    """Within a text, numbers count items that follow each other and lean on no word."""
    assert [mark.number for mark in in_a_row(text)] == counted


@pytest.mark.parametrize(
    ("blocks", "counted"),
    [
        (["1. Viel trinken", "2. Schatten suchen"], [[1], [2]]),
        (["2. Schatten suchen"], [[]]),
        (["3. Stille", "2. Lärm", "1. Mitte"], [[3], [2], [1]]),
        (["1. Bundesliga", "2. Bundesliga", "3. Liga"], [[], [], []]),
        (["1. Teig", "2. Belag", "1. Salat", "2. Suppe"], [[1], [2], [1], [2]]),
        (["1. Schritt", "2. Schritt"], [[], []]),
        (["1. Die Klage", "2. Die Kosten"], [[1], [2]]),
        (["1. Teig", "3. Belag"], [[], []]),
        (["1) Teig", "2. Belag"], [[], []]),
        (["1. Mehl sieben\n2. Eier trennen", "3. Backen"], [[1, 2], [3]]),
        (["7. Ulm", "8. Gera"], [[7], [8]]),
        (["1 Grundlagen", "2 Pflanzen"], [[1], [2]]),
        (["2 Tote", "3 Verletzte"], [[], []]),
        (["1 Mann ging fort.", "2 Frauen blieben."], [[], []]),
    ],
)
def test_at_the_starts_of_blocks(blocks: list[str], counted: list[list[int]]) -> None:
    """Blocks of one kind are numbered if their numbers count up or down, one by one."""
    assert numbers(blocks) == counted


def test_blocks_of_different_kinds_are_no_neighbours() -> None:
    """A heading and a paragraph don't count together."""
    assert items([("heading", "1. Teig"), ("paragraph", "2. Belag")]) == [(), ()]


def test_siblings_are_alike() -> None:
    """If one item begins a sentence of its own, the first one does so too, even after a colon."""
    assert [mark.opens for mark in in_a_row("Zwei Dinge: 1. Es regnet. 2. Es ist kalt.")] == [True, True]
    assert [mark.opens for mark in in_a_row("1. Anna, 2. Ben")] == [False, False]


@given(st.lists(st.text(alphabet="12.) aI\nZeit,:;(", max_size=40), max_size=6))
def test_marks_lie_where_they_say(blocks: list[str]) -> None:
    """Marks are in order, don't overlap, and end in their stop."""
    for text, marks in zip(blocks, items(("same", text) for text in blocks), strict=True):
        assert all(text[mark.end - 1] in ".)" or mark.style == "1" for mark in marks)
        assert all(before.end <= after.start for before, after in pairwise(marks))
