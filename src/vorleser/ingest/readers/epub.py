"""E-books (.epub), by EbookLib: chapters in reading order, their blocks read as those of web pages are."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest.dates import iso
from vorleser.ingest.document import headed, library, line, unpacked
from vorleser.ingest.html.arrange import arrange
from vorleser.ingest.html.tree import parse, strip
from vorleser.ingest.html.walk import walk
from vorleser.ingest.reader import Raw, Reader
from vorleser.ingest.title import derived


def read(raw: Raw) -> Article:
    """Return the book *raw* as one article: each chapter's heading is a subhead."""
    epub = library("ebooklib.epub", "EbookLib", raw)
    archive = unpacked(raw)
    if {"META-INF/encryption.xml", "META-INF/rights.xml"} <= {*archive.namelist()}:
        raise SourceError(f"{raw.name!r} is locked (DRM)", "name a book that is not")
    archive.close()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library warns of its own future
            book = epub.read_epub(io.BytesIO(raw.data), {"ignore_ncx": True})
    except (
        epub.EpubException,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
        SyntaxError,
        zipfile.BadZipFile,
    ) as error:
        raise SourceError(f"{raw.name!r} is no e-book we can read", "save it again as EPUB") from error
    blocks = [block for page in _pages(book) for block in _blocks(page, raw.name)]
    metadata = _metadata(book)
    title, blocks = headed(blocks, metadata, derived(blocks, PurePath(raw.name).stem))
    return Article(replace(metadata, title=title), tuple(blocks))


def _metadata(book: Any) -> Metadata:  # noqa: ANN401 -- the library ships no types
    def all_of(name: str) -> list[str]:
        return [line(str(value)) for value, _ in book.get_metadata("DC", name) if value]

    return Metadata(
        title=next(iter(all_of("title")), ""),
        authors=tuple(all_of("creator")),
        date=next((day for value in all_of("date") if (day := iso(value))), ""),
        language=next(iter(all_of("language")), "de"),
        summary=next(iter(all_of("description")), ""),
        keywords=tuple(all_of("subject")),
    )


def _pages(book: Any) -> Iterator[bytes]:  # noqa: ANN401 -- the library has no types
    """Yield the pages of the spine in order, the table of contents left out."""
    for name, linear in (
        (entry[0], entry[1]) if isinstance(entry, tuple) else (entry, "yes") for entry in book.spine
    ):
        page = book.get_item_with_id(name)
        if page is None or linear == "no" or type(page).__name__ == "EpubNav":
            continue
        if "html" in (page.media_type or ""):
            yield page.content


def _blocks(page: bytes, name: str) -> list[Block]:
    text = page.decode("utf-8", "replace")
    if not text.strip():
        return []
    root = parse(text, name)
    strip(root)
    blocks = arrange(walk(root))
    return [replace(block, role=Role.PARAGRAPH) if block.role is Role.LEAD else block for block in blocks]


READER = Reader(suffixes=(".epub",), media_types=("application/epub+zip",), read=read)
