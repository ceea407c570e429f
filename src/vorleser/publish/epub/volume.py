"""One EPUB before it is written: pages, audio files and pictures, and what they are called."""

import msgspec

from vorleser.edition import Edition, Imprint
from vorleser.publish.book.pages import Page, language, pages
from vorleser.publish.book.pictures import Picture, picture, pictures
from vorleser.publish.book.tracks import Track, tracks

FOLDER = "EPUB/"


class Volume(msgspec.Struct, frozen=True):
    """All that the book's files are rendered from; ``inside`` holds the pictures by the number of their block."""

    imprint: Imprint
    pages: tuple[Page, ...]
    tracks: tuple[Track, ...]
    inside: dict[int, Picture]
    cover: Picture | None

    @property
    def lang(self) -> str:
        """The book's language, a BCP 47 tag."""
        return language(self.imprint.article.metadata.language)

    @property
    def images(self) -> tuple[Picture, ...]:
        """Every picture, the cover first."""
        return (*((self.cover,) if self.cover else ()), *self.inside.values())

    @property
    def described(self) -> bool:
        """Whether every picture of the article has an alternative text."""
        return all(image.alt for image in self.inside.values())

    @staticmethod
    def text(page: Page) -> str:
        """Return the name of the page's text."""
        return f"seite{page.number:04d}.xhtml"

    @staticmethod
    def times(page: Page) -> str:
        """Return the name of the page's overlay."""
        return f"seite{page.number:04d}.smil"


def volume(edition: Edition) -> Volume:
    """Return what the EPUB of *edition* is made of; pictures that can't be used are left out."""
    found = pages(edition)
    imprint = edition.imprint
    return Volume(
        imprint=imprint,
        pages=found,
        tracks=tracks(edition, found),
        inside=pictures(imprint.article.blocks, drawings=True),
        cover=picture(imprint.cover, "titelbild") if imprint.cover else None,
    )
