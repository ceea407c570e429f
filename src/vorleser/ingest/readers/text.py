"""Plain text: a headline if there is one, paragraphs, list items, subheads, a closing agency line."""

import re
from itertools import pairwise
from pathlib import PurePath

from vorleser.article import Article, Block, Metadata, Role
from vorleser.ingest.charset import text
from vorleser.ingest.editor_lines import is_editor_label
from vorleser.ingest.lines import join_lines
from vorleser.ingest.reader import Raw, Reader
from vorleser.ingest.title import derive_title
from vorleser.regex import compile_late

_AGENCY = compile_late(r"\((?P<name>[^()\d]{2,60}?)\s?(?:--|–|—|/)\s?(?P<agency>[^()\d]{2,30})\)")
ITEM = compile_late(r"(?:[*•·]|[-–](?!.*[.?!…] [–—-] [A-ZÄÖÜ„»])|\(?\d{1,2}[.)])\s+(?=\S)")
"""What opens an item of a list; a dash before which others follow opens a dialogue: "– Wer da? – Ich."."""
STOPS = ".!?…:;,"
CLOSERS = "“”\"'‘’»«)›‹"
_WIDEST = 100  # characters of a line that may have been wrapped by hand
HEADLINE = 160  # characters, at most


def read_text(raw: Raw) -> Article:
    """Return the article in *raw*, a text in any recognised encoding."""
    lines = [" ".join(line.split()) for line in text(raw).split("\n")]
    byline, lines = _byline(lines)
    headline, lines = _headline(_without_labels(lines))
    body = [block for paragraph in _paragraphs(lines) for block in _blocks(paragraph)]
    blocks = [Block(Role.HEADLINE, headline)] if headline else []
    blocks += _subheads(body)
    authors: tuple[str, ...] = ()
    if byline is not None:
        authors = (byline["name"],)
        blocks.append(Block(Role.BYLINE, byline[0]))
    title = headline or derive_title(body, PurePath(raw.name).stem)
    return Article(Metadata(title=title, authors=authors), tuple(blocks))


def _byline(lines: list[str]) -> tuple[re.Match[str] | None, list[str]]:
    """Return the closing agency line, if the last line is one or ends in one, and the other lines."""
    end = len(lines)
    while end and not lines[end - 1]:
        end -= 1
    if not end:
        return None, lines
    last = lines[end - 1]
    found = next((match for match in _AGENCY.finditer(last) if match.end() == len(last)), None)
    before = last[: found.start()].rstrip() if found else ""
    if found is None or (
        before and not _ends_sentence(before)
    ):  # "(SPD/Grüne)" inside a sentence is no byline
        return None, lines
    return found, [*lines[: end - 1], before]


def _without_labels(lines: list[str]) -> list[str]:
    """Return *lines* without those at the top that only say what the text is, and from when on it may be printed."""
    first = next((n for n, line in enumerate(lines) if line and not is_editor_label(line)), 0)
    return lines[first:]


def _headline(lines: list[str]) -> tuple[str, list[str]]:
    """Return the headline, if the first line is one, and the other lines."""
    while lines and not lines[0]:
        lines = lines[1:]
    rest = [line for line in lines[1:] if line]
    if not rest or len(lines[0]) > HEADLINE:
        return "", lines
    first = lines[0]
    apart = not lines[1]
    short = len(first) * 2 < max(len(line) for line in rest) and not _ends_sentence(first)
    if (apart and not (first.endswith(".") and first.count(". "))) or short:
        return first, lines[1:]
    return "", lines


def _ends_sentence(line: str) -> bool:
    return line.rstrip(CLOSERS).endswith(tuple(STOPS))


def _paragraphs(lines: list[str]) -> list[list[str]]:
    """Return groups of lines parted by blank lines; in text not wrapped by hand, each line is a group."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    groups = [group for group in groups if group]
    if _is_wrapped(groups):
        return groups
    return [[line] for group in groups for line in group]


def _is_wrapped(groups: list[list[str]]) -> bool:
    """Return whether lines were broken at a width: then nearly every next word would not have fitted."""
    lines = [line for group in groups for line in group]
    width = max((len(line) for line in lines), default=0)
    borders = [(line, following) for group in groups for line, following in pairwise(group)]
    borders = [(line, following) for line, following in borders if not ITEM.match(following)]
    if not borders or width > _WIDEST:
        return False
    full = sum(len(line) + 1 + len(following.split(" ", 1)[0]) > width - 8 for line, following in borders)
    open_ended = sum(not _ends_sentence(line) for line, _ in borders)
    return full * 10 >= len(borders) * 7 and open_ended * 2 >= len(borders)


def _blocks(lines: list[str]) -> list[Block]:
    """Return a group of lines as one paragraph, or as its list items."""
    blocks: list[list[str]] = []
    for line in lines:
        if ITEM.match(line) or not blocks:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return [_block(join_lines(block)) for block in blocks]


def _block(line: str) -> Block:
    item = ITEM.match(line)
    if item is None:
        return Block(Role.PARAGRAPH, line)
    numbered = line[0].isdigit() or line[0] == "("
    return Block(Role.LIST_ITEM, line if numbered else line[item.end() :], level=1)


def _subheads(blocks: list[Block]) -> list[Block]:
    """Return *blocks* with short lines that stand before a paragraph without a full stop as subheads."""
    result = []
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        before = (
            following is not None
            and following.role is Role.PARAGRAPH
            and len(following.text) > len(block.text)
        )
        plain = block.role is Role.PARAGRAPH and len(block.text) <= 80 and not _ends_sentence(block.text)
        worded = block.text[:1].isalnum() or block.text[:1] in "„»"
        result.append(Block(Role.SUBHEAD, block.text, level=2) if before and plain and worded else block)
    return result


def _memory(data: bytes) -> int:
    return 17 * len(data) + 140 * (data.count(b"\n") + data.count(b"\r"))  # measured


READER = Reader(suffixes=(".txt", ".text"), media_types=("text/plain",), read=read_text, memory=_memory)
