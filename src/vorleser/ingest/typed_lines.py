"""Lines of a typed text, and what is drawn around them with signs: underlined and boxed headings, rows of tables.

A text without markup shows its structure by indentation, by rules of signs, and by gaps inside its lines.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vorleser.text.regex import compile_late

TYPED_ITEM = compile_late(
    r"(?:(?:\*(?!\s+(?:um )?\d[^\n]{0,80}[;,–-] ?[†✝])|[•·]"  # "* 18.11.1752; † 1810" is a life
    r"|[-–](?!.*[.?!…] [–—-] [A-ZÄÖÜ„»])|\(?(?:\d{1,2}[.)]|[A-Za-z]\)))\s+(?:\[[ xX]?\]\s+)?"
    r"|(?:\[[ xX]?\]|[☐☑☒✓✔])\s+)(?=\S)"
)
"""What opens an item of a list; a dash before which others follow opens a dialogue: "– Wer da? – Ich.".

It may be a box to tick, too: "[x] …".
"""
STOPS = ".!?…:;,"
CLOSERS = "“”\"'‘’»«)›‹"
_RULES = frozenset("=-~_*#+–—")
_WIDE_GAP = compile_late(r"\S(?:\s?\.{4,}\s?| *\t\s*| {3,})(?=\S)")
_GAP = compile_late(r"\s?\.{4,}\s?|\s{2,}|\t")
_BOX = compile_late(r"([*#|+])\s+(\S(?:.*\S)?)\s+\1")
_PAGE = compile_late(
    r"[-–—]?\s?seite\s\d{1,4}(?:\s?(?:von|/)\s?\d{1,4})?\s?[-–—]?|[-–—]\s?\d{1,4}\s?[-–—]", re.IGNORECASE
)
_LONGEST_HEADING = 80  # characters
_TAB = 8  # columns
_LEAST_RULE = 3  # signs
_UNEVEN = 3  # characters by which a rule may be longer or shorter than the heading above it


class TypedLine(NamedTuple):
    """A line: its ``text`` with single spaces, the column at which it begins, whether signs mark it as a heading.

    ``cells`` are the parts between wide gaps, of which a row of a table has two at the least; ``is_drawn`` says that
    bars part them, so that two rows are a table. What ``is_spoken`` opens no item, though a dash begins it.
    """

    text: str
    indent: int = 0
    is_heading: bool = False
    cells: tuple[str, ...] = ()
    is_drawn: bool = False
    is_spoken: bool = False

    @property
    def end(self) -> int:
        """The column at which the line ends."""
        return self.indent + len(self.text)

    @property
    def is_row(self) -> bool:
        """Whether the line is laid out as cells beside each other."""
        return len(self.cells) > 1

    @property
    def opens_item(self) -> bool:
        """Whether the line begins as an item of a list does."""
        return not (self.is_heading or self.is_spoken) and TYPED_ITEM.match(self.text) is not None


def ends_with_stop(text: str) -> bool:
    """Return whether *text* ends with a stop, within quotation marks or brackets or not."""
    return text.rstrip(CLOSERS).endswith(tuple(STOPS))


def read_typed_lines(text: str) -> list[TypedLine]:
    """Return the lines of *text*; headings that rules mark are told and stand alone.

    Rules themselves are blank lines, and so are numbers of pages; one between rows of a table is none: a sum follows.
    """
    lines = [_line(written) for written in text.split("\n")]
    ruled = [_is_rule(line.text) for line in lines]
    found: list[TypedLine] = []
    for number, line in enumerate(lines):
        if ruled[number] and _is_between_rows(lines, number):
            continue
        if ruled[number] or _is_page_number(lines, number):
            found.append(TypedLine(""))
        elif _is_marked(lines, ruled, number):
            found += [TypedLine(_without_box(line.text), is_heading=True), TypedLine("")]
        else:
            found.append(line)
    return _with_rows(found)


def groups_of(lines: Sequence[TypedLine]) -> Iterator[list[TypedLine]]:
    """Yield the runs of *lines* that blank lines part."""
    group: list[TypedLine] = []
    for line in [*lines, TypedLine("")]:
        if line.text:
            group.append(line)
        elif group:
            yield group
            group = []


def _line(written: str) -> TypedLine:
    bare = written.strip()
    text = " ".join(bare.split())
    before = written[: len(written) - len(written.lstrip())].expandtabs(_TAB)
    laid_out = _WIDE_GAP.search(bare) is not None and not TYPED_ITEM.match(text)
    cells = tuple(" ".join(cell.split()) for cell in _GAP.split(bare)) if laid_out else ()
    return TypedLine(text, len(before), cells=cells if len(cells) > 1 and all(cells) else ())


def _with_rows(lines: Sequence[TypedLine]) -> list[TypedLine]:
    """Return *lines*; a line whose neighbours have other gaps is no row, but justified or typed with a slip."""
    counts = [0, *(len(line.cells) for line in lines), 0]
    return [
        line
        if not line.cells or len(line.cells) in {counts[number], counts[number + 2]}
        else line._replace(cells=())
        for number, line in enumerate(lines)
    ]


def _is_rule(text: str) -> bool:
    signs = text.replace(" ", "")
    return len(signs) >= _LEAST_RULE and len({*signs}) == 1 and signs[0] in _RULES


def _is_between_rows(lines: Sequence[TypedLine], number: int) -> bool:
    """Return whether rows of as many cells stand above and below the rule that is line *number*."""
    above, below = lines[max(0, number - 1)], lines[min(number + 1, len(lines) - 1)]
    return above.is_row and len(above.cells) == len(below.cells)


def _is_page_number(lines: Sequence[TypedLine], number: int) -> bool:
    alone = not any(
        line.text for line in (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    )
    return alone and _PAGE.fullmatch(lines[number].text) is not None


def _is_marked(lines: Sequence[TypedLine], ruled: Sequence[bool], number: int) -> bool:
    """Return whether line *number* stands alone above a rule of its own length, or between two rules."""
    line = lines[number]
    if not line.text or number + 1 >= len(lines) or not ruled[number + 1]:
        return False
    if number and lines[number - 1].text and not ruled[number - 1]:
        return False
    short = len(line.text) <= _LONGEST_HEADING and not line.text.endswith((".", ",", ";"))
    even = abs(len(lines[number + 1].text) - len(line.text)) <= _UNEVEN
    boxed = number > 0 and ruled[number - 1] and lines[number - 1].text == lines[number + 1].text
    return short and (boxed or (even and not line.is_row))


def _without_box(text: str) -> str:
    """Return a heading without the signs at its sides."""
    return re.sub(_BOX.pattern, r"\2", text) if _BOX.fullmatch(text) else text
