"""Leave out what stands at the edges of a PDF's pages: heads, feet, the numbers of pages."""

import re
from collections import defaultdict
from collections.abc import Iterator

from vorleser.ingest.pdf_lines import Line
from vorleser.ingest.pdf_measures import LINE_ENDS, NEAR, SAME_SIZE, body_size, is_body, usual_gap
from vorleser.text.regex import compile_late

_PAGE_NUMBER = compile_late(
    r"(?:seite\s)?[-–]?\s?\d{1,4}\s?[-–]?(?:\s?(?:/|von)\s?\d{1,4})?|[ivxl]{1,6}", re.IGNORECASE
)
_PAGE_OF = compile_late(r"(?:seite|page|s\.)\s\d{1,4}(?:\s?(?:/|von|of)\s?\d{1,4})?", re.IGNORECASE)
_EDGE = 0.1  # of a page's height, at the top and at the foot: heads, feet, page numbers
_SHORTEST_TITLE = 8  # characters of a headline that is no coincidence in a head
_HEADLINE, _LARGER = 1.3, 1.12  # times the body's size: a headline, a heading
_SHORTEST_HEADLINE = 20  # characters
_HEAD, _SHORT_HEAD = 0.06, 60  # of a page's height, and characters: a head in small type
_LEVEL = 3  # points by which lines of one row differ
_LONGEST_HEAD = 120  # characters
SMALL_TYPE = 0.9  # times the body's size, at the most: captions, heads


def without_running_heads(found: list[Line]) -> list[Line]:
    """Leave out page numbers, and what stands at the same place of several pages with the same words."""
    places: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    numbered: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    text = _find_text(found)
    for each in found:
        places[_place(each)].add(each.page)
        for key in () if each in text else _numbers(each):
            numbered[key].add(each.page)
    title, body = _title(found), body_size(found)
    heads = {each for each in found if len(places[_place(each)]) >= (2 if _is_at_edge(each) else 3)}
    heads = _with_same_words(heads, found, body) - _find_headline(heads, found, body)
    feet = [each for each in found if _is_at_edge(each) and _PAGE_OF.fullmatch(each.text)]
    return [
        each
        for each in found
        if each not in heads
        and not (_is_head(each, body) and each not in text)
        and not (each not in text and _stands_beside(each, feet))
        and not (_PAGE_OF.fullmatch(each.text) or (_is_at_edge(each) and _PAGE_NUMBER.fullmatch(each.text)))
        and (each in text or not any(len(numbered[key]) > 1 for key in _numbers(each)))
        and not (each.page and _is_at_edge(each) and not is_body(each, body) and title and title in each.text)
    ]


def _stands_beside(found: Line, feet: list[Line]) -> bool:
    """Return whether a line stands in one row with what counts the pages: it says the file's name and version."""
    level = (foot for foot in feet if foot.page == found.page and abs(foot.bottom - found.bottom) < _LEVEL)
    return _is_at_edge(found) and any(level)


def _with_same_words(heads: set[Line], found: list[Line], body: float) -> set[Line]:
    """Return *heads* with the head of the first page, which stands lower or higher than on the others."""
    words = {each.text for each in heads if each.page and _is_at_edge(each)}
    first = [each for each in found if not each.page]
    larger = max((each.size for each in first), default=0.0)
    return heads | {
        each for each in first if each.text in words and _is_at_edge(each) and each.size < max(larger, body)
    }


def _find_headline(heads: set[Line], found: list[Line], body: float) -> set[Line]:
    """Return the lines among the *heads* of the first page that are its headline, which all other pages say again.

    They are larger than all else there, and no other line is set as the headline of a page with a letterhead is.
    """
    first = {each for each in heads if not each.page and each.size >= body * _HEADLINE}
    others = [each for each in found if each not in heads and each.size > body * _LARGER]
    least = min((each.size for each in first), default=0.0)
    beyond = {each.size for each in others if each.page}
    own = any(not each.page and (each.size >= least or each.size not in beyond) for each in others)
    said = sum(len(each.text) for each in first)
    return set() if own or said < _SHORTEST_HEADLINE else first


def _find_text(found: list[Line]) -> set[Line]:
    """Return the lines at a page's edge that run on into its text, line by line: no head or foot does."""
    usual, runs = usual_gap(found), list[list[Line]]()
    for each in found:
        last = runs[-1][-1] if runs else each
        same = bool(runs) and last.page == each.page and abs(last.size - each.size) <= SAME_SIZE
        if same and -each.size <= last.bottom - each.top <= usual + each.size * NEAR:
            runs[-1].append(each)
        else:
            runs.append([each])
    return {each for run in runs if not all(map(_is_at_edge, run)) for each in run if _is_at_edge(each)}


def _title(found: list[Line]) -> str:
    """Return the largest line of the first page, which a head on the next ones says again, '' for one too short."""
    largest = max((each for each in found if not each.page), key=lambda each: each.size, default=None)
    return largest.text if largest and len(largest.text) >= _SHORTEST_TITLE else ""


def _is_at_edge(found: Line) -> bool:
    return not _EDGE < found.place < 1 - _EDGE


def _is_head(found: Line, body: float) -> bool:
    """Return whether a short line stands above the text in small type, where magazines say their name."""
    short = len(found.text) <= _SHORT_HEAD and not found.text.endswith(LINE_ENDS)
    return short and found.place > 1 - _HEAD and found.size <= body * SMALL_TYPE


def _numbers(found: Line) -> Iterator[tuple[int, int]]:
    """Yield what is the same on all pages whose heads or feet count them: place, and number less page."""
    if _is_at_edge(found) and len(found.text) < _LONGEST_HEAD:
        for number in re.findall(r"(?<!\d)\d{1,4}(?!\d)", found.text):
            yield round(found.top / 5), int(number) - found.page


def _place(found: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", found.text), round(found.top / 5)
