"""The article's pictures: shown where they can be, harmless, and never fetched."""

from pathlib import Path

import pytest
from PIL import Image

from vorleser.publish.page.pictures import page_pictures
from vorleser.publish.pictures import WIDEST


def made(path: Path, size: tuple[int, int] = (800, 450), mode: str = "RGB", **options: object) -> str:
    """Make a picture at *path* and return its link."""
    Image.new(mode, size, 0).save(path, **options)
    return str(path)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.gif"])
def test_shown(tmp_path: Path, name: str) -> None:
    """A picture of a common kind becomes a JPEG of the column's size, or a PNG where it is clear."""
    link = made(tmp_path / name, (3000, 1500))
    picture = page_pictures([link])[link]
    assert (picture.width, picture.height) == (WIDEST, WIDEST // 2)
    assert picture.name.endswith(".jpg")
    clear = made(tmp_path / "clear.png", mode="RGBA")
    assert page_pictures([clear])[clear].name.endswith(".png")


def test_named_as_markdown_names_it(tmp_path: Path) -> None:
    """A name with umlauts and spaces is found although Markdown writes it as a URL does."""
    made(tmp_path / "Kräne am Kai.png")
    link = str(tmp_path / "Kr%C3%A4ne%20am%20Kai.png")
    assert list(page_pictures([link])) == [link]


def test_without_what_the_camera_wrote(tmp_path: Path) -> None:
    """Place, time and owner that a camera writes into a picture are not published."""
    exif = Image.Exif()
    exif[0x013B] = "Herta Lindqvist"
    link = made(tmp_path / "a.jpg", exif=exif.tobytes())
    assert b"Lindqvist" in Path(link).read_bytes()
    assert b"Lindqvist" not in page_pictures([link])[link].data


def test_left_out(tmp_path: Path) -> None:
    """What is missing, no picture, too large, a program, or elsewhere is left out."""
    (tmp_path / "text.png").write_text("no picture")
    (tmp_path / "code.svg").write_text(
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    )
    (tmp_path / "cut.jpg").write_bytes(Path(made(tmp_path / "whole.jpg")).read_bytes()[:300])
    large = made(tmp_path / "large.png", (9000, 9000), "1")
    names = ("text.png", "code.svg", "cut.jpg", "missing.jpg", "")
    links = [
        *(str(tmp_path / name) for name in names),
        large,
        "https://x.example/a.jpg",
        "a\x00b",
        "data:image/png;base64,x",
        "x" * 5000,
        "file://[kaputt/a.png",
    ]
    assert page_pictures(links) == {}


def test_same_picture_once(tmp_path: Path) -> None:
    """Equal pictures are one file."""
    links = [made(tmp_path / "a.png"), made(tmp_path / "b.png")]
    assert len({picture.name for picture in page_pictures(links).values()}) == 1
