"""The interface of all readers, and how one is chosen."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import PurePath
from urllib.parse import urljoin

import msgspec
from msgspec.structs import replace

from vorleser.article import HEAD_ROLES, Article, Role
from vorleser.errors import SourceError
from vorleser.ingest.article_language import expect_german
from vorleser.ingest.beside_text import leave_out_beside
from vorleser.ingest.kinds import find_mistake
from vorleser.ingest.settings import IngestSettings
from vorleser.ingest.time_zone import with_zone
from vorleser.network.address import to_uri
from vorleser.runtime import plugins
from vorleser.text.redaction import redact, strip_secrets
from vorleser.text.regex import compile_late

_logger = logging.getLogger(__name__)

PACKAGE = "vorleser.ingest.readers"
MOST_MEMORY = 380_000_000  # bytes that reading may take, besides what the program takes by itself


class Raw(msgspec.Struct, frozen=True):
    """A source as bytes.

    ``name`` is its path, URL or ``-``; ``media_type`` and ``charset`` are those a server named.
    """

    name: str
    data: bytes
    media_type: str = ""
    charset: str = ""


class Explained(msgspec.Struct, frozen=True):
    """A part of a source: whether it is ``read``, how likely (0 to 1) it was held to be text, and the ``reasons``."""

    read: bool
    likely: float
    role: Role
    text: str
    reasons: tuple[str, ...]


class Reader(msgspec.Struct, frozen=True):
    """One input format: its file ``suffixes`` and ``media_types`` in lower case, and how to ``read`` it.

    ``begins`` holds the first characters, in lower case, by which a file without a known suffix is recognised.
    ``memory`` estimates how many bytes of memory reading takes: a source over MOST_MEMORY is refused. A reader that
    leaves out parts of a source can ``explain`` which, and why.
    """

    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    read: Callable[[Raw], Article]
    begins: tuple[bytes, ...] = ()
    memory: Callable[[bytes], int] = len
    explain: Callable[[Raw], list[Explained]] | None = None


def read_article(raw: Raw, settings: IngestSettings) -> Article:
    """Return the article in *raw*; raises SourceError if there is none or it is too long."""
    if not raw.data.strip():
        raise SourceError(f"{raw.name!r} is empty", "an article needs at least one sentence")
    reader = choose_reader(raw)
    if reader.memory(raw.data) > MOST_MEMORY:
        raise SourceError(
            f"{raw.name!r} holds {len(raw.data) / 1e6:,.0f} MB, too much for one article", "split it"
        )
    read_as = _at_home(raw, reader, settings.base)
    read = reader.read(read_as)
    if "text/html" not in reader.media_types:  # a page's elements tell more than its words
        read = leave_out_beside(read)
    read = with_zone(_with_clean_address(_mend_characters(read)), settings.timezone)
    result = expect_german(_abroad(read, read_as.name))
    length = sum(len(block.text) for block in result.blocks)
    _logger.info("%s: %d blocks, %d characters", redact(raw.name), len(result.blocks), length)
    for block in result.blocks:
        _logger.debug("%s: %.60s", block.role.value, block.text)
    if length > settings.longest:
        raise SourceError(
            f"{raw.name!r} holds {length:,} characters, about {length / 54_000:.0f} hours of speech",
            "split it, or raise 'longest' in the table [ingest] of vorleser.toml",
        )
    if not any(block.role not in {*HEAD_ROLES, Role.IMAGE} for block in result.blocks):
        headed = any(block.text for block in result.blocks)
        what = "has a headline and nothing under it" if headed else "holds no text"
        raise SourceError(f"{raw.name!r} {what}", "an article needs a text")
    if not any(character.isalnum() for block in result.blocks for character in block.text):
        raise SourceError(f"{raw.name!r} has nothing that can be said", "an article needs at least one word")
    return result


def _at_home(raw: Raw, reader: Reader, base: str) -> Raw:
    """Return a saved page named by its original address *base*, so that links and pictures lead there."""
    is_page = "text/html" in reader.media_types and "://" not in raw.name
    return replace(raw, name=base) if base and is_page else raw


def _mend_characters(found: Article) -> Article:
    """Return an article whose text is valid Unicode, so that it can be written as UTF-8."""
    about = found.metadata
    changed: dict[str, object] = {
        field: _whole(value) if isinstance(value, str) else tuple(map(_whole, value))
        for field in about.__struct_fields__
        if (value := getattr(about, field))
    }
    metadata = replace(about, **changed)
    blocks = tuple(
        replace(block, text=_whole(block.text), speaker=_whole(block.speaker)) for block in found.blocks
    )
    return replace(found, metadata=metadata, blocks=blocks)


def _with_clean_address(found: Article) -> Article:
    """Return an article without password, key or token in its address."""
    return replace(found, metadata=replace(found.metadata, url=_clean_address(found.metadata.url)))


def _clean_address(url: str) -> str:
    """Return *url* without secrets, in ASCII if Latin-1 can't hold it; '' if that is impossible."""
    url = strip_secrets(url)
    try:
        url.encode("latin-1")
    except UnicodeEncodeError:
        with suppress(ValueError):
            return to_uri(url)
        return ""
    return url


