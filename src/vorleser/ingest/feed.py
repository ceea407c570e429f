"""RSS and Atom: what a feed holds, each item with what is known of it."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from vorleser.errors import SourceError
from vorleser.ingest.dates import iso

WORDS_OF_AN_ARTICLE = 150  # an item with fewer is a teaser


class Item(msgspec.Struct, frozen=True):
    """An item: ``id`` never changes, ``date`` is ISO 8601 in UTC or empty, ``content`` is HTML, perhaps a teaser."""

    id: str
    title: str
    link: str = ""
    date: str = ""
    authors: tuple[str, ...] = ()
    content: str = ""
    section: str = ""


class Feed(msgspec.Struct, frozen=True):
    """A feed: its title, language and items in its own order."""

    title: str
    language: str
    items: tuple[Item, ...]


def parse(data: bytes, url: str, content_type: str = "") -> Feed:
    """Return the feed in *data*, which came from *url*; raises SourceError where it is none."""
    import feedparser

    headers = {"content-location": url} | ({"content-type": content_type} if content_type else {})
    found = feedparser.parse(data, response_headers=headers)
    if not found.get("version") and not found.entries:
        raise SourceError(f"{url!r} is no feed", "look for the address of its RSS or Atom feed")
    about = found.feed
    items = tuple(_items(found.entries))
    return Feed(title=str(about.get("title", "")), language=str(about.get("language", "")), items=items)


def _items(entries: list[Any]) -> Iterator[Item]:
    for entry in entries:
        link = str(entry.get("link", ""))
        name = str(entry.get("id", "") or link)
        if not name:
            continue
        tags = [str(tag.get("term", "")) for tag in entry.get("tags", [])]
        yield Item(
            id=name,
            title=" ".join(_plain(str(entry.get("title", ""))).split()),
            link=link,
            date=_date(entry),
            authors=_authors(entry),
            content=_content(entry),
            section=next(filter(None, tags), ""),
        )


def _authors(entry: Any) -> tuple[str, ...]:  # noqa: ANN401 -- the library's own mapping
    """Return an item's authors; RSS writes "mail@host (Name)", which the library cuts at long top-level domains."""
    if mail := re.fullmatch(r"\S+@\S+\s+\((.+)\)", str(entry.get("author", ""))):
        return (mail[1],)
    names = [str(author.get("name", "")) for author in entry.get("authors", [])]
    return tuple(name for name in names or [str(entry.get("author", ""))] if name)


def _plain(html: str) -> str:
    from html import unescape  # small, but so is its use

    return unescape(re.sub(r"<[^>]{1,200}>", "", html))


def _date(entry: Any) -> str:  # noqa: ANN401 -- the library's own mapping
    """Return when an item appeared, as ISO 8601 in UTC."""
    for key in ("published_parsed", "updated_parsed"):
        if moment := entry.get(key):
            return iso("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+00:00".format(*moment[:6]))
    return ""


def _content(entry: Any) -> str:  # noqa: ANN401 -- the library has no types
    """Return the longest text an item has, as HTML."""
    texts = [str(part.get("value", "")) for part in entry.get("content", [])]
    return max([*texts, str(entry.get("summary", ""))], key=len)


def is_whole(item: Item) -> bool:
    """Tell whether an item holds its article, not only a teaser for the page it links to."""
    return len(_plain(item.content).split()) >= WORDS_OF_AN_ARTICLE or (bool(item.content) and not item.link)
