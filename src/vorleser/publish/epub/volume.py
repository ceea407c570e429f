"""One EPUB before it is written: pages, audio files and pictures, and what they are called."""

from pathlib import Path

import msgspec

from vorleser.edition import Edition, Manifest
from vorleser.publish.book.pages import BookPage, book_pages, language
from vorleser.publish.book.pictures import BookPicture, book_picture, book_pictures
from vorleser.publish.book.tracks import Track, tracks
from vorleser.publish.pictures import cover_inside

FOLDER = "EPUB/"


class EpubVolume(msgspec.Struct, frozen=True):
    """All that the book's files are rendered from; ``inside`` holds the pictures by the number of their block."""

    manifest: Manifest
    pages: tuple[BookPage, ...]
    tracks: tuple[Track, ...]
    inside: dict[int, BookPicture]
    cover: BookPicture | None

    @property
    def lang(self) -> str:
        """The book's language, a BCP 47 tag."""
        return language(self.manifest.article.metadata.language)

    @property
    def images(self) -> tuple[BookPicture, ...]:
        """Every picture, the cover first."""
        return (*((self.cover,) if self.cover else ()), *self.inside.values())

    @property
    def described(self) -> bool:
        """Whether every picture of the article has an alternative text."""
        return all(image.alt for image in self.inside.values())

    @staticmethod
    def text(page: BookPage) -> str:
        """Return the name of the page's text."""
        return f"seite{page.number:04d}.xhtml"

    @staticmethod
    def times(page: BookPage) -> str:
        """Return the name of the page's overlay."""
        return f"seite{page.number:04d}.smil"


def epub_volume(edition: Edition) -> EpubVolume:
    """Return what the EPUB of *edition* is made of; pictures that can't be used are left out."""
    found = book_pages(edition, by_word=edition.detail.overlays == "word")
    manifest = edition.manifest
    return EpubVolume(
        manifest=manifest,
        pages=found,
        tracks=tracks(edition, found),
        inside=book_pictures(manifest.article.blocks, drawings=True),
        cover=_cover(edition),
    )


def _cover(edition: Edition) -> BookPicture | None:
    """Return the cover given, else the one inside the MP3, which was drawn; None where there is neither."""
    given = edition.manifest.cover
    if given and (found := book_picture(given, "titelbild")):
        return found
    inside = cover_inside(Path(edition.sound.path))
    return BookPicture("titelbild.jpg", "image/jpeg", inside) if inside else None
