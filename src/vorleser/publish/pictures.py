"""Read local pictures, scale them down and strip their metadata. Nothing is fetched."""

import hashlib
import io
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import msgspec

if TYPE_CHECKING:
    from PIL import Image

WIDEST = 1440  # pixels: twice the page's column
HEAVIEST = 30_000_000  # bytes


class Picture(msgspec.Struct, frozen=True):
    """A picture made small: a ``name`` for its file, its size in pixels, its bytes (JPEG, or PNG with alpha)."""

    name: str
    width: int
    height: int
    data: bytes


def picture_path(link: str) -> Path | None:
    """Return the local file that *link* names, or None if there is none.

    Markdown writes umlauts and spaces in a path as a URL does; a file may be named by a file: URL, too.
    """
    with suppress(OSError, ValueError):  # a name too long, one with a NUL, what only looks like a URL
        if link.lower().startswith("file:"):
            names = [unquote(urlsplit(link).path)]
        else:
            names = [] if "://" in link else [link, unquote(link)]
        return next((path for path in map(Path, names) if path.is_file()), None)
    return None


def read_picture(path: Path) -> Picture | None:
    """Return the picture at *path*, None where it is too large or can't be read as JPEG, PNG, WebP or GIF."""
    from vorleser.files.picture_files import PictureError, read_small

    try:
        if path.stat().st_size > HEAVIEST:
            return None
        return _encode(read_small(path, (WIDEST, WIDEST * 3), formats=("JPEG", "PNG", "WEBP", "GIF")))
    except (OSError, PictureError):
        return None


def _encode(picture: "Image.Image") -> Picture:
    """Return *picture* as PNG if it has alpha, else as JPEG, without metadata."""
    clear = picture.mode == "RGBA"
    picture.info.clear()
    out = io.BytesIO()
    picture.save(out, "PNG" if clear else "JPEG", optimize=True, **({} if clear else {"quality": 82}))
    data = out.getvalue()
    name = f"bild-{hashlib.sha256(data).hexdigest()[:12]}.{'png' if clear else 'jpg'}"
    return Picture(name, picture.width, picture.height, data)


def cover_inside(sound: Path) -> bytes:
    """Return the JPEG inside the MP3 at *sound*, empty where it has none: every client shows the same picture."""
    from mutagen.id3 import APIC, ID3, ID3NoHeaderError

    try:
        frames = ID3(sound, known_frames={"APIC": APIC}).getall(
            "APIC"
        )  # the sentences of hours need not be parsed
    except (ID3NoHeaderError, OSError):
        return b""
    return next((bytes(frame.data) for frame in frames if frame.mime == "image/jpeg"), b"")
