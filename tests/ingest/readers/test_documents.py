"""Damaged and hostile documents of every kind: an article or one clear line, never a traceback."""

import io
import random
import sys
import zipfile

import pytest
from documents import TEXT, epub2, epub3, opendocument, pdf, read, texts, whole, word, zipped

from vorleser.errors import SourceError

SOURCES = {
    "a.docx": word(),
    "a.odt": opendocument(f"<text:p>{TEXT}</text:p>"),
    "a.epub": epub3(("Eins", f"<p>{TEXT}</p>")),
    "b.epub": epub2({"a.xhtml": f"<p>{TEXT}</p>"}),
    "a.pdf": pdf([[(60, 700, 11, TEXT)]]),
}


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "a.pdf"])
@pytest.mark.parametrize("data", [b"kein Dokument", b"PK\x03\x04 kaputt", b"%PDF-1.4 kaputt", bytes(1000)])
def test_damaged_documents_are_refused(name: str, data: bytes) -> None:
    """What is no document is one clear error, never a traceback."""
    with pytest.raises(SourceError):
        read(name, data)


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub"])
def test_an_archive_of_something_else_is_refused(name: str) -> None:
    """A ZIP is not yet a document."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "Hallo")
    with pytest.raises(SourceError):
        read(name, file.getvalue())


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(name: str) -> None:
    """What would unpack to hundreds of megabytes is not unpacked; pictures of that size are no matter."""
    bomb = _with(name, bytes(200 * 2**20))
    with pytest.raises(SourceError, match=r"holds 2\d\d MB of text"):
        read(name, bomb)
    assert TEXT in whole(read(name, _with(name, bytes(200 * 2**20), beside=True)))


def _with(name: str, data: bytes, *, beside: bool = False) -> bytes:
    """Return the document *name* with *data* in place of its text, or *beside* it."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(SOURCES[name])) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for member in old.namelist():
            is_text = member.endswith(("document.xml", "content.xml", ".xhtml")) and not beside
            new.writestr(member, data if is_text else old.read(member))
        if beside:
            new.writestr("media/picture.bin", data)
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub"])
def test_markup_that_would_fill_the_memory_is_refused(name: str) -> None:
    """A tree takes many times its markup: its size is known before it is built."""
    with pytest.raises(SourceError, match="in one piece"):
        read(name, _with(name, b"<x>" + b"<a/>" * 3_000_000 + b"</x>"))


@pytest.mark.parametrize("name", SOURCES)
def test_truncated_documents_are_refused_or_read(name: str) -> None:
    """A document cut anywhere ends in an article or in a SourceError."""
    source = SOURCES[name]
    for end in range(10, len(source), max(1, len(source) // 15)):
        assert _is_read_or_refused(name, source[:end])


@pytest.mark.parametrize("name", SOURCES)
def test_damaged_documents_are_refused_or_read(name: str) -> None:
    """Bytes that were changed anywhere (a header, a checksum, a name, the text) end in an article or a SourceError."""
    damage = random.Random(20261128)  # noqa: S311 -- repeatable, not secret
    for _ in range(60):
        source = bytearray(SOURCES[name])
        for _ in range(damage.choice((1, 1, 3, 20))):
            source[damage.randrange(len(source))] = damage.randrange(256)
        assert _is_read_or_refused(name, bytes(source))


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "b.epub"])
def test_documents_with_broken_parts_are_refused_or_read(name: str) -> None:
    """Each member emptied, cut, missing, or replaced by other XML ends in an article or a SourceError."""
    names = zipfile.ZipFile(io.BytesIO(SOURCES[name])).namelist()
    for broken in names:
        for content in (None, b"", b"<", b"<a/>", b"\x00\xff" * 50, b"<a xmlns='b'><c d='e'/></a>"):
            out = io.BytesIO()
            with zipfile.ZipFile(io.BytesIO(SOURCES[name])) as old, zipfile.ZipFile(out, "w") as new:
                for member in names:
                    data = content if member == broken else old.read(member)
                    if data is not None:
                        new.writestr(member, data)
            assert _is_read_or_refused(name, out.getvalue())


def _is_read_or_refused(name: str, data: bytes) -> bool:
    try:
        return any(block.text for block in read(name, data).blocks)
    except SourceError as error:
        return len(str(error).splitlines()) == 1 and bool(error.way_out)


@pytest.mark.parametrize(
    ("name", "module", "package"),
    [("a.rtf", "striprtf.striprtf", "striprtf"), ("a.pdf", "pdfminer.high_level", "pdfminer.six")],
)
def test_a_missing_library_is_one_clear_line(
    monkeypatch: pytest.MonkeyPatch, name: str, module: str, package: str
) -> None:
    """The line names the command that mends it."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(SourceError, match=rf"{package}.*pip install .*\[documents\]'"):
        read(name, b"{\\rtf1 x}")


@pytest.mark.parametrize(
    ("name", "data", "way_out"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "docx"),
        ("a.pages", b"PK\x03\x04" + bytes(600), "docx"),
        ("a.wpd", b"\xffWPC" + bytes(600), "docx"),
        ("a.mobi", bytes(600), "epub"),
        ("a.msg", b"\xd0\xcf\x11\xe0" + bytes(600), "eml"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "password"),
        ("brief", b"\xd0\xcf\x11\xe0" + bytes(600), "docx"),
        (
            "a.odt",
            zipped({"META-INF/manifest.xml": b"<m><encryption-data/></m>", "content.xml": b"x"}),
            "without",
        ),
        ("a.xlsx", zipped({"xl/workbook.xml": b"<a/>"}), ".txt"),
    ],
)
def test_what_no_reader_knows_says_what_to_save_it_as(name: str, data: bytes, way_out: str) -> None:
    """Old, locked and foreign documents are refused with a way out that fits."""
    with pytest.raises(SourceError) as caught:
        read(name, data)
    assert way_out in str(caught.value)


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_document_damaged_within_is_refused(packing: int) -> None:
    """However its members are packed: one line with a way out."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as archive:
        archive.writestr("word/document.xml", f"<w>{TEXT * 100}</w>")
    data = bytearray(made.getvalue())
    data[66:90] = b"\xff" * 24
    with pytest.raises(SourceError, match=r"damaged in 'word/document\.xml'.*save it again"):
        read("a.docx", bytes(data))


def test_documents_without_a_name_are_known_by_their_beginning() -> None:
    """A PDF or a page from standard input needs no suffix."""
    assert texts(read("-", pdf([[(60, 700, 11, TEXT)]]))) == [("paragraph", TEXT)]
    assert texts(read("-", f"<!DOCTYPE html><p>{TEXT}</p>".encode())) == [("paragraph", TEXT)]
