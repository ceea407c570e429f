"""DAISY 2.02 as one ZIP file: a talking book for players that open archives, and for sending."""

from collections.abc import Iterator

from vorleser.edition import Edition
from vorleser.publish.format import File, Format


def _render(edition: Edition) -> Iterator[File]:
    """Yield the edition as one archive, whose files lie at its top."""
    from vorleser.publish.book.archive import zip_members
    from vorleser.publish.daisy import daisy_members

    yield File(f"{edition.manifest.stem}{FORMAT.suffix}", zip_members(daisy_members(edition)))


FORMAT = Format(
    summary="DAISY 2.02 talking book, zipped",
    media_type="application/zip",
    render=_render,
    suffix=".daisy.zip",
    download="DAISY-Hörbuch",
    others={".zip": "application/zip"},
)
