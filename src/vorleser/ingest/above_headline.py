"""Find a document's headline below what stands above it: a letterhead, labels, a kicker."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from vorleser.article import HEADINGS, Block, Role
from vorleser.ingest.contact_lines import REACHED
from vorleser.ingest.editor_lines import is_editor_label
from vorleser.text.regex import compile_late

SENTENCE = compile_late(r"[a-zäöüß]{3}[.!?](?:\s|$)")
_CAPITALS = compile_late(r"[A-ZÄÖÜẞ]{3}[A-ZÄÖÜẞ :&/|·-]*[A-ZÄÖÜẞ]")
_ASIDE = frozenset({Role.IMAGE, Role.CAPTION, Role.KICKER})
_TOP = 6  # blocks above a headline
_LONGEST_LINE = 250  # characters of a letterhead's line or row
_LINES, _LONGEST_ABOVE = 3, 60  # lines above a headline, and characters of each
_LONGEST_KICKER = 40  # characters
_PARTS = "|·•–—-:»«<>/"  # what parts a title from the name of its site, or from its second half


class _Match(NamedTuple):
    """How a heading and a known title are the same: which of them is the headline."""

    is_same: bool
    headline: str = ""


def without_letterhead(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* without the lines and tables above the first heading that say how to reach the sender."""
    first = _find_heading(blocks)
    above = blocks[:first]
    reached = any(REACHED.search(block.text) for block in above)
    if not reached or not all(map(_is_short, above)):
        return [*blocks]
    return [*(block for block in above if block.role is Role.IMAGE), *blocks[first:]]


def _find_heading(blocks: Sequence[Block]) -> int:
    """Return the number of the first heading, 0 where there is none at the top."""
    return next((n for n, block in enumerate(blocks[: _TOP + 1]) if block.role in HEADINGS), 0)


def _is_short(block: Block) -> bool:
    rows = block.text.split("\n")
    return all(len(row) <= _LONGEST_LINE and not SENTENCE.search(row) for row in rows)


def lift_heading(blocks: Sequence[Block], title: str) -> tuple[str, list[Block]]:
    """Return the headline and *blocks* with it first, where the first heading is one; ('', blocks) where it is not.

    It is one if it says the known *title*, with or without its second half or a site's name, or if no other heading
    is as high. A few words may stand above it.
    """
    at = next((n for n, block in enumerate(blocks[: _TOP + 1]) if block.role is Role.SUBHEAD), None)
    if at is None or not _are_lines_above(blocks[:at]):
        return "", [*blocks]
    heading = blocks[at]
    levels = [block.level for block in blocks if block.role is Role.SUBHEAD]
    alone = levels.count(min(levels)) == 1 and (at == 0 or heading.level == min(levels))
    match = _compare(heading.text, title)
    if not (match.is_same or alone or (at == 0 and not title)):
        return "", [*blocks]
    text = match.headline or heading.text
    return text, [*_arrange(blocks[:at], Block(Role.HEADLINE, text)), *blocks[at + 1 :]]


def name_kicker(blocks: Sequence[Block], authors: Sequence[str]) -> list[Block]:
    """Return *blocks* with the one line above a styled headline, as rubrics stand there, as its kicker.

    One of the *authors* is none.
    """
    at = next((n for n, block in enumerate(blocks[: _TOP + 1]) if block.role is Role.HEADLINE), 0)
    above = blocks[:at]
    is_author = any(block.text in authors for block in above)
    if is_author or not _are_lines_above(above):
        return [*blocks]
    found = _arrange(above, blocks[at])
    return [*found, *blocks[at + 1 :]] if found[0].role is Role.KICKER else [*blocks]


def _arrange(above: Sequence[Block], headline: Block) -> list[Block]:
    """Return the headline with its kicker before it, and the other lines that stood above it below it."""
    lines = [block for block in above if block.role is Role.PARAGRAPH and not is_editor_label(block.text)]
    if len(lines) == 1 and len(lines[0].text) <= _LONGEST_KICKER and _is_kicker(lines[0].text):
        kicker = replace(lines[0], role=Role.KICKER)
        return [kicker, headline, *(block for block in above if block is not lines[0])]
    return [headline, *above]


def _is_kicker(text: str) -> bool:
    """Return whether a line has nothing but words; one in capitals may have signs between them."""
    return text.replace(" ", "").isalpha() or _CAPITALS.fullmatch(text) is not None


def _are_lines_above(above: Sequence[Block]) -> bool:
    lines = [block for block in above if block.role not in _ASIDE and not is_editor_label(block.text)]
    return len(lines) <= _LINES and all(_is_line(block) for block in lines)


def _is_line(block: Block) -> bool:
    short = len(block.text) <= _LONGEST_ABOVE and block.text[-1:].isalnum()
    return block.role in {Role.PARAGRAPH, Role.LEAD} and short


def _compare(heading: str, title: str) -> _Match:
    """Return whether *heading* and *title* are the same, but for a site's name or a second half, and which is said."""
    said, known = heading.casefold(), title.casefold()
    if not known:
        return _Match(is_same=False)
    if said == known:
        return _Match(is_same=True, headline=heading)
    if said.startswith(known):
        return _Match(_is_parted(said[len(known) :]), heading)
    if known.startswith(said) and _is_parted(known[len(said) :]):
        return _Match(is_same=True, headline=title if known[len(said) :].lstrip()[0] == ":" else heading)
    return _Match(is_same=False)


def _is_parted(rest: str) -> bool:
    """Return whether *rest*, what one of two titles has more than the other, is parted from it by a sign."""
    return rest.lstrip()[:1] in {*_PARTS} and (rest[0] in ":»«|" or rest[:1].isspace())
