"""The settings of the feed: who counts its downloads, who is told of news, and which parts have a feed of their own."""

from collections.abc import Iterator

import msgspec

from vorleser.text.characters import web


class FeedPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A feed of some of the editions, in ``feed-<name>.xml``: those of one of ``sections``, by one of ``authors``.

    What is empty does not bound it. ``name`` has small letters, digits and hyphens; ``title`` is the feed's own.
    """

    name: str
    title: str = ""
    sections: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()


class FeedSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The feed's settings.

    ``prefix`` goes before the sound's address (OP3 and others count so); ``hub`` is a WebSub hub's address;
    ``private_url`` is the address below which subscribers are served, ``abo`` below the base URL if it is empty.
    """

    prefix: str = ""
    hub: str = ""
    private_url: str = ""
    parts: tuple[FeedPart, ...] = ()


def find_wrong_addresses(settings: FeedSettings) -> Iterator[tuple[str, str]]:
    """Yield key and value of what is no address of the web in *settings*; what is empty is not set."""
    for key in ("prefix", "hub", "private_url"):
        address = getattr(settings, key)
        if address and not web(address):
            yield key, address
