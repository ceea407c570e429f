"""Nothing that is read takes the process over its bound: hostile files, each read in a process that is measured."""

import io
import sys
import zipfile
import zlib
from functools import cache
from pathlib import Path

import pytest

from memory import MOST, measured

READ = """
import sys
from pathlib import Path
from vorleser.errors import SourceError
from vorleser.ingest import load, read_article
from vorleser.ingest.settings import IngestSettings
try:
    print(len(read_article(load(sys.argv[1], IngestSettings()), IngestSettings()).blocks), "blocks")
except SourceError as error:
    print(error)
"""
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _zip(member: str, *pieces: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(member, b"".join(pieces))
    return out.getvalue()


@cache
def _page_of_spaces() -> bytes:
    """Return a page's content, packed once: a word, and 300 MB of spaces."""
    return zlib.compress(b"BT /F1 11 Tf 60 700 Td (Text) Tj ET" + b" " * (300 * 2**20), 1)


def _pdf(layers: int) -> bytes:
    """Return a PDF whose page is packed *layers* times, and unpacks to hundreds of megabytes."""
    content = _page_of_spaces()
    for _ in range(layers - 1):
        content = zlib.compress(content, 9)
    head = b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj "
    page = b"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>> endobj "
    stream = f"4 0 obj <</Length {len(content)}/Filter[{'/FlateDecode ' * layers}]>> stream\n".encode()
    return head + page + stream + content + b"\nendstream endobj trailer <</Root 1 0 R>>"


HOSTILE = {
    "large.docx": lambda: _zip("word/document.xml", bytes(200 * 2**20)),
    "dense.docx": lambda: _zip(
        "word/document.xml",
        f'<w:document xmlns:w="{WORD}"><w:body>'.encode(),
        b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 60_000,
        b"</w:body></w:document>",
    ),
    "dense.odt": lambda: _zip("content.xml", b"<a>" + b"<p>a</p>" * 2_000_000 + b"</a>"),
    "dense.epub": lambda: _zip("a.opf", b"<a>" + b"<p/>" * 6_000_000 + b"</a>"),
    "lines.txt": lambda: b"a\n" * 16_000_000,
    "words.txt": lambda: b"Wort " * 13_000_000,
    "blank.txt": lambda: b"x" + b"\n" * 60_000_000,
    "list.md": lambda: b"- a\n" * 400_000,
    "links.md": lambda: b"[a](b) " * 240_000,
    "words.md": lambda: b"Wort " * 6_000_000,
    "groups.rtf": lambda: b"{\\rtf1 " + b"{" * 16_000_000,
    "lines.eml": lambda: b"Subject: x\n\n" + b"a\n" * 900_000,
    "dense.eml": lambda: b"Subject: x\nContent-Type: text/html\n\n" + b"<p>a</p>" * 900_000,
    "once.pdf": lambda: _pdf(1),
    "twice.pdf": lambda: _pdf(2),
    "dense.html": lambda: b"<!DOCTYPE html><html><body><article>" + b"<p>a</p>" * 2_000_000,
    "front.md": lambda: b"---\na: &a [" + b"x," * 5_000 + b"]\n" + b"b: [*a,*a]\n---\nText.",
}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such figure")
@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_that_is_read_takes_the_process_over_its_bound(tmp_path: Path, name: str) -> None:
    """It is read, or refused on one line, within 500 MB."""
    path = tmp_path / name
    path.write_bytes(HOSTILE[name]())
    told, peak = measured(READ, path)
    assert peak < MOST, told
    assert len(told.splitlines()) == 1
