"""Find the strays of a row of short lines most of which are silent: figures with their labels, hours and places.

Each line may look like a part of the text by itself; that those around it are not read tells that it is none.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from vorleser.article import Role
from vorleser.ingest.html.found_block import ENDS, FoundBlock, is_line, kind_of, lines_below
from vorleser.text.regex import compile_late

STRAY_LINE, LABEL = "a line among others that are silent", "a label above a heading"
_NAMED = compile_late(
    r"(?:^|[\s_-])(?:eyebrow|overline|kicker|topline|section-?label|pre-?title)(?:$|[\s_-])", re.IGNORECASE
)
_FEWEST, _SHARE = 6, 1 / 3  # lines of a row; share of them that may be read
_ABBREVIATED = 2  # words of one that ends with a stop: "Beitrag/Mon."
_ALIKE = 2  # silent lines that are marked up as the first one
_WORDS, _SHORT = 8, 50  # words and characters of such a line at the most


def name_stray_lines(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind) of lines that are *read* though they stand amid a row of silent ones."""
    row: list[int] = []
    for number, block in enumerate(blocks):
        if block.role is Role.IMAGE:
            continue
        if _is_short(block):
            row.append(number)
        else:
            yield from _strays(blocks, read, row)
            row = []
    yield from _strays(blocks, read, row)
    yield from _labels(blocks, read)


def _labels(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield lines that are named labels and stand above a heading, or above what is not read."""
    below = lines_below(blocks)
    for number, block in enumerate(blocks):
        if read[number] and _is_short(block) and block.element is not None:
            behind = blocks[below[number]]
            heads = below[number] != number and read[below[number]] and behind.plain is not Role.SUBHEAD
            if not heads and _NAMED.search(block.element.get("class") or ""):
                yield number, LABEL


def _strays(blocks: Sequence[FoundBlock], read: Sequence[bool], row: list[int]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a *row* that are read; those at its ends may belong to the text beside it.

    What begins the row is a stray where silent lines are marked up as it is.
    """
    heard = [n for n in row if read[n]]
    if len(row) < _FEWEST or len(heard) > len(row) * _SHARE:
        return
    first = next(at for at, n in enumerate(row) if not read[n])
    last = next(at for at in range(len(row) - 1, -1, -1) if not read[row[at]])
    silent = Counter(kind_of(blocks[n].element) for n in row if not read[n])
    alike = (n for n in row[:first] if silent[kind_of(blocks[n].element)] >= _ALIKE)
    yield from ((n, STRAY_LINE) for n in (*alike, *row[first:last]) if read[n])


def _is_short(block: FoundBlock) -> bool:
    """Return whether a block is a short line that ends no sentence, and no heading, item or hidden part."""
    text = block.text.strip()
    others = block.role in {Role.BYLINE, Role.HEADLINE}
    plain = block.plain is Role.PARAGRAPH and not others and is_line(block)
    words = len(text.split())
    return plain and len(text) <= _SHORT and words <= (_ABBREVIATED if ENDS.search(text) else _WORDS)
