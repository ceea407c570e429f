"""The times of a page: a Media Overlay, in which each sentence of the text, or each word, meets its clip."""

from collections.abc import Iterator

from vorleser.article import Role
from vorleser.publish.book.pages import SECTION, BookPage, BookPassage, BookWord, Piece
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
        if passage.words:
            yield f'<seq id="folge-{passage.id}" epub:textref="{name}#{passage.id}">'
            yield from (_par(word, name, track) for word in passage.words)
            yield "</seq>"
        else:
            yield _par(passage, name, track)
    if skippable and piece.passages:
        yield "</seq>"


def _par(heard: BookPassage | BookWord, name: str, track: Track) -> str:
    begin, end = clock(heard.begin - track.begin), clock(heard.end - track.begin)
    return (
        f'<par id="par-{heard.id}"><text src="{name}#{heard.id}"/>'
        f'<audio src="{track.name}" clipBegin="{begin}" clipEnd="{end}"/></par>'
    )
