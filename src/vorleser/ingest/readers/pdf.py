"""PDF documents with text, by pdfminer.six: lines become paragraphs, larger ones headings."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

import msgspec
from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest.document import headed, library, line
from vorleser.ingest.reader import Raw, Reader
from vorleser.ingest.title import derived

MOST_PAGES = 1000
LARGER = 1.12  # times the body's size: a heading
PAGE_NUMBER = re.compile(r"(?:seite\s)?[-–]?\s?\d{1,4}\s?[-–]?(?:\s?(?:/|von)\s?\d{1,4})?", re.IGNORECASE)
BULLET = re.compile(r"[•·▪◦‣–-]\s+|\(cid:\d+\)\s*")
ENDS = (".", "!", "?", ":", "…", "“", '"', "»")


class Line(msgspec.Struct, frozen=True):
    """A line of text: its height in points, where it stands on its page (from the bottom, in points)."""

    text: str
    size: float
    page: int
    top: float
    bottom: float
    left: float


def read(raw: Raw) -> Article:
    """Return the article in the PDF *raw*; raises SourceError with a hint where its pages are pictures."""
    library("pdfminer.high_level", "pdfminer.six", raw)
    lines, metadata = _opened(raw)
    lines = _without_running_heads(lines)
    if not any(any(map(str.isalnum, found.text)) for found in lines):
        raise SourceError(
            f"{raw.name!r} holds no text, only pictures of it",
            "run it through text recognition first, e.g. ocrmypdf",
        )
    blocks = [*_blocks(lines)]
    title, blocks = headed(blocks, metadata, derived(blocks, PurePath(raw.name).stem))
    return Article(replace(metadata, title=title), tuple(blocks))


def _opened(raw: Raw) -> tuple[list[Line], Metadata]:
    from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect, PDFTextExtractionNotAllowed
    from pdfminer.pdfparser import PDFParser
    from pdfminer.psexceptions import PSException

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it warns of every oddity that it copes with
    try:
        document = PDFDocument(PDFParser(io.BytesIO(raw.data)))
        return [*_lines(raw.data)], _metadata(document.info)
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise SourceError(f"{raw.name!r} is locked by a password", "save it without one") from error
    except (
        PSException,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
    ) as error:
        raise SourceError(f"{raw.name!r} is a damaged PDF", "save it again") from error


def _metadata(info: list[dict[str, Any]]) -> Metadata:
    def said(key: str) -> str:
        value = next((entry[key] for entry in info if isinstance(entry.get(key), bytes)), b"")
        wide = value.startswith((b"\xfe\xff", b"\xff\xfe"))
        return line(value.decode("utf-16" if wide else "cp1252", "replace"))

    title = said("Title")
    usable = title and not re.search(
        r"\.(?:docx?|odt|indd|qxd|pdf)$|^(?:microsoft word|untitled|unbenannt)", title, re.IGNORECASE
    )
    authors = (name.strip() for name in re.split(r"[;,]", said("Author")))
    return Metadata(
        title=title if usable else "", authors=tuple(filter(None, authors)), summary=said("Subject")
    )


def _lines(data: bytes) -> Iterator[Line]:
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams, LTTextContainer, LTTextLine

    pages = extract_pages(io.BytesIO(data), maxpages=MOST_PAGES, laparams=LAParams())
    for number, page in enumerate(pages):
        for box in page:
            if not isinstance(box, LTTextContainer):
                continue
            for found in box:
                if isinstance(found, LTTextLine) and (text := line(found.get_text())):
                    yield Line(text, _size(found), number, found.y1, found.y0, found.x0)


def _size(found: Any) -> float:  # noqa: ANN401 -- the library's line
    sizes = Counter(round(character.size, 1) for character in found if hasattr(character, "size"))
    return sizes.most_common(1)[0][0] if sizes else float(found.height)


def _without_running_heads(lines: list[Line]) -> list[Line]:
    """Leave out page numbers, and what stands at the same place of several pages with the same words."""
    places: dict[tuple[str, int], set[int]] = {}
    for found in lines:
        places.setdefault(_place(found), set()).add(found.page)
    return [
        found for found in lines if len(places[_place(found)]) < 3 and not PAGE_NUMBER.fullmatch(found.text)
    ]


def _place(found: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", found.text), round(found.top / 5)


def _blocks(lines: list[Line]) -> Iterator[Block]:
    """Yield paragraphs and headings: a new one where the size changes, the gap widens, or a line is indented."""
    sizes: Counter[float] = Counter()
    for found in lines:
        sizes[found.size] += len(found.text)
    body = sizes.most_common(1)[0][0]
    larger = sorted({found.size for found in lines if found.size > body * LARGER}, reverse=True)
    group: list[Line] = []
    for found in lines:
        if group and _parted(group[-1], found):
            yield _block(group, body, larger)
            group = []
        group.append(found)
    if group:
        yield _block(group, body, larger)


def _parted(last: Line, found: Line) -> bool:
    if abs(last.size - found.size) > 0.6 or BULLET.match(found.text):
        return True
    if last.page != found.page or found.top > last.top:  # next page or column: the sentence may go on
        return last.text.endswith(ENDS)
    gap = last.bottom - found.top
    indented = found.left > last.left + 6 and last.text.endswith(ENDS)
    return gap > found.size * 0.75 or indented


def _block(group: list[Line], body: float, larger: list[float]) -> Block:
    text = group[0].text
    for found in group[1:]:
        divided = text.endswith("-") and text[-2:-1].islower() and found.text[:1].islower()
        text = text[:-1] + found.text if divided else f"{text} {found.text}"
    if group[0].size > body * LARGER and len(text) < 250:
        return Block(Role.SUBHEAD, text, level=1 + larger.index(group[0].size))
    if bullet := BULLET.match(text):
        return Block(Role.LIST_ITEM, text[bullet.end() :], level=1)
    return Block(Role.PARAGRAPH, text)


READER = Reader(suffixes=(".pdf",), media_types=("application/pdf",), read=read, begins=(b"%pdf-",))
