"""JSON Feed (https://www.jsonfeed.org/version/1.1/): read leniently, a field of another type counts as missing."""

from html import escape
from typing import Any

import msgspec

from vorleser.errors import SourceError
from vorleser.ingest.dates import iso
from vorleser.ingest.feed import Feed, FeedItem, in_utc, strip_tags, unwrap_markup, without_tail

_MOST = 300_000  # objects and lists


def is_json_feed(data: bytes) -> bool:
    """Return whether *data* looks like JSON, and not like XML."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def parse_json_feed(data: bytes, url: str) -> Feed:
    """Return the feed in *data*, which came from *url*; raises SourceError if it is no JSON Feed."""
    if data.count(b"{") + data.count(b"[") > _MOST:
        raise SourceError(f"{url!r} holds more than is read of a feed", "follow a smaller part of it")
    try:
        found = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SourceError(f"{url!r} is no JSON Feed", str(error)) from error
    if "jsonfeed.org/version" not in _text(found, "version"):
        raise SourceError(f"{url!r} is JSON, but no JSON Feed", "look for the address of its feed")
    items = tuple(_item(item) for item in _list(found, "items"))
    sounding = sum(
        any(_is_sound(each) for each in _list(item, "attachments")) for item in _list(found, "items")
    )
    return Feed(
        _text(found, "title"),
        _text(found, "language"),
        items,
        is_podcast=sounding * 2 > len(items),
        authors=_authors(found),
    )


def _item(item: Any) -> FeedItem:  # noqa: ANN401 -- whatever JSON holds
    link = _text(item, "url") or _text(item, "external_url")
    date = iso(_text(item, "date_published") or _text(item, "date_modified"))
    html, text = _text(item, "content_html"), _text(item, "content_text")
    return FeedItem(
        id=_text(item, "id") or link,
        title=" ".join(strip_tags(_text(item, "title")).split()),
        link=link,
        date=in_utc(date) if date else "",
        authors=_authors(item),
        content=without_tail(unwrap_markup(html) or _paragraphs(text or _text(item, "summary"))),
        section=next((tag for tag in _all(item, "tags") if isinstance(tag, str)), ""),
        is_content=bool(html or text),
    )


def _authors(named: Any) -> tuple[str, ...]:  # noqa: ANN401 -- whatever JSON holds
    """Return the names of those who wrote an item, or all items of a feed."""
    authors = [*_list(named, "authors"), named.get("author")]
    return tuple(dict.fromkeys(name for author in authors if (name := _text(author, "name"))))


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())


def _is_sound(attachment: Any) -> bool:  # noqa: ANN401 -- whatever JSON holds
    return _text(attachment, "mime_type").startswith("audio/")


def _text(value: Any, key: str) -> str:  # noqa: ANN401 -- whatever JSON holds
    found = value.get(key) if isinstance(value, dict) else None
    return str(found) if isinstance(found, str | int) and not isinstance(found, bool) else ""


def _all(value: Any, key: str) -> list[Any]:  # noqa: ANN401 -- whatever JSON holds
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, list) else []


def _list(value: Any, key: str) -> list[dict[str, Any]]:  # noqa: ANN401 -- whatever JSON holds
    return [item for item in _all(value, key) if isinstance(item, dict)]
