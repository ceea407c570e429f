"""Sitemaps (https://www.sitemaps.org/protocol.html), those of news above all: each address is an item."""

from typing import TYPE_CHECKING

from vorleser.errors import SourceError
from vorleser.ingest.dates import iso
from vorleser.ingest.document import line
from vorleser.ingest.feed import Feed, FeedItem, in_utc
from vorleser.ingest.package import LARGEST_TREE, child, children, local, tree_size
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.etree import _Element

_BEGINNING = 2000  # bytes in which the outermost element stands
_OUTERMOST = compile_late(rb"<(?:\w+:)?(?:urlset|sitemapindex)\b")
_MOST = 60_000  # addresses; the protocol allows 50,000


def is_sitemap(data: bytes) -> bool:
    """Return whether *data* is a sitemap or an index of sitemaps."""
    return _OUTERMOST.search(data[:_BEGINNING]) is not None


def parse_sitemap(data: bytes, url: str) -> Feed:
    """Return the sitemap in *data*, which came from *url*, as a feed; raises SourceError if it lists sitemaps."""
    from lxml import etree

    if data.count(b"<loc") > _MOST or tree_size(data) > LARGEST_TREE:
        raise SourceError(
            f"{url!r} lists more than {_MOST:,} addresses", "follow the site's news sitemap or its feed"
        )
    try:
        root = etree.fromstring(
            data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        )
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(f"{url!r} is a damaged sitemap", "try again later") from error
    if local(root.tag) == "sitemapindex":
        inner = [_text(child(entry, "loc")) for entry in root]
        news = next((address for address in inner if "news" in address.lower()), next(iter(inner), ""))
        raise SourceError(f"{url!r} lists {len(inner)} sitemaps", f"follow one of them, e.g. {news}")
    entries = [entry for entry in root if local(entry.tag) == "url"]
    language = next(
        (found for entry in entries if (found := _text(child(entry, "news", "publication", "language")))), ""
    )
    name = next(
        (found for entry in entries if (found := _text(child(entry, "news", "publication", "name")))), ""
    )
    return Feed(name, language, tuple(_item(entry) for entry in entries))


def _item(entry: "_Element") -> FeedItem:
    date = iso(_text(child(entry, "news", "publication_date")) or _text(child(entry, "lastmod")))
    link = _text(child(entry, "loc"))
    return FeedItem(
        id=link,
        title=_text(child(entry, "news", "title")),
        link=link,
        date=in_utc(date) if date else "",
    )


def _text(element: "_Element | None") -> str:
    return (
        ""
        if element is None
        else line(
            "".join(part for part in (element.text, *(each.tail for each in children(element))) if part)
        )
    )
