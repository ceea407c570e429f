"""Feeds of every kind, told by how they begin: RSS, Atom, JSON Feed, sitemaps."""

import gzip
import hashlib
import io
import zlib
from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from vorleser.errors import SourceError
from vorleser.ingest import json_feed, rss, sitemap
from vorleser.ingest.feed import Feed, Item

LARGEST = 64 * 2**20  # bytes of a feed that came compressed


def parse(data: bytes, url: str, content_type: str = "") -> Feed:
    """Return the feed in *data*, which came from *url*; raises SourceError where it is none."""
    data = _unpacked(data, url)
    if json_feed.is_one(data):
        found = json_feed.parse(data, url)
    elif sitemap.is_one(data):
        found = sitemap.parse(data, url)
    else:
        found = rss.parse(data, url, content_type)
    return replace(found, items=_identified(found.items))


def _unpacked(data: bytes, url: str) -> bytes:
    """Return *data*, decompressed where it is a file that was compressed: sitemaps are."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        with gzip.open(io.BytesIO(data)) as file:
            unpacked = file.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(f"{url!r} is damaged", "try again later") from error
    if len(unpacked) > LARGEST:
        raise SourceError(
            f"{url!r} unpacks to more than {LARGEST // 2**20} MB", "follow a smaller part of it"
        )
    return unpacked


def _identified(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return *items*, each with an id of its own: its link or its words where it has none, or shares it with others."""
    known = [item for item in items if item.link or item.title or item.content]
    sharing: defaultdict[str, set[str]] = defaultdict(set)
    for item in known:
        sharing[item.id].add(item.link or item.title)
    return tuple(
        item if item.id and len(sharing[item.id]) == 1 else replace(item, id=_own_id(item)) for item in known
    )


def _own_id(item: Item) -> str:
    """Return what tells an item from others: its link, else its title and date, else its content."""
    words = f"{item.title}\n{item.date}" if item.title else item.content
    return item.link or f"urn:sha256:{hashlib.sha256(words.encode('utf-8', 'replace')).hexdigest()[:32]}"
