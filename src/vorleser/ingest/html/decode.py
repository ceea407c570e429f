"""Decode a page as browsers do: by byte order mark, header, meta tag, then by its bytes."""

import codecs
import re
from collections.abc import Iterator

from vorleser.errors import SourceError
from vorleser.ingest.charset import clean_source, text
from vorleser.ingest.reader import Raw
from vorleser.text.regex import compile_late

META = compile_late(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
DECLARATION = compile_late(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""")
WITHIN = 4096  # bytes in which a page must say its charset; browsers look into the first 1024


def decode_page(raw: Raw) -> str:
    """Return the page in *raw* as text; a wrong charset, named by the page or the server, is ignored."""
    for charset in _claims(raw):
        if charset == "cp1252" and _is_utf8(raw.data):
            charset = "utf-8"  # noqa: PLW2901 -- no German text in Latin-1 happens to be UTF-8
        try:
            return clean_source(raw.data.decode(charset))
        except (UnicodeError, LookupError):  # "undefined" and "idna" are codecs, too
            continue
    try:
        return text(Raw(raw.name, raw.data))
    except SourceError:
        if raw.data[:WITHIN].count(0):
            raise
        return clean_source(raw.data.decode("utf-8", "replace"))  # one bad byte must not lose the page


def _is_utf8(data: bytes) -> bool:
    """Return whether *data* is UTF-8 beyond ASCII: labels that say Latin-1 are older than the pages they stand on."""
    try:
        return not data.isascii() and bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _claims(raw: Raw) -> Iterator[str]:
    """Yield the charsets that are claimed for a page without a byte order mark, the strongest claim first."""
    if raw.data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return
    found = [raw.charset]
    matches = (pattern.search(raw.data[:WITHIN]) for pattern in (META, DECLARATION))
    found += [match[1].decode("ascii") for match in matches if match]
    for charset in filter(None, found):
        yield _real_charset(charset)


def _real_charset(charset: str) -> str:
    """Return the charset that *charset* means on the web: Latin-1 is Windows-1252 (WHATWG Encoding)."""
    try:
        name = codecs.lookup(charset).name
    except LookupError:
        return charset
    return "cp1252" if name in {"iso8859-1", "ascii"} else name
