"""What a Word document shows by its fields and sizes alone: its table of contents, and a headline without a style."""

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from vorleser.article import HEADINGS, Block, Role
from vorleser.ingest.document import line
from vorleser.ingest.package import attribute, child, local
from vorleser.ingest.word_styles import is_on
from vorleser.text.bounded import read_integer
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_HEADING = compile_late(r"inhalt(?:sverzeichnis|sübersicht)?|übersicht|contents", re.IGNORECASE)
_TOP = 5  # paragraphs with text among which a headline stands
_LARGER = 1.3  # times the size of most of the text: a headline
_USUAL = 22  # half points, where nothing else is said
_LONGEST, _LONGEST_HEADING = 160, 80  # characters of a headline, of a heading
_FIRST, _LONGEST_KICKER = 3, 40  # blocks among which a headline stands; characters of a line above it


def find_contents(body: "_Element") -> "set[_Element]":
    """Return the paragraphs that a field for a table of contents has made, with the heading right above them.

    See ECMA-376, 17.16.5.68. A field that is never closed would hold the rest of the text, so it counts for nothing.
    """
    found: set[_Element] = set()
    inside: list[_Element] = []
    fields: list[str] = []  # what the open fields do, the innermost last
    before: _Element | None = None
    for paragraph in _paragraphs(body):
        if _pass_fields(paragraph, fields):
            headed = not inside and before is not None and _HEADING.fullmatch(_text(before).strip(" :"))
            inside += [before, paragraph] if headed and before is not None else [paragraph]
        if not any(map(_is_contents, fields)):
            found.update(inside)
            inside = []
        before = paragraph if _text(paragraph) else before
    return found


def _pass_fields(paragraph: "_Element", fields: list[str]) -> bool:
    """Return whether a table of contents is open anywhere in *paragraph*, and note in *fields* which stay open."""
    held = any(map(_is_contents, fields))
    for element in paragraph.iter():
        name = local(element.tag)
        kind = attribute(element, "fldCharType") if name == "fldChar" else ""
        if kind == "begin":
            fields.append("")
        elif kind == "end" and fields:
            fields.pop()
        elif name == "instrText" and fields:
            fields[-1] += element.text or ""
            held = held or _is_contents(fields[-1])
    return held


def name_larger_headline(blocks: list[Block], body: "_Element") -> list[Block]:
    """Return *blocks* with a headline that is one by its size alone, and a single word above it as its kicker."""
    largest = None if any(block.role in HEADINGS for block in blocks[:_FIRST]) else _find_largest(body)
    title = "" if largest is None else _text(largest)
    at = next((n for n, block in enumerate(blocks[:_FIRST]) if title and block.text == title), None)
    if at is not None:
        _set_headline(blocks, at)
    return blocks


def name_boxed_headline(blocks: list[Block], body: "_Element") -> list[Block]:
    """Return *blocks* with the headline of a page that is set in text boxes: the largest bold line of the first ones.

    Of lines in one size it is the first; a bold sentence in the box below it is the lead.
    """
    boxed = {_text(box): box for box in _find_boxed(body) if _is_bold(box)}
    at = next((n for n, block in enumerate(blocks[:_FIRST]) if block.role in HEADINGS), None)
    if at is None:
        top = [n for n, block in enumerate(blocks[:_FIRST]) if block.text in boxed]
        short = [n for n in top if len(blocks[n].text) <= _LONGEST and blocks[n].text[-1:] not in {*".:;,"}]
        at = max(short, key=lambda n: _least(boxed[blocks[n].text]), default=None)
        if at is not None:
            _set_headline(blocks, at)
    below = None if at is None or at + 2 >= len(blocks) else blocks[at + 1]
    if at is not None and below is not None and below.text in boxed and below.role is Role.PARAGRAPH:
        blocks[at + 1] = replace(
            below, role=Role.LEAD if below.text.endswith((".", "!", "?")) else below.role
        )
    return blocks


def _set_headline(blocks: list[Block], at: int) -> None:
    """Make the block at *at* the headline, and a single word above it its kicker."""
    blocks[at] = replace(blocks[at], role=Role.HEADLINE)
    if at == 1 and len(blocks[0].text) <= _LONGEST_KICKER and blocks[0].text[-1:].isalnum():
        blocks[0] = replace(blocks[0], role=Role.KICKER)


def name_larger_headings(blocks: list[Block], body: "_Element") -> list[Block]:
    """Return *blocks*; a bold line in a larger size than the text above it and below is a heading, however it ends."""
    usual = _usual_size(body)
    larger = {
        _text(each) for each in _paragraphs(body) if _least(each) > usual and _is_bold(each) and _text(each)
    }
    levels = [block.level for block in blocks if block.role is Role.SUBHEAD]
    for number in range(1, len(blocks) - 1):
        block, below = blocks[number : number + 2]
        short = len(block.text) <= _LONGEST_HEADING and block.role is Role.PARAGRAPH
        text = below.role in {Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE} and below.text not in larger
        if short and text and block.text in larger and blocks[number - 1].text not in larger:
            blocks[number] = replace(block, role=Role.SUBHEAD, level=max(levels, default=2))
    return blocks


def _find_boxed(body: "_Element") -> "Iterator[_Element]":
    """Yield the paragraphs in text boxes, each once: Word writes a box a second time for old programs."""
    for box in body.iter("{*}txbxContent"):
        if next(box.iterancestors("{*}Fallback"), None) is None:
            yield from (paragraph for paragraph in _paragraphs(box) if _text(paragraph))


def _is_bold(paragraph: "_Element") -> bool:
    """Return whether all of a paragraph's runs say that they are bold."""
    runs = [run for run in paragraph.iter("{*}r") if _text(run)]
    return bool(runs) and all(is_on(child(run, "rPr", "b")) for run in runs)


def _usual_size(body: "_Element") -> int:
    """Return the size in which most of the text is set."""
    sizes: Counter[int] = Counter()
    for paragraph in _paragraphs(body):
        for run in paragraph.iter("{*}r"):
            sizes[_size(run)] += len(_text(run))
    return sizes.most_common(1)[0][0] if sizes else _USUAL


def _find_largest(body: "_Element") -> "_Element | None":
    """Return the paragraph at the top that is set larger than the text and than all beside it; None without one."""
    usual = _usual_size(body)
    top = [*islice((paragraph for paragraph in _paragraphs(body) if _text(paragraph)), _TOP)]
    largest = sorted(((_least(paragraph), number) for number, paragraph in enumerate(top)), reverse=True)[:2]
    alone = len(largest) > 1 and largest[0][0] > largest[1][0]
    if not alone or largest[0][0] < usual * _LARGER or len(_text(top[largest[0][1]])) > _LONGEST:
        return None
    return top[largest[0][1]]


def _paragraphs(body: "_Element") -> "list[_Element]":
    return [*body.iter("{*}p")]


def _is_contents(field: str) -> bool:
    return field.split()[:1] == ["TOC"]


def _text(element: "_Element") -> str:
    return line("".join(part.text or "" for part in element.iter("{*}t")))


def _size(run: "_Element") -> int:
    said = attribute(child(run, "rPr", "sz"), "val")
    return read_integer(said, _USUAL)


def _least(paragraph: "_Element") -> int:
    """Return the smallest size in a paragraph's text."""
    runs = (run for run in paragraph.iter("{*}r") if _text(run))
    return min(map(_size, runs), default=0)
