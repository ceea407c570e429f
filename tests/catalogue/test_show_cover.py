"""The show's cover is always one that directories take."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from shelves import PUBLICATION
from vorleser.catalogue.cover import make_show_cover
from vorleser.catalogue.show import Show
from vorleser.errors import ConfigError, OutputError

SHOW = Show(PUBLICATION)


def fits(path: Path) -> bool:
    """Return whether the picture is square, a JPEG, and between 1,400 and 3,000 pixels."""
    with Image.open(path) as picture:
        return picture.format == "JPEG" and picture.width == picture.height and 1400 <= picture.width <= 3000


@pytest.mark.parametrize("name", ["Uferblatt", "Ü" * 300, "Ein sehr langer Name " * 20, ""])
def test_made(tmp_path: Path, name: str) -> None:
    """Without a cover one is made, whatever the show is called, and within Apple's 512 KB."""
    assert make_show_cover(tmp_path, Show(replace(PUBLICATION, name=name))) == "cover.jpg"
    assert fits(tmp_path / "cover.jpg")
    assert (tmp_path / "cover.jpg").stat().st_size < 512_000


@pytest.mark.parametrize(
    ("size", "mode"),
    [((600, 600), "RGB"), ((1600, 900), "RGBA"), ((3600, 3200), "L"), ((1500, 1500), "P"), ((1, 1), "RGB")],
)
def test_made_to_fit(tmp_path: Path, size: tuple[int, int], mode: str) -> None:
    """Whatever picture is given, what is published fits."""
    given = tmp_path / "given.png"
    Image.new(mode, size).save(given)
    make_show_cover(tmp_path, Show(replace(PUBLICATION, cover=str(given))))
    assert fits(tmp_path / "cover.jpg")


def test_made_once(tmp_path: Path) -> None:
    """It is made again only when what it is made of has changed."""
    path = tmp_path / make_show_cover(tmp_path, SHOW)
    first = path.stat().st_mtime_ns
    make_show_cover(tmp_path, SHOW)
    assert path.stat().st_mtime_ns == first
    make_show_cover(tmp_path, Show(replace(PUBLICATION, name="Anders")))
    assert path.stat().st_mtime_ns != first


def test_somebody_elses_stays(tmp_path: Path) -> None:
    """A fitting cover that was put there stays as it is; one that does not fit is named."""
    path = tmp_path / "cover.jpg"
    Image.new("RGB", (1500, 1500)).save(path)
    before = path.read_bytes()
    make_show_cover(tmp_path, SHOW)
    assert path.read_bytes() == before
    Image.new("RGB", (600, 600)).save(path)
    with pytest.raises(OutputError, match="600 × 600"):
        make_show_cover(tmp_path, SHOW)
    path.write_bytes(b"no picture")
    with pytest.raises(OutputError, match="no picture"):
        make_show_cover(tmp_path, SHOW)


@pytest.mark.parametrize("content", [None, b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(50)])
def test_bad_cover(tmp_path: Path, content: bytes | None) -> None:
    """A cover that is missing or broken is named, and nothing is written."""
    given = tmp_path / "given.png"
    if content is not None:
        given.write_bytes(content)
    with pytest.raises(ConfigError, match=r"given\.png"):
        make_show_cover(tmp_path, Show(replace(PUBLICATION, cover=str(given))))
    assert not (tmp_path / "cover.jpg").exists()
