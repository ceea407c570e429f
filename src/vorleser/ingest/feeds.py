"""Read feeds of every kind, recognised by how they begin: RSS, Atom, JSON Feed, sitemaps."""

import gzip
import hashlib
import io
import zlib
from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from vorleser.errors import SourceError
from vorleser.ingest import json_feed, rss, sitemap
from vorleser.ingest.feed import Feed, FeedItem
from vorleser.text import bounded
from vorleser.text.redaction import quote_address

_LONGEST_LINK, _LONGEST_ID = 8000, 1000  # characters


def parse_feed(data: bytes, url: str, content_type: str = "") -> Feed:
    """Return the feed in *data*, which came from *url*; raises SourceError if it is no feed."""
    data = _unpack(data, url)
    try:
        found = _read(data, url, content_type)
        return replace(found, items=_give_ids(map(_on_the_web, found.items)), url=url)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        reason = (
            "it is damaged, or no RSS, Atom, JSON Feed or sitemap"  # the libraries raise many kinds of errors
        )
        raise SourceError(f"{quote_address(url)} is no feed", reason) from error


def _read(data: bytes, url: str, content_type: str) -> Feed:
    if json_feed.is_json_feed(data):
        return json_feed.parse_json_feed(data, url)
    if sitemap.is_sitemap(data):
        return sitemap.parse_sitemap(data, url)
    return rss.parse_rss(data, url, content_type)


def _on_the_web(item: FeedItem) -> FeedItem:
    """Return *item* with a link on the web or none: a feed's base must not lead to files of this machine."""
    there = item.link.lower().startswith(("http://", "https://"))
    link = item.link if there and len(item.link) <= _LONGEST_LINK else ""
    name = item.id
    if len(name) > _LONGEST_ID or name.lower().startswith("file:"):  # a base may make one of any name
        name = _digest(name)
    return replace(item, link=link, id=name)


def _unpack(data: bytes, url: str) -> bytes:
    """Return *data*, decompressed if it is a gzip file, as sitemaps often are."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        with gzip.open(io.BytesIO(data)) as file:
            unpacked = file.read(bounded.LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(f"{url!r} is damaged", "try again later") from error
    if len(unpacked) > bounded.LARGEST:
        raise SourceError(
            f"{url!r} unpacks to more than {bounded.LARGEST // 2**20} MB", "follow a smaller part of it"
        )
    return unpacked


def _give_ids(items: Iterable[FeedItem]) -> tuple[FeedItem, ...]:
    """Return *items*, each with a unique id: one that is missing or shared is replaced by the item's link or words."""
    known = [item for item in items if item.link or item.title or item.content]
    sharing: defaultdict[str, set[str]] = defaultdict(set)
    for item in known:
        sharing[item.id].add(item.link or item.title)
    return tuple(
        item if item.id and len(sharing[item.id]) == 1 else replace(item, id=_own_id(item)) for item in known
    )


def _own_id(item: FeedItem) -> str:
    """Return what identifies an item: its link, else its title and date, else its content."""
    return item.link or _digest(f"{item.title}\n{item.date}" if item.title else item.content)


def _digest(words: str) -> str:
    return f"urn:sha256:{hashlib.sha256(words.encode('utf-8', 'replace')).hexdigest()[:32]}"
