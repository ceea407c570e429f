"""Check the ID3 tag of an MP3: the frames that podcast players read, the cover, and the chapters."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
from mutagen import MutagenError, id3
from PIL import Image

from vorleser.checks.findings import Fault
from vorleser.disclosure import C2PA_MANIFEST

WANTED = {
    "TIT2": "title",
    "TPE1": "author",
    "TCON": "genre",
    "TLAN": "language",
    "TLEN": "length",
    "USLT": "text of the article",
    "APIC": "cover",
    "CTOC": "table of chapters",
    "CHAP": "chapters",
}
_TITLE_BYTES = 120
_COVER_SIDE = 600  # pixels


class ChapterMark(msgspec.Struct, frozen=True):
    """A chapter in the tag; times are in milliseconds."""

    start: int
    end: int
    title: str


def read_tag(path: Path) -> tuple[Any, tuple[Fault, ...]]:
    """Return the ID3 tag of the MP3 at *path*, not converted to v2.4, and its faults; an empty tag if it has none."""
    try:
        tag = id3.ID3(path, translate=False)
    except (MutagenError, EOFError, ValueError) as error:
        return id3.ID3(), (Fault("tags", f"no ID3v2 tag can be read: {error}"),)
    return tag, (*_version(tag), *_missing(tag), *_cover(tag))


def _version(tag: id3.ID3) -> Iterator[Fault]:
    signed = any(frame.mime == C2PA_MANIFEST for frame in tag.getall("GEOB"))  # c2pa-rs writes v2.4
    if tag.version[:2] != (2, 3) and not signed:
        yield Fault("tags", f"the tag is ID3v2.{tag.version[1]}, not v2.3: players lose its chapters")


def _missing(tag: id3.ID3) -> Iterator[Fault]:
    for name, words in WANTED.items():
        if not tag.getall(name):
            yield Fault("tags", f"the {words} ({name}) is missing")


def _cover(tag: id3.ID3) -> Iterator[Fault]:
    for picture in tag.getall("APIC"):
        try:
            with Image.open(BytesIO(picture.data)) as image:
                if max(image.size) <= _COVER_SIDE:  # a larger one is a fault, and perhaps a bomb
                    image.load()
                if image.format != "JPEG" or max(image.size) > _COVER_SIDE:
                    yield Fault(
                        "cover", f"the cover is {image.format} {image.size}, not a JPEG of 600 pixels at most"
                    )
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            yield Fault("cover", f"the cover can't be shown: {error}")


def chapter_marks(tag: id3.ID3) -> tuple[ChapterMark, ...]:
    """Return the chapters in *tag*, sorted by start."""
    found = [ChapterMark(frame.start_time, frame.end_time, _title(frame)) for frame in tag.getall("CHAP")]
    return tuple(sorted(found, key=lambda mark: mark.start))


def _title(frame: Any) -> str:  # noqa: ANN401 -- mutagen's frames are made at run time
    titles = frame.sub_frames.getall("TIT2")
    return str(titles[0].text[0]) if titles and titles[0].text else ""


def chapters(tag: id3.ID3, duration_ms: int) -> Iterator[Fault]:
    """Yield the faults of the chapters, which must cover the sound from 0 to *duration_ms* without gaps, in order."""
    found = chapter_marks(tag)
    edges = [0, *(mark.end for mark in found)][: len(found)]
    if any(mark.start != edge for mark, edge in zip(found, edges, strict=True)):
        yield Fault("chapters", "the chapters do not begin at 0 and follow each other without a gap")
    if found and found[-1].end != duration_ms:
        yield Fault("chapters", f"the last chapter ends at {found[-1].end} ms, the sound at {duration_ms} ms")
    for number, mark in enumerate(found, 1):
        if not mark.title or len(mark.title.encode("utf-16-le")) > _TITLE_BYTES:
            yield Fault("chapters", f"chapter {number} has no title, or one of more than 120 bytes")
    starts = [frame.start_time for frame in tag.getall("CHAP")]
    if starts != sorted(starts):
        yield Fault("chapters", "the chapters do not lie in the tag by time: players list them as they lie")
    yield from _contents(tag)


def _contents(tag: id3.ID3) -> Iterator[Fault]:
    """Yield a fault unless the tables of contents list each chapter and each lower table once, under one top table."""
    tables = {frame.element_id: frame for frame in tag.getall("CTOC")}
    tops = [name for name, frame in tables.items() if frame.flags & id3.CTOCFlags.TOP_LEVEL]
    listed = [name for frame in tables.values() for name in frame.child_element_ids]
    wanted = [frame.element_id for frame in tag.getall("CHAP")] + [
        name for name in tables if name not in tops
    ]
    if sorted(listed) != sorted(wanted) or (tables and len(tops) != 1):
        yield Fault("chapters", "the table of chapters does not list each chapter once")
