"""The MP3 itself, tagged: it is always there."""

from collections.abc import Iterator
from pathlib import Path

from vorleser.edition import Edition
from vorleser.mpeg import MEDIA_TYPE
from vorleser.publish.format import File, Format, chunks


def _render(edition: Edition) -> Iterator[File]:
    """Yield the edition's MP3."""
    yield File(
        f"{edition.manifest.stem}{FORMAT.suffix}", chunks(Path(edition.sound.path), edition.sound.sha256)
    )


FORMAT = Format(
    summary="podcast MP3 with tags and chapters", media_type=MEDIA_TYPE, render=_render, suffix=".mp3"
)
