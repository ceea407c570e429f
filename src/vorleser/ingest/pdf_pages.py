"""The lines on the pages of a PDF, in the order in which they are read: columns one after the other.

All unpacked data is bounded, since a page of a few kilobytes may unpack to gigabytes.
"""

import io
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import msgspec

from vorleser.ingest.document import line
from vorleser.ingest.superscript import read_superscript
from vorleser.regex import compile_late

if TYPE_CHECKING:
    from pdfminer.layout import LTTextLine

_MOST_PAGES = 1000
_LARGEST_STREAM = 24 * 2**20  # bytes of one part of the file, unpacked
_LARGEST = 100 * 2**20  # bytes of all parts
_LARGEST_PACKED = 400_000  # bytes of a part in an old compression, whose unpacking has no bound
_MOST_CHARACTERS = 60_000  # on one page; a page of a newspaper has 25,000
_LIGATURES = {
    ord(sign): text
    for sign, text in zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
}
SMALL, ABOVE = (
    0.8,
    0.15,
)  # of its line's size: how small and how high above the line's foot a superscript stands
_INITIAL = 1.8  # times its line's size: a drop cap
_NARROW = 0.2  # of the page's width: a column is wider
_ROWS = 4  # lines that a column has at the least


_BOLD = compile_late(r"bold|black|heavy|fett|demi", re.IGNORECASE)


class Line(msgspec.Struct, frozen=True):
    """A line of text: its height in points, and its place on the page (points from the bottom left).

    ``place`` is its height above the page's foot, 0 to 1 of the page; ``marks`` are the numbers of notes in it;
    ``bold`` tells whether all of it is.
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


class TooLargeError(ValueError):
    """The file unpacks to more than `_LARGEST` bytes."""


def read_lines(data: bytes) -> Iterator[Line]:
    """Yield the lines of a PDF, page by page; raises TooLargeError, and the library's own errors for damaged files."""
    from pdfminer.layout import LAParams, LTTextContainer, LTTextLine
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    manager = PDFResourceManager(caching=False)
    device = _device()(manager, laparams=LAParams(boxes_flow=None))
    interpreter = PDFPageInterpreter(manager, device)
    for number, page in enumerate(PDFPage.get_pages(io.BytesIO(data), maxpages=_MOST_PAGES, caching=False)):
        interpreter.process_page(page)
        layout = device.get_result()
        inside = (part for box in layout if isinstance(box, LTTextContainer) for part in box)
        found = [_line(part, number, layout) for part in inside if isinstance(part, LTTextLine)]
        yield from in_order([each for each in found if each.text], layout.width)


