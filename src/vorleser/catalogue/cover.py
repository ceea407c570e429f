"""The show's square cover, as podcast directories want it: 1,400 to 3,000 pixels, JPEG or PNG."""

import hashlib
import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageOps

from vorleser.catalogue.show import Show
from vorleser.errors import ConfigError, OutputError, reason_of
from vorleser.files import atomic
from vorleser.files.picture_files import PictureError, read_small
from vorleser.text import bounded
from vorleser.text.lettering import ACCENT, INK, LINE_HEIGHT, PAPER, drawable, font, set_lines

COVER_NAME = "cover.jpg"
SMALLEST_SIDE, LARGEST_SIDE, MADE = 1400, 3000, 2000
SMALL_NAME, SMALL_SIDE = "cover-small.jpg", 256  # what the page of all editions shows
_EDGE = 160  # pixels
_SIZES = range(260, 79, -20)
_STYLE = b"2"  # raise it when drawn covers change their look, so that existing ones are drawn again
_BROKEN = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)


def make_show_cover(root: Path, show: Show) -> str:
    """Return the cover's file name in *root*; the cover is made if it is missing, or its name or source has changed.

    A ``cover.jpg`` that this program did not make is kept. Raises OutputError if that is no picture, or not square
    and of the right size, ConfigError if the picture given in the settings can't be used.
    """
    path = root / COVER_NAME
    source = _source(show)
    mark = hashlib.sha256(_STYLE + show.name.encode() if source is None else source).hexdigest()[:32].encode()
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
        return bounded.read_bytes(Path(given))
    except OSError as error:
        raise ConfigError(f"can't read cover {given!r}", reason_of(error)) from error


def _mark(path: Path) -> bytes:
    """Return the mark that this program wrote into the picture at *path*, empty if the picture is somebody else's.

    Raises OutputError if it is no picture, or somebody else's of a wrong size.
    """
    try:
        with Image.open(path) as picture:
            comment = picture.info.get("comment", b"")
            size = picture.size
    except _BROKEN as error:
        raise OutputError(f"{str(path)!r} is no picture", "delete it, and it will be made") from error
    mark = bytes(comment).removeprefix(b"vorleser ") if bytes(comment).startswith(b"vorleser ") else b""
    if not mark and (size[0] != size[1] or not SMALLEST_SIDE <= size[0] <= LARGEST_SIDE):
        raise OutputError(
            f"{str(path)!r} has {size[0]} × {size[1]} pixels",
            f"{SMALLEST_SIDE} to {LARGEST_SIDE}, square, is wanted",
        )
    return mark


def _fit_picture(source: bytes, given: str, mark: bytes) -> bytes:
    """Return the middle of the picture *source* as a square JPEG, scaled as little as possible; raises ConfigError."""
    try:
        picture = read_small(source, (LARGEST_SIDE, LARGEST_SIDE), filling=True)
    except PictureError as error:
        way_out = f"give a JPEG or PNG picture of {SMALLEST_SIDE} to {LARGEST_SIDE} pixels a side"
        raise ConfigError(f"can't use cover {given!r}, {error}", way_out) from error
    side = min(max(min(picture.size), SMALLEST_SIDE), LARGEST_SIDE)
    if picture.mode == "RGBA":
        flat = Image.new("RGB", picture.size, "white")
        flat.paste(picture, mask=picture.getchannel("A"))
        picture = flat
    fitted = ImageOps.fit(picture, (side, side), Image.Resampling.LANCZOS)
    return _jpeg(fitted.convert("RGB"), mark)  # directories refuse grey and CMYK


def _draw_cover(name: str, mark: bytes) -> bytes:
    """Return a plain cover with the show's name, in the style of the covers inside MP3s (encode/cover.py)."""
    picture = Image.new("RGB", (MADE, MADE), PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, MADE, 60), fill=ACCENT)
    for bar, height in enumerate((3, 6, 4, 9, 12, 7, 10, 5, 8, 3, 6, 2)):
        left = _EDGE + bar * 64
        draw.rounded_rectangle((left, 1640 - height * 14, left + 28, 1640 + height * 14), 14, fill=ACCENT)
    lines, size = set_lines(drawable(name[:400]), (MADE - 2 * _EDGE, 1150), _SIZES)
    for number, line in enumerate(lines):
        draw.text((_EDGE, 240 + number * size * LINE_HEIGHT), line, fill=INK, font=font(size))
    return _jpeg(picture, mark)


def small_cover(root: Path) -> bytes:
    """Return the cover in *root* as a JPEG of `SMALL_SIDE` pixels a side, for the index page."""
    picture = read_small(root / COVER_NAME, (SMALL_SIDE, SMALL_SIDE)).convert("RGB")
    return _jpeg(picture, b"small")


def _jpeg(picture: Image.Image, mark: bytes) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88, comment=b"vorleser " + mark)
    return out.getvalue()
