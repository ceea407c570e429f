"""What a page costs grows with its size only, whatever of its parts there are many of."""

import sys
from collections.abc import Callable
from typing import Any, SupportsIndex, overload

import pytest
from lxml import html

from vorleser.ingest import Raw
from vorleser.ingest.html.additions import name_additions
from vorleser.ingest.html.boxes import find_below, name_boxes
from vorleser.ingest.html.found_block import FoundBlock
from vorleser.ingest.html.front_pages import lists_articles
from vorleser.ingest.html.leftovers import name_leftovers
from vorleser.ingest.html.page import take_apart
from vorleser.ingest.html.quotations import name_quotations
from vorleser.ingest.html.small_boxes import name_small_boxes
from vorleser.ingest.html.walk import walk

FEW, MANY = 50, 200
GROWTH = 5.0  # MANY may cost that many times as much as FEW: four times, and what is done once
TEXT = "<p>Der Bach führt seit dem Frühjahr wieder Wasser, und die Forellen sind zurück.</p>"
ASIDE = "<div><p>Ein Otter wohnt seit dem Winter unter der alten Brücke.</p></div>"


class Looked(list[FoundBlock]):
    """Blocks that count how often one of them is looked at by its number."""

    looks = 0

    @overload
    def __getitem__(self, at: SupportsIndex) -> FoundBlock: ...
    @overload
    def __getitem__(self, at: slice) -> list[FoundBlock]: ...
    def __getitem__(self, at: SupportsIndex | slice) -> FoundBlock | list[FoundBlock]:
        """Return what stands *at* a place, and count it."""
        self.looks += 1
        return super().__getitem__(at)


def _looks(page: str, silent: str) -> int:
    """Return how often blocks are looked at while those of *page* are judged; *silent* ones are not read."""
    blocks = Looked(walk(html.fromstring(f"<body>{page}</body>")))
    read = [silent not in block.text for block in blocks]
    name_additions(blocks, [0.5] * len(blocks), read)
    list(name_boxes(blocks, read))
    list(name_leftovers(blocks, read))
    list(name_small_boxes(blocks, read, find_below(blocks)))
    list(name_quotations(blocks, read))
    lists_articles(blocks, read)
    return blocks.looks


@pytest.mark.parametrize(
    ("part", "behind"),
    [
        ("<figure><img src='a.jpg' alt='Ein Bild'></figure>", TEXT),
        ("<p>Erlen am Ufer</p>", TEXT),
        ("<button>Anmelden</button>", ASIDE),
        ("<p>Anzeige</p>", TEXT),
        ("<p><b>Leserbriefe</b></p>", ASIDE),
        ("<h3><a href='/l'>Ein Otter am Bach</a></h3>", TEXT),
    ],
    ids=["pictures", "short lines", "buttons before asides", "labels", "letters", "titles"],
)
def test_each_part_of_a_page_is_looked_at_a_few_times(part: str, behind: str) -> None:
    """Four times the parts are looked at four times as often, not sixteen times."""
    few, many = (_looks(TEXT + part * count + behind * count + TEXT, "Otter") for count in (FEW, MANY))
    assert many < GROWTH * few


def _calls(work: Callable[[], object]) -> int:
    """Return how many functions are called by *work*."""
    counted = [0]

    def count(_: Any, event: str, __: Any) -> None:
        counted[0] += event.endswith("call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted[0]


@pytest.mark.parametrize("line", ["Erle<br>", "<b>Erle</b><br>", "<b>Erle<br></b>Esche<br>"])
def test_a_line_costs_what_it_is_long(line: str) -> None:
    """Four times the breaks in a paragraph take four times the work."""
    few, many = (
        _calls(lambda count=count: [*walk(html.fromstring(f"<body><p>{line * count}</p></body>"))])
        for count in (FEW, MANY)
    )
    assert many < GROWTH * few


def test_cells_that_claim_to_be_huge_cost_nothing() -> None:
    """What a cell says of the columns and rows it spans changes neither the votes nor the work."""
    table = "<table>" + "<tr><td{span}>Erle, Esche und Weide stehen am Ufer.</td></tr>" * 30 + "</table>"
    page = f"<html><head><title>Bach</title></head><body><article>{TEXT * 5}{table}</article></body></html>"
    plain, huge = (page.replace("{span}", span) for span in ("", " rowspan=60000 colspan=1000"))
    votes = [take_apart(Raw("page.html", source.encode())).votes for source in (plain, huge)]
    assert votes[0] == votes[1]
    calls = [
        _calls(lambda source=source: take_apart(Raw("page.html", source.encode())))
        for source in (plain, huge)
    ]
    assert calls[1] < 1.2 * calls[0]
