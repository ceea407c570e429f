"""Bytes to text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from vorleser.article import Role
from vorleser.errors import SourceError
from vorleser.ingest.charset import clean_source, text
from vorleser.ingest.html.decode import decode_page
from vorleser.ingest.kinds import SIGNATURES
from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.settings import IngestSettings

SENTENCE = "Der Weg am Ufer ist wieder frei und führt bis zum Hafen, wie die Stadt am Montag mitteilt."
GERMAN = [
    "Größe",
    "Grüße aus Köln",
    "Straße – „so“ …",
    "Über 5 € im Café",
    "Der Fluß stieg um zwölf Zentimeter.",
]


@pytest.mark.parametrize("written", GERMAN)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_german_is_read_in_every_encoding_it_comes_in(written: str, encoding: str) -> None:
    """The same words come out of UTF-8, Windows-1252, UTF-16 with and without a mark, and UTF-32."""
    assert text(Raw("a.txt", written.encode(encoding))) == written


def test_the_servers_word_counts_where_there_is_no_mark() -> None:
    """A charset from a header is believed, a byte order mark more."""
    assert text(Raw("x", "Привет".encode("koi8-r"), charset="koi8-r")) == "Привет"
    assert text(Raw("x", codecs.BOM_UTF8 + "Grüße".encode(), charset="iso-8859-1")) == "Grüße"


@pytest.mark.parametrize("charset", ["no-such-charset", "utf-16"])
def test_a_wrong_charset_is_refused(charset: str) -> None:
    """What can't be decoded as announced is an error, never a text full of replacements."""
    with pytest.raises(SourceError, match="not what it says"):
        text(Raw("x", b"Gr\xc3\xbcn", charset=charset))


@pytest.mark.parametrize("signature", SIGNATURES)
def test_other_kinds_of_files_are_named(signature: bytes) -> None:
    """A picture, archive or sound called .txt is refused by its first bytes."""
    with pytest.raises(SourceError, match="not text"):
        text(Raw("bild.txt", signature + bytes(200)))


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"%PDF-1.7\n", ".pdf"),
        (rb"{\rtf1 Text}", ".rtf"),
    ],
)
def test_a_document_with_a_wrong_name_is_renamed(data: bytes, suffix: str) -> None:
    """The way out is the suffix by which it is read."""
    with pytest.raises(SourceError, match="not text") as raised:
        text(Raw("brief.txt", data))
    assert str(raised.value).endswith(f"rename it to {suffix}")


def test_encrypted_text_is_refused() -> None:
    """Nobody can hear it, wherever in a text it stands; a text about it is one."""
    with pytest.raises(SourceError, match="decrypt"):
        text(Raw("a.txt", b"Hallo\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA3xy\n-----END PGP MESSAGE-----\n"))
    assert "BEGIN" in text(Raw("a.txt", b"Er schrieb -----BEGIN PGP MESSAGE----- davor.\n"))


def test_binary_data_is_refused() -> None:
    """What is no text at all is refused, whatever it is."""
    for data in (bytes(range(256)) * 20, bytes(100), b"\x01\x02\x03" * 50):
        with pytest.raises(SourceError):
            text(Raw("x.txt", data))


def test_damaged_utf8_names_its_place() -> None:
    """A wrong byte in UTF-8 is named, not replaced."""
    with pytest.raises(SourceError, match="damaged UTF-8 at byte 7"):
        text(Raw("x.txt", "Grüße".encode() + b"\xff" + " und mehr Grüße äöü".encode()))


def test_a_stray_nul_in_a_long_text_is_dropped() -> None:
    """One control character does not make a text binary; it is only not said."""
    assert text(Raw("x.txt", ("Es regnet. " * 20).encode() + b"\x00Ende.")).endswith("Ende.")


@pytest.mark.parametrize("label", ["undefined", "idna", "punycode", "rot13", "hex", "unknown-8bit"])
def test_a_label_that_is_no_charset_ends_no_page(label: str) -> None:
    """Python has codecs that decode no text, or nothing at all; a server may name any of them."""
    page = f"<html lang=de><body><article><h1>Titel</h1><p>{SENTENCE} Über Köln.</p></article></body></html>"
    assert "Über Köln." in decode_page(Raw("x.html", page.encode(), charset=label))


def test_lone_surrogates_are_dropped() -> None:
    """Half a character is no character."""
    assert text(Raw("x.txt", "ab \ud800 c".encode("utf-8", "surrogatepass"))) == "ab  c"


@given(st.text(st.characters(), max_size=60))
def test_clean_is_idempotent_and_always_utf8(value: str) -> None:
    """Cleaning twice is cleaning once, and what comes out can be written anywhere."""
    once = clean_source(value)
    assert clean_source(once) == once
    once.encode()
    etree.Element("p").text = once


@pytest.mark.parametrize(
    "entity", ["&#xFFFE;", "&#xFFFF;", "&#x1FFFE;", "&#xFDD0;", "&#x1b;", "&#0;", "&#xD800;"]
)
def test_an_entity_that_is_no_text_ends_no_page(entity: str) -> None:
    """What a page writes as a number, and no text may hold, is left out; the words around it are said."""
    page = f"<html lang=de><body><article><h1>Titel</h1><p>{SENTENCE}{entity} {SENTENCE}</p></article></body></html>"
    (block,) = [
        block
        for block in read_article(Raw("x.html", page.encode()), IngestSettings()).blocks
        if block.role is Role.PARAGRAPH
    ]
    assert block.text.replace("\ufffd", "") == f"{SENTENCE} {SENTENCE}"


def test_clean_composes_and_drops_what_is_layout() -> None:
    """Umlauts are one character; soft hyphens and zero-width spaces are gone; newlines are newlines."""
    assert clean_source("Mu\u0308ll\u00adabfuhr\u200b\r\nneu\u2028Zeile") == "Müllabfuhr\nneu\nZeile"
