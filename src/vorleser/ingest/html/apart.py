"""Find sentences in boxes of their own amid the text: hints and callouts."""

import re
from collections.abc import Iterator, Sequence

from vorleser.article import Role
from vorleser.ingest.html.boxes import find_below
from vorleser.ingest.html.found_block import FoundBlock, is_line
from vorleser.ingest.html.sentences import NAMED_ROLES, has_letters, is_sentence, parent_of
from vorleser.ingest.html.tree import label
from vorleser.ingest.html.vocabulary import WORDS
from vorleser.text.regex import compile_late

APART = "a sentence set apart amid the text"
_LEAST, _APART = 0.03, 0.12  # how likely a callout must be, and a sentence in a box of any name
_CALLOUT = compile_late(
    r"callout|hinweis|(?:info|fact|fakten)-?box|merksatz|notice|(?:note|tipp?|merk)-?box"
    r"|(?:^|[\s_-])(?:warning|achtung|wichtig|important)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ASIDES = frozenset(
    {"leads elsewhere", "newsletter", "offer", "listening", "sharing", "consent", "contacts", "placeholder"}
    | {
        "asks the reader",
        "about the author",
        "picture credit",
        "made by machine",
        "programme note",
        "asks to show an embed",
    }
)
_NO_TEXT = "./descendant-or-self::*[self::a or self::img or self::button or self::input or self::iframe]"


def name_apart(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """Yield doubted sentences in boxes of their own between paragraphs that are read; callouts also end a section."""
    doubted = [
        number
        for number, block in enumerate(blocks)
        if not (read[number] or chances[number] < _LEAST or block.role in NAMED_ROLES)
        and block.plain is Role.PARAGRAPH
        and is_sentence(block)
        and not _says_aside(block)
    ]
    if not doubted:
        return
    text = {parent_of(blocks[n]) for n, yes in enumerate(read) if yes and blocks[n].plain is Role.PARAGRAPH}
    said = [n for n, block in enumerate(blocks) if is_line(block) and has_letters(block)]
    lines = find_below(blocks, said)
    heard = find_below(blocks, [n for n, yes in enumerate(read) if yes])
    last = max(n for n, yes in enumerate(read) if yes) if text else 0
    for number in doubted:
        around, box = None, blocks[number].element
        while box is not None and all(n == number for n in lines.get(box, ())):
            around, box = box, box.getparent()
        if around is None or box is None or box not in text or around.xpath(_NO_TEXT):
            continue
        if chances[number] < _APART and not _CALLOUT.search(label(around)):
            continue
        inside = heard.get(box, [number])
        ends = last if _CALLOUT.search(label(around)) else inside[-1]  # a callout may end its section
        if inside[0] < number < ends:
            yield number, APART


def _says_aside(block: FoundBlock) -> bool:
    """Return whether a block's words are those of players, promotion and the like."""
    return any(words.are_in(block.text.lower()) for kind, words in WORDS.items() if kind in _ASIDES)
