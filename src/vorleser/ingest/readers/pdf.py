"""PDF documents with text, by pdfminer.six: lines become paragraphs, larger ones headings."""

import io
import logging
import struct
import zlib
from pathlib import PurePath
from typing import Any

from msgspec.structs import replace

from vorleser.article import Article, Metadata
from vorleser.errors import SourceError
from vorleser.ingest.document import library, line, put_headline_first
from vorleser.ingest.first_lines import read_day
from vorleser.ingest.kinds import find_mistake
from vorleser.ingest.pdf_blocks import name_deck, read_pdf_blocks
from vorleser.ingest.pdf_contents import join_contents
from vorleser.ingest.pdf_edges import without_running_heads
from vorleser.ingest.pdf_joins import join_initials, join_touching
from vorleser.ingest.pdf_lines import Line
from vorleser.ingest.pdf_pages import TooLargeError, limit_unpacking, read_lines, refuse_circles
from vorleser.ingest.person_names import read_creators
from vorleser.ingest.reader import Raw, Reader
from vorleser.ingest.title import derive_title, without_placeholder
from vorleser.text.regex import compile_late

_PICTURE = compile_late(rb"/Subtype\s*/Image\b")


def _read(raw: Raw) -> Article:
    """Return the article in the PDF *raw*; raises SourceError with a hint where its pages are pictures."""
    library("pdfminer.high_level", "pdfminer.six", raw)
    found, metadata = _open(raw)
    found = without_running_heads(join_contents([*join_initials([*join_touching(found)])]))
    if not any(any(map(str.isalnum, each.text)) for each in found):
        raise _without_text(raw)
    day, blocks = read_pdf_blocks(found)
    metadata = replace(metadata, date=day)
    title, blocks = put_headline_first(blocks, metadata, derive_title(blocks, PurePath(raw.name).stem))
    return Article(
        replace(metadata, title=title, date=read_day(blocks) or metadata.date), tuple(name_deck(blocks))
    )


def _without_text(raw: Raw) -> SourceError:
    """Return the error for a PDF without text; its pictures, whose dictionaries are never packed, may be of some."""
    if _PICTURE.search(raw.data):
        return SourceError(
            f"{raw.name!r} holds no text, only pictures of it",
            "run it through text recognition first, e.g. ocrmypdf",
        )
    way_out = "are its pages empty? letters that are drawn need text recognition, e.g. ocrmypdf"
    return SourceError(f"{raw.name!r} holds no text and no picture", way_out)


def _open(raw: Raw) -> tuple[list[Line], Metadata]:
    from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect, PDFTextExtractionNotAllowed
    from pdfminer.pdfparser import PDFParser
    from pdfminer.psexceptions import PSException

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it warns of every oddity that it handles
    limit_unpacking()
    refuse_circles()
    try:
        document = PDFDocument(PDFParser(io.BytesIO(raw.data)))
        return [*read_lines(document)], _metadata(document.info)
    except TooLargeError as error:
        raise SourceError(
            f"{raw.name!r} is no document to be read, {error}", "save its text as a file"
        ) from error
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
        AssertionError,
        OverflowError,
        zlib.error,
        struct.error,
    ) as error:
        damaged = SourceError(f"{raw.name!r} is a damaged PDF", "save it again")
        raise find_mistake(raw.name, raw.data, ".pdf") or damaged from error


def _metadata(info: list[dict[str, Any]]) -> Metadata:
    def said(key: str) -> str:
        value = next((entry[key] for entry in info if isinstance(entry.get(key), bytes)), b"")
        wide = value.startswith((b"\xfe\xff", b"\xff\xfe"))
        return line(value.decode("utf-16" if wide else "cp1252", "replace"))

    return Metadata(
        title=without_placeholder(said("Title")),
        authors=read_creators(said("Author")),
        summary=said("Subject"),
    )


READER = Reader(suffixes=(".pdf",), media_types=("application/pdf",), read=_read, begins=(b"%pdf-",))
