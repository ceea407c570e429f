"""Tell a page that lists articles, such as a site's front page, from one article."""

import re
from collections.abc import Sequence

from vorleser.article import Role
from vorleser.ingest.html.found_block import ENDS, FoundBlock
from vorleser.ingest.html.tree import of_all
from vorleser.text.regex import compile_late

_FEWEST, _SHARE = 4, 0.6  # articles that such a page lists, and the share of its text that is about them
_DIGEST = 35  # words of each article, on the average, from which on they are a digest
_NEAR = 4  # blocks above a text among which its title stands
_LINKED = 0.6  # share of a title that is linked: a day may stand behind it
_TITLE = 3  # words of a title
_PROSE = 8  # words of a text
_HARDLY = 35  # words of a page that says hardly more than what it lists
_REST = compile_late(
    r"\W*(?:weiter\s?lesen|mehr\slesen|lies\smehr|continue\sreading|read\smore)\b", re.IGNORECASE
)
_FEW = 60  # words of a text that is no article's


def lists_articles(blocks: Sequence[FoundBlock], read: Sequence[bool], *, collection: bool = False) -> bool:
    """Return whether most of what is *read* of a page tells what is in other articles, each below its linked title.

    A digest tells more of each than a teaser does, and is read. On a page that says that it is a *collection*, all
    headings are such titles, and a few words of text only tell what it lists.
    """
    titles, size, words, whole = set[int](), 0, 0, 0
    cut = 0
    for number, block in enumerate(blocks):
        if not read[number] or block.plain is Role.SUBHEAD or len(block.text.split()) < _PROSE:
            continue
        whole += len(block.text)
        title = _find_title(blocks, read, number, collection=collection)
        if title >= 0 and title not in titles:
            titles.add(title)
            size += len(block.text)
            words += len(block.text.split())
            cut += _is_cut(block)
    heard = sum(len(block.text.split()) for block, yes in zip(blocks, read, strict=True) if yes)
    if collection and heard < _FEW:
        return True
    if heard < _HARDLY and _count_cards(blocks, read) >= _FEWEST:
        return True
    short = words <= len(titles) * _DIGEST or cut > len(titles) * _SHARE
    return len(titles) >= _FEWEST and short and size >= whole * _SHARE


def _is_cut(block: FoundBlock) -> bool:
    """Return whether a block ends with the link to the rest of what it tells."""
    link = None if block.element is None else next(reversed([*block.element.iter("a")]), None)
    return link is not None and bool(_REST.match(of_all(link))) and block.text.endswith(of_all(link))


def _count_cards(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> int:
    """Return how many headings of a page stand right above a link, or are one themselves, with no text below."""
    found = 0
    for number, block in enumerate(blocks[:-1]):
        heading = block.plain is Role.SUBHEAD and not read[number]
        found += heading and (_is_linked(block) or (blocks[number + 1].linked > _LINKED))
    return found


def _find_title(blocks: Sequence[FoundBlock], read: Sequence[bool], number: int, *, collection: bool) -> int:
    """Return which block is the title of another article right above block *number*, -1 for none.

    Between them may stand pictures, and lines that are no sentences.
    """
    for at in range(number - 1, max(-1, number - 1 - _NEAR), -1):
        block = blocks[at]
        if not block.silent and not read[at] and len(block.text.split()) >= _TITLE and _is_linked(block):
            return at
        if block.plain is Role.SUBHEAD and collection:
            return at
        if block.plain is Role.SUBHEAD or ENDS.search(block.text):
            break
    return -1


def _is_linked(block: FoundBlock) -> bool:
    """Return whether a block is a link, or stands in one with all that is told of the other article."""
    element = block.element
    around = () if element is None else (element, *element.iterancestors())
    return block.linked > _LINKED or any(found.tag == "a" and found.get("href") for found in around)
