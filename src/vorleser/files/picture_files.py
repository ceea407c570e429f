"""Open picture files and scale them down; their size is checked before they are decoded.

A file of a few kilobytes can decode to gigabytes, so the bound is on the pixels that the decoder must hold. Baseline
JPEGs can be decoded at a fraction of their size; progressive ones and all other formats need every pixel.
"""

import io
import warnings
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP")
_MOST_PIXELS = {
    "JPEG": 40_000_000,
    "PNG": 40_000_000,
}  # held in memory at once: four bytes each, for a moment twice that
_MOST_PIXELS_ELSEWHERE = 24_000_000
_DEEP = ("I", "F")  # what the modes of pictures with more than 8 bits a channel begin with
_HEAVIEST = 60_000_000  # bytes of a file


class PictureError(ValueError):
    """A picture that can't be used; says why."""


def read_small(
    source: Path | bytes,
    within: tuple[int, int],
    *,
    filling: bool = False,
    formats: tuple[str, ...] = _FORMATS,
) -> Image.Image:
    """Return the picture in *source*, upright, in RGB or RGBA, with 8 bits a channel, scaled down to fit *within*.

    *within* is (width, height) in pixels; with *filling*, the picture covers that size instead. A picture that is small
    enough keeps its size. Raises PictureError if *source* is no picture, damaged, or too large to decode.
    """
    try:
        if isinstance(source, Path) and source.stat().st_size > _HEAVIEST:
            raise PictureError(f"it has more than {_HEAVIEST // 10**6} MB")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own bounds are narrower
            with Image.open(
                io.BytesIO(source) if isinstance(source, bytes) else source, formats=formats
            ) as picture:
                return _small(picture, within, filling=filling)
    except Image.DecompressionBombError as error:
        raise PictureError("it has too many pixels") from error
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as error:
        raise error if isinstance(error, PictureError) else PictureError("it is none, or damaged") from error


def _small(picture: Image.Image, within: tuple[int, int], *, filling: bool) -> Image.Image:
    width, height = picture.size
    target = _scale((width, height), within, filling=filling)
    if not picture.info.get("progressive"):
        picture.draft("RGB", (target[0] * 2, target[1] * 2))
    most = _MOST_PIXELS.get(picture.format or "", _MOST_PIXELS_ELSEWHERE)
    if picture.width * picture.height > (most // 2 if picture.mode.startswith(_DEEP) else most):
        raise PictureError(f"it has {width:,} × {height:,} pixels")
    loaded: Image.Image = picture
    if picture.mode.startswith(_DEEP):
        loaded = _eight_bit(picture)
    clear = picture.mode in {"RGBA", "LA", "PA", "RGBa", "La"} or "transparency" in picture.info
    if clear or picture.mode in {"1", "P"}:  # palettes can't be scaled
        loaded = picture.convert("RGBA" if clear else "RGB")
    loaded.thumbnail(target)
    upright = ImageOps.exif_transpose(loaded)
    return upright.convert("RGBA" if clear else "RGB")


def _scale(size: tuple[int, int], within: tuple[int, int], *, filling: bool) -> tuple[int, int]:
    """Return *size* scaled down so that it fits *within*, or, with *filling*, just covers it; in pixels."""
    ratios = (within[0] / size[0], within[1] / size[1])
    scale = min(1.0, max(ratios) if filling else min(ratios))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _eight_bit(picture: Image.Image) -> Image.Image:
    """Return *picture*, which has more than 8 bits a channel and is therefore grey, with 8 bits."""
    greys = np.array(picture.convert("F"), dtype=np.float32)
    greys *= 255 / max(255.0, float(greys.max()))
    np.clip(greys, 0, 255, out=greys)
    return Image.fromarray(greys.astype(np.uint8))
