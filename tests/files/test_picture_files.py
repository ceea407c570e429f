"""Pictures of any kind become small ones; what would fill the memory is refused before it is decoded."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from memory import MOST, measured
from vorleser.files.picture_files import PictureError, read_small

READ = """
import sys
from pathlib import Path
from vorleser.files.picture_files import PictureError, read_small
try:
    print(read_small(Path(sys.argv[1]), (600, 600)).size)
except PictureError as error:
    print(error)
"""


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "CMYK", "1", "I;16", "I", "F"])
def test_every_mode_is_made_small(tmp_path: Path, mode: str) -> None:
    """Clear ones stay clear, all others are plain colours."""
    path = tmp_path / ("a.tif" if mode in {"CMYK", "I;16", "I", "F"} else "a.png")
    Image.new(mode, (1000, 500)).save(path)
    small = read_small(path, (600, 600))
    assert small.size == (600, 300)
    assert small.mode == ("RGBA" if mode in {"RGBA", "LA"} else "RGB")
    assert read_small(path.read_bytes(), (600, 400), filling=True).size == (800, 400)
    assert read_small(path, (4000, 4000)).size == (1000, 500)


def test_a_picture_is_turned_upright() -> None:
    """Cameras write how they were held."""
    picture = Image.new("RGB", (400, 200))
    exif = picture.getexif()
    exif[0x0112] = 6
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    assert read_small(out.getvalue(), (100, 100)).size == (50, 100)


def _png(width: int, height: int, rows: int = 6000) -> bytes:
    """Return a PNG of one colour: some kilobytes, whatever its size; only so many *rows* are there."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    packer = zlib.compressobj(9)
    lines = b"".join(packer.compress(bytes(1 + 3 * width)) for _ in range(min(height, rows))) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def _jpeg(side: int, *, progressive: bool) -> bytes:
    """Return the head of a JPEG that says it has *side* pixels a side, with the data of a small one."""
    out = io.BytesIO()
    Image.new("RGB", (64, 64), "red").save(out, "JPEG", progressive=progressive)
    data = bytearray(out.getvalue())
    frame = data.index(b"\xff\xc2" if progressive else b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", side, side)
    return bytes(data)


def _webp(side: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (side, side)).save(out, "WEBP", lossless=True, method=0)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "draw"),
    [
        ("a.png", lambda: _png(6000, 6000)),
        ("b.png", lambda: _png(13_000, 200)),
        ("c.png", lambda: _png(13_000, 13_000, 1)),
        ("a.jpg", lambda: _jpeg(13_000, progressive=False)),
        ("b.jpg", lambda: _jpeg(13_000, progressive=True)),
        ("c.jpg", lambda: _jpeg(30_000, progressive=False)),
        ("d.jpg", lambda: _jpeg(30_000, progressive=True)),
        ("a.webp", lambda: _webp(4800)),
    ],
)
def test_no_picture_takes_more_than_its_bounds(tmp_path: Path, name: str, draw: Callable[[], bytes]) -> None:
    """Whatever a file of some kilobytes says, a process that reads it stays below 500 MB."""
    path = tmp_path / name
    path.write_bytes(draw())
    told, peak = measured(READ, path)
    assert peak < MOST, told


@pytest.mark.parametrize("size", [(13_000, 13_000), (30_000, 30_000)])
def test_a_picture_that_is_too_large_is_named_with_its_size(size: tuple[int, int]) -> None:
    """Who gave it learns how large it is."""
    with pytest.raises(PictureError, match=r"13,000 × 13,000|too many pixels"):
        read_small(_png(*size, 1), (600, 600))
