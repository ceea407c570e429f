"""The lines of a PDF as they are read: their words, their size and place, the notes marked in them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from vorleser.ingest.document import line
from vorleser.ingest.pdf_glyphs import name_glyphs
from vorleser.ingest.raised_notes import RAISED_NOTE
from vorleser.ingest.superscript import read_superscript
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from pdfminer.layout import LTTextLine

_LIGATURES = {
    ord(sign): text
    for sign, text in zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
}
SMALL, ABOVE = (
    0.8,
    0.15,
)  # of its line's size: how small and how high above the line's foot a superscript stands
_INITIAL = 1.8  # times its line's size: a drop cap
_BOLD = compile_late(r"bold|black|heavy|fett|demi", re.IGNORECASE)
_ACCENTS = {
    "¨": "\u0308",
    "´": "\u0301",
    "`": "\u0300",
    "ˆ": "\u0302",
    "˜": "\u0303",
    "¸": "\u0327",
    "˚": "\u030a",
}
"""Accents that are characters of their own, in fonts that know no umlauts, and what joins them to a letter."""
_SOFT = "\u00ad"
_TOUCHES = 0.03  # of a letter's size: a gap that nobody sees
_INSIDE = 0.3  # of a letter's width: how much of it a space covers that is none
_OVER = 0.35  # of an accent's width: how far its middle is from its letter's, at the most


class Line(msgspec.Struct, frozen=True):
    """A line of text: its height in points, and its place on the page (points from the bottom left).

    ``place`` is its height above the page's foot, 0 to 1 of the page; ``marks`` are the numbers of notes in it;
    ``bold`` tells whether all of it is; ``notes`` whether it begins with the number of a note, as the note's text does.
    """

    text: str
    size: float
    page: int
    top: float
    bottom: float
    left: float
    right: float = 0.0
    place: float = 0.5
    marks: tuple[str, ...] = ()
    bold: bool = False
    notes: bool = False


def read_line(found: "LTTextLine", number: int, page: Any) -> Line:  # noqa: ANN401 -- the library's page
    """Return a line that the library *found* on a *page*, the first of which has the *number* 0."""
    sizes = Counter(round(part.size, 1) for part in found if hasattr(part, "size"))
    size = sizes.most_common(1)[0][0] if sizes else float(found.height)
    text, marks = _text(found, size)
    text = line(name_glyphs(text.translate(_LIGATURES)))
    place = (found.y0 - page.y0) / (page.height or 1.0)
    letters = [part for part in found if hasattr(part, "fontname") and not part.get_text().isspace()]
    bold = bool(letters) and all(_BOLD.search(part.fontname) for part in letters)
    notes = (bool(marks) and _begins_with_mark(found, size)) or RAISED_NOTE.match(text) is not None
    return Line(text, size, number, found.y1, found.y0, found.x0, found.x1, place, marks, bold, notes)


def _begins_with_mark(found: Any, size: float) -> bool:  # noqa: ANN401 -- the library's line
    """Return whether a line begins with a raised number."""
    first = next((part for part in found if not part.get_text().isspace()), None)
    return first is not None and first.get_text().isdigit() and getattr(first, "size", size) < size * SMALL


def _text(found: Any, size: float) -> tuple[str, tuple[str, ...]]:  # noqa: ANN401 -- the library's line
    """Return a line's text, exponents included, and the numbers of its notes."""
    written = {id(part): text for part, text in _letters(found)}
    high = (part.y0 for part in found if getattr(part, "size", 0) >= size * SMALL)
    foot = min(high, default=found.y0)
    text, above, marks = "", "", list[str]()
    initial = _has_initial(found, size)
    for part in [*found, None]:
        if initial and text in {initial, f"{initial} "} and part is not None:
            text = text.strip()
            if part.get_text().isspace():
                continue
        if 0 < getattr(part, "size", 0) < size * SMALL and part.y0 > foot + size * ABOVE:
            above += written[id(part)]
            continue
        if above:
            exponent = read_superscript(text, above)
            marks += [above.strip()] if not exponent else []
            text, above = text + exponent, ""
        text += written[id(part)] if part is not None else ""
    return text, tuple(marks)


def _has_initial(found: Any, size: float) -> str:  # noqa: ANN401 -- the library's line
    """Return the drop cap that a line begins with, '' if it begins with none."""
    first = next(iter(found), None)
    letter = first.get_text() if first is not None and getattr(first, "size", 0) > size * _INITIAL else ""
    return letter if letter.isalpha() and letter.isupper() else ""


def _letters(found: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401 -- the library's line
    """Yield the parts of a line with what is read of them: an accent above a letter makes one letter with it."""
    parts = [*found]
    for number, part in enumerate(parts):
        if part.get_text() == _SOFT and hasattr(part, "x0"):  # it is drawn, so it is seen
            yield part, "-"
            continue
        if number and (
            _is_drawn_inside(part, parts[number - 1])
            or _takes_no_room(part, *parts[number - 1 : number + 2 : 2])
        ):
            yield part, ""
            continue
        accent = _ACCENTS.get(part.get_text())
        if accent is not None and (
            _stands_over(part, parts, number + 1) or _stands_over(part, parts, number - 1)
        ):
            yield part, ""
            continue
        marks = "".join(
            _ACCENTS[parts[n].get_text()]
            for n in (number - 1, number + 1)
            if 0 <= n < len(parts)
            and parts[n].get_text() in _ACCENTS
            and _stands_over(parts[n], parts, number)
        )
        yield part, unicodedata.normalize("NFC", part.get_text() + marks)


def _is_drawn_inside(space: Any, letter: Any) -> bool:  # noqa: ANN401 -- the library's
    """Return whether a *space* is drawn inside of the ligature before it; in narrow type others may be."""
    joined = len(letter.get_text().translate(_LIGATURES)) > 1
    if not (joined and space.get_text().isspace() and hasattr(space, "x0") and hasattr(letter, "x0")):
        return False
    return bool(letter.x1 - space.x0 > _INSIDE * (letter.x1 - letter.x0) > 0)


def _takes_no_room(space: Any, before: Any, after: Any = None) -> bool:  # noqa: ANN401 -- the library's
    """Return whether the letters *before* and *after* a *space* touch, as where a layout allows to divide a word."""
    if not space.get_text().isspace() or not all(hasattr(part, "x0") for part in (space, before, after)):
        return False
    near = space.size * _TOUCHES
    return bool(abs(after.x0 - before.x1) < near and abs(space.x0 - before.x1) < near)


def _stands_over(accent: Any, parts: Sequence[Any], number: int) -> bool:  # noqa: ANN401 -- the library's
    """Return whether the *accent* is drawn above the letter at *number*, which nobody writes behind one another."""
    letter = parts[number] if 0 <= number < len(parts) else None
    if letter is None or not letter.get_text().isalpha() or not hasattr(letter, "x0"):
        return False
    middle = (letter.x0 + letter.x1 - accent.x0 - accent.x1) / 2
    return bool(abs(middle) < _OVER * (accent.x1 - accent.x0))
