"""The show's square cover, as podcast directories want it: 1,400 to 3,000 pixels, JPEG or PNG."""

import hashlib
import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

from vorleser import atomic
from vorleser.catalogue.show import Show
from vorleser.errors import ConfigError, OutputError, reason_of
from vorleser.picture_files import PictureError, read_small

COVER_NAME = "cover.jpg"
SMALLEST, LARGEST, MADE = 1400, 3000, 2000
_INK, _PAPER, _ACCENT = "#1c2430", "#f6f2ea", "#8f1d2c"
_BROKEN = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)


def make_show_cover(root: Path, show: Show) -> str:
    """Return the cover's file name in *root*, made where it is missing or was made from something else.

    A ``cover.jpg`` that somebody else put there is used as it is, if it fits. Raises ConfigError for a picture that
    can't be used.
    """
    path = root / COVER_NAME
    source = _source(show)
    mark = hashlib.sha256(show.name.encode() if source is None else source).hexdigest()[:32].encode()
    if not path.exists() or _mark(path) not in {mark, b""}:
        given = show.publication.cover
        atomic.write(
            path, _draw_cover(show.name, mark) if source is None else _fit_picture(source, given, mark)
        )
    return COVER_NAME


def _source(show: Show) -> bytes | None:
    given = show.publication.cover
    if not given:
        return None
    try:
        return Path(given).read_bytes()
    except OSError as error:
        raise ConfigError(f"can't read cover {given!r}", reason_of(error)) from error


def _mark(path: Path) -> bytes:
    """Return what this program wrote into the picture at *path*; empty when it is somebody else's, and fits."""
    try:
        with Image.open(path) as picture:
            comment = picture.info.get("comment", b"")
            size = picture.size
    except _BROKEN as error:
        raise OutputError(f"{str(path)!r} is no picture", "delete it, and it will be made") from error
    mark = bytes(comment).removeprefix(b"vorleser ") if bytes(comment).startswith(b"vorleser ") else b""
    if not mark and (size[0] != size[1] or not SMALLEST <= size[0] <= LARGEST):
        raise OutputError(
            f"{str(path)!r} has {size[0]} × {size[1]} pixels", f"{SMALLEST} to {LARGEST}, square, is wanted"
        )
    return mark


def _fit_picture(source: bytes, given: str, mark: bytes) -> bytes:
    """Return the picture as a square JPEG: its middle, enlarged or shrunk as little as possible."""
    try:
        picture = read_small(source, (LARGEST, LARGEST), filling=True)
    except PictureError as error:
        way_out = f"give a JPEG or PNG picture of {SMALLEST} to {LARGEST} pixels a side"
        raise ConfigError(f"can't use cover {given!r}, {error}", way_out) from error
    side = min(max(min(picture.size), SMALLEST), LARGEST)
    if picture.mode == "RGBA":
        flat = Image.new("RGB", picture.size, "white")
        flat.paste(picture, mask=picture.getchannel("A"))
        picture = flat
    return _jpeg(ImageOps.fit(picture, (side, side), Image.Resampling.LANCZOS), mark)


def _draw_cover(name: str, mark: bytes) -> bytes:
    """Return a plain cover with the show's name."""
    picture = Image.new("RGB", (MADE, MADE), _PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, MADE, 60), fill=_ACCENT)
    for bar, height in enumerate((3, 6, 4, 9, 12, 7, 10, 5, 8, 3, 6, 2)):
        left = 160 + bar * 64
        draw.rounded_rectangle((left, 1640 - height * 14, left + 28, 1640 + height * 14), 14, fill=_ACCENT)
    size = next((size for size in range(260, 80, -20) if len(_lines(draw, name, size)) * size <= 950), 80)
    for number, text in enumerate(_lines(draw, name, size)[:12]):
        draw.text((160, 260 + number * size * 1.2), text, fill=_INK, font=ImageFont.load_default(size))
    return _jpeg(picture, mark)


def _lines(draw: ImageDraw.ImageDraw, text: str, size: int) -> list[str]:
    font = ImageFont.load_default(size)
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and draw.textlength(longer, font=font) <= MADE - 320:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _jpeg(picture: Image.Image, mark: bytes) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88, comment=b"vorleser " + mark)
    return out.getvalue()
