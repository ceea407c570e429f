"""Numbers that an ordered list has in its text as well, in a badge of their own: ``<ol><li><span>1</span> Mehl``."""

from typing import TYPE_CHECKING

from vorleser.ingest.html.ingredients import tells_amount
from vorleser.ingest.html.tree import of_all
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NUMBER = compile_late(r"0?([0-9]{1,3})[.)]?")
_AMOUNT = compile_late(r"[\d½¼¾⅓]")
_FEWEST = 3  # ingredients


def counts_items(listed: "HtmlElement") -> bool:
    """Return whether *listed* is an ordered list whose numbers count: one of ingredients has amounts in their place."""
    if listed.tag != "ol":
        return False
    items = [of_all(child) for child in listed if child.tag == "li"]
    amounts = [text for text in items if _AMOUNT.match(text)]
    measured = len(amounts) >= _FEWEST and sum(map(tells_amount, amounts)) * 2 >= len(amounts)
    return not measured or len(amounts) * 2 < len(items)


def drop_own_numbers(listed: "HtmlElement", first: int) -> None:
    """Drop the badges from the items of *listed*, counted from *first*, where each item begins with its own number."""
    items = [child for child in listed if child.tag == "li"]
    badges = [item[0] for item in items if len(item) and not (item.text or "").strip()]
    shown = len(badges) == len(items) and all(
        _shows(badge, number) for number, badge in enumerate(badges, first)
    )
    for badge in badges if shown and len(items) > 1 else ():
        badge.drop_tree()


def _shows(badge: "HtmlElement", number: int) -> bool:
    """Return whether *badge* has no text but *number*."""
    found = _NUMBER.fullmatch(of_all(badge).strip()) if isinstance(badge.tag, str) else None
    return found is not None and int(found[1]) == number
