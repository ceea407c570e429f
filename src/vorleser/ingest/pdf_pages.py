"""The lines on the pages of a PDF, in the order in which they are read: columns one after the other.

All unpacked data is bounded, since a page of a few kilobytes may unpack to gigabytes.
"""

import zlib
from collections.abc import Callable, Iterator
from itertools import islice
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from vorleser.ingest.pdf_columns import in_order
from vorleser.ingest.pdf_lines import Line, read_line

if TYPE_CHECKING:
    from pdfminer.layout import LTTextLine
    from pdfminer.pdfdocument import PDFDocument

_MOST_PAGES = 1000
_LARGEST_STREAM = 24 * 2**20  # bytes of one part of the file, unpacked
_LARGEST = 100 * 2**20  # bytes of all parts
_LARGEST_PACKED = 400_000  # bytes of a part in an old compression, whose unpacking has no bound
_LONGEST_CHAIN = 20  # references, each to the next one
_MOST_CHARACTERS = 60_000  # on one page; a page of a newspaper has 25,000
_LEANS = 0.3  # by how much a letter climbs that is none of a line
_WHOLE = 0.5  # of a page's area: what is drawn over most of it, as the layer of recognised text is


class TooLargeError(ValueError):
    """The file unpacks to more than `_LARGEST` bytes."""


def read_lines(document: "PDFDocument") -> Iterator[Line]:
    """Yield the lines of a PDF, page by page; raises TooLargeError, and the library's own errors for damaged files.

    The library keeps what it has parsed: a part that holds hundreds of objects is not read again for each of them.
    """
    from pdfminer.layout import LAParams
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    manager = PDFResourceManager()
    device = _device()(manager, laparams=LAParams(boxes_flow=None, all_texts=True))
    interpreter = PDFPageInterpreter(manager, device)
    for number, page in enumerate(islice(PDFPage.create_pages(document), _MOST_PAGES)):
        interpreter.process_page(page)
        layout = device.get_result()
        found = [read_line(part, number, layout) for part in _find_texts(layout, layout) if _is_upright(part)]
        yield from in_order([each for each in found if each.text], layout.width)


def _find_texts(container: Any, page: Any) -> "Iterator[LTTextLine]":  # noqa: ANN401 -- the library's
    """Yield the lines of a page; those inside of a drawing only if it covers the page: others are labels in a graphic.

    Programs for text recognition write what they read into one such drawing.
    """
    from pdfminer.layout import LTFigure, LTTextContainer, LTTextLine

    for part in container:
        if isinstance(part, LTFigure) and part.width * part.height >= page.width * page.height * _WHOLE:
            yield from _find_texts(part, page)
        elif isinstance(part, LTTextContainer):
            yield from (each for each in part if isinstance(each, LTTextLine))


def _is_upright(found: "LTTextLine") -> bool:
    """Return whether a line is set from left to right: one that is turned comes letter by letter, as credits do."""
    turned = [_is_turned(part) for part in found if hasattr(part, "upright")]
    return sum(turned) * 2 <= len(turned)


def _is_turned(letter: Any) -> bool:  # noqa: ANN401 -- the library's
    """Return whether a letter stands on its side or leans, as those of a seal do."""
    across, up = letter.matrix[:2]
    return not letter.upright or abs(up) > _LEANS * abs(across)


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


def refuse_circles() -> None:
    """Refuse references that lead back to themselves, as damage makes them: the library follows them without end.

    As above, what it calls is replaced; a reference is followed to what is none, which is what it would do itself.
    """
    from pdfminer.pdftypes import PDFObjectNotFound, PDFObjRef

    def resolve(reference: Any, default: object = None) -> Any:  # noqa: ANN401 -- the library's
        found: object = reference
        for _ in range(_LONGEST_CHAIN):
            if not isinstance(found, PDFObjRef):
                return found
            try:
                found = reference.doc.getobj(found.objid)
            except PDFObjectNotFound:
                return default
        raise ValueError("references that lead to themselves")

    PDFObjRef.resolve = resolve  # type: ignore[method-assign,assignment] # so that a method takes its place


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
