"""Never a broken picture."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from vorleser.encode.cover import SIDE, make_cover
from vorleser.errors import SoundError


def shown(data: bytes) -> Image.Image:
    """Return the picture in *data*, which is a JPEG small enough."""
    image = Image.open(BytesIO(data))
    image.load()
    assert image.format == "JPEG"
    assert image.mode == "RGB"
    assert max(image.size) <= SIDE
    return image


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "CMYK", "1", "I;16"])
@pytest.mark.parametrize("size", [(1400, 1400), (600, 600), (3000, 100), (1, 1)])
def test_a_picture_of_any_kind_is_made_fit(tmp_path: Path, mode: str, size: tuple[int, int]) -> None:
    """Transparent, grey, with a palette, for print, huge or tiny: it becomes a small JPEG of the same shape."""
    path = tmp_path / ("c.tif" if mode in {"CMYK", "I;16"} else "c.png")
    Image.new(mode, size).save(path)
    made = shown(make_cover(str(path), "", ""))
    assert made.size[0] <= size[0]


@pytest.mark.parametrize("kind", ["missing", "empty", "text", "cut", "folder"])
def test_what_is_no_picture_is_named(tmp_path: Path, kind: str) -> None:
    """The error names the file and the way out."""
    path = tmp_path / "c.png"
    if kind == "empty":
        path.touch()
    elif kind == "text":
        path.write_text("kein Bild", "utf-8")
    elif kind == "cut":
        noise = np.random.default_rng(1).integers(0, 255, (300, 300, 3), np.uint8)
        Image.fromarray(noise).save(path)
        path.write_bytes(path.read_bytes()[:5000])
    elif kind == "folder":
        path.mkdir()
    with pytest.raises(SoundError, match="JPEG or PNG") as caught:
        make_cover(str(path), "", "")
    assert repr(str(path)) in str(caught.value)


@pytest.mark.parametrize(
    "headline",
    [
        "Öffnung großer Häuser – „jetzt“",
        "Wort " * 400,
        "Donaudampfschifffahrt" * 9,
        "",
        "😀",
        "中文 und Ä",
        " \n\t",
    ],
)
def test_any_headline_makes_a_cover(headline: str) -> None:
    """Whatever stands in the headline, the picture is whole, and the same each time."""
    made = make_cover("", headline, "Hafenblatt")
    assert shown(made).size == (SIDE, SIDE)
    assert made == make_cover("", headline, "Hafenblatt")


def test_umlauts_are_drawn() -> None:
    """Ä and Ö are two letters, and neither is the box for what a font lacks."""
    pictures = {bytes(shown(make_cover("", letter * 3, "")).tobytes()) for letter in "ÄÖÜäöüßẞ"}
    assert len(pictures) == 8
    assert shown(make_cover("", "😀", "")).tobytes() == shown(make_cover("", "", "")).tobytes()
