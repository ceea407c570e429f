"""Numbers of steps are parted from the words that run into them; other numbers stay as they are."""

import pytest
from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.found_block import FoundBlock
from vorleser.ingest.html.item_numbers import counts_items
from vorleser.ingest.html.step_numbers import part_numbers


def _paragraph(source: str) -> FoundBlock:
    element = html.fromstring(source)
    return FoundBlock(Role.PARAGRAPH, element.text_content(), element=element)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<p><b>1</b>Den Teig kneten.</p>", "1. Den Teig kneten."),
        ("<p><span><b>12)</b></span>Den Teig kneten.</p>", "12. Den Teig kneten."),
        ("<p>2.Den Teig kneten.</p>", "2. Den Teig kneten."),
    ],
)
def test_a_number_is_parted_from_its_text(source: str, said: str) -> None:
    """A number in an element of its own, or with a stop, gets its space."""
    assert [block.text for block in part_numbers([_paragraph(source)])] == [said]


@pytest.mark.parametrize(
    "source",
    ["<p>1.FC Moor gewinnt.</p>", "<p>3D-Druck hilft.</p>", "<p>2. Den Teig kneten.</p>", "<p>5G kommt.</p>"],
)
def test_other_numbers_stay(source: str) -> None:
    """What is one word with its number, or has its space, is not touched."""
    block = _paragraph(source)
    assert [*part_numbers([block])] == [block]


def _items(source: str) -> list[FoundBlock]:
    return [
        FoundBlock(Role.LIST_ITEM, part.text_content(), element=part)
        for part in html.fromstring(source).iter("div", "dt", "dd")
        if not len(part)
    ]


def test_a_number_alone_is_not_said() -> None:
    """A step's number in a block of its own falls; a label and its value are one line."""
    steps = _items(
        "<ul><li><div>1</div><div>Den Teig kneten.</div></li><li><div>Sofort essen.</div></li></ul>"
    )
    assert [block.text for block in part_numbers(steps)] == ["Den Teig kneten.", "Sofort essen."]
    terms = _items("<dl><dt>Backzeit:</dt><dd>50 Min</dd><dt>Salz</dt><dd>2 TL</dd></dl>")
    assert [block.text for block in part_numbers(terms)] == ["Backzeit: 50 Min", "Salz", "2 TL"]


def test_ingredients_are_not_counted() -> None:
    """An ordered list of amounts has no numbers besides; one of steps has."""
    amounts = "<ol><li>500 g Mehl</li><li>2 TL Salz</li><li>1 Ei</li><li>Kerne</li></ol>"
    steps = "<ol><li>Den Teig kneten.</li><li>2 TL Salz dazugeben.</li><li>Backen.</li></ol>"
    assert not counts_items(html.fromstring(amounts))
    assert counts_items(html.fromstring(steps))