def _whole(text: str) -> str:
    """Return *text* with surrogate pairs, as JSON writes them, joined to characters, and without lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return text


def explain(raw: Raw) -> list[Explained]:
    """Return each part of *raw* with why it is read or silent; raises SourceError if its reader leaves nothing out."""
    reader = choose_reader(raw)
    if reader.explain is None:
        raise SourceError(f"{raw.name!r} is read whole", "'--why' explains what is left out of web pages")
    return reader.explain(raw)


def _abroad(found: Article, name: str) -> Article:
    """Return an article from the web with web addresses for its pictures, never paths of this machine."""
    if not name.lower().startswith(("http://", "https://")):
        return found
    blocks = tuple(
        replace(block, link=_join(name, block.link)) if block.link else block for block in found.blocks
    )
    metadata = replace(found.metadata, image=_join(name, found.metadata.image))
    return replace(found, metadata=metadata, blocks=blocks)


def _join(address: str, link: str) -> str:
    """Return the address of *link* in the page at *address*; '' if that is not on the web."""
    try:
        joined = urljoin(address, link) if link else ""
    except ValueError:
        return ""
    return joined if joined.lower().startswith(("http://", "https://")) else ""


GENERIC = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})
FEEDS = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "text/x-opml",
    }
)
_FEED = compile_late(
    rb"(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:rdf|opml|urlset)\b"
    rb"|\{[^{}]*jsonfeed\.org\\?/version",
    re.DOTALL,
)
SNIFFED = 1024  # bytes at the beginning by which the format is recognised


def choose_reader(raw: Raw) -> Reader:
    """Return the reader for *raw*, by media type, then by suffix, then by how it begins; else plain text."""
    if raw.media_type not in GENERIC:
        for reader in _readers(raw.media_type.rpartition("/")[2]):
            if raw.media_type in reader.media_types:
                return reader
    begin = raw.data[:SNIFFED].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if raw.media_type in FEEDS or _FEED.match(begin):
        raise SourceError(f"{raw.name!r} is a feed, not an article", f"vorleser follow {raw.name}")
    if raw.media_type not in GENERIC:
        raise SourceError(
            f"no reader for {raw.name!r}, which is {raw.media_type}", "name a page or a document"
        )
    suffix = PurePath(raw.name.partition("?")[0] if "://" in raw.name else raw.name).suffix.lower()
    _refuse(raw, suffix)
    return _by_suffix(suffix) or _by_beginning(raw, begin, suffix)


def _by_suffix(suffix: str) -> Reader | None:
    return next((reader for reader in _readers(suffix.lstrip(".")) if suffix in reader.suffixes), None)


def _by_beginning(raw: Raw, begin: bytes, suffix: str) -> Reader:
    for reader in _readers("html"):
        if begin.startswith(reader.begins):
            return reader
    if not suffix or "://" in raw.name:
        return _reader("text")
    raise SourceError(f"no reader for {raw.name!r}", f"known are {', '.join(sorted(suffixes()))}")


def _readers(first: str) -> Iterator[Reader]:
    """Yield the readers, those first whose names begin like *first*; each is loaded only when it is reached."""
    for name in sorted(
        plugins.names(PACKAGE), key=lambda name: (not name.startswith(first), name[:1] != first[:1])
    ):
        yield _reader(name)


OLE = b"\xd0\xcf\x11\xe0"  # what old office documents begin with, and those that a password locks
SAVED_AS = {
    ".docx": ".doc .dot .wpd .wps .wri .pages .sxw .odm .fodt .abw .lwp .hwp .one .rtfd",
    ".epub": ".mobi .azw .azw3 .kfx .fb2 .lit .pdb .ibooks .djvu",
    ".eml": ".msg .mbox .pst .emlx",
    ".txt": ".xlsx .xls .ods .csv .pptx .ppt .odp .key .numbers .tex .ipynb",
    ".html": ".mht .mhtml .webarchive .maff",
}
"""By what we read: the suffixes of documents whose own programs can save them so; one that has a reader is read."""
_SHEETS = frozenset({".xlsx", ".xls", ".ods", ".numbers"})


def _refuse(raw: Raw, suffix: str) -> None:
    """Raise SourceError if *raw* is a document that is not read; the error names the format to save it as."""
    if raw.data.startswith(OLE) and suffix in {".docx", ".docm", ".dotx"}:
        raise SourceError(
            f"{raw.name!r} is locked by a password, or an old Word document", "save it again as .docx"
        )
    better = save_as(suffix)
    if better and _by_suffix(suffix):
        return
    if better or raw.data.startswith(OLE):
        if better and (mistake := find_mistake(raw.name, raw.data, suffix)):
            raise mistake
        way_out = "copy its text into a .txt file" if suffix in _SHEETS else f"save it as {better or '.docx'}"
        raise SourceError(f"{raw.name!r} is no document that we read", way_out)


def save_as(suffix: str) -> str:
    """Return the suffix of what files with *suffix*, which no reader knows, are saved as; '' if that is unknown."""
    return next((known for known, kinds in SAVED_AS.items() if suffix in kinds.split()), "")


def suffixes() -> frozenset[str]:
    """Return the suffixes of all files that can be read."""
    return frozenset(suffix for name in plugins.names(PACKAGE) for suffix in _reader(name).suffixes)


def _reader(name: str) -> Reader:
    reader = plugins.load_constant(PACKAGE, name, "READER")
    assert isinstance(reader, Reader)  # noqa: S101 -- a plugin without it is a programming error
    return reader
