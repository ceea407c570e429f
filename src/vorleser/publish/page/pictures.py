"""The article's pictures, made small and harmless for the page."""

import hashlib
import io
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import msgspec

if TYPE_CHECKING:
    from PIL import Image

WIDEST = 1440  # pixels: twice the column
LARGEST = 40_000_000  # pixels a picture may have before it is opened; a bomb has more
HEAVIEST = 30_000_000  # bytes


class Picture(msgspec.Struct, frozen=True):
    """A picture in the page's folder: its file's ``name``, its size in pixels, its bytes (JPEG, or PNG with alpha)."""

    name: str
    width: int
    height: int
    data: bytes


def pictures(links: Iterable[str]) -> dict[str, Picture]:
    """Return the pictures that lie on this machine, by link.

    A picture elsewhere is not fetched, and one that can't be read is left out: its alternative text stays on the page.
    """
    found = {}
    for link in dict.fromkeys(links):
        picture = _picture(_path(link)) if link and "://" not in link and "\x00" not in link else None
        if picture is not None:
            found[link] = picture
    return found


def _path(link: str) -> Path:
    """Return the file that *link* names; Markdown writes umlauts and spaces in it as a URL does."""
    return Path(link) if Path(link).is_file() else Path(unquote(link))


def cover(sound: Path) -> bytes:
    """Return the JPEG inside the MP3 at *sound*, empty where it has none: every client shows the same picture."""
    from mutagen.id3 import APIC, ID3, ID3NoHeaderError  # noqa: PLC0415 -- heavy

    try:
        frames = ID3(sound, known_frames={"APIC": APIC}).getall(
            "APIC"
        )  # the sentences of hours need not be parsed
    except (ID3NoHeaderError, OSError):
        return b""
    return next((bytes(frame.data) for frame in frames if frame.mime == "image/jpeg"), b"")


def _picture(path: Path) -> Picture | None:
    from PIL import Image  # noqa: PLC0415 -- heavy

    try:
        if not path.is_file() or path.stat().st_size > HEAVIEST:
            return None
        with Image.open(path, formats=("JPEG", "PNG", "WEBP", "GIF")) as opened:
            if opened.width * opened.height > LARGEST:
                return None
            return _small(opened)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _small(opened: "Image.Image") -> Picture:
    """Return the picture in the column's size, upright, without what the camera wrote into it."""
    from PIL import ImageOps  # noqa: PLC0415 -- heavy

    upright = ImageOps.exif_transpose(opened)
    clear = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
    picture = upright.convert("RGBA" if clear else "RGB")
    picture.thumbnail((WIDEST, WIDEST * 3))
    picture.info.clear()
    out = io.BytesIO()
    picture.save(out, "PNG" if clear else "JPEG", optimize=True, **({} if clear else {"quality": 82}))
    data = out.getvalue()
    name = f"bild-{hashlib.sha256(data).hexdigest()[:12]}.{'png' if clear else 'jpg'}"
    return Picture(name, picture.width, picture.height, data)
