"""Tell lines that were broken at a width from lines that end where their writer ended them.

It is decided for each run of lines by itself: a text that is wrapped may hold verses, addresses and lists, and one
that is not may quote what is. The widths at which the text breaks are learned from runs that are surely wrapped.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from vorleser.ingest.typed_lines import TypedLine, ends_with_stop
from vorleser.text.regex import compile_late

_WIDEST = 100  # columns of a line that may have been wrapped by hand
_SLACK, _NARROW_SLACK = 8, 3  # columns by which lines wrapped by hand fall short, in wide and narrow texts
_WIDE, _NARROW, _NARROWEST = 55, 45, 40  # columns
_LONG_LINE = 25  # columns of a line that may go on in the next though nothing else tells
_SENTENCE_INSIDE = compile_late(r"[a-zäöüß]{2}[.!?][“”\"»«]?\s[A-ZÄÖÜ„»«\"]")
_OPENERS = "„»‚›\"'("
_SURE, _MANY = 2, 4  # breaks amid a sentence: with and without another sign of prose
_MOSTLY = 0.7  # share of such breaks after which the next word would not have fitted
_JUDGED = 1000  # lines by which a run is judged
_Border = tuple[TypedLine, TypedLine]


def find_widths(groups: Iterable[Sequence[TypedLine]]) -> list[int]:
    """Return the columns at which the text of *groups*, parted by blank lines, is wrapped."""
    parts = (group[:_JUDGED] for group in groups)
    told = [part for part in parts if max(line.end for line in part) <= _WIDEST]
    sure = {max(line.end for line in group) for group in told if _is_sure(group)}
    return sorted(sure) or _pool_widths(told)


def part_paragraphs(group: Sequence[TypedLine], widths: Sequence[int]) -> Iterator[list[TypedLine]]:
    """Yield the lines of each paragraph, item, row or verse of a *group* without blank lines."""
    begin = group[:_JUDGED]
    width = _width_of(begin, widths)
    prose = width > 0 or len(group) <= _SURE or _is_prose(begin)
    paragraph: list[TypedLine] = []
    for line in group:
        if paragraph and not _goes_on(paragraph, line, width, prose=prose):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _goes_on(paragraph: Sequence[TypedLine], line: TypedLine, width: int, *, prose: bool) -> bool:
    """Return whether *line* belongs to the *paragraph* above it."""
    last, is_item = paragraph[-1], paragraph[0].opens_item
    is_open = not ends_with_stop(last.text)
    forced = width > 0 and _is_forced((last, line), width)
    if last.is_row or line.is_row or last.is_heading or line.is_heading:
        return False
    if line.opens_item:  # a date or a dash may begin a line of prose
        return forced and is_open and not is_item
    if line.indent > last.indent and not is_open and not is_item:
        return False  # only their first lines' indentation parts these paragraphs
    if forced or _is_divided(last, line) or (is_item and line.indent > paragraph[0].indent):
        return True
    amid = is_open or (last.text.endswith(",") and _goes_on_behind_comma(last.text, line.text))
    if amid and last.end <= _WIDEST and _is_small(line.text):
        return width > 0 or is_item or (prose and last.end >= _LONG_LINE)
    return width > 0 and is_open and len(paragraph) > 1 and not is_item


def _goes_on_behind_comma(text: str, below: str) -> bool:
    """Return whether a comma ends *text* amid prose, not amid verses or as a salutation's end."""
    return below[:1] in {*_OPENERS} or _SENTENCE_INSIDE.search(text) is not None


def _is_small(text: str) -> bool:
    """Return whether *text* begins with a word in small letters that is no address."""
    return text.lstrip(_OPENERS)[:1].islower() and "@" not in text.split(" ", 1)[0]


def _width_of(group: Sequence[TypedLine], widths: Sequence[int]) -> int:
    """Return the width at which a *group* is wrapped, 0 if it is not."""
    if len(group) > _SURE and group[0].end + _SLACK < group[1].end and not ends_with_stop(group[0].text):
        group = group[1:]  # a heading may stand right above the text
    longest = max(line.end for line in group)
    near = [width for width in widths if longest - _SLACK <= width]
    borders = _open_borders(group)
    if longest > _WIDEST or not near:
        return 0
    width = max(near[0], longest)
    if not borders:  # every line ends with a stop: by chance, if none had room for one word more
        return width if all(_is_forced(border, width, 0) for border in pairwise(group)) else 0
    full = sum(_is_forced(border, width) or _is_divided(*border) for border in borders)
    return width if full * 2 >= len(borders) else 0


def _is_sure(group: Sequence[TypedLine]) -> bool:
    """Return whether a *group* is wrapped for certain: its breaks are forced by a width, and it reads as prose."""
    width = max(line.end for line in group)
    borders = _open_borders(group)
    full = sum(_is_forced(border, width) or _is_divided(*border) for border in borders)
    if not borders or full < len(borders) * _MOSTLY or len(borders) * 2 < _breaks(group):
        return False
    if _is_prose(group):
        return len(borders) >= _SURE or width >= _WIDE
    if not any(line.text[:1].islower() for _, line in borders):
        return len(borders) >= _MANY and width >= _NARROW
    ended = ends_with_stop(group[-1].text)
    return width >= (_WIDE if len(borders) <= _SURE or not ended else _NARROWEST) and len(borders) >= _SURE


def _pool_widths(groups: Sequence[Sequence[TypedLine]]) -> list[int]:
    """Return the one width of a text whose paragraphs are too short to tell it each by itself."""
    groups = groups[:_JUDGED]
    width = max((line.end for group in groups for line in group), default=0)
    borders = [border for group in groups for border in _open_borders(group)]
    full = sum(_is_forced(border, width) for border in borders)
    breaks = sum(_breaks(group) for group in groups)
    wide = width >= _WIDE or any(_is_prose(group) for group in groups)
    sure = borders and full >= breaks * _MOSTLY and len(borders) * 2 >= breaks
    return [width] if wide and sure else []


def _open_borders(group: Sequence[TypedLine]) -> list[_Border]:
    """Return the pairs of lines of which the first ends amid a sentence."""
    return [
        border for border in pairwise(group) if _parts_text(border) and not ends_with_stop(border[0].text)
    ]


def _breaks(group: Sequence[TypedLine]) -> int:
    return sum(map(_parts_text, pairwise(group)))


def _parts_text(border: _Border) -> bool:
    line, following = border
    return not (line.is_row or following.is_row or following.opens_item or line.is_heading)


def _is_forced(border: _Border, width: int, slack: int = -1) -> bool:
    """Return whether the first word below would not have fitted, or hardly, into the line above."""
    line, following = border
    if slack < 0:
        slack = _SLACK if width >= _WIDE else _NARROW_SLACK
    return line.end + 1 + len(following.text.split(" ", 1)[0]) > width - slack


def _is_divided(line: TypedLine, following: TypedLine) -> bool:
    """Return whether a hyphen ends *line* and its word goes on below."""
    return (
        line.text.endswith(("-", "\u2010"))
        and line.text[-2:-1].isalpha()
        and following.text[:1].isalpha()
        and not following.opens_item
    )


def _is_prose(group: Sequence[TypedLine]) -> bool:
    """Return whether a *group* reads as prose: sentences end inside its lines, or words are divided at their ends."""
    inside = any(_SENTENCE_INSIDE.search(line.text) for line in group)
    return inside or any(_is_divided(*border) for border in pairwise(group))
