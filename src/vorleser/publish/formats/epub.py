"""EPUB 3.3 with Media Overlays: a book that is read and heard at once, sentence by sentence."""

from collections.abc import Iterator

from vorleser.edition import Edition
from vorleser.publish.format import File, Format


def _render(edition: Edition) -> Iterator[File]:
    """Yield the edition as one EPUB."""
    from vorleser.publish.book.archive import zip_members
    from vorleser.publish.epub import epub_members

    yield File(f"{edition.manifest.stem}{FORMAT.suffix}", zip_members(epub_members(edition)))


FORMAT = Format(
    summary="EPUB 3 with the sound of each sentence",
    media_type="application/epub+zip",
    render=_render,
    suffix=".epub",
    download="EPUB mit Ton",
)
