"""Find settings whose values are none: categories that directories refuse, addresses that lead nowhere."""

from collections.abc import Iterator
from typing import NamedTuple

from vorleser.edition import Publication
from vorleser.feed_categories import CATEGORIES, is_category, nearest_category
from vorleser.feed_settings import FeedSettings, find_wrong_addresses
from vorleser.text.characters import web
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
    links = ((key, getattr(show, key)) for key in ("url", "link", "reports"))
    wrong = [("publication", key, link) for key, link in links if link and not web(link)]
    for table, key, address in (*wrong, *(("feed", *found) for found in find_wrong_addresses(feed))):
        yield WrongValue(table, key, f"{address!r} is no web address", f"e.g. {_as_address(address)!r}")


def _as_address(written: str) -> str:
    """Return *written* as the address that was probably meant."""
    host = "".join(written.split()).rpartition("://")[2].lstrip("/")
    return f"https://{host}" if "." in host else "https://example.org/audio"
