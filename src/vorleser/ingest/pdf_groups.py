"""Group the lines of a PDF to paragraphs, headings and items: where one ends and the next begins."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from vorleser.ingest.document import BULLET_OF_ITEM
from vorleser.ingest.editor_lines import is_contents_line
from vorleser.ingest.pdf_lines import Line
from vorleser.ingest.pdf_measures import LINE_ENDS, NEAR, SAME_SIZE
from vorleser.text.regex import compile_late

_OPENED = compile_late(
    r"\b(?:(?:der|die|das|des|dem|den|eine?[mnrs]?|für|und|oder|von|vom|zur?|zum|mit|im|bei|über|am|durch|nach|gegen)"
    r"(?:\s[a-zäöüß]{3,}e[nrsm]?)?)$",
    re.IGNORECASE,
)
"""The end of a line that goes on: an article or a preposition, also with an adjective."""
ITEM_SIGN = compile_late(r"[–-]\s+|\(cid:\d+\)\s*|[\uf000-\uf0ff]\s*(?=\S)")
"""What else opens an item in a PDF: a dash, or a sign of a font without names."""
_NUMBERED = compile_late(r"\(?(\d{1,2})(?:\.\)|[.)])(?:\s+\S|$)")
_COUNTED = compile_late(r"(\d{1,2})\s+[A-ZÄÖÜ][^\W\d_]+\s")
"""What opens an item whose number has no full stop; "1 Prise Salz" does, too, but ends no sentence."""
_NEAR_ITEM = 8  # lines from one item to the next
_INDENT = 12  # points by which lines of a column may begin further to the right
_WIDTH = 0.6  # of a line's size: the width of a letter, at the most
_HALF, _FULL = 0.5, 0.85  # of a column's width: a line that stands alone, and one of a text
_SHORTEST_WRAPPED = 40  # characters of a line that goes on in the next one
_LONGEST_NAME = 30  # characters of a line with a name, or with what somebody is
_MOST_OPEN = 20  # lists that may still go on


class Layout(msgspec.Struct, frozen=True):
    """What is known of all lines: the ``usual`` gap in a paragraph, which are ``strong``, and which open ``items``.

    Lines larger than ``heading`` are headings, which end with their page.
    ``least`` is the smallest gap, ``edges`` are the right edges of columns, by page and distance from the left.
    """

    usual: float
    least: float = 0.0
    edges: dict[tuple[int, int], float] = {}
    strong: frozenset[Line] = frozenset()
    items: frozenset[Line] = frozenset()
    heading: float = 0.0


def find_edges(found: Sequence[Line]) -> dict[tuple[int, int], float]:
    """Return how far to the right lines reach that begin at about the same distance from the left of a page."""
    edges: dict[tuple[int, int], float] = {}
    for each in found:
        for step in (-1, 0, 1):
            key = (each.page, round(each.left / _INDENT) + step)
            edges[key] = max(each.right, edges.get(key, 0.0))
    return edges


class _Run(msgspec.Struct):
    """The items of a list so far, all at the same distance from the left: the last number, and its line's place."""

    left: float
    number: int
    place: int
    lines: list[Line]
    stopped: bool = True  # there is a full stop behind the numbers

    def goes_on(self, number: int, line: Line, *, stopped: bool) -> bool:
        """Return whether the next item may be *line*, which has the *number* in the same form and place."""
        same = self.stopped == stopped and abs(self.left - line.left) < line.size
        return same and self.number + 1 == number


def find_items(found: Sequence[Line]) -> frozenset[Line]:
    """Return the lines that open the items of a numbered list: they count up from 1 at one distance from the left."""
    runs: list[_Run] = []
    whole: list[_Run] = []
    for place, each in enumerate(found):
        stopped = _NUMBERED.match(each.text)
        numbered = stopped or _match_number(found, place)
        if numbered is None:
            continue
        number = int(numbered[1])
        runs = [run for run in runs if place - run.place <= _NEAR_ITEM][-_MOST_OPEN:]
        run = next(
            (run for run in runs if run.goes_on(number, each, stopped=stopped is not None)),
            None,
        )
        if run is not None:
            run.number, run.place = number, place
            run.lines.append(each)
        elif number == 1 and (place == 0 or _may_follow(found[place - 1], each)):
            runs.append(_Run(each.left, 1, place, [each], stopped=stopped is not None))
            whole.append(runs[-1])
    return frozenset(each for run in whole if len(run.lines) > 1 for each in run.lines)


