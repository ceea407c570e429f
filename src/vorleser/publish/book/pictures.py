"""The article's pictures for a book: only files that lie here, only what every reader shows, nothing that acts.

Nothing is fetched. A picture that is missing, broken, too large or not safe is left out, and a line in the log says
which and why: a book without a picture is better than none. Pictures on the web are the usual case in articles from
there, and no reason to warn.
"""

import logging
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from vorleser.article import Block, Role
from vorleser.errors import reason_of
from vorleser.publish.pictures import HEAVIEST, picture_path
from vorleser.publish.pictures import read_picture as made_small
from vorleser.text.characters import one_line
from vorleser.text.regex import compile_late

LARGEST_SVG = 2**20
"""Bytes of a drawing: more is no illustration, and a reader would be busy with it."""

SVG = ".svg"
MEDIA_TYPES: Mapping[str, str] = {".jpg": "image/jpeg", ".png": "image/png", SVG: "image/svg+xml"}
_SVG = "{http://www.w3.org/2000/svg}"
_STILL = frozenset(
    "svg g defs title desc symbol use path rect circle ellipse line polyline polygon text tspan textPath "
    "linearGradient radialGradient stop clipPath mask pattern marker".split()
)
_OUTWARD = compile_late(r"url\(\s*['\"]?(?!\s*#)|javascript:|expression\(|@import", re.IGNORECASE)

log = logging.getLogger(__name__)


class BookPicture(msgspec.Struct, frozen=True):
    """A picture that may go into the book, under ``name``; ``alt`` is empty where the article describes nothing."""

    name: str
    media_type: str
    data: bytes
    alt: str = ""


class _UnfitError(Exception):
    """A picture can't go into a book; says why."""


def book_pictures(blocks: Iterable[Block], *, drawings: bool) -> dict[int, BookPicture]:
    """Return the pictures of *blocks* by the block's number; SVG only where *drawings* are allowed."""
    found = {}
    for number, block in enumerate(blocks):
        if block.role is Role.IMAGE and (
            image := book_picture(block.link, f"bild{number}", drawings=drawings)
        ):
            found[number] = msgspec.structs.replace(image, alt=one_line(block.text))
    return found


def book_picture(link: str, stem: str, *, drawings: bool = False) -> BookPicture | None:
    """Return the picture at the path *link*; None where there is none that may go into a book, which is logged."""
    if re.match(r"(https?|data):", link, re.IGNORECASE):
        log.info("picture %r left out: it lies on the web, and nothing is fetched", link[:200])
        return None
    try:
        suffix, data = _read(_path(link), drawings=drawings)
    except (_UnfitError, OSError) as error:
        log.warning("picture %r left out: %s", link[:200], reason_of(error))
        return None
    return BookPicture(stem + suffix, MEDIA_TYPES[suffix], data)


def _path(link: str) -> Path:
    """Return where the picture lies on this machine."""
    path = picture_path(link)
    if path is None:
        raise _UnfitError("there is no such file")
    if (size := path.stat().st_size) > HEAVIEST:
        raise _UnfitError(f"it has {size / 1e6:.0f} MB, and {HEAVIEST / 1e6:.0f} are the most")
    return path


def _read(path: Path, *, drawings: bool) -> tuple[str, bytes]:
    """Return the suffix and the bytes of the picture as it goes into the book."""
    with path.open("rb") as file:
        drawn = re.match(rb"(\xef\xbb\xbf)?\s*<", file.read(1000)) is not None
    if not drawn:
        small = made_small(path)
        if small is None:
            raise _UnfitError("it is too large or can't be read as JPEG, PNG, GIF or WebP")
        return Path(small.name).suffix, small.data
    if not drawings:
        raise _UnfitError("this format shows no SVG")
    return SVG, _drawing(path.read_bytes())


def _drawing(data: bytes) -> bytes:
    """Return an SVG that only draws: no script, no style sheet, nothing from elsewhere, no DTD."""
    if len(data) > LARGEST_SVG:
        raise _UnfitError(f"an SVG of {len(data) / 1e6:.0f} MB")
    if re.search(rb"<!(DOCTYPE|ENTITY)|<\?(?!xml\s)", data, re.IGNORECASE):
        raise _UnfitError("an SVG with a DTD or processing instructions")
    try:
        root = ET.fromstring(data)  # noqa: S314 -- without a DTD, which is refused above, there are no entities
    except (ET.ParseError, ValueError, LookupError) as error:  # the last two for its encoding
        raise _UnfitError("it is not well-formed") from error
    if root.tag != f"{_SVG}svg":
        raise _UnfitError("it is not an SVG")
    if reason := next(_acts(root), ""):
        raise _UnfitError(f"an SVG with {reason}")
    return data


def _acts(root: ET.Element) -> Iterator[str]:
    """Yield what in the drawing *root* could act or reach out."""
    for element in root.iter():
        name = str(element.tag)
        if not name.startswith(_SVG) or name.removeprefix(_SVG) not in _STILL:
            yield f"the element {name.rpartition('}')[2]!r}"
        for key, value in element.attrib.items():
            short = key.rpartition("}")[2].lower()
            if short.startswith("on") or (short in {"href", "src"} and not value.startswith("#")):
                yield f"the attribute {short!r}"
            if short == "base" or _OUTWARD.search(value):
                yield f"a reference in {short!r}"
