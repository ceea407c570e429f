"""Find feeds in a list of subscriptions (OPML), or in the head of a page."""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin

from vorleser.errors import SourceError
from vorleser.ingest.package import LARGEST_TREE, local, tree_size
from vorleser.text.regex import compile_late

_OPML_TAG = compile_late(rb"<opml\b", re.IGNORECASE)
_PAGE = compile_late(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:(?><!--.{0,2000}?-->)\s*)*<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_BEGINNING = 2000  # bytes in which the outermost element stands
_HEAD = 500_000  # bytes of a page that are looked through
_MOST = 2000  # feeds in a list
_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/json"}
)


def is_list(data: bytes) -> bool:
    """Return whether *data* is a list of subscriptions."""
    return _OPML_TAG.search(data[:_BEGINNING]) is not None


def is_page(data: bytes) -> bool:
    """Return whether *data* is a page, not a feed."""
    return _PAGE.match(data.removeprefix(b"\xef\xbb\xbf")[: _BEGINNING * 2]) is not None


def list_feeds(data: bytes, name: str) -> tuple[str, ...]:
    """Return the addresses of the feeds that a list holds; raises SourceError if there are none, or too many."""
    from lxml import etree

    if tree_size(data) > LARGEST_TREE:
        raise SourceError(f"{name!r} is too large for a list of feeds", "split it")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(f"{name!r} is a damaged list of feeds", "export it again as OPML") from error
    outlines = (
        [element for element in root.iter() if local(element.tag) == "outline"] if root is not None else []
    )
    named = (
        value for outline in outlines for key, value in outline.attrib.items() if str(key).lower() == "xmlurl"
    )
    found = tuple(dict.fromkeys(address for value in named if (address := str(value).strip())))
    if not found:
        raise SourceError(f"{name!r} lists no feed", "export your subscriptions as OPML")
    if len(found) > _MOST:
        raise SourceError(f"{name!r} lists {len(found):,} feeds", f"split it; {_MOST:,} are the most")
    return found


def find_feed(data: bytes, url: str) -> str:
    """Return the address of the feed that the page in *data* names; raises SourceError if it names none."""
    parser = _Links()
    parser.feed(data[:_HEAD].decode("utf-8", "replace"))
    if not parser.feeds:
        raise SourceError(
            f"{url!r} is no feed",
            "it is a page that names none: look for the address of its RSS or Atom feed",
        )
    try:
        return urljoin(url, min(parser.feeds, key=lambda feed: feed[0])[1])
    except ValueError as error:
        raise SourceError(
            f"{url!r} names a feed at no address", "look for the address of its RSS or Atom feed"
        ) from error


class _Links(HTMLParser):
    """Collects the feeds that a page names: whether each seems to hold comments, and its address."""

    def __init__(self) -> None:
        super().__init__()
        self.feeds: list[tuple[bool, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        kind = given.get("type", "").partition(";")[0].strip().lower()
        address = given.get("href", "")
        is_feed = tag == "link" and "alternate" in given.get("rel", "").lower().split() and kind in _TYPES
        if (
            is_feed and address and "wp-json" not in address
        ):  # WordPress links its REST interface in the same way
            aside = re.search(r"comment|kommentar", f"{given.get('title', '')} {address}", re.IGNORECASE)
            self.feeds.append((aside is not None, address))
