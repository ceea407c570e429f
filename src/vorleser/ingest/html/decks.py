"""Find the deck of an article: a sentence or two between its headline and its text, in an element of its own.

The models doubt it, since nothing else on the page is placed like it; its name, or the page's summary, tells.
"""

import re
from collections.abc import Iterator, Sequence

from vorleser.article import Role
from vorleser.ingest.html.found_block import FoundBlock
from vorleser.ingest.html.kickers import is_put_below
from vorleser.ingest.html.lead import is_alike
from vorleser.ingest.html.phrases import name_phrase
from vorleser.ingest.html.tree import label
from vorleser.ingest.html.vocabulary import NAME_WORDS
from vorleser.text.regex import compile_late

DECK = "the sentence below the headline"
_NAMED = compile_late(
    r"(?:^|[\s_-])(?:sub-?line|sub-?title|sub-?head(?:line|er)?|(?:post|entry|article|page)-?description|decks?|dek"
    r"|standfirst|unterzeile|untertitel|vorspann|lead|leadtext|excerpt|(?:\w+__)sub)(?:$|[\s_-])",
    re.IGNORECASE,
)
_OTHERS = (
    "caption",
    "credit",
    "picture",
    "teaser",
    "related",
    "author",
    "promotion",
    "subscription",
    "player",
)
_OTHER_ROLES = frozenset({Role.CAPTION, Role.FOOTNOTE, Role.DATE, Role.SUBHEAD, Role.LIST_ITEM, Role.TABLE})
_FEWEST, _LONGEST = 6, 600  # words, characters
_LINKED = 0.3  # share of it that is linked, from which on it leads elsewhere
_NEAR = 5  # blocks between the headline and its deck: its byline, the day, what shares it


def name_decks(
    blocks: Sequence[FoundBlock], read: Sequence[bool], summaries: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """Yield (block number, reason) of the deck that is not *read* though it stands below the headline."""
    top = next((n for n, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    if top is None:
        return
    for number in range(top + 1, min(top + 1 + _NEAR, len(blocks))):
        if read[number]:
            return
        if _is_deck(blocks[number], summaries):
            yield number, DECK
            return


def _is_deck(block: FoundBlock, summaries: Sequence[str]) -> bool:
    if block.silent or block.linked > _LINKED or block.element is None or block.role in _OTHER_ROLES:
        return False
    if is_put_below(block.element):
        return True
    if len(block.text.split()) < _FEWEST or len(block.text) > _LONGEST or name_phrase(block.text):
        return False
    names = label(block.element)
    if any(NAME_WORDS[kind].are_in(names) for kind in _OTHERS):
        return False
    return _NAMED.search(names) is not None or any(is_alike(block.text, said) for said in summaries)