def _match_number(found: Sequence[Line], place: int) -> re.Match[str] | None:
    """Return the number without a full stop that begins a line, if a sentence does: a heading has a number, too."""
    each = found[place]
    after = found[place + 1] if place + 1 < len(found) else each
    wide = (
        len(each.text) >= _SHORTEST_WRAPPED and each.right >= after.left + (after.right - after.left) * _FULL
    )
    goes_on = after.page == each.page and (after.text[:1].islower() or wide)
    sentence = each.text.endswith(LINE_ENDS) or goes_on
    if not sentence or is_contents_line(each.text) or (place and not _may_follow(found[place - 1], each)):
        return None
    return _COUNTED.match(each.text)


def write_number(text: str) -> str:
    """Return the *text* of an item with a full stop behind its number."""
    counted = _COUNTED.match(text)
    return f"{counted[1]}. {text[counted.end(1) :].lstrip()}" if counted else text


def _may_follow(last: Line, found: Line) -> bool:
    """Return whether a list may begin with *found* behind *last*, which is not in the middle of a sentence then."""
    return last.text.endswith(LINE_ENDS) or abs(last.size - found.size) > SAME_SIZE or last.page != found.page


def find_groups(found: Sequence[Line], layout: Layout) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph, heading or item."""
    group: list[Line] = []
    for each in found:
        if group and _is_break(group, each, layout):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _is_break(group: Sequence[Line], found: Line, layout: Layout) -> bool:
    last = group[-1]
    if last in layout.items and _NUMBERED.fullmatch(last.text) and _is_beside(last, found):
        return False
    if (
        found.notes
        or found in layout.items
        or BULLET_OF_ITEM.match(found.text)
        or ITEM_SIGN.match(found.text)
    ):
        return True
    leads = not _is_beside(last, found) and (is_contents_line(last.text) or is_contents_line(found.text))
    if abs(last.size - found.size) > SAME_SIZE or leads:
        return True
    if layout.strong and _changes_weight(group, found, layout):
        return True
    if last.page != found.page or found.top > last.top:  # next page or column: the sentence may go on
        return last.text.endswith(LINE_ENDS) or (last.page != found.page and 0 < layout.heading < found.size)
    gap = last.bottom - found.top
    ended = last.text.endswith(LINE_ENDS)
    indented = found.left > last.left + 6 and ended
    apart = gap > layout.usual * 1.35 + 1 or ended  # a manuscript may be set with wide gaps throughout
    wider = ended and not found.text[:1].islower() and gap > layout.usual + found.size * NEAR
    alone = gap > -found.size and _is_line_alone(group, found, layout)
    over = alone or (gap > layout.least + found.size * NEAR and _has_room(last, found, layout))
    over = over and not _OPENED.search(last.text)
    return (gap > found.size * 0.75 and apart) or indented or wider or over


def _is_line_alone(group: Sequence[Line], found: Line, layout: Layout) -> bool:
    """Return whether *group* is one line that leaves half of its column empty, as a name above or below a text does.

    Lines beside a picture end where the next one does.
    """
    last = group[-1]
    edge = layout.edges.get((last.page, round(last.left / _INDENT)), 0.0)
    half = last.left + (edge - last.left) * _HALF
    begins = found.text[:1].isupper() and abs(last.left - found.left) < last.size
    alone = len(group) == 1 and last.right < half and not last.text.endswith((",", ";", "-", "–", "/"))
    full = found.right > last.left + (edge - last.left) * _FULL
    short = max(len(last.text), len(found.text)) <= _LONGEST_NAME
    return begins and alone and (full or short)


def _has_room(last: Line, found: Line, layout: Layout) -> bool:
    """Return whether the first word of *found* would have fitted behind *last*: then a paragraph ended there."""
    edge = layout.edges.get((last.page, round(last.left / _INDENT)), 0.0)
    first = found.text.partition(" ")[0]
    return not found.text[:1].islower() and last.right + (len(first) + 2) * last.size * _WIDTH < edge


def _is_beside(last: Line, found: Line) -> bool:
    """Return whether *found* stands behind *last* on the same height, as a text behind its number does."""
    return (
        last.page == found.page
        and found.left > last.left
        and abs(last.bottom - found.bottom) < found.size / 2
    )


def _changes_weight(group: Sequence[Line], found: Line, layout: Layout) -> bool:
    """Return whether a line in bold letters ends before *found*, or begins with it; not inside of a sentence."""
    last = group[-1]
    if last in layout.strong and found not in layout.strong:
        parted = found.text[:1].isupper() and not last.text.endswith((",", ";", "-", "–"))
        return parted and all(each in layout.strong for each in group)
    begins = found in layout.strong and last not in layout.strong
    return begins and (
        last.text.endswith(LINE_ENDS) or last.bottom - found.top > layout.usual + found.size * NEAR
    )
