"""Tell the sentences of a text from lines that call, link or are named as something else."""

from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.found_block import ENDS, FoundBlock
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NAMED_ROLES = frozenset({Role.CAPTION, Role.RELATED, Role.BYLINE, Role.FOOTNOTE, Role.KICKER})
CALLS = compile_late(
    r"\b(?:Sie|Ihr\w*|Ihnen|[Uu]ns|[Uu]nser\w*|[Dd]u|[Dd]ein\w*|[Dd]i(?:ch|r)|[Ee]u(?:ch|re\w*))\b|\bwww\.|://|@"
)
_WORDS = 5  # of a sentence


def is_sentence(block: FoundBlock, least: int = _WORDS) -> bool:
    """Return whether a block is a sentence of a text, of *least* words, without links or a word to the reader."""
    whole = len(block.text.split()) >= least and ENDS.search(block.text)
    return bool(whole) and not block.linked and not CALLS.search(block.text)


def has_letters(block: FoundBlock) -> bool:
    """Return whether a block says more than figures and signs."""
    return any(map(str.isalpha, block.text))


def parent_of(block: FoundBlock) -> "HtmlElement | None":
    """Return the element around the one that a block stands in, None where there is none."""
    return None if block.element is None else block.element.getparent()
