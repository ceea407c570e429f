"""The cover picture inside the MP3: the given one, checked and scaled down, or one drawn with the headline."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from vorleser.errors import SoundError
from vorleser.files.picture_files import PictureError, read_small
from vorleser.text.lettering import ACCENT, INK, LINE_HEIGHT, PAPER, drawable, font, set_lines, wrap

SIDE = 600  # pixels
_EDGE = 48  # pixels
_SIZES = range(72, 23, -4)


def make_cover(given: str, headline: str, publication: str) -> bytes:
    """Return a JPEG of at most SIDE × SIDE pixels: the picture at path *given*, or a drawn one if *given* is empty.

    Raises SoundError if the given picture can't be used.
    """
    return _load_picture(given) if given else _draw_cover(headline, publication)


def _load_picture(path: str) -> bytes:
    try:
        picture = read_small(Path(path), (SIDE, SIDE))
    except PictureError as error:
        way_out = f"give a JPEG or PNG picture of {SIDE} to 3,000 pixels a side"
        raise SoundError(f"can't use cover {path!r}, {error}", way_out) from error
    if picture.mode == "RGBA":
        flat = Image.new("RGB", picture.size, "white")
        flat.paste(picture, mask=picture.getchannel("A"))
        picture = flat
    return _jpeg(picture)


def _jpeg(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=88, optimize=True, progressive=False)
    return out.getvalue()


@lru_cache(maxsize=1)
def _draw_cover(headline: str, publication: str) -> bytes:
    picture = Image.new("RGB", (SIDE, SIDE), PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, SIDE, 18), fill=ACCENT)
    width = SIDE - 2 * _EDGE
    lines, size = set_lines(drawable(headline[:400]), (width, SIDE - 196), _SIZES)
    for number, line in enumerate(lines):
        draw.text((_EDGE, 72 + number * size * LINE_HEIGHT), line, fill=INK, font=font(size))
    draw.line((_EDGE, SIDE - 96, _EDGE + 72, SIDE - 96), fill=ACCENT, width=4)
    name = wrap(drawable(publication[:80]) or "Zum Hören", 28, width)[0]
    draw.text((_EDGE, SIDE - 80), name, fill=ACCENT, font=font(28))
    return _jpeg(picture)
