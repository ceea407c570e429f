"""Web pages: the article in them, with the roles the page gives its parts."""

from vorleser.article import Article
from vorleser.ingest.html.found import article
from vorleser.ingest.html.page import apart
from vorleser.ingest.html.verdict import judge
from vorleser.ingest.package import tree_size
from vorleser.ingest.reader import Raw, Reader


def _read(raw: Raw) -> Article:
    """Return the article in the page *raw*; raises SourceError with the reason where it holds none."""
    parts = apart(raw)
    return article(parts, judge(parts.blocks, parts.votes, parts.known), raw.name)


def _memory(data: bytes) -> int:
    return 5 * tree_size(data)  # several trees, and blocks made of them


READER = Reader(
    suffixes=(".html", ".htm", ".xhtml"),
    media_types=("text/html", "application/xhtml+xml"),
    read=_read,
    memory=_memory,
    begins=(b"<!doctype html", b"<html", b'<?xml version="1.0" encoding="utf-8"?>\n<!doctype html'),
)
