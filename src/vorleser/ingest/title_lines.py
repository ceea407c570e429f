"""Take the author and the day of a document from the paragraphs whose styles are made for them.

Pandoc, LibreOffice and Word's templates have styles called Author, Date and Abstract Title beside Title and Subtitle.
"""

import re
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from vorleser.article import Metadata
from vorleser.ingest.dates import iso
from vorleser.ingest.person_names import read_authors
from vorleser.text.regex import compile_late

AUTHOR_STYLE = compile_late(
    r"(?:author|autor(?:in|en)?|verfasser(?:in)?|byline|autor(?:en)?(?:zeile|name))s?", re.IGNORECASE
)
DATE_STYLE = compile_late(r"date|datum|datumszeile", re.IGNORECASE)
SUMMARY_HEADING_STYLE = compile_late(
    r"(?:abstract|zusammenfassung)[ _-]?(?:title|heading|titel|überschrift)", re.IGNORECASE
)
_HEAD_STYLE = compile_late(r"(?:sub)?title|(?:unter)?titel", re.IGNORECASE)
_LONGEST_DAY = 60  # characters
_TOP = 12  # paragraphs among which the authors and the day stand


class TitleLines(msgspec.Struct):
    """What the paragraphs at the top of a document have said so far of its ``authors`` and its ``date``."""

    authors: list[str] = []
    date: str = ""
    seen: int = 0

    def take(self, styles: Sequence[str], text: str) -> bool:
        """Return whether a paragraph is no text, as its *styles* say, its own first; keep what it tells."""
        self.seen += bool(text)
        style = next((name for name in styles if _is_known(name)), "")
        if self.seen > _TOP or not text or not style or _HEAD_STYLE.fullmatch(style):
            return False
        if AUTHOR_STYLE.fullmatch(style):
            names = read_authors(text)
            self.authors += names
            return bool(names)
        if DATE_STYLE.fullmatch(style):
            day = iso(text) if len(text) <= _LONGEST_DAY else ""
            self.date = self.date or day
            return bool(day)
        return True

    def complete(self, metadata: Metadata, day: str = "") -> Metadata:
        """Return *metadata* with what the text says, which knows better than a file's properties, or else the *day*."""
        authors = tuple(dict.fromkeys(self.authors)) or metadata.authors
        return replace(metadata, authors=authors, date=self.date or metadata.date or day)


def _is_known(style: str) -> bool:
    kinds = (AUTHOR_STYLE, DATE_STYLE, SUMMARY_HEADING_STYLE, _HEAD_STYLE)
    return any(kind.fullmatch(style) for kind in kinds)
