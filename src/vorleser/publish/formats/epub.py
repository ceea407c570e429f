"""EPUB 3.3 with Media Overlays: a book that is read and heard at once, sentence by sentence."""

from collections.abc import Iterator

from vorleser.edition import Edition
from vorleser.publish.format import File, Format


def render(edition: Edition) -> Iterator[File]:
    """Yield the edition as one EPUB."""
    from vorleser.publish.book.archive import zipped
    from vorleser.publish.epub import members

    yield File(f"{edition.imprint.stem}.epub", zipped(members(edition)))


FORMAT = Format(
    summary="EPUB 3 with the sound of each sentence", media_type="application/epub+zip", render=render
)
