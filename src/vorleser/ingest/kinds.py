"""Tell what a file is by its first bytes, whatever its name says."""

import io
import re
from typing import NamedTuple

from vorleser.errors import SourceError
from vorleser.text.regex import compile_late


class Kind(NamedTuple):
    """A kind of file: ``what`` it is called, and the ``suffix`` under which it is read, '' where it is not."""

    what: str
    suffix: str = ""


_ZIP = b"PK\x03\x04"
SIGNATURES = {
    b"\x89PNG": Kind("a PNG picture"),
    b"\xff\xd8\xff": Kind("a JPEG picture"),
    b"GIF8": Kind("a GIF picture"),
    b"%PDF": Kind("a PDF document", ".pdf"),
    b"{\\rtf": Kind("rich text", ".rtf"),
    _ZIP: Kind("a ZIP archive or office document"),
    b"ID3": Kind("an MP3 file"),
    b"RIFF": Kind("a RIFF file (WAV or WebP)"),
    b"\x1f\x8b": Kind("a gzip archive"),
    b"\x7fELF": Kind("a program"),
    b"\xd0\xcf\x11\xe0": Kind("an old office document"),
    b"OggS": Kind("an Ogg file"),
    b"fLaC": Kind("a FLAC file"),
}
_WEB_PAGE = Kind("a web page", ".html")
_WORD, _BOOK = Kind("a Word document", ".docx"), Kind("an e-book", ".epub")
_OPEN_DOCUMENT = Kind("an OpenDocument text", ".odt")
_MEMBERS = {
    "word/": _WORD,
    "META-INF/container.xml": _BOOK,
    "xl/": Kind("an Excel workbook"),
    "ppt/": Kind("a PowerPoint presentation"),
}
_CALLED = {
    kind.suffix: kind.what
    for kind in (_WEB_PAGE, _WORD, _BOOK, _OPEN_DOCUMENT, *SIGNATURES.values())
    if kind.suffix
}
_OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
_LONGEST_TYPE = 100  # bytes of a media type
_BEGINNING = 400  # bytes in which a page's outermost element stands
_PAGE = compile_late(rb"(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def find_kind(data: bytes) -> Kind | None:
    """Return what the file with *data* is, None where its first bytes don't tell, as those of text do not."""
    if data.startswith(_ZIP):
        return _look_inside(data)
    return next((kind for begin, kind in SIGNATURES.items() if data.startswith(begin)), None)


def _look_inside(data: bytes) -> Kind:
    """Return what a ZIP archive holds."""
    import zipfile

    from vorleser.files.archives import DAMAGED

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            said = "mimetype" in names and archive.getinfo("mimetype").file_size < _LONGEST_TYPE
            if said and archive.read("mimetype").startswith(_OPEN_TEXT):
                return _OPEN_DOCUMENT
    except DAMAGED:
        return SIGNATURES[_ZIP]
    known = (kind for begin, kind in _MEMBERS.items() if any(name.startswith(begin) for name in names))
    return next(known, SIGNATURES[_ZIP])


def find_mistake(name: str, data: bytes, suffix: str) -> SourceError | None:
    """Return the error for a file called *name* that is no document with *suffix*, but of another kind.

    None if it is of no other kind that we know: then it is damaged.
    """
    kind = find_kind(data) or _find_markup(data)
    unclear = kind is None or kind is SIGNATURES[_ZIP] or (suffix not in _CALLED and not kind.suffix)
    if kind is None or unclear or kind.suffix == suffix:
        return None
    return refuse_kind(name, kind, _CALLED.get(suffix, "an office document"))


def _find_markup(data: bytes) -> Kind | None:
    begin = data.removeprefix(b"\xef\xbb\xbf")[:_BEGINNING].lstrip()
    return _WEB_PAGE if _PAGE.match(begin) else None


def refuse_kind(name: str, kind: Kind, expected: str) -> SourceError:
    """Return the error for the file *name* that is of another *kind* than *expected*, with its way out."""
    way_out = f"rename it to {kind.suffix}" if kind.suffix else "name the file that holds the text"
    return SourceError(f"{name!r} is {kind.what}, not {expected}", way_out)
