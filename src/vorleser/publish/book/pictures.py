"""The article's pictures for a book: only files that lie here, only what every reader shows, nothing that acts.

Nothing is fetched. A picture that is missing, broken, too large or not safe is left out, and a line in the log says
which and why: a book without a picture is better than none.
"""

import logging
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

import msgspec

from vorleser.article import Block, Role
from vorleser.characters import line

LARGEST = 20 * 2**20
"""Bytes of a picture; readers on small devices give up far below."""

LARGEST_SVG = 2**20
MOST_PIXELS = 50_000_000
MEDIA_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "WEBP": "image/webp"}
SVG = "image/svg+xml"
_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    SVG: ".svg",
}
_SVG = "{http://www.w3.org/2000/svg}"
_STILL = frozenset(
    "svg g defs title desc symbol use path rect circle ellipse line polyline polygon text tspan textPath "
    "linearGradient radialGradient stop clipPath mask pattern marker".split()
)
_OUTWARD = re.compile(r"url\(\s*['\"]?(?!\s*#)|javascript:|expression\(|@import", re.IGNORECASE)

log = logging.getLogger(__name__)


class Picture(msgspec.Struct, frozen=True):
    """A picture that may go into the book, under ``name``; ``alt`` is empty where the article describes nothing."""

    name: str
    media_type: str
    path: Path
    alt: str = ""


class _UnfitError(Exception):
    """A picture can't go into a book; says why."""


def pictures(blocks: Iterable[Block], allowed: Iterable[str]) -> Mapping[int, Picture]:
    """Return the pictures of *blocks* by the block's number, of the media types *allowed*."""
    known = frozenset(allowed)
    found = {}
    for number, block in enumerate(blocks):
        if block.role is Role.IMAGE and (image := picture(block.link, f"bild{number}", known)):
            found[number] = msgspec.structs.replace(image, alt=line(block.text))
    return found


def picture(link: str, stem: str, allowed: Iterable[str]) -> Picture | None:
    """Return the picture at the path *link*; None where there is none that may go into a book, which is logged."""
    try:
        path = _path(link)
        kind = _media_type(path.read_bytes(), frozenset(allowed))
    except (_UnfitError, OSError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        log.warning("picture %r left out: %s", link[:200], reason)
        return None
    return Picture(stem + _SUFFIXES[kind], kind, path)


def _path(link: str) -> Path:
    """Return where the picture lies on this machine."""
    parts = urlsplit(link)
    if parts.scheme not in {"", "file"} and len(parts.scheme) > 1:
        raise _UnfitError("it lies on the web, and nothing is fetched")
    path = Path(unquote(parts.path) if parts.scheme == "file" else link)
    if "\0" in link or not path.is_file():
        raise _UnfitError("there is no such file")
    if path.stat().st_size > LARGEST:
        size = path.stat().st_size / 2**20
        raise _UnfitError(f"it has {size:.0f} MB, at most {LARGEST // 2**20} go into a book")
    return path


def _media_type(data: bytes, allowed: frozenset[str]) -> str:
    """Return the media type of the picture *data*, which was looked at whole."""
    kind = _svg(data) if _looks_like_svg(data) else _bitmap(data)
    if kind not in allowed:
        raise _UnfitError(f"{kind} is not for this format")
    return kind


def _bitmap(data: bytes) -> str:
    """Return the media type of a picture that can be decoded whole."""
    from PIL import Image  # noqa: PLC0415 -- heavy, and most articles have no picture

    try:
        with Image.open(BytesIO(data), formats=tuple(MEDIA_TYPES)) as image:
            pixels = image.width * image.height
            if pixels <= MOST_PIXELS:
                image.load()
            kind = MEDIA_TYPES[str(image.format)]
    except Exception as error:  # Pillow's decoders raise whatever they meet in broken files
        raise _UnfitError("it can't be read as JPEG, PNG, GIF, WebP or SVG") from error
    if pixels > MOST_PIXELS:
        raise _UnfitError(f"it has {pixels / 1e6:.0f} million pixels")
    return kind


def _looks_like_svg(data: bytes) -> bool:
    return re.match(rb"(\xef\xbb\xbf)?\s*<", data) is not None


def _svg(data: bytes) -> str:
    """Return SVG's media type where *data* only draws: no script, no style sheet, nothing from elsewhere, no DTD."""
    if len(data) > LARGEST_SVG:
        raise _UnfitError(f"an SVG of {len(data) / 2**20:.0f} MB")
    if re.search(rb"<!(DOCTYPE|ENTITY)|<\?(?!xml\s)", data, re.IGNORECASE):
        raise _UnfitError("an SVG with a DTD or processing instructions")
    try:
        root = ET.fromstring(data)  # noqa: S314 -- without a DTD, which is refused above, there are no entities
    except ET.ParseError as error:
        raise _UnfitError("it is not well-formed") from error
    if root.tag != f"{_SVG}svg":
        raise _UnfitError("it is not an SVG")
    for reason in _acts(root):
        raise _UnfitError(f"an SVG with {reason}")
    return SVG


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
