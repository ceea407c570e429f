"""Whether an EPUB's overlays hold: read from the file alone, knowing nothing of how it was made."""

import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import pairwise
from typing import NamedTuple

from mutagen.mp3 import MP3

OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"
SMIL = "{http://www.w3.org/ns/SMIL}"
OPS = "{http://www.idpf.org/2007/ops}"
UNHEARD = ("nav", "titlepage")


class Clip(NamedTuple):
    """A par: the element it points at, the audio file, and milliseconds in it."""

    document: str
    fragment: str
    audio: str
    begin: int
    end: int


def files(data: bytes) -> dict[str, bytes]:
    """Return the archive's files by name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def parsed(data: bytes) -> ET.Element:
    """Return the root of an XML document."""
    return ET.fromstring(data)  # noqa: S314 -- what we wrote


def package(book: Mapping[str, bytes]) -> tuple[str, ET.Element]:
    """Return the package document's folder and root."""
    container = parsed(book["META-INF/container.xml"])
    path = next(
        element.attrib["full-path"] for element in container.iter() if element.tag.endswith("rootfile")
    )
    return posixpath.dirname(path), parsed(book[path])


def milliseconds(clock: str) -> int:
    """Return a SMIL clock value, full, partial or timecount in seconds, in milliseconds."""
    seconds = 0.0
    for part in clock.removesuffix("s").split(":"):
        seconds = seconds * 60 + float(part)
    return round(seconds * 1000)


def clips(book: Mapping[str, bytes], path: str) -> Iterator[Clip]:
    """Yield the clips of the overlay at *path*, in order."""
    folder = posixpath.dirname(path)
    for par in parsed(book[path]).iter(f"{SMIL}par"):
        text, audio = par.find(f"{SMIL}text"), par.find(f"{SMIL}audio")
        assert text is not None
        assert audio is not None
        document, _, fragment = text.attrib["src"].partition("#")
        begin, end = (milliseconds(audio.attrib[name]) for name in ("clipBegin", "clipEnd"))
        yield Clip(f"{folder}/{document}", fragment, f"{folder}/{audio.attrib['src']}", begin, end)


def words(element: ET.Element) -> list[str]:
    """Return the words that *element* shows."""
    return " ".join(element.itertext()).split()


def findings(data: bytes) -> list[str]:
    """Return what is wrong with the overlays of an EPUB; nothing where all holds."""
    book = files(data)
    folder, root = package(book)
    items = {item.attrib["id"]: item for item in root.iter(f"{OPF}item")}
    spine = [items[ref.attrib["idref"]] for ref in root.iter(f"{OPF}itemref")]
    lasts = {
        meta.attrib.get("refines", "#")[1:]: milliseconds(meta.text or "")
        for meta in root.iter(f"{OPF}meta")
        if meta.attrib.get("property") == "media:duration"
    }
    lengths = {name: MP3(BytesIO(book[name])).info.length * 1000 for name in book if name.endswith(".mp3")}
    found: list[str] = []
    total = 0
    for item in spine:
        path = f"{folder}/{item.attrib['href']}"
        page = parsed(book[path])
        overlay = item.attrib.get("media-overlay")
        if overlay is None:
            found += _unheard(path, page)
            continue
        heard = list(clips(book, f"{folder}/{items[overlay].attrib['href']}"))
        total += sum(clip.end - clip.begin for clip in heard)
        found += _narrated(path, page, heard)
        found += _timed(heard, lengths)
        if sum(clip.end - clip.begin for clip in heard) != lasts.get(overlay):
            found.append(f"{overlay}: media:duration is {lasts.get(overlay)}")
    if total != lasts.get(""):
        found.append(f"the clips last {total} ms, media:duration says {lasts.get('')}")
    return found


def _unheard(path: str, page: ET.Element) -> list[str]:
    types = {element.attrib.get(f"{OPS}type", "") for element in page.iter()} | {
        element.tag.rpartition("}")[2] for element in page.iter()
    }
    return [] if types & set(UNHEARD) else [f"{path} has no overlay"]


def _narrated(path: str, page: ET.Element, heard: list[Clip]) -> Iterator[str]:
    """Yield where the words narrated are not the words shown, each once and in order."""
    body = page.find(f"{XHTML}body")
    assert body is not None
    ids = [element.attrib["id"] for element in page.iter() if "id" in element.attrib]
    if len(ids) != len(set(ids)):
        yield f"{path} has an id twice"
    elements = {element.attrib["id"]: element for element in page.iter() if "id" in element.attrib}
    missing = [clip.fragment for clip in heard if clip.document != path or clip.fragment not in elements]
    if missing:
        yield f"{path} has no {missing}"
    narrated = [
        word for clip in heard if clip.fragment in elements for word in words(elements[clip.fragment])
    ]
    if narrated != words(body):
        yield f"{path} shows {words(body)!r}, but {narrated!r} is heard"


def _timed(heard: list[Clip], lengths: Mapping[str, float]) -> Iterator[str]:
    """Yield where clips lie outside their audio, last nothing, or leave a gap to the one before."""
    for clip in heard:
        if not 0 <= clip.begin < clip.end <= lengths.get(clip.audio, 0) + 1:
            yield f"{clip} is not inside its audio of {lengths.get(clip.audio)} ms"
    for before, after in pairwise(heard):
        if (before.audio, before.end) != (after.audio, after.begin):
            yield f"{after} does not follow {before}"


def without(data: bytes, pattern: str, instead: str = "") -> bytes:
    """Return the archive with the first match of *pattern* in any file but the sound replaced: a broken book."""
    book, done = files(data), False
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in book.items():
            changed = content
            if not done and not name.endswith((".mp3", ".jpg", ".png")):
                text, count = re.subn(pattern, instead, content.decode(), count=1)
                changed, done = text.encode(), bool(count)
            archive.writestr(name, changed)
    assert done, pattern
    return out.getvalue()
