"""The media type of each file for web servers, from the formats and the listings."""

from functools import cache

from vorleser.catalogue.listings.feed import FEED_TYPE
from vorleser.catalogue.listings.opml import OPML_TYPE
from vorleser.publish import media_types

_LISTINGS = {".json": "application/json", ".opml": OPML_TYPE, ".xml": FEED_TYPE}
_TEXT = ("text/", "application/rss+xml", "application/json", "application/x-subrip")


def media_type_of(name: str) -> str:
    """Return the Content-Type of the file *name* by its longest known suffix, for text with its charset."""
    kind = next((kind for suffix, kind in _types() if name.endswith(suffix)), "application/octet-stream")
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXT) else kind


@cache
def _types() -> tuple[tuple[str, str], ...]:
    """Return pairs of suffix and media type, longest suffix first.

    Python's ``mimetypes`` is not used, because its table differs from machine to machine.
    """
    found = {**_LISTINGS, **media_types()}
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))