def limit_unpacking() -> None:
    """Limit how much the library unpacks of one part, and of all parts of the next file.

    The library has no such setting, so names in its modules are replaced.
    """
    from pdfminer import pdftypes
    from pdfminer.lzw import lzwdecode
    from pdfminer.runlength import rldecode

    def bounded(unpack: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
        def unpack_some(packed: bytes) -> bytes:
            if len(packed) > _LARGEST_PACKED:
                raise TooLargeError("it unpacks to too much")
            return unpack(packed)

        return unpack_some

    vars(pdftypes).update(zlib=_limiting_zlib(), lzwdecode=bounded(lzwdecode), rldecode=bounded(rldecode))


def _limiting_zlib() -> SimpleNamespace:
    """Return the replacement for zlib inside the library."""
    left = _LARGEST

    def decompress(packed: bytes) -> bytes:
        nonlocal left
        unpacker = zlib.decompressobj()
        unpacked = unpacker.decompress(packed, _LARGEST_STREAM + 1)
        left -= len(unpacked)
        if len(unpacked) > _LARGEST_STREAM or left < 0:
            raise TooLargeError("it unpacks to too much")
        if not unpacker.eof:
            raise zlib.error("incomplete or truncated stream")
        return unpacked

    return SimpleNamespace(decompress=decompress, decompressobj=zlib.decompressobj, error=zlib.error)


def _device() -> Any:  # noqa: ANN401 -- a class of the library, which is an extra
    """Return the library's device for layouts, without drawings and pictures, and with a bound on characters."""
    from pdfminer.converter import PDFPageAggregator

    class Device(PDFPageAggregator):
        """Lays out the characters of a page."""

        characters = 0

        def begin_page(self, page: Any, ctm: Any) -> None:  # noqa: ANN401 -- the library's
            self.characters = 0
            super().begin_page(page, ctm)

        def render_char(self, *args: Any, **more: Any) -> float:  # noqa: ANN401 -- the library's
            self.characters += 1
            if self.characters > _MOST_CHARACTERS:
                raise TooLargeError(f"a page holds more than {_MOST_CHARACTERS:,} characters")
            return float(super().render_char(*args, **more))

        def paint_path(self, *args: Any, **more: Any) -> None:  # noqa: ANN401 -- the library's
            """Leave drawings out."""

        def render_image(self, *args: Any, **more: Any) -> None:  # noqa: ANN401 -- the library's
            """Leave pictures out."""

    return Device


def _line(found: "LTTextLine", number: int, page: Any) -> Line:  # noqa: ANN401 -- the library's page
    sizes = Counter(round(part.size, 1) for part in found if hasattr(part, "size"))
    size = sizes.most_common(1)[0][0] if sizes else float(found.height)
    text, marks = _text(found, size)
    divided = text.rstrip().endswith("\u00ad")  # a soft hyphen that is seen
    text = line(text.translate(_LIGATURES)) + "-" * divided
    place = (found.y0 - page.y0) / (page.height or 1.0)
    letters = [part for part in found if hasattr(part, "fontname") and not part.get_text().isspace()]
    bold = bool(letters) and all(_BOLD.search(part.fontname) for part in letters)
    return Line(text, size, number, found.y1, found.y0, found.x0, found.x1, place, marks, bold)


def _text(found: Any, size: float) -> tuple[str, tuple[str, ...]]:  # noqa: ANN401 -- the library's line
    """Return a line's text, exponents included, and the numbers of its notes."""
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
            above += part.get_text()
            continue
        if above:
            exponent = read_superscript(text, above)
            marks += [above.strip()] if not exponent else []
            text, above = text + exponent, ""
        text += part.get_text() if part is not None else ""
    return text, tuple(marks)


def _has_initial(found: Any, size: float) -> str:  # noqa: ANN401 -- the library's line
    """Return the drop cap that a line begins with, '' if it begins with none."""
    first = next(iter(found), None)
    letter = first.get_text() if first is not None and getattr(first, "size", 0) > size * _INITIAL else ""
    return letter if letter.isalpha() and letter.isupper() else ""


def in_order(found: list[Line], width: float) -> Iterator[Line]:
    """Yield the lines of a page from top to bottom; where it is set in columns, one column after the other.

    A line that reaches over the gap (a headline, a closing note) separates the lines above it from those below.
    """
    gap = _gap(found, width)
    ordered = sorted(found, key=lambda each: (-each.top, each.left))
    if gap is None:
        yield from ordered
        return
    band: list[Line] = []
    for each in ordered:
        if each.left < gap < each.right:
            yield from _columns(band, gap, width)
            yield each
            band = []
        else:
            band.append(each)
    yield from _columns(band, gap, width)


def _columns(band: list[Line], gap: float, width: float) -> Iterator[Line]:
    yield from in_order([each for each in band if each.right <= gap], width)
    yield from in_order([each for each in band if each.left >= gap], width)


def _gap(found: list[Line], width: float) -> float | None:
    """Return the position of the gap between two columns in points, None if there is one column only."""
    best: tuple[int, float] | None = None
    for start in sorted({round(each.left) for each in found}):
        gap = start - 3.0
        left = [each for each in found if each.right <= gap]
        right = [each for each in found if each.left >= gap]
        across = len(found) - len(left) - len(right)
        if across * 2 > len(found) or not (_is_column(left, width) and _is_column(right, width)):
            continue
        beside = min(_top(left), _top(right)) - max(_bottom(left), _bottom(right))
        if beside > 0 and (best is None or across < best[0]):
            best = (across, gap)
    return None if best is None else best[1]


def _is_column(found: list[Line], width: float) -> bool:
    """Return whether lines make a column of text: enough of them, most of them of some width."""
    wide = sum(each.right - each.left > width * _NARROW for each in found)
    return len(found) >= _ROWS and wide * 2 > len(found)


def _top(found: list[Line]) -> float:
    return max(each.top for each in found)


def _bottom(found: list[Line]) -> float:
    return min(each.bottom for each in found)
