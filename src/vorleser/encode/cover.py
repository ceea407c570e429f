"""The picture inside the MP3: the one given, checked and made fit, or a clean one with the headline."""

from functools import cache, lru_cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from vorleser.errors import SoundError
from vorleser.picture_files import PictureError, read_small

SIDE = 600
_EDGE, _LEADING = 48, 1.18
_PLAIN = ImageFont.Layout.BASIC  # the same picture whether or not libraqm is there
_UNKNOWN = "\U0010ffff"  # in no font
_INK, _PAPER, _ACCENT = "#1c2430", "#f6f2ea", "#b5432a"


def make_cover(given: str, headline: str, publication: str) -> bytes:
    """Return a JPEG of at most SIDE × SIDE pixels: the picture *given*, or one drawn when that is empty."""
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


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """Return Source Sans at *size*: Pillow's own font has no umlauts."""
    spec = find_spec("font_source_sans_pro")
    folder = Path((spec and spec.origin) or "").parent / "files"
    return ImageFont.truetype(str(folder / "SourceSansPro-Semibold.ttf"), size, layout_engine=_PLAIN)


def _drawable(text: str) -> str:
    """Return *text* without what the font would show as empty boxes."""
    font = _font(24)
    box = bytes(font.getmask(_UNKNOWN))
    shown = (letter if letter.isspace() or bytes(font.getmask(letter)) != box else "" for letter in text)
    return " ".join("".join(shown).split())


@lru_cache(maxsize=1)
def _draw_cover(headline: str, publication: str) -> bytes:
    picture = Image.new("RGB", (SIDE, SIDE), _PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, SIDE, 18), fill=_ACCENT)
    lines, size = _set(_drawable(headline[:400]))
    for number, line in enumerate(lines):
        draw.text((_EDGE, 72 + number * size * _LEADING), line, fill=_INK, font=_font(size))
    draw.line((_EDGE, SIDE - 96, _EDGE + 72, SIDE - 96), fill=_ACCENT, width=4)
    name = _wrap(_drawable(publication[:80]) or "Zum Hören", 28)[0]
    draw.text((_EDGE, SIDE - 80), name, fill=_ACCENT, font=_font(28))
    return _jpeg(picture)


def _set(text: str) -> tuple[list[str], int]:
    """Return *text* in lines and the largest size at which they fit, cut short where none is small enough."""
    for size in range(72, 23, -4):
        lines = _wrap(text, size)
        room = int((SIDE - 196) / (size * _LEADING))
        broken = any(_font(size).getlength(word) > SIDE - 2 * _EDGE for word in text.split())
        if len(lines) <= room and not broken:
            return lines, size
    return lines[: room - 1] + [line[:-1] + "…" for line in lines[room - 1 : room]], size


def _wrap(text: str, size: int) -> list[str]:
    """Return *text* in lines as wide as the picture allows; a word wider than that is broken."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if _font(size).getlength(longer) <= SIDE - 2 * _EDGE:
            lines[-1] = longer
            continue
        lines.append("")
        for letter in word:
            if _font(size).getlength(lines[-1] + letter) > SIDE - 2 * _EDGE:
                lines.append("")
            lines[-1] += letter
    return [line for line in lines if line] or [""]
