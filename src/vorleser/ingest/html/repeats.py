"""Tell what a page says twice: its headline, and text in two places."""

from collections import Counter
from collections.abc import Collection, Sequence

from vorleser.article import Role
from vorleser.ingest.html.found_block import FoundBlock, lists_of
from vorleser.ingest.html.kickers import runs_into_headline

_HEADINGS = frozenset({"h2", "h3"})
_LONG = 40  # characters of a key that is no coincidence when it stands twice


def find_own_lists(blocks: Sequence[FoundBlock], keys: Sequence[str]) -> frozenset[int]:
    """Return the items of lists in which some item is said nowhere else: what another list says, too, is theirs.

    *keys* are those of the blocks that are read, '' for the others.
    """
    counts = Counter(keys)
    lists = lists_of(blocks, range(len(blocks)))
    return frozenset(
        n for items in lists if any(keys[n] and counts[keys[n]] == 1 for n in items) for n in items
    )


def name_repeat(
    block: FoundBlock, keys: Sequence[str], number: int, seen: Collection[str], heads: set[str]
) -> str:
    """Return why what block *number* says is said elsewhere, too, empty where it is not.

    A heading may quote the text below it.
    """
    own = keys[number]
    kicked = block.plain is Role.SUBHEAD and any(
        len(h) >= _LONG // 2 and own.endswith(h) and not _goes_on(block.text, len(own) - len(h))
        for h in heads
    )
    begun = len(own) >= _LONG // 2 and any(h.startswith(own) for h in heads)
    if own in heads or kicked or begun:
        return "the headline again"
    if len(own) < _LONG:
        return ""
    if own in seen:
        return "said before"
    whole = block.plain in {Role.QUOTE, Role.SUBHEAD, Role.PARAGRAPH}
    heads_text = block.element is not None and block.element.tag in _HEADINGS
    others = keys[:number] if heads_text else keys
    return "a part of another paragraph" if whole and any(own in other != own for other in others) else ""


def _goes_on(text: str, size: int) -> bool:
    """Return whether the first *size* letters of *text*, before the headline, are no kicker: "Was bietet der …"."""
    letters = [at for at, sign in enumerate(text) if sign.isalnum()]
    return size < len(letters) and runs_into_headline(text[: letters[size]])
