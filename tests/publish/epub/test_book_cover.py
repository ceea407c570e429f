"""A book's cover: the picture given, or the one that every client shows of the MP3."""

import zipfile
from io import BytesIO
from pathlib import Path

from mutagen.id3 import APIC, ID3
from PIL import Image

import editions
from vorleser.encode.cover import make_cover
from vorleser.publish import format_named


def _book(folder: Path, **changes: str) -> zipfile.ZipFile:
    edition = editions.edition(folder, **changes)
    tags = ID3()
    tags.add(APIC(encoding=0, mime="image/jpeg", type=3, desc="", data=make_cover("", "Der Hafen", "")))
    tags.save(edition.sound.path)
    (file,) = format_named("epub").render(edition)
    return zipfile.ZipFile(BytesIO(b"".join(file.chunks)))


def test_the_drawn_cover_is_the_books(tmp_path: Path) -> None:
    """Where no picture is given the book shows what was drawn for the MP3, and says that it is its cover."""
    book = _book(tmp_path)
    package = book.read("EPUB/package.opf").decode()
    assert 'href="titelbild.jpg" media-type="image/jpeg" properties="cover-image"' in package
    assert book.read("EPUB/titelbild.jpg") == make_cover("", "Der Hafen", "")
    assert b'src="titelbild.jpg"' in book.read("EPUB/titel.xhtml")


def test_the_picture_given_goes_before(tmp_path: Path) -> None:
    """A cover of the newsroom's own is the book's, too."""
    path = tmp_path / "eigen.png"
    Image.new("RGB", (700, 700), "#123456").save(path)
    book = _book(tmp_path, cover=str(path))
    with Image.open(BytesIO(book.read("EPUB/titelbild.jpg"))) as shown:
        assert shown.size == (700, 700)
