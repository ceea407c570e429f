"""What a page says twice is heard once, but for the items of lists that have others of their own."""

from lxml import html

from vorleser.ingest.html.repeats import find_other_portions, find_own_lists, name_repeat
from vorleser.ingest.html.votes import key
from vorleser.ingest.html.walk import walk

SAID = "Einfaches Schneiden des Films und Farbausgleich in drei Stunden"


def _repeats(source: str) -> list[str]:
    """Return the texts of *source* that are said before, if all of it is read."""
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    keys = [key(block.text) for block in blocks]
    own, seen, found = find_own_lists(blocks, keys), set[str](), []
    for number, block in enumerate(blocks):
        if name_repeat(block, keys, number, () if number in own else seen, set()):
            found.append(block.text)
        seen.add(keys[number])
    return found


def test_a_list_may_share_items_with_another() -> None:
    """Two offers have a point in common; a list that is wholly said before is a copy, and so is a paragraph."""
    one, two = (f"<ul><li>{SAID}</li><li>{price}</li></ul>" for price in ("189 Franken", "269 Franken"))
    assert _repeats(one + two) == []
    assert _repeats(one + one) == [SAID]
    assert _repeats(f"<p>{SAID}.</p><p>{SAID}.</p>") == [f"{SAID}."]


def _portions(source: str, named: tuple[str, ...] = ()) -> list[str]:
    """Return the texts of *source* that stay where all of it is read, *named* in the page's own data."""
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    sure = [block.text in named for block in blocks]
    silent = find_other_portions(blocks, [True] * len(blocks), sure)
    return [block.text for number, block in enumerate(blocks) if number not in silent]


def test_a_list_of_ingredients_is_said_for_one_number_of_portions() -> None:
    """Lists alike but for amounts stand for portions: the one that the data name is kept, or the first of several."""
    one, two, four = (
        f"<ul><li>{milk} Milch</li><li>{eggs}</li><li>Salz</li></ul>"
        for milk, eggs in (("5 dl", "1 Ei"), ("1 l", "2 Eier"), ("2 l", "4 Eier"))
    )
    assert _portions(one + two + four) == ["5 dl Milch", "1 Ei", "Salz"]
    assert _portions(one + two, ("1 l Milch", "2 Eier", "Salz")) == ["1 l Milch", "2 Eier", "Salz"]
    dough_and_topping = ("5 dl Milch", "1 Ei", "1 l Milch", "2 Eier")
    assert len(_portions(one + two, dough_and_topping)) == len(_portions(one + two)) == 6
    days = "".join(f"<ul><li>{n} Uhr Andacht</li><li>{n + 2} Uhr Anstoß</li></ul>" for n in (9, 10, 11))
    assert len(_portions(days)) == 6
    years = "<ul><li>1990 Bau</li><li>2001 Umbau</li></ul>"
    assert len(_portions(years + years.replace("Umbau", "Verkauf"))) == 4
