"""DAISY 2.02 as a folder: a talking book for players that read cards, sticks and discs."""

from collections.abc import Iterator

from vorleser.edition import Edition
from vorleser.publish.format import File, Format


def _render(edition: Edition) -> Iterator[File]:
    """Yield the files of the edition, in a folder of their own."""
    from vorleser.publish.daisy import daisy_members

    for member in daisy_members(edition):
        yield File(f"{edition.manifest.stem}.daisy/{member.name}", member.chunks())


FORMAT = Format(
    summary="DAISY 2.02 talking book, as a folder",
    media_type="text/html",
    render=_render,
    others={".html": "text/html", ".smil": "application/smil+xml", ".jpg": "image/jpeg", ".png": "image/png"},
)
