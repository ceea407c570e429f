"""EPUB 3.3 with Media Overlays: a package document, its navigation, and text and times of each page."""

from collections.abc import Iterator

from vorleser.edition import Edition
from vorleser.publish.book.archive import Member, whole_member
from vorleser.publish.book.tracks import track_of
from vorleser.publish.epub.content import epub_page, title_page
from vorleser.publish.epub.navigation import navigation
from vorleser.publish.epub.overlay import overlay
from vorleser.publish.epub.package import package
from vorleser.publish.epub.volume import FOLDER, EpubVolume, epub_volume

__all__ = ["epub_members"]

_CONTAINER = f"""<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="{FOLDER}package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


def epub_members(edition: Edition) -> Iterator[Member]:
    """Yield the files of the book in the order in which a reader needs them, the media type first."""
    book = epub_volume(edition)
    yield whole_member("mimetype", "application/epub+zip")
    yield whole_member("META-INF/container.xml", _CONTAINER)
    yield whole_member(f"{FOLDER}package.opf", package(book))
    yield whole_member(f"{FOLDER}nav.xhtml", navigation(book))
    yield whole_member(f"{FOLDER}titel.xhtml", title_page(book))
    yield whole_member(f"{FOLDER}stil.css", _STYLE)
    yield from _pages(book)
    for image in book.images:
        yield whole_member(FOLDER + image.name, image.data)
    for track in book.tracks:
        yield Member(FOLDER + track.name, track.chunks)


def _pages(book: EpubVolume) -> Iterator[Member]:
    for page in book.pages:
        yield whole_member(f"{FOLDER}{book.text(page)}", epub_page(book, page))
        yield whole_member(f"{FOLDER}{book.times(page)}", overlay(book, page, track_of(page, book.tracks)))


_STYLE = """@namespace epub "http://www.idpf.org/2007/ops";
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
.nb { white-space: nowrap; word-spacing: -0.08em; }
.-epub-media-overlay-active { background-color: #ffe08a; color: #1a1a1a; }
@media (prefers-color-scheme: dark) {
  .-epub-media-overlay-active { background-color: #5a4300; color: #ffffff; }
}
@media (forced-colors: active) {
  .-epub-media-overlay-active { background-color: Highlight; color: HighlightText; }
}
"""
