"""The times of a page: a Media Overlay, in which each sentence of the text meets its clip of the sound."""

from collections.abc import Iterator

from vorleser.article import Role
from vorleser.publish.book.pages import SECTION, BookPage, Piece
from vorleser.publish.book.tracks import Track
from vorleser.publish.epub.volume import EpubVolume

SKIPPABLE = {
    Role.FOOTNOTE: "footnote",
    Role.LIST_ITEM: "list-item",
    Role.NOTICE: "notice",
    Role.TABLE: "table",
}
"""What a reader may skip or leave: the role's word in the EPUB structural semantics vocabulary."""


def overlay(book: EpubVolume, page: BookPage, track: Track) -> str:
    """Return the overlay of *page*, whose sound lies in *track*."""
    name = book.text(page)
    inner = "\n".join(line for piece in page.pieces for line in _piece(piece, name, track))
    return f"""<?xml version="1.0" encoding="utf-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">
<body id="folge" epub:textref="{name}#{SECTION}">
{inner}
</body>
</smil>
"""


def clock(ms: int) -> str:
    """Return *ms* as a SMIL clock value: ``0:01:02.345``."""
    minutes, rest = divmod(ms, 60_000)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest // 1000:02d}.{rest % 1000:03d}"


def _piece(piece: Piece, name: str, track: Track) -> Iterator[str]:
    skippable = SKIPPABLE.get(piece.role) if piece.role else None
    if skippable and piece.passages:
        yield f'<seq id="folge-{piece.id}" epub:type="{skippable}" epub:textref="{name}#{piece.id}">'
    for passage in piece.passages:
        begin, end = clock(passage.begin - track.begin), clock(passage.end - track.begin)
        yield (
            f'<par id="par-{passage.id}"><text src="{name}#{passage.id}"/>'
            f'<audio src="{track.name}" clipBegin="{begin}" clipEnd="{end}"/></par>'
        )
    if skippable and piece.passages:
        yield "</seq>"
