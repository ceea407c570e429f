"""Whether a folder of files is a DAISY 2.02 book, full text and full audio: from the specification's rules alone.

https://daisy.org/activities/standards/daisy/daisy-2/daisy-format-2-02-specification/
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import pairwise
from typing import NamedTuple

from mutagen.mp3 import MP3

XHTML = "{http://www.w3.org/1999/xhtml}"
REQUIRED = (
    "dc:creator dc:date dc:format dc:identifier dc:language dc:publisher dc:title "
    "ncc:charset ncc:pageFront ncc:pageNormal ncc:pageSpecial ncc:setInfo ncc:tocItems ncc:totalTime"
).split()
HEADING = re.compile(r"h[1-6]")


class Clip(NamedTuple):
    """A par: its ids, the element it points at, the audio file, and milliseconds in it."""

    ids: tuple[str, ...]
    document: str
    fragment: str
    audio: str
    begin: int
    end: int


def findings(book: Mapping[str, bytes]) -> list[str]:
    """Return what is wrong with the book; nothing where all holds."""
    roots = {name: _parsed(data) for name, data in book.items() if name.endswith((".html", ".smil"))}
    metas = _metas(roots["ncc.html"])
    entries = [e for e in roots["ncc.html"].find(f"{XHTML}body") or () if HEADING.fullmatch(_name(e))]  # type: ignore[union-attr]
    order = list(dict.fromkeys(_link(entry).partition("#")[0] for entry in entries))
    heard = {name: list(clips(root)) for name, root in roots.items() if name in order}
    return [
        *_centre(book, metas, entries),
        *_nested(entries),
        *_linked(entries, heard, roots),
        *_summed(metas, roots, order, heard),
        *_clipped(book, [clip for name in order for clip in heard.get(name, [])]),
        *_narrated(roots, [clip for name in order for clip in heard.get(name, [])]),
        *_mastered(roots, order),
    ]


def clips(root: ET.Element) -> Iterator[Clip]:
    """Yield the clips of a SMIL 1.0 document, in order."""
    for par in root.iter("par"):
        text, audio = par.find("text"), par.find(".//audio")
        assert text is not None
        assert audio is not None
        document, _, fragment = text.attrib["src"].partition("#")
        begin, end = (_npt(audio.attrib[name]) for name in ("clip-begin", "clip-end"))
        ids = tuple(element.attrib["id"] for element in (par, text, audio))
        yield Clip(ids, document, fragment, audio.attrib["src"], begin, end)


def _centre(book: Mapping[str, bytes], metas: Mapping[str, str], entries: list[ET.Element]) -> Iterator[str]:
    """Yield what the navigation centre says wrongly or not at all."""
    yield from (f"ncc.html has no {name}" for name in REQUIRED if not metas.get(name))
    if metas.get("dc:format") != "Daisy 2.02" or metas.get("ncc:multimediaType") != "audioFullText":
        yield "format or type is wrong"
    if metas.get("ncc:tocItems") != str(len(entries)):
        yield f"tocItems is {metas.get('ncc:tocItems')}, there are {len(entries)}"
    if metas.get("ncc:files") != str(len(book)):
        yield f"files is {metas.get('ncc:files')}, there are {len(book)}"
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", metas.get("dc:date", "")):
        yield "dc:date is no day"
    if any(not re.fullmatch(r"[A-Za-z0-9_-]+\.[a-z0-9]+", name) for name in book):
        yield "a file name is not plain"


def _nested(entries: list[ET.Element]) -> Iterator[str]:
    """Yield where headings skip a level; the first is the title."""
    depths = [int(_name(entry)[1]) for entry in entries]
    if depths[:1] != [1] or entries[0].attrib.get("class") != "title":
        yield "the first heading is not the title"
    yield from (f"h{b} follows h{a}" for a, b in pairwise(depths) if b > a + 1)


def _linked(
    entries: list[ET.Element], heard: Mapping[str, list[Clip]], roots: Mapping[str, ET.Element]
) -> Iterator[str]:
    """Yield the headings that lead nowhere, or not to a heading of the text."""
    for entry in entries:
        name, _, fragment = _link(entry).partition("#")
        clip = next((clip for clip in heard.get(name, []) if fragment in clip.ids[:2]), None)
        page = roots.get(clip.document) if clip else None
        if clip is None or page is None:
            yield f"{_link(entry)} leads nowhere"
        elif not any(HEADING.fullmatch(_name(e)) and clip.fragment in _ids(e) for e in page.iter()):
            yield f"{_link(entry)} leads to no heading"


def _summed(
    metas: Mapping[str, str],
    roots: Mapping[str, ET.Element],
    order: list[str],
    heard: Mapping[str, list[Clip]],
) -> Iterator[str]:
    """Yield where a total is not the sum of its clips."""
    elapsed = 0
    for name in order:
        own, length = _metas(roots[name]), sum(clip.end - clip.begin for clip in heard[name])
        sequence = roots[name].find("body/seq")
        said = _npt("npt=" + sequence.attrib["dur"]) if sequence is not None else -1
        if _clock(own["ncc:totalElapsedTime"]) != elapsed:
            yield f"{name}: {own['ncc:totalElapsedTime']} elapsed, it is {elapsed} ms"
        if not _clock(own["ncc:timeInThisSmil"]) == said == length:
            yield f"{name}: {own['ncc:timeInThisSmil']} in it, dur {said} ms, it is {length} ms"
        elapsed += length
    if abs(_clock(metas.get("ncc:totalTime", "0")) - elapsed) > 500:
        yield f"totalTime is {metas.get('ncc:totalTime')}, it is {elapsed} ms"


def _clipped(book: Mapping[str, bytes], heard: list[Clip]) -> Iterator[str]:
    """Yield clips outside their audio, and where they leave a gap."""
    lengths = {
        name: MP3(BytesIO(data)).info.length * 1000 for name, data in book.items() if name.endswith(".mp3")
    }
    for clip in heard:
        if not 0 <= clip.begin < clip.end <= lengths.get(clip.audio, 0) + 1:
            yield f"{clip} is not inside its audio"
    for before, after in pairwise(heard):
        if before.audio == after.audio and before.end != after.begin:
            yield f"{after} does not follow {before}"


def _narrated(roots: Mapping[str, ET.Element], heard: list[Clip]) -> Iterator[str]:
    """Yield the text pages whose words are not heard once each, in order."""
    for name in dict.fromkeys(clip.document for clip in heard):
        if name not in roots:
            yield f"there is no {name}"
            continue
        elements = {e.attrib["id"]: e for e in roots[name].iter() if "id" in e.attrib}
        targets = [clip.fragment for clip in heard if clip.document == name]
        if missing := [target for target in targets if target not in elements]:
            yield f"{name} has no {missing}"
        narrated = [word for target in targets if target in elements for word in _words(elements[target])]
        body = roots[name].find(f"{XHTML}body")
        if body is None or narrated != _words(body):
            yield f"{name} shows other words than are heard"


def _mastered(roots: Mapping[str, ET.Element], order: list[str]) -> Iterator[str]:
    references = [ref.attrib["src"].partition("#")[0] for ref in roots["master.smil"].iter("ref")]
    if references != order:
        yield f"master.smil has {references}"


def _parsed(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314 -- what we wrote


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _metas(root: ET.Element) -> dict[str, str]:
    return {
        e.attrib["name"]: e.attrib["content"]
        for e in root.iter()
        if _name(e) == "meta" and "name" in e.attrib
    }


def _link(entry: ET.Element) -> str:
    [anchor] = entry.iter(f"{XHTML}a")
    return anchor.attrib["href"]


def _ids(element: ET.Element) -> set[str]:
    return {inner.attrib["id"] for inner in element.iter() if "id" in inner.attrib}


def _words(element: ET.Element) -> list[str]:
    return " ".join(element.itertext()).split()


def _npt(value: str) -> int:
    found = re.fullmatch(r"npt=(\d+)\.(\d{3})s", value)
    assert found, value
    return int(found[1]) * 1000 + int(found[2])


def _clock(value: str) -> int:
    seconds = 0.0
    for part in value.split(":"):
        seconds = seconds * 60 + float(part)
    return round(seconds * 1000)
