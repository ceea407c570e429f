"""RSS and Atom, by feedparser."""

import re
from typing import Any

from vorleser.errors import SourceError
from vorleser.ingest.dates import find_offset, iso, moment
from vorleser.ingest.feed import Feed, FeedItem, in_utc, strip_tags, unwrap_markup, without_tail
from vorleser.text.regex import compile_late

_MOST = 800_000  # tags; a thousand items with all that they can have take 50,000
# Letters in a row that are no markup: in an author without end feedparser looks for an address, in quadratic time.
_ENDLESS = compile_late(rb"((?:creator|author|name)[^<>]{0,200}>(?:<!\[CDATA\[)?[\w.+-]{500})[\w.+-]+")
_OPENED, _CLOSED = compile_late(rb"<(?:item|entry)[\s>]"), re.compile(rb"</(?:item|entry)\s*>")
_END = compile_late(rb"</(?:rss|feed|rdf:RDF|channel)\s*>", re.IGNORECASE)
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"


def parse_rss(data: bytes, url: str, content_type: str) -> Feed:
    """Return the feed in *data*, which came from *url*; raises SourceError if it is no RSS or Atom."""
    import feedparser

    if data.count(b"<") > _MOST:
        raise SourceError(f"{url!r} holds more than is read of a feed", "follow a smaller part of it")
    data, broken = _take_whole(_ENDLESS.sub(rb"\1", data))
    headers = {"content-location": url} | ({"content-type": content_type} if content_type else {})
    found = feedparser.parse(data, response_headers=headers)
    if not found.get("version") and not found.entries:
        raise SourceError(f"{url!r} is no feed", "look for the address of its RSS or Atom feed")
    about, entries = found.feed, found.entries
    sounding = sum(any(_is_sound(link) for link in entry.get("enclosures", [])) for entry in entries)
    return Feed(
        title=str(about.get("title", "")),
        language=str(about.get("language", "")),
        items=tuple(map(_item, entries)),
        is_podcast=sounding * 2 > len(entries) and ITUNES in found.namespaces.values(),
        broken=broken,
        authors=_authors(about) if str(found.get("version", "")).startswith("atom") else (),
    )


def _take_whole(data: bytes) -> tuple[bytes, bool]:
    """Return a feed up to its last whole item, and whether it breaks off behind that, as half a download does."""
    opened = max((found.start() for found in _OPENED.finditer(data)), default=-1)
    if opened < 0 or _CLOSED.search(data, opened) or _END.search(data, opened):
        return data, False
    return data[:opened], True


def _is_sound(enclosure: Any) -> bool:  # noqa: ANN401 -- the library's own mapping
    return str(enclosure.get("type", "")).startswith("audio/")


def _item(entry: Any) -> FeedItem:  # noqa: ANN401 -- the library's own mapping
    tags = [str(tag.get("term", "")) for tag in entry.get("tags", [])]
    link = str(entry.get("link", ""))
    return FeedItem(
        id=str(entry.get("id", "") or link),
        title=" ".join(strip_tags(str(entry.get("title", ""))).split()),
        link=link,
        date=_date(entry),
        authors=_authors(entry),
        content=without_tail(unwrap_markup(_content(entry))),
        section=next(filter(None, tags), ""),
        is_content=any(len(str(part.get("value", ""))) == len(_content(entry)) for part in _parts(entry)),
    )


def _authors(entry: Any) -> tuple[str, ...]:  # noqa: ANN401 -- the library's own mapping
    """Return an item's authors; RSS writes "mail@host (Name)", which the library cuts at long top-level domains."""
    if mail := re.fullmatch(r"[^\s@]+@[^\s@]+\s+\((.+)\)", str(entry.get("author", ""))):
        return (mail[1],)
    named = entry if entry.get("authors") or entry.get("author") else entry.get("source") or entry
    names = [str(author.get("name", "")) for author in named.get("authors", [])]
    return tuple(name for name in names or [str(named.get("author", ""))] if name)


def _date(entry: Any) -> str:  # noqa: ANN401 -- the library's own mapping
    """Return when an item appeared, as ISO 8601, in UTC if its zone is known.

    The library's ``get`` is avoided: it takes one date for another, and warns of it.
    """
    for key in ("published", "updated"):
        if parsed := dict.get(entry, f"{key}_parsed"):
            zone = find_offset(str(dict.get(entry, key, ""))) or "+00:00"
            found = iso("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}".format(*parsed[:6]) + zone)
            return in_utc(found) if found else ""
    written = (str(dict.get(entry, key, "")) for key in ("published", "updated", "created"))
    return next((in_utc(found) for value in written if (found := moment(value))), "")


def _parts(entry: Any) -> list[Any]:  # noqa: ANN401 -- the library's own mapping
    return list(entry.get("content", []))


def _content(entry: Any) -> str:  # noqa: ANN401 -- the library's own mapping
    """Return the longest text an item has, as HTML."""
    texts = [str(part.get("value", "")) for part in _parts(entry)]
    return max([*texts, str(entry.get("summary", ""))], key=len)
