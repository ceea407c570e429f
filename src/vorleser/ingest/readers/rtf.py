"""Rich text (.rtf), by striprtf: the extracted text is read like plain text.

Deleted and hidden text, notes, headers and the addresses of links are silent.
"""

import re
from pathlib import PurePath

from msgspec.structs import replace

from vorleser.article import Article, Block, Role
from vorleser.errors import SourceError
from vorleser.ingest.block_letterhead import take_letterhead
from vorleser.ingest.bold_lines import StyledBlock
from vorleser.ingest.charset import clean_source
from vorleser.ingest.document import library, line
from vorleser.ingest.first_lines import join_broken_title, lift_first_line, name_below_kicker, read_day
from vorleser.ingest.kinds import find_mistake
from vorleser.ingest.person_names import read_creators
from vorleser.ingest.reader import Raw, Reader
from vorleser.ingest.readers import text
from vorleser.ingest.rtf_layout import mark_layout, mark_lines, name_marked
from vorleser.ingest.superscript import read_superscript
from vorleser.ingest.title import derive_title, without_placeholder
from vorleser.text.regex import compile_late

_LARGEST = 16 * 2**20  # bytes, pictures not counted
_MOST_GROUPS = 1_000_000  # each may stand in the one before
_BINARY = compile_late(rb"\\bin(\d{1,9}) ?")
_INNER = r"[^{}]*(?:\{[^{}]*\}[^{}]*)*"
_PICTURE = compile_late(
    rf"\{{(?:\\\*)?\\(?:pict|objdata|datastore|themedata|colorschememapping)\b{_INNER}\}}"
)
_FIELD = compile_late(rf"\{{\\\*\\fldinst\b{_INNER}\}}")
_HIDES, _RAISES = r"\\(?:deleted|v)(?![\w-])", r"\\super(?![\w-])"
_SILENT = compile_late(rf"\{{(?:(?!{_HIDES})\\[a-z]+-?\d*\s?)*+{_HIDES}[^{{}}]*\}}")
_RAISED = compile_late(rf"\{{(?:(?!{_RAISES})\\[a-z]+-?\d*\s?)*+{_RAISES}(?P<text>[^{{}}]*)\}}")
_CONTROL = compile_late(r"\\'[0-9a-f]{2}|\\[a-z]+-?\d*\s?|[{}]")
_INFO = compile_late(r"\{\\info\b[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")
_ESCAPED = compile_late(r"\\[\\{}]")
_CUT = "the file breaks off, and its end is missing"
_FAULTS = (ValueError, LookupError, AttributeError, TypeError, RecursionError, OverflowError)


def _read(raw: Raw) -> Article:
    """Return the article in the rich text *raw*."""
    library("striprtf.striprtf", "striprtf", raw)
    if not raw.data.lstrip().startswith(b"{\\rtf"):
        no_rich_text = SourceError(f"{raw.name!r} is no rich text", "save it again as .rtf")
        raise find_mistake(raw.name, raw.data, ".rtf") or no_rich_text
    source = _PICTURE.sub("", _without_binary(raw.data).decode("latin-1"))
    if len(source) > _LARGEST or source.count("{") > _MOST_GROUPS:
        raise SourceError(
            f"{raw.name!r} is larger than {_LARGEST // 2**20} MB", "split it, or save it as .txt"
        )
    info = next(iter(_INFO.findall(source)), "")
    source = _SILENT.sub("", _FIELD.sub("", _INFO.sub("", source, count=1)))
    cut = _is_cut(source)
    source = mark_layout(_RAISED.sub(_superscript, source))
    found = text.read_text(Raw(raw.name, mark_lines(_plain(source, raw.name)).encode()))
    title, author, subject = (_read_info(key, info, raw.name) for key in ("title", "author", "subject"))
    title = without_placeholder(title)
    day, styled = take_letterhead([StyledBlock(block) for block in name_marked(found.blocks)])
    blocks = _with_headline(join_broken_title([one.block for one in styled]), title)
    headline = next((block.text for block in blocks if block.role is Role.HEADLINE), "")
    metadata = replace(
        found.metadata,
        title=headline or title or derive_title(blocks, PurePath(raw.name).stem),
        authors=found.metadata.authors or read_creators(author),
        date=found.metadata.date or day or read_day(blocks),
        summary=subject,
    )
    return replace(found, metadata=metadata, blocks=tuple(blocks), notes=(_CUT,) if cut else ())


def _with_headline(blocks: list[Block], title: str) -> list[Block]:
    """Return *blocks* with their headline, which stands below a sender or a label where there is one."""
    headed = any(block.role is Role.HEADLINE for block in blocks)
    return name_below_kicker(blocks if headed else lift_first_line(blocks, title))


def _is_cut(source: str) -> bool:
    """Return whether *source* breaks off before its last group is closed, as half a download does."""
    bare = _ESCAPED.sub("", source)
    return bare.count("{") > bare.count("}")


def _without_binary(data: bytes) -> bytes:
    """Return *data* without its binary pictures, whose bytes may include braces."""
    pieces, start = [], 0
    while found := _BINARY.search(data, start):
        pieces.append(data[start : found.start()])
        start = found.end() + int(found[1])
    return b"".join((*pieces, data[start:]))


def _superscript(found: re.Match[str]) -> str:
    before = _CONTROL.sub("", found.string[max(0, found.start() - 80) : found.start()])
    exponent = read_superscript(before, _CONTROL.sub("", found["text"]))
    return "".join(f"\\u{ord(character)}?" for character in exponent)


def _plain(source: str, name: str) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        return clean_source(rtf_to_text(source, errors="replace"))
    except _FAULTS as error:
        raise SourceError(f"{name!r} is damaged rich text", "save it again as .rtf") from error


def _read_info(key: str, info: str, name: str) -> str:
    """Return the document's property *key*, '' if it has none."""
    found = re.search(rf"\{{\\{key}\s([^{{}}]*)\}}", info)
    return line(_plain(f"{{\\rtf1\\ansi {found[1]}}}", name)) if found else ""


READER = Reader(
    suffixes=(".rtf",),
    media_types=("application/rtf", "text/rtf"),
    read=_read,
    begins=(b"{\\rtf",),
    memory=lambda data: 4 * len(data) + 400 * (data.count(b"\\par") + data.count(b"\\line")),
)
