"""Find settings whose values are none: categories that directories refuse, addresses that lead nowhere."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from vorleser.edition import Publication
from vorleser.feed_categories import CATEGORIES, is_category, nearest_category
from vorleser.feed_settings import FeedSettings
from vorleser.text.regex import compile_late

_MAIL = compile_late(r"[^@\s,;<>]+@[^@\s,;<>.]+(?:\.[^@\s,;<>.]+)+")


class WrongValue(NamedTuple):
    """The setting ``key`` of a table, as in ``[table]``: what is the matter with its value, and the way out."""

    table: str
    key: str
    what: str
    way_out: str


def find_wrong_values(show: Publication, feed: FeedSettings) -> Iterator[WrongValue]:
    """Yield the settings that whoever reads the feed could make nothing of; what is empty is not set."""
    if not is_category(show.category):
        near = nearest_category(show.category)
        way_out = f"did you mean {near!r}?" if near else f"known are {', '.join(CATEGORIES)}"
        yield WrongValue("publication", "category", f"{show.category!r} is none of Apple's", way_out)
    if show.email and not _MAIL.fullmatch(show.email):
        yield WrongValue(
            "publication", "email", f"{show.email!r} is no mail address", "e.g. 'audio@example.org'"
        )
    addresses = {
        "publication": {key: getattr(show, key) for key in ("url", "link", "reports")},
        "feed": {key: getattr(feed, key) for key in ("prefix", "hub", "private_url")},
    }
    for table, keys in addresses.items():
        for key, address in keys.items():
            if address and not _leads_somewhere(address):
                yield WrongValue(
                    table, key, f"{address!r} is no web address", f"e.g. {_as_address(address)!r}"
                )


def _leads_somewhere(address: str) -> bool:
    """Return whether *address* has a scheme of the web and a host."""
    try:
        parts = urlsplit(address)
        return (
            parts.scheme in {"http", "https"} and bool(parts.hostname) and not any(map(str.isspace, address))
        )
    except ValueError:  # of its port or its brackets
        return False


def _as_address(written: str) -> str:
    """Return *written* as the address that was probably meant."""
    host = "".join(written.split()).rpartition("://")[2].lstrip("/")
    return f"https://{host}" if "." in host else "https://example.org/audio"
