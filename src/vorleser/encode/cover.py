"""The picture inside the MP3: the one given, checked and made fit, or a clean one with the headline."""

from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from vorleser.errors import SoundError

SIDE = 600
_INK, _PAPER, _ACCENT = "#1c2430", "#f6f2ea", "#b5432a"


def cover(given: str, headline: str, publication: str) -> bytes:
    """Return a JPEG of at most SIDE × SIDE pixels: the picture *given*, or one drawn when that is empty."""
    return _given(given) if given else _drawn(headline, publication)


def _given(path: str) -> bytes:
    try:
        with Image.open(Path(path)) as picture:
            picture.draft("RGB", (SIDE, SIDE))
            picture.thumbnail((SIDE, SIDE))
            flat = Image.new("RGB", picture.size, "white")
            clear = picture.convert("RGBA")
            flat.paste(clear, mask=clear.getchannel("A"))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise SoundError(f"can't use cover {path!r}", "give a JPEG or PNG picture") from error
    return _jpeg(flat)


def _jpeg(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=88, optimize=True, progressive=False)
    return out.getvalue()


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _drawn(headline: str, publication: str) -> bytes:
    picture = Image.new("RGB", (SIDE, SIDE), _PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, SIDE, 18), fill=_ACCENT)
    lines, size = _set(draw, headline)
    for number, line in enumerate(lines):
        draw.text((48, 84 + number * size * 1.25), line, fill=_INK, font=_font(size))
    draw.text((48, SIDE - 76), publication or "Zum Hören", fill=_ACCENT, font=_font(28))
    return _jpeg(picture)


def _set(draw: ImageDraw.ImageDraw, text: str) -> tuple[list[str], int]:
    """Return *text* in lines and the largest size at which they fit."""
    for size in range(64, 22, -4):
        lines = _wrapped(draw, text, size)
        if len(lines) * size * 1.25 <= SIDE - 190:
            return lines, size
    return lines[:14], size


def _wrapped(draw: ImageDraw.ImageDraw, text: str, size: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and draw.textlength(longer, font=_font(size)) <= SIDE - 96:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
