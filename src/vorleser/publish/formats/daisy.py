"""DAISY 2.02 as one ZIP file: a talking book for players that open archives, and for sending."""

from collections.abc import Iterator

from vorleser.edition import Edition
from vorleser.publish.format import File, Format


def render(edition: Edition) -> Iterator[File]:
    """Yield the edition as one archive, whose files lie at its top."""
    from vorleser.publish.book.archive import zipped
    from vorleser.publish.daisy import members

    yield File(f"{edition.imprint.stem}.daisy.zip", zipped(members(edition)))


FORMAT = Format(summary="DAISY 2.02 talking book, zipped", media_type="application/zip", render=render)
