"""One DAISY book before it is written: pages, audio files and pictures, and what they are called."""

import re
from collections.abc import Iterator

import msgspec

from vorleser.edition import Edition, Manifest
from vorleser.publish.book.markup import escape_text
from vorleser.publish.book.pages import BookPage, book_pages, language
from vorleser.publish.book.pictures import BookPicture, book_pictures
from vorleser.publish.book.tracks import Track, tracks
from vorleser.text.characters import one_line

CENTRE = "ncc.html"
MASTER = "master.smil"
GENERATOR = "Vorleser"
_UNDATED = "2000-01-01"


class DaisyVolume(msgspec.Struct, frozen=True):
    """All that the book's files are rendered from; ``inside`` holds the pictures by the number of their block."""

    manifest: Manifest
    pages: tuple[BookPage, ...]
    tracks: tuple[Track, ...]
    inside: dict[int, BookPicture]

    @property
    def title(self) -> str:
        """The book's title, on one line; never empty."""
        return one_line(self.manifest.article.metadata.title) or "Ohne Titel"

    @property
    def lang(self) -> str:
        """The book's language, a BCP 47 tag."""
        return language(self.manifest.article.metadata.language)

    @property
    def day(self) -> str:
        """The article's day, yyyy-mm-dd; the specification wants one, so undated ones have a fixed one."""
        day = self.manifest.article.metadata.date[:10]
        return day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else _UNDATED

    @staticmethod
    def text(page: BookPage) -> str:
        """Return the name of the page's text."""
        return f"seite{page.number:04d}.html"

    @staticmethod
    def times(page: BookPage) -> str:
        """Return the name of the page's SMIL file."""
        return f"seite{page.number:04d}.smil"


def daisy_volume(edition: Edition) -> DaisyVolume:
    """Return what the DAISY book of *edition* is made of; pictures that can't be used are left out."""
    found = tuple(map(_add_heading, book_pages(edition)))
    manifest = edition.manifest
    return DaisyVolume(
        manifest, found, tracks(edition, found), book_pictures(manifest.article.blocks, drawings=False)
    )


def metas(values: Iterator[tuple[str, str, str]]) -> str:
    """Return meta elements for names, contents and schemes; those without content are left out."""
    return "\n".join(
        f'<meta name="{name}" content="{escape_text(content)}"{scheme and f" scheme={chr(34)}{scheme}{chr(34)}"}/>'
        for name, content, scheme in values
        if content
    )


def hours(ms: int) -> str:
    """Return *ms* as ``hh:mm:ss``, rounded half up."""
    seconds = (ms + 500) // 1000
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def precise(ms: int) -> str:
    """Return *ms* as ``hh:mm:ss.mmm``."""
    return f"{ms // 3_600_000:02d}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def _add_heading(page: BookPage) -> BookPage:
    """Return *page* with a heading: its first words, where it has none.

    An entry of the navigation centre must lead to a heading of the text: some players show no text otherwise.
    """
    if any(piece.depth for piece in page.pieces):
        return page
    first = next((piece for piece in page.pieces if piece.text.strip()), None)
    headed = (
        msgspec.structs.replace(piece, depth=page.depth) if piece is first else piece for piece in page.pieces
    )
    return msgspec.structs.replace(page, pieces=tuple(headed))
