"""Put the newsroom's time zone to a moment that names none: an article of 07:45 is of 07:45 in Germany."""

from datetime import datetime, tzinfo

from msgspec.structs import replace

from vorleser.article import Article
from vorleser.errors import ConfigError

USUAL = "Europe/Berlin"
"""The zone of newsrooms in Germany, Austria and Switzerland, whatever the zone of their server."""
_SHORTEST = len("2026-05-03T07:45")


def with_zone(article: Article, name: str) -> Article:
    """Return *article*, the time of its date with the offset of the zone *name*, as add_zone has it."""
    about = article.metadata
    return replace(article, metadata=replace(about, date=add_zone(about.date, name)))


def add_zone(moment: str, name: str) -> str:
    """Return the ISO 8601 *moment* with the offset of the zone *name*; a day, or one with an offset, as it is.

    Raises ConfigError if there is no such zone. Where the machine has no table of zones, the usual one is its own.
    """
    if len(moment) < _SHORTEST:
        return moment
    try:
        found = datetime.fromisoformat(moment)
    except ValueError:  # what another program's article says
        return moment
    if found.tzinfo is not None:
        return moment
    return found.replace(tzinfo=_find_zone(name, found)).isoformat(timespec="seconds")


def _find_zone(name: str, moment: datetime) -> tzinfo | None:
    from zoneinfo import ZoneInfo  # few articles need one

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        if name == USUAL:
            return moment.astimezone().tzinfo
    raise ConfigError(
        f"no time zone {name!r}", f"write timezone in the table [ingest] of vorleser.toml as {USUAL!r}"
    )
