"""What a page says twice is heard once, but for the items of lists that have others of their own."""

from lxml import html

from vorleser.ingest.html.repeats import find_own_lists, name_repeat
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
