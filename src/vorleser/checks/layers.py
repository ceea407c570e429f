"""Check the disclosure of an artificial voice in every layer where the edition promises it."""

import html
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from vorleser import disclosure, entry
from vorleser.article import Role
from vorleser.checks.findings import Fault
from vorleser.files.archives import DAMAGED
from vorleser.text.characters import one_line

WHAT = "ai-mark"
_FEEDS = "feed*.xml"  # its pages, and the feeds of parts
_LARGEST_BOOK = 64 * 2**20  # bytes of a book's text


def layers(mp3: Path, tag: Any) -> Iterator[Fault]:  # noqa: ANN401 -- mutagen's
    """Yield a fault for each layer of the disclosure missing from *mp3*, its *tag*, or the files of its edition.

    The other files are known from the ``.edition.json`` beside *mp3*; without one, only the MP3 itself is checked.
    """
    told = _entry(mp3)
    if told is not None and not disclosure.is_artificial(told.voice):
        return
    missing = [*_tag(tag), *_credentials(mp3, tag)]
    if told is not None:
        missing += [*_notice_faults(told), *_files(mp3.parent, told), *_feeds(mp3.parent.parent, told)]
    yield from (Fault(WHAT, disclosure.LAYERS[name]) for name in missing)


def _entry(mp3: Path) -> entry.Entry | None:
    try:
        return entry.parse_entry(mp3.with_name(mp3.stem + entry.ENTRY_SUFFIX).read_bytes())
    except (OSError, msgspec.MsgspecError):
        return None


def _tag(tag: Any) -> Iterator[str]:  # noqa: ANN401 -- mutagen's
    texts = [
        str(frame.text[0]) for frame in tag.getall("TXXX") if frame.desc == disclosure.TXXX and frame.text
    ]
    if not any(map(disclosure.is_artificial_type, texts)):
        yield "txxx"
    packets = [frame.data for frame in tag.getall("PRIV") if frame.owner == disclosure.XMP_OWNER]
    if not any(disclosure.is_artificial_type(disclosure.xmp_source_type(packet)) for packet in packets):
        yield "xmp"


def _credentials(mp3: Path, tag: Any) -> Iterator[str]:  # noqa: ANN401 -- mutagen's
    """Yield the layer of content credentials if there are some that are not valid; they are optional."""
    if not any(frame.mime == disclosure.C2PA_MANIFEST for frame in tag.getall("GEOB")):
        return
    try:
        fault = disclosure.credentials_fault(mp3)
    except ImportError:
        return  # c2pa-python is optional; without it, credentials can't be verified
    if fault:
        yield "c2pa"


def _notice_faults(told: entry.Entry) -> Iterator[str]:
    if not any(cue.role is Role.NOTICE for cue in told.timeline.cues):
        yield "spoken"


def _files(folder: Path, told: entry.Entry) -> Iterator[str]:
    """Yield the layers missing in those files of the edition that exist."""
    notice = one_line(told.notice or disclosure.SPOKEN)
    for name in told.files:
        path = folder / name
        if not path.is_file():
            continue
        if name.endswith(".html") and "/" not in name and notice not in _words(path.read_bytes()):
            yield "page"
        if name.endswith(".epub") and not _declares(_read_book(path), notice):
            yield "epub"
        if name.endswith(".daisy.zip") and not _declares(_read_book(path), notice):
            yield "daisy"
        if name.endswith("/ncc.html") and not _declares(path.read_bytes(), notice):
            yield "daisy"


def _declares(data: bytes, notice: str) -> bool:
    """Return whether a book's *data* contains the *notice* and a digital source type of artificial sound."""
    types = re.findall(re.escape(disclosure.IPTC) + r"\w+", data.decode("utf-8", "replace"))
    return notice in _words(data) and any(map(disclosure.is_artificial_type, types))


def _read_book(path: Path) -> bytes:
    """Return the package and HTML files of the zipped book at *path*, joined, b"" if they can't be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            texts = [one for one in archive.infolist() if one.filename.endswith((".opf", ".xhtml", ".html"))]
            if sum(one.file_size for one in texts) > _LARGEST_BOOK:
                return b""
            return b"\n".join(map(archive.read, texts))
    except DAMAGED:
        return b""


def _feeds(root: Path, told: entry.Entry) -> Iterator[str]:
    """Yield the feeds' layer if the edition's item on a page of a feed in *root* is not marked."""
    if any(_is_unmarked(path, told) for path in sorted(root.glob(_FEEDS))):
        yield "feed"


def _is_unmarked(path: Path, told: entry.Entry) -> bool:
    """Return whether the page of a feed at *path* has an item of the edition that is not marked."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    items = [item for item in text.split("<item>")[1:] if f">{html.escape(told.guid, quote=False)}<" in item]
    return any(
        f'purpose="{disclosure.FEED_PURPOSE}">true<' not in item.partition("</item>")[0] for item in items
    )


def _words(data: bytes) -> str:
    return one_line(
        html.unescape(re.sub(r"<[^>]*>", " ", data.decode("utf-8", "replace"))) + " " + _contents(data)
    )


def _contents(data: bytes) -> str:
    """Return the values of all ``content`` attributes (those of meta elements), joined."""
    return html.unescape(" ".join(re.findall(r'content="([^"]*)"', data.decode("utf-8", "replace"))))
