"""A file that is something else than its name says is called what it is, with the way out."""

import io
import zipfile

import pytest

from vorleser.errors import SourceError
from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings

PICTURES = {
    b"\x89PNG\r\n": "a PNG picture",
    b"\xff\xd8\xff\xe0": "a JPEG picture",
    b"GIF89a": "a GIF picture",
}
PAGE = b"\xef\xbb\xbf<!DOCTYPE html>\n<html><body><p>Der Steg ist frei.</p></body></html>"
RICH = rb"{\rtf1\ansi Der Steg ist frei.\par}"


def _zip(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            # written at no time of day, since pytest names the cases by their bytes, alike in all of its processes
            archive.writestr(zipfile.ZipInfo(name.replace("__", "/")), data)
    return file.getvalue()


WORD, BOOK = _zip(**{"word__x.xml": b"<x/>"}), _zip(**{"META-INF__container.xml": b"<container/>"})
OPEN = _zip(mimetype=b"application/vnd.oasis.opendocument.text")


def _refusal(name: str, data: bytes) -> str:
    with pytest.raises(SourceError) as refused:
        read_article(Raw(name, data), IngestSettings())
    return str(refused.value)


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".epub", ".rtf", ".pdf", ".txt"])
@pytest.mark.parametrize("begin", PICTURES)
def test_a_picture_is_called_a_picture(begin: bytes, suffix: str) -> None:
    """Whatever suffix it bears; saving it again would not help."""
    refusal = _refusal(f"bild{suffix}", begin + bytes(99))
    assert PICTURES[begin] in refusal
    assert "again" not in refusal


@pytest.mark.parametrize(
    ("name", "data", "suffix"),
    [
        ("a.docx", RICH, ".rtf"),
        ("a.doc", RICH, ".rtf"),
        ("a.doc", PAGE, ".html"),
        ("a.docx", PAGE, ".html"),
        ("a.rtf", PAGE, ".html"),
        ("a.odt", b"%PDF-1.7\n", ".pdf"),
        ("a.odt", WORD, ".docx"),
        ("a.epub", OPEN, ".odt"),
        ("a.docx", BOOK, ".epub"),
        ("a.txt", WORD, ".docx"),
        ("a.txt", RICH, ".rtf"),
    ],
)
def test_a_document_under_another_suffix_gets_the_right_one(name: str, data: bytes, suffix: str) -> None:
    """What is read under another suffix only needs that suffix."""
    assert f"rename it to {suffix}" in _refusal(name, data)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.docx", WORD, "lacks 'word/document.xml': save it again as .docx"),
        ("a.docx", WORD[:-30], "damaged or no document: save it again as .docx"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(99), "no document that we read: save it as .docx"),
        (
            "a.xlsx",
            _zip(**{"xl__x.xml": b"<x/>"}),
            "no document that we read: copy its text into a .txt file",
        ),
    ],
    ids=["another", "cut", "old", "table"],  # the bytes of an archive hold the time
)
def test_what_is_damaged_or_old_is_saved_again(name: str, data: bytes, told: str) -> None:
    """A document of the kind that its name says is damaged, or of a kind that is not read."""
    assert told in _refusal(name, data)


def test_a_document_without_a_word_has_no_headline_either() -> None:
    """It holds no text, and is not said to have a headline."""
    empty = _zip(**{"word__document.xml": b'<w:document xmlns:w="urn:w"><w:body/></w:document>'})
    assert "holds no text" in _refusal("a.docx", empty)


def test_a_parser_is_not_quoted() -> None:
    """Damaged markup is damaged; what a library says of it helps nobody."""
    torn = _zip(**{"word__document.xml": b'<w:document xmlns:w="urn:w"><w:body><w:p>'})
    assert _refusal("a.docx", torn) == "'a.docx' is damaged in 'word/document.xml': save it again as .docx"
