"""Ingredients outside of any list are read, an amount with what it is of."""

from lxml import html

from vorleser.ingest.html.arrange import arrange_blocks
from vorleser.ingest.html.ingredients import (
    name_called_ingredients,
    name_ingredients,
    name_linked_ingredients,
)
from vorleser.ingest.html.walk import walk

TEXT = "<p>Der Sirup hält sich ein Jahr, wenn die Flaschen sauber und fest verschlossen sind.</p>"


def _named(rows: str) -> list[int]:
    blocks = [*walk(html.fromstring(f"<body>{TEXT}{rows}{TEXT}</body>"))]
    read = [block.text.startswith("Der Sirup") for block in blocks]
    return [number for number, _ in name_ingredients(blocks, read)]


def test_rows_with_amounts_are_read() -> None:
    """Three rows with amounts and units amid the text are read; single ones, and other figures, are not."""
    rows = "<div>20 Dolden</div><div>1 kg Zucker</div><div>2 l Wasser</div>"
    assert _named(rows) == [1, 2, 3]
    assert _named("<div>1 kg Zucker</div>") == []
    assert _named("<div>20 Ansichten</div><div>3 Kommentare</div><div>1 Stern</div>") == []


def test_an_amount_is_said_with_what_it_is_of() -> None:
    """An amount in an element of its own is joined with what stands beside it in their box."""
    row = "<div><div>250 g</div><div>Zucker</div></div>"
    blocks = arrange_blocks(walk(html.fromstring(f"<body>{TEXT}{row}{row.replace('Zucker', 'Mehl')}</body>")))
    assert [block.text for block in blocks][1:] == ["250 g Zucker", "250 g Mehl"]
    apart = "<div>250 g</div><div>Zucker</div><div>Mehl</div>"
    blocks = arrange_blocks(walk(html.fromstring(f"<body>{TEXT}{apart}</body>")))
    assert [block.text for block in blocks][1:] == ["250 g", "Zucker", "Mehl"]


def _linked(source: str, *, read: bool = False, named: bool = False) -> list[str]:
    blocks = [*walk(html.fromstring(f"<body>{TEXT}{source}</body>"))]
    heard = [n == 0 or (read and not block.linked) for n, block in enumerate(blocks)]
    items = [named and block.text[:1].isdecimal() for block in blocks]
    return sorted(blocks[number].text for number, _ in name_linked_ingredients(blocks, heard, items))


def test_ingredients_that_link_are_read() -> None:
    """A list with amounts is one of ingredients by its heading or the page's data, one without them by its name."""
    rows = (
        "<ul><li>2 <a href='/z'>Zitronen</a></li><li>1 kg <a href='/s'>Sirup</a></li><li>4 Dolden</li></ul>"
    )
    said = ["1 kg Sirup", "2 Zitronen", "4 Dolden"]
    assert _linked(f"<h2>Zutaten</h2>{rows}") == [*said, "Zutaten"]
    assert _linked(f"<h2>Beliebt</h2>{rows}", named=True) == said
    assert _linked(f"<h2>Beliebt</h2>{rows}") == []
    plain = "<li>Zucker</li><li>Wasser</li><li><a href='/s'>Sirup</a></li>"
    assert _linked(f"<ul class='zutaten'>{plain}</ul>", read=True) == ["Sirup", "Wasser", "Zucker"]
    assert _linked(f"<ul class='menu'>{plain}</ul>", read=True) == []
    assert _linked(f"<h2>Zutaten von A bis Z</h2><ul>{plain}</ul>") == []


def test_rows_named_ingredients_are_read_wherever_they_stand() -> None:
    """Rows whose class calls them ingredients are read behind the text, too, with their headings; once is enough."""
    rows = "".join(f"<div class='zutat'>{row}</div>" for row in ("1 kg Zucker", "2 l Wasser", "20 Dolden"))
    blocks = [*walk(html.fromstring(f"<body>{TEXT}<h3>Zutaten</h3><h4>Sirup</h4>{rows}</body>"))]
    read = [block.text.startswith("Der Sirup") for block in blocks]
    assert [number for number, _ in name_called_ingredients(blocks, read)] == [1, 2, 3, 4, 5]
    assert [*name_called_ingredients(blocks, [*read[:3], True, False, False])] == []
    others = [*walk(html.fromstring(f"<body>{TEXT}{rows.replace('zutat', 'ware')}</body>"))]
    assert [*name_called_ingredients(others, [True, False, False, False])] == []


def test_items_named_ingredients_are_read() -> None:
    """Items of a list are rows, too, whose class calls them ingredients."""
    rows = "".join(f"<li class='ingredient'>{row}</li>" for row in ("500 ml Milch", "40 g Stärke", "2 Eier"))
    blocks = [*walk(html.fromstring(f"<body>{TEXT}<h2>Zutaten</h2><ul>{rows}</ul></body>"))]
    assert [number for number, _ in name_called_ingredients(blocks, [True, *[False] * 4])] == [1, 2, 3, 4]
