"""Pictures: what may go into a book, and what is left out with a reason."""

import logging
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image

from bookshelf import handmade, overlays
from bookshelf.handmade import article, paragraph
from vorleser.article import Block, Role
from vorleser.publish import format_named
from vorleser.publish.book.pictures import book_picture, book_pictures

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
STILL = SVG.format(
    '<defs><path id="p" d="M0 0h9"/></defs><use xlink:href="#p"/><g style="fill:url(#p)"><text>A</text></g>'
)
ACTING = {
    "script": SVG.format("<script>alert(1)</script>"),
    "handler": SVG.replace("<svg", '<svg onload="alert(1)"').format(""),
    "link": SVG.format('<a xlink:href="javascript:alert(1)"><text>A</text></a>'),
    "image": SVG.format('<image xlink:href="https://example.org/x.png"/>'),
    "use": SVG.format('<use xlink:href="https://example.org/x.svg#a"/>'),
    "foreign": SVG.format('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">A</p></foreignObject>'),
    "animation": SVG.format('<rect><set attributeName="href" to="javascript:alert(1)"/></rect>'),
    "style": SVG.format("<style>@import 'https://example.org/x.css'</style>"),
    "reference": SVG.format('<rect fill="url(https://example.org/x.svg#a)"/>'),
    "encoding": '<?xml version="1.0" encoding="shift_jis"?>' + SVG.format("<rect/>"),
    "no encoding": '<?xml version="1.0" encoding="rot13"?>' + SVG.format("<rect/>"),
    "bomb": '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + SVG.format("<text>&b;</text>"),
    "sheet": '<?xml-stylesheet href="https://example.org/x.css"?>' + SVG.format(""),
    "other": '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    "broken": SVG.format("<g>"),
}


def test_a_drawing_that_only_draws_goes_in_unchanged(tmp_path: Path) -> None:
    """References inside the drawing are its own."""
    path = tmp_path / "still.svg"
    path.write_text(STILL, "utf-8")
    found = book_picture(str(path), "bild", drawings=True)
    assert found is not None
    assert (found.name, found.media_type, found.data) == ("bild.svg", "image/svg+xml", STILL.encode())
    assert book_picture(str(path), "bild", drawings=False) is None


@pytest.mark.parametrize("name", ACTING)
def test_a_drawing_that_acts_or_reaches_out_is_left_out(
    name: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """No script, handler, link, foreign element, animation, style sheet or entity passes; the log says which."""
    path = tmp_path / f"{name}.svg"
    path.write_text(ACTING[name], "utf-8")
    with caplog.at_level(logging.WARNING):
        assert book_picture(str(path), "bild", drawings=True) is None
    assert f"{name}.svg" in caplog.text
    assert "left out" in caplog.text


@pytest.mark.parametrize(
    "link",
    [
        *(
            "",
            "nirgends.jpg",
            "https://example.org/x.jpg",
            "data:image/png;base64,AAAA",
            "\0",
            "/",
            "x" * 5000,
        ),
        *("file://[kaputt/x.jpg", "ftp://example.org/x.jpg"),
    ],
)
def test_a_picture_that_is_not_a_file_here_is_left_out(link: str, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing is fetched, and no path makes it fail."""
    with caplog.at_level(logging.INFO):
        assert book_picture(link, "bild") is None
    assert "left out" in caplog.text
    warned = any(record.levelno >= logging.WARNING for record in caplog.records)
    assert warned is not link.startswith(("https:", "data:"))


@pytest.mark.parametrize("written", [str, quote, lambda name: f"file://{quote(name)}"])
def test_a_picture_is_found_however_its_name_is_written(
    written: Callable[[str], str], tmp_path: Path
) -> None:
    """As it is, as Markdown writes it, with umlauts and spaces as in a URL, and as a URL."""
    path = tmp_path / "Kräne am Kai.png"
    Image.new("RGB", (30, 20)).save(path)
    assert book_picture(written(str(path)), "bild") is not None


def test_broken_and_huge_pictures_are_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A cut file, a text, 50 MB, and a bomb of pixels: each is named with its reason."""
    whole = BytesIO()
    Image.effect_noise((200, 200), 50).save(whole, "JPEG")
    (tmp_path / "cut.jpg").write_bytes(whole.getvalue()[:500])
    (tmp_path / "text.png").write_text("kein Bild", "utf-8")
    with (tmp_path / "huge.jpg").open("wb") as file:
        file.write(whole.getvalue())
        file.truncate(50_000_000)
    Image.new("1", (20_000, 20_000)).save(tmp_path / "bomb.png")
    names = ["cut.jpg", "text.png", "huge.jpg", "bomb.png"]
    assert [book_picture(str(tmp_path / name), "bild") for name in names] == [None] * 4
    assert [record.getMessage().count("left out") for record in caplog.records] == [1] * 4
    assert "50 MB" in caplog.text


def test_a_picture_loses_what_the_camera_wrote(tmp_path: Path) -> None:
    """Where a photo was taken is nobody's business."""
    exif = Image.Exif()
    exif[0x010E] = "Geheimer Ort"
    Image.new("RGB", (30, 20)).save(tmp_path / "foto.jpg", exif=exif)
    found = book_pictures(
        [Block(Role.IMAGE, "Ein  Foto\n", link=str(tmp_path / "foto.jpg"))], drawings=False
    )[0]
    assert b"Geheimer Ort" not in found.data
    assert found.alt == "Ein Foto"
    assert found.name == "bild0.jpg"


@pytest.mark.parametrize("kind", ["epub", "daisy"])
def test_a_book_whose_pictures_are_all_unfit_is_a_book(kind: str, tmp_path: Path) -> None:
    """Missing, broken, foreign and acting pictures leave no trace in it."""
    (tmp_path / "x.svg").write_text(ACTING["script"], "utf-8")
    links = ["nirgends.jpg", "https://example.org/x.jpg", str(tmp_path / "x.svg")]
    blocks = [Block(Role.IMAGE, "Bild", link=link) for link in links]
    made = handmade.edition(
        tmp_path, article("Ohne Bilder", *blocks, paragraph("Nur ein Satz.")), cover="nirgends.jpg"
    )
    [file] = format_named(kind).render(made)
    book = overlays.files(b"".join(file.chunks))  # type: ignore[arg-type]
    texts = b"".join(data for name, data in book.items() if name.endswith(("html", "opf")))
    assert b"Nur ein Satz." in texts
    assert b"<img" not in texts
    assert b"alert" not in texts
    assert not [name for name in book if name.endswith((".jpg", ".png", ".svg"))]
