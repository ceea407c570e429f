"""EPUB 3.3 with Media Overlays: a package document, its navigation, and text and times of each page."""

from collections.abc import Iterator

from vorleser.edition import Edition
from vorleser.publish.book.archive import Member, held
from vorleser.publish.book.tracks import track_of
from vorleser.publish.epub.content import page_document, title_page
from vorleser.publish.epub.navigation import navigation
from vorleser.publish.epub.overlay import overlay
from vorleser.publish.epub.package import package
from vorleser.publish.epub.volume import FOLDER, Volume, volume

__all__ = ["members"]

_CONTAINER = f"""<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="{FOLDER}package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


def members(edition: Edition) -> Iterator[Member]:
    """Yield the files of the book in the order in which a reader needs them, the media type first."""
    book = volume(edition)
    yield held("mimetype", "application/epub+zip")
    yield held("META-INF/container.xml", _CONTAINER)
    yield held(f"{FOLDER}package.opf", package(book))
    yield held(f"{FOLDER}nav.xhtml", navigation(book))
    yield held(f"{FOLDER}titel.xhtml", title_page(book))
    yield held(f"{FOLDER}stil.css", STYLE)
    yield from _pages(book)
    for image in book.images:
        yield held(FOLDER + image.name, image.data)
    for track in book.tracks:
        yield Member(FOLDER + track.name, track.chunks)


def _pages(book: Volume) -> Iterator[Member]:
    for page in book.pages:
        yield held(f"{FOLDER}{book.text(page)}", page_document(book, page))
        yield held(f"{FOLDER}{book.times(page)}", overlay(book, page, track_of(page, book.tracks)))


STYLE = """@namespace epub "http://www.idpf.org/2007/ops";
:root { color-scheme: light dark; }
body { line-height: 1.5; margin: 5%; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-align: start; hyphens: none; }
p, li, blockquote { hyphens: auto; }
img { max-width: 100%; height: auto; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: .3em .5em; text-align: start; vertical-align: top; }
hr.musik { border: 0; margin: 1em 0; height: 0; }
.kicker, .byline, .date, .caption { font-size: .9em; }
.lead, .question { font-weight: bold; }
.notice, .correction { font-style: italic; }
.-epub-media-overlay-active { background-color: #ffe08a; color: #1a1a1a; }
@media (prefers-color-scheme: dark) {
  .-epub-media-overlay-active { background-color: #5a4300; color: #ffffff; }
}
@media (forced-colors: active) {
  .-epub-media-overlay-active { background-color: Highlight; color: HighlightText; }
}
"""
