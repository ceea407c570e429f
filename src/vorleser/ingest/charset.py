"""Decode bytes as text: detect the encoding, and refuse what is no text."""

import codecs
import re
import unicodedata

from vorleser.errors import SourceError
from vorleser.ingest.kinds import find_kind, refuse_kind
from vorleser.ingest.mojibake import mend_letters
from vorleser.ingest.reader import Raw
from vorleser.text.characters import NOT_TEXT
from vorleser.text.regex import compile_late

BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_ENCRYPTED = compile_late(r"^-----BEGIN PGP MESSAGE-----\s*$", re.MULTILINE)
GERMAN = ["cp1252", "utf_16_le", "utf_16_be"]  # what German newsrooms still write besides UTF-8
INVISIBLE = compile_late("[\u00ad\u200b\u2060\ufeff]")  # soft hyphens and zero-width spaces: layout, not text
_CONTROLS = compile_late(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_NOT_TEXT = compile_late(f"[{NOT_TEXT}]")  # no XML tree takes them
NEWLINES = compile_late(r"\r\n?|\x85|\u2028|\u2029")


def text(raw: Raw) -> str:
    """Return *raw* as clean text; raises SourceError if it is no text or damaged.

    Recognises byte order marks, UTF-8, UTF-16 and Windows-1252, and any charset that the server named.
    """
    if kind := find_kind(raw.data):
        raise refuse_kind(raw.name, kind, "text")
    decoded = _decode(raw)
    if _ENCRYPTED.search(decoded):
        raise SourceError(
            f"{raw.name!r} is encrypted (PGP), not text", "decrypt it, and save its text as a file"
        )
    if len(_CONTROLS.findall(decoded)) * 50 > len(decoded):
        raise SourceError(f"{raw.name!r} is not text but binary data", "name a text file")
    return clean_source(mend_letters(decoded))


def clean_source(value: str) -> str:
    """Return *value* composed (NFC), with plain newlines, without controls, non-characters, soft hyphens."""
    if value.isprintable():
        return unicodedata.normalize("NFC", value)
    if not value.isascii():
        value = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
        value = INVISIBLE.sub("", _NOT_TEXT.sub("", unicodedata.normalize("NFC", value)))
    return _CONTROLS.sub("", NEWLINES.sub("\n", value))


def _decode(raw: Raw) -> str:
    for bom, encoding in BOMS.items():
        if raw.data.startswith(bom):
            return _strict(raw, raw.data[len(bom) :], encoding)
    if raw.charset:
        return _strict(raw, raw.data, raw.charset)
    if raw.data[:4096].count(0) * 4 < len(raw.data[:4096]):  # not UTF-16 without a mark
        try:
            return raw.data.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError as error:
            if _mostly_utf8(raw.data):
                raise SourceError(
                    f"{raw.name!r} is damaged UTF-8 at byte {error.start:,}", "save it again as UTF-8"
                ) from error
    return _guess(raw)


def _strict(raw: Raw, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError) as error:
        raise SourceError(
            f"{raw.name!r} is not what it says it is: {encoding}", "save it again as UTF-8"
        ) from error


def _mostly_utf8(data: bytes) -> bool:
    """Return whether *data* is UTF-8 with some damage rather than a text in another encoding."""
    replaced = data.decode("utf-8", "replace")
    wrong = replaced.count("\ufffd")
    right = sum(not character.isascii() for character in replaced) - wrong
    return right > 3 * wrong


def _guess(raw: Raw) -> str:
    from charset_normalizer import from_bytes

    wide = 0 in raw.data  # only UTF-16 has zero bytes; without one, short texts must not be taken for Chinese
    candidates = GERMAN if wide else GERMAN[:1]
    best = from_bytes(raw.data, cp_isolation=candidates, threshold=0.5).best()
    if best is None:
        raise SourceError(f"{raw.name!r} is in no encoding we know", "save it as UTF-8")
    return str(best)
